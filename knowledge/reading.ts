/** What lies in knowledge/ for a reader, and how long it takes. The shapes are those of knowledge/schema. */

/** A text or a list; it names what it rests on, or it is our own words. */
export interface Statement {
  text?: string;
  list?: string[];
  sources?: string[];
  own?: true;
  /** A sentence to borrow. */
  quote?: true;
}

/** Something that can be done, and where. */
export interface Tool {
  text: string;
  to: string;
}

export interface FirstRule {
  question: string;
  answers: (string | boolean | number)[];
  because: string;
}

export interface Reading {
  id: string;
  part: string[];
  /** What it is logged as. */
  kind: 'learn' | 'talk';
  title: string;
  lead: string;
  first?: FirstRule[];
  sections: { heading: string; paragraphs: Statement[] }[];
  tools: Tool[];
  /** Small things to try, with no right outcome. */
  experiments?: (Statement & { id: string })[];
  /** Who read it against its sources, and on which day. */
  reviewed?: { by: string; on: string; note?: string }[];
}

export interface LoopLink {
  id: string;
  name: string;
  text: string;
  sources: string[];
  breaks: string;
  break_sources: string[];
  tools: Tool[];
}

export interface LoopData {
  title: string;
  lead: string;
  links: LoopLink[];
}

/** What a reader is shown of a source. */
export interface Source {
  body: string;
  year?: number;
  title: string;
  doi?: string;
  pmid?: string;
  /** The body's own page. */
  site?: string;
  /** How much of it was seen, where that was not all. */
  standing?: string;
}

export const WORDS_A_MINUTE = 220;

interface Body {
  sections: { heading: string; paragraphs: { text?: string; list?: string[] }[] }[];
}

export function minutesOf(reading: Body): { words: number; minutes: number } {
  const texts = reading.sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.flatMap(({ text, list }) => [
      ...(text === undefined ? [] : [text]),
      ...(list ?? []),
    ]),
  ]);
  const words = texts.reduce(
    (sum, text) => sum + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0),
    0,
  );
  return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

/** The sources of a reading in the order in which they are first named: place 0 is shown as 1. */
export function sourceOrder(statements: { sources?: string[] }[]): string[] {
  return [...new Set(statements.flatMap(({ sources }) => sources ?? []))];
}

/** What the loop says, as statements with their sources. */
export function loopStatements(loop: LoopData): Statement[] {
  return loop.links.flatMap(({ text, sources, breaks, break_sources }) => [
    { text, sources },
    { text: breaks, sources: break_sources },
  ]);
}

/** The places of these sources in that order, rising. */
export function places(ids: string[] | undefined, order: string[]): number[] {
  return (ids ?? [])
    .map((id) => order.indexOf(id) + 1)
    .filter((place) => place > 0)
    .sort((a, b) => a - b);
}

/** The places of the app that a tool may lead to, and what each of them needs. */
export const routes: Record<string, 'nothing' | 'journal'> = {
  about: 'nothing',
  agreement: 'journal',
  apart: 'journal',
  booking: 'nothing',
  breathe: 'nothing',
  card: 'nothing',
  care: 'nothing',
  check: 'nothing',
  costs: 'nothing',
  help: 'nothing',
  journey: 'journal',
  learn: 'nothing',
  list: 'journal',
  look: 'nothing',
  options: 'nothing',
  path: 'journal',
  release: 'nothing',
  settings: 'journal',
  thoughts: 'journal',
  share: 'nothing',
  today: 'journal',
  visit: 'nothing',
  words: 'nothing',
};

export function needsJournal(tool: Tool): boolean {
  return routes[tool.to.split('/')[0] ?? ''] === 'journal';
}
