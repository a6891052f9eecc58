/**
 * What a self-check comes to on the screen: her situation in her own words, and the map of what may
 * feed the reflex. It describes and points, it never diagnoses; who can check a factor is the core's
 * word, asked with only the answers that name it.
 */
import { locale, t } from '../../i18n';
import { within } from '../../ui/words';
import { questionById, optionText, type Answer, type Answers } from './check';

const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });

/** What she did not say is not said about her. */
const nothing = new Set(['none', 'not_sure', 'never', 'nowhere', 'cannot_say', 'nobody']);

/** Questions in the order they are told back. */
export const toldBack = [
  'impossible',
  'hard',
  'where',
  'feels',
  'when',
  'worst_pain',
  'how_long',
  'began',
  'reactions',
  'tense',
  'discharge',
  'skin',
  'dryness',
  'bowels',
  'periods',
  'life_stage',
  'conditions',
  'known',
  'medicines',
  'practice',
  'seen',
  'ahead',
  'closeness_wanted',
  'shame',
  'told_someone',
] as const;

/** Her options; with commas inside, they are parted by semicolons. */
function inOneLine(texts: string[]): string {
  const small = texts.map(within);
  return small.some((text) => text.includes(',') || text.includes(':'))
    ? small.join('; ')
    : list.format(small);
}

function said(id: string, answer: Answer): string | null {
  const question = questionById(id);
  if (!question) return null;
  if (typeof answer === 'boolean') {
    const phrase = `look-said-${id}-${answer ? 'yes' : 'no'}`;
    return t(phrase);
  }
  if (question.type === 'scale') return t(`look-said-${id}`, { value: Number(answer) });
  if (question.type === 'yes_no') return null;
  const ids = (Array.isArray(answer) ? answer : [answer]).filter((x) => !nothing.has(String(x)));
  const texts = ids.flatMap((x) => (x === null ? [] : (optionText(question, x as string) ?? [])));
  return texts.length === 0 ? null : t(`look-said-${id}`, { list: inOneLine(texts) });
}

/** Her situation, one sentence a question. A question that was passed over has none. */
export function description(answers: Answers): { id: string; text: string }[] {
  return toldBack.flatMap((id) => {
    const answer = answers[id];
    const text = answer === undefined ? null : said(id, answer);
    return text === null || text === '' ? [] : [{ id, text }];
  });
}

export interface Factor {
  id: string;
  side: 'body' | 'life';
  /** Answers that name it: question and option. */
  marks: readonly string[];
  /** What can be read or done about it here, where nobody has to check anything. */
  to?: readonly [name: string, part: string];
}

