/**
 * The questions of the triage and the self-check, as they lie in knowledge/, and what an answer
 * means for the screens. How urgent something is, and that what was said is not taken back, is
 * judged by the core.
 */
import file from '$knowledge/en/check.json';
import type { CheckResult, SymptomCode } from '../../client/schema.generated';
import { symptoms } from '../../client/schema.generated';
import { urgencies, type HelpUrgency } from '../help/help';

export type Purpose = 'triage' | 'selfcheck';
export type Answer = string[] | string | number | boolean | null;
export type Answers = Readonly<Record<string, Answer>>;

export interface Option {
  id: string | number;
  text: string;
}

export interface Question {
  id: string;
  section: string;
  type: 'choices' | 'choice' | 'yes_no' | 'scale' | 'number';
  text: string;
  hint?: string;
  options?: Option[];
}

export interface Section {
  id: string;
  title: string;
  lead?: string;
  for: Purpose[];
}

/** A few questions on one screen. */
export interface Group {
  section: Section;
  /** The part of a long section, from 1. */
  part: number;
  questions: Question[];
}

/** What the core says to answers; `anemone check` prints the same. */
export type Found = CheckResult;

const data = file as unknown as { sections: Section[]; questions: Question[] };

/** The section about signs that cannot wait. */
export const FIRST = 'strong';

/** The section of the PHQ-4, which is asked only after a yes. */
export const MOOD = 'mood';
export const phq4Questions = ['phq4_nervous', 'phq4_worry', 'phq4_interest', 'phq4_down'];

/** Its four answers once all are given. */
export function phq4Of(answers: Answers): [number, number, number, number] | null {
  const [a, b, c, d] = phq4Questions.map((id) => answers[id]);
  return typeof a === 'number' &&
    typeof b === 'number' &&
    typeof c === 'number' &&
    typeof d === 'number'
    ? [a, b, c, d]
    : null;
}

/** From here on support is shown first (guardrail G09). */
export const PHQ4_SUPPORT = 6;

/** About this many lines on one screen: a question and its hint count for two, an option for one. */
export const MOST_LINES = 24;

/** Questions that only mean something after another one. */
const follows: Readonly<Record<string, string>> = {
  with_belly_pain: 'belly_pain',
  pregnancy_signs: 'pregnant',
};

function linesOf({ type, options }: Question): number {
  return type === 'yes_no'
    ? 5
    : type === 'scale' || type === 'number'
      ? 3
      : 2 + (options?.length ?? 0);
}

function total(questions: Question[]): number {
  return questions.reduce((sum, question) => sum + linesOf(question), 0);
}

export function groupsOf(
  purpose: Purpose,
  { sections, questions }: { sections: Section[]; questions: Question[] } = data,
): Group[] {
  return sections
    .filter((section) => section.for.includes(purpose))
    .flatMap((section) => {
      const own = questions.filter((question) => question.section === section.id);
      // A question and the one that follows from it stay together, where one screen holds both.
      const units = own.reduce<Question[][]>((all, question) => {
        const before = all.at(-1);
        const pair = [...(before ?? []), question];
        const follower = before?.at(-1)?.id === follows[question.id];
        return follower && total(pair) <= MOST_LINES
          ? [...all.slice(0, -1), pair]
          : [...all, [question]];
      }, []);
      const screens = units.reduce<Question[][]>((all, unit) => {
        const joined = [...(all.at(-1) ?? []), ...unit];
        return all.length > 0 && total(joined) <= MOST_LINES
          ? [...all.slice(0, -1), joined]
          : [...all, unit];
      }, []);
      return screens.map((of, i) => ({ section, part: i + 1, questions: of }));
    });
}

/**
 * False where an answer has settled it: no such pain, not pregnant. What was answered stays on the
 * screen, and counts.
 */
