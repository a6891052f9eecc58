/**
 * What a self-check comes to on the screen: the situation in the person's own words, and the map of
 * what may feed the reflex. It describes and points, it never diagnoses; who can check a factor is
 * the core's word, asked with only the answers that name it.
 */
import { causes } from '$knowledge/tables/causes.json';
import { locale, t } from '../../i18n';
import { within } from '../../ui/words';
import { questionById, optionText, type Answer, type Answers } from './check';

const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });

/** What a person did not say is not said about them. */
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

/** Options; with commas inside, they are parted by semicolons. */
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

/** The situation, one sentence a question. A question that was passed over has none. */
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
  to?: string;
}

export const factors = causes as readonly Factor[];

function has(answers: Answers, mark: string): boolean {
  const [question = '', option = ''] = mark.split('.');
  const answer = answers[question];
  if (Array.isArray(answer)) return answer.includes(option);
  return answer === true ? option === 'yes' : answer === option;
}

export interface Named {
  factor: Factor;
  /** What was said that names it, in the words that were chosen. */
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
 * A factor as strongly as it can be named: who can check it at all, where the person's own answers
 * ask for nobody yet.
 */
export function wholeFactor(factor: Factor): Answers {
  return answersWith(factor.marks);
}

/** What was named that may feed the reflex; no factor is weighed for being big enough. */
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