export const factors: readonly Factor[] = [
  {
    id: 'infection',
    side: 'body',
    marks: [
      'discharge.smell_or_colour',
      'discharge.thick_white',
      'discharge.blood_or_irritation',
      'discharge.more_than_usual',
      'conditions.infection_untreated',
      'conditions.infection_treated',
      'skin.swelling_hot',
      'began.after_infection',
    ],
  },
  {
    id: 'skin',
    side: 'body',
    marks: [
      'skin.white',
      'skin.itch',
      'skin.cracks',
      'skin.shrinking',
      'skin.lump',
      'skin.sore',
      'skin.blisters',
      'skin.red_or_rash',
      'feels.itching',
    ],
  },
  {
    id: 'dryness',
    side: 'body',
    marks: [
      'dryness.sometimes',
      'dryness.weeks',
      'life_stage.periods_changing',
      'life_stage.menopause',
      'life_stage.breastfeeding',
      'life_stage.hormones',
      'began.at_menopause',
      'medicines.cancer_treatment',
    ],
  },
  {
    id: 'scar',
    side: 'body',
    marks: [
      'where.scar',
      'where.one_spot',
      'skin.tears_same_place',
      'life_stage.birth_months',
      'began.after_birth',
      'began.after_operation',
      'conditions.surgery_recent',
      'conditions.open_wound',
    ],
  },
  {
    id: 'deep',
    side: 'body',
    marks: [
      'where.deep',
      'when.deep_inside',
      'when.with_periods',
      'periods.very_painful',
      'periods.bowel_pain',
    ],
  },
  {
    id: 'touch',
    side: 'body',
    marks: ['where.outside', 'when.light_touch', 'when.by_itself', 'when.hours_after'],
  },
  {
    id: 'floor',
    side: 'body',
    marks: [
      'tense.urgency',
      'tense.cannot_let_go',
      'tense.pain_sitting',
      'tense.clenching',
      'bowels.constipation',
      'bowels.painful',
      'where.tailbone_or_back',
      'where.hips_or_thighs',
    ],
  },
  { id: 'medicine', side: 'body', marks: ['began.after_medicine', 'medicines.other_new'] },
  {
    id: 'own-plan',
    side: 'body',
    marks: [
      'conditions.pelvic_rest',
      'conditions.prolapse',
      'conditions.iud_recent',
      'conditions.radiotherapy',
      'conditions.vaginoplasty',
      'conditions.agenesis',
      'conditions.injection_asleep',
    ],
  },
  {
    id: 'fear',
    side: 'life',
    marks: [
      'feeds.fear_of_pain',
      'feeds.fear_too_small',
      'reactions.fear',
      'reactions.panic',
      'when.only_thinking',
    ],
    to: ['read', 'body'],
  },
  {
    id: 'experience',
    side: 'life',
    marks: ['feeds.painful_exam', 'feeds.bad_first_time'],
    to: ['card', ''],
  },
  { id: 'pressure', side: 'life', marks: ['feeds.pressure_to_perform'], to: ['read', 'pitfalls'] },
  { id: 'upbringing', side: 'life', marks: ['feeds.strict_upbringing'], to: ['read', 'causes'] },
  { id: 'stress', side: 'life', marks: ['feeds.stress'], to: ['breathe', ''] },
  { id: 'conflict', side: 'life', marks: ['feeds.conflict'], to: ['read', 'partner'] },
  {
    id: 'past',
    side: 'life',
    marks: ['feeds.past_event', 'began.after_event'],
    to: ['read', 'people'],
  },
  { id: 'shame', side: 'life', marks: ['shame.yes'], to: ['read', 'words'] },
];

function has(answers: Answers, mark: string): boolean {
  const [question = '', option = ''] = mark.split('.');
  const answer = answers[question];
  if (Array.isArray(answer)) return answer.includes(option);
  return answer === true ? option === 'yes' : answer === option;
}

export interface Named {
  factor: Factor;
  /** What she said that names it, in the words she chose. */
  said: string[];
  /** Only the answers that name it. */
  answers: Answers;
}

/** Answers with exactly these marks. */
function answersWith(marks: readonly string[]): Answers {
  const only: Record<string, Answer> = {};
  for (const mark of marks) {
    const [id = '', option = ''] = mark.split('.');
    const type = questionById(id)?.type;
    if (type === 'choices') only[id] = [...((only[id] as string[] | undefined) ?? []), option];
    else if (type === 'yes_no') only[id] = true;
    else if (type !== undefined) only[id] = option;
  }
  return only;
}

/**
 * A factor as strongly as it can be named: who can check it at all, where her own answers ask for
 * nobody yet.
 */
export function wholeFactor(factor: Factor): Answers {
  return answersWith(factor.marks);
}

/** What she named that may feed the reflex; no factor is weighed for being big enough. */
export function namedFactors(answers: Answers): Named[] {
  return factors.flatMap((factor) => {
    const marks = factor.marks.filter((mark) => has(answers, mark));
    if (marks.length === 0) return [];
    const texts = marks.flatMap((mark) => {
      const [id = '', option = ''] = mark.split('.');
      const question = questionById(id);
      return question ? (optionText(question, option) ?? []) : [];
    });
    return [{ factor, said: texts, answers: answersWith(marks) }];
  });
}
