/** Which readings there are, in which order, and what a person might read first and why. */
import type { Reading } from '$knowledge/reading';
import file from '$knowledge/tables/readings.json';

/** Calm groups, in the order in which one would read. Every reading stands in exactly one. */
export const groups = file.groups;

export const readingOrder: string[] = groups.flatMap(({ readings }) => readings);

export type Answers = Record<string, unknown>;

export interface First {
  id: string;
  because: string[];
}

/** At most this many stand on top; the others keep their place in their group. */
export const FIRST = 3;

/** What has to do with safety, or should be looked at by someone, comes before what merely fits. */
const { foremost } = file;
const rank = (id: string): number =>
  foremost.includes(id) ? foremost.indexOf(id) : foremost.length;

/** What was said in the self-check: kept in the journal, or in this tab where there is none. */
export function answersNow(
  care: { selfcheck: { answers: Answers } | null } | null,
  inTab: Answers,
): Answers | null {
  if (care?.selfcheck) return care.selfcheck.answers;
  return Object.values(inTab).some((answer) => answer !== null) ? inTab : null;
}

function given(answer: unknown, wanted: readonly (string | boolean | number)[]): boolean {
  const said: unknown[] = Array.isArray(answer) ? answer : [answer];
  return said.some((one) => wanted.includes(one as string));
}

/**
 * What fits what the person said: the foremost first, then what fits most of it. What was read has been read: it keeps its place
 * below. Without answers nothing is put first.
 */
export function readFirst(
  readings: Record<string, Reading>,
  answers: Answers | null,
  read: Record<string, string> = {},
): First[] {
  if (!answers) return [];
  return readingOrder
    .flatMap((id): First[] => {
      const reading = readings[id];
      if (!reading || id in read) return [];
      const because = (reading.first ?? [])
        .filter(({ question, answers: wanted }) => given(answers[question], wanted))
        .map((rule) => rule.because);
      return because.length === 0 ? [] : [{ id, because: [...new Set(because)] }];
    })
    .sort((a, b) => rank(a.id) - rank(b.id) || b.because.length - a.because.length)
    .slice(0, FIRST);
}

/** Where to go on after a reading: what was put first, then the order of the groups. */
export function nextReading(id: string, first: First[], read: Record<string, string> = {}): string {
  const other = first.find((one) => one.id !== id);
  if (other) return other.id;
  const at = readingOrder.indexOf(id);
  const after = [...readingOrder.slice(at + 1), ...readingOrder.slice(0, Math.max(0, at))];
  return after.find((one) => !(one in read)) ?? after[0] ?? id;
}