export function isAsked(question: Question, answers: Answers): boolean {
  if (answers[question.id] !== undefined) return true;
  if (question.id === 'with_belly_pain') {
    const pain = answers['belly_pain'];
    return !(Array.isArray(pain) && pain.length === 1 && pain[0] === 'none');
  }
  return question.id !== 'pregnancy_signs' || answers['pregnant'] !== 'no';
}

export function questionById(id: string): Question | undefined {
  return data.questions.find((question) => question.id === id);
}

export function optionText(question: Question, id: string | number): string | null {
  return question.options?.find((option) => option.id === id)?.text ?? null;
}

/** The answers with one changed; what is left open is absent. */
export function answered(answers: Answers, id: string, answer: Answer): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
  return answer === null ? rest : { ...rest, [id]: answer };
}

/** The next screen with something to ask, or the one before; null past either end. */
export function neighbour(
  groups: readonly Group[],
  index: number,
  way: 1 | -1,
  answers: Answers,
): number | null {
  for (let i = index + way; i >= 0 && i < groups.length; i += way) {
    if (groups[i]?.questions.some((question) => isAsked(question, answers))) return i;
  }
  return null;
}

/** Answers as an older or newer version may have kept them, down to what is asked here. */
export function known(answers: Readonly<Record<string, unknown>>): Answers {
  const fits = (question: Question, answer: unknown): answer is Answer => {
    const has = (id: unknown): boolean =>
      (question.options ?? []).some((option) => option.id === id);
    switch (question.type) {
      case 'choices':
        return Array.isArray(answer) && answer.length > 0 && answer.every(has);
      case 'choice':
        return has(answer);
      case 'yes_no':
        return answer === true || answer === false || answer === 'not_sure';
      case 'scale':
        return typeof answer === 'number' && answer >= 0 && answer <= 10;
      case 'number':
        return typeof answer === 'number';
    }
  };
  const kept: Record<string, Answer> = {};
  for (const question of data.questions) {
    const answer = answers[question.id];
    if (fits(question, answer)) kept[question.id] = answer;
  }
  return kept;
}

export function saidSomething(answers: Answers): boolean {
  return Object.keys(answers).length > 0;
}

/** 0 is the most urgent. */
export function rank(urgency: HelpUrgency): number {
  return urgencies.indexOf(urgency);
}

/** Urgent enough for a word on the spot. */
const onTheSpot = (urgency: HelpUrgency): boolean => rank(urgency) <= rank('same_day');

export function isUrgent(found: Found | null): found is Found {
  return found !== null && onTheSpot(found.urgency);
}
/** The answers as they are now say it, and not only what was told before. */
export const isUrgentNow = ({ now }: Found): boolean => onTheSpot(now);

/**
 * The emergency signs in few lines, for someone who is frightened; together they name all of
 * G01, and the last leaves room for what no list foresees.
 */
export const emergencyLines: { id: string; codes: SymptomCode[] }[] = [
  { id: 'belly', codes: ['pelvic_pain_severe', 'pelvic_pain_on_moving'] },
  {
    id: 'belly-with',
    codes: [
      'pelvic_pain_heavy_bleeding',
      'pelvic_pain_fainting',
      'pelvic_pain_high_fever',
      'pelvic_pain_vomiting',
      'pelvic_pain_ribs_or_shoulder',
    ],
  },
  { id: 'pregnant', codes: ['pregnancy_sudden_pain', 'pregnancy_faint_or_shoulder_pain'] },
  { id: 'urine', codes: ['cannot_pass_urine'] },
  { id: 'nerves', codes: ['numbness', 'leg_weakness', 'bladder_bowel_control_lost'] },
  { id: 'danger', codes: ['danger_now'] },
  { id: 'act', codes: ['suicide_about_to_act'] },
  { id: 'else', codes: [] },
];

/** Signs by the rule they set off, for the lists that need no core. */
export function signsOfRule(rule: string): SymptomCode[] {
  return (Object.entries(symptoms) as [SymptomCode, { rule: string }][])
    .filter(([code, facts]) => facts.rule === rule && code !== 'suicide_about_to_act')
    .map(([code]) => code);
}
