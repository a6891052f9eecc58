/**
 * Words for telling someone, the page for a partner, the agreement: pure functions over their texts and
 * the sentences of knowledge/.
 *
 * A text is theirs alone, and it is the only truth: whether a suggested sentence is "in" is read off the
 * text. So a switch never fights with what they typed.
 */
import agreementFile from '$knowledge/en/agreement.json';
import closenessFile from '$knowledge/en/closeness.json';
import scriptsFile from '$knowledge/en/scripts.json';
import shareFile from '$knowledge/en/share.json';
import { type Content, linesIn, objectIn, textIn, textsIn } from '../../state/stored';
import { oneLine } from '../../ui/words';
import type { Statement, Tool } from '$knowledge/reading';

// --- Sentences in a text -------------------------------------------------------------------------

export interface Sentence {
  id: string;
  text: string;
  /** Those with the same number stand in one paragraph. */
  part: number;
}

/** What may stand in the place of [something to fill in]. */
const FILLED = '[^\\n]{0,200}?';

function pattern(sentence: string): RegExp {
  const pieces = sentence.split(/\[[^\]]*\]/).map((piece) =>
    piece
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  return new RegExp(pieces.join(FILLED), 'u');
}

function found(text: string, sentence: string): { start: number; end: number } | null {
  const match = pattern(sentence).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** It stands in the text, as it was suggested or with its blanks filled in. */
export const holds = (text: string, { text: sentence }: Sentence): boolean =>
  found(text, sentence) !== null;

/** Takes the sentence out and closes the gap; what they wrote around it stays as it is. */
export function taken(text: string, { text: sentence }: Sentence): string {
  const at = found(text, sentence);
  if (!at) return text;
  const before = text.slice(0, at.start).replace(/[^\S\n]+$/, '');
  const after = text.slice(at.end).replace(/^[^\S\n]+/, '');
  if (before === '' || after === '') return (before + after).replace(/^\n+|\n+$/g, '');
  if (before.endsWith('\n') || after.startsWith('\n'))
    return before.endsWith('\n') && after.startsWith('\n')
      ? before.replace(/\n+$/, '') + after
      : before + after;
  return `${before} ${after}`;
}

/** Puts the sentence where it belongs among the suggested ones that are there; else at the end. */
export function put(text: string, sentence: Sentence, all: readonly Sentence[]): string {
  if (holds(text, sentence)) return text;
  const index = all.findIndex(({ id }) => id === sentence.id);
  const before = all.slice(0, Math.max(index, 0)).reverse();
  const after = all.slice(index + 1);
  const near = ({ part }: Sentence): boolean => part === sentence.part;
  const spliced = (at: number, more: string): string => text.slice(0, at) + more + text.slice(at);

  for (const other of before.filter(near)) {
    const at = found(text, other.text);
    if (at) return spliced(at.end, ` ${sentence.text}`);
  }
  for (const other of after.filter(near)) {
    const at = found(text, other.text);
    if (at) return spliced(at.start, `${sentence.text} `);
  }
  for (const other of before) {
    const at = found(text, other.text);
    if (!at) continue;
    // A new paragraph comes after everything that they wrote in the one before.
    const line = text.indexOf('\n', at.end);
    return spliced(line === -1 ? text.length : line, `\n${sentence.text}`);
  }
  for (const other of after) {
    const at = found(text, other.text);
    if (!at) continue;
    return spliced(text.lastIndexOf('\n', at.start) + 1, `${sentence.text}\n`);
  }
  const rest = text.trimEnd();
  return rest === '' ? sentence.text : `${rest}\n${sentence.text}`;
}

export const switched = (
  text: string,
  sentence: Sentence,
  all: readonly Sentence[],
  on: boolean,
): string => (on ? put(text, sentence, all) : taken(text, sentence));

// --- Words for telling someone -------------------------------------------------------------------

export type Amount = 'short' | 'more';
export const amounts: readonly Amount[] = ['short', 'more'];

export interface ScriptSentence extends Sentence {
  kind: Amount | 'choice';
  sources?: string[];
}
export interface TellingScript {
  id: string;
  name: string;
  about: string;
  sentences: ScriptSentence[];
  notes: Statement[];
  tools: Tool[];
}

interface RawSentence {
  id: string;
  text: string;
  kind: string;
  sources?: string[];
}

export const tellings: TellingScript[] = scriptsFile.scripts.map(
  ({ id, name, about, parts, notes, tools }) => ({
    id,
    name,
    about,
    sentences: (parts as RawSentence[][]).flatMap((part, i) =>
      part.map((raw): ScriptSentence => ({
        id: raw.id,
        text: raw.text,
        kind: raw.kind as ScriptSentence['kind'],
        ...(raw.sources ? { sources: raw.sources } : {}),
        part: i,
      })),
    ),
    notes: notes as Statement[],
    tools,
  }),
);

const belongs = (sentence: ScriptSentence, amount: Amount): boolean =>
  sentence.kind === 'short' || (amount === 'more' && sentence.kind === 'more');

/**
 * Brings the suggested sentences to the short wording or to the longer one. The longer one keeps what
 * they chose besides; words of their own stay in both.
 */
export function sized(text: string, { sentences }: TellingScript, amount: Amount): string {
  let now = text;
  for (const sentence of sentences) {
    if (belongs(sentence, amount)) now = put(now, sentence, sentences);
    else if (amount === 'short') now = taken(now, sentence);
  }
  return now;
}

/** Which of the two the text is, as far as suggested sentences go; null where they chose their own. */
export function amountOf(text: string, { sentences }: TellingScript): Amount | null {
  const fits = (amount: Amount): boolean =>
    sentences.every(
      (sentence) =>
        sentence.kind === 'choice' || holds(text, sentence) === belongs(sentence, amount),
    );
  const chosen = sentences.some((sentence) => sentence.kind === 'choice' && holds(text, sentence));
  if (fits('more')) return 'more';
  return fits('short') && !chosen ? 'short' : null;
}

export const firstWords = (script: TellingScript): string => sized('', script, 'short');

export const MOST_TEXT = 3000;

/** The page `scripts` of the notebook: their own wording for each whom; what is not there is ours. */
export interface ScriptsPage {
  texts: Record<string, string>;
}

export function scriptsPage(content: Content | null): ScriptsPage {
  const texts = Object.entries(textsIn(content?.['texts'], tellings, MOST_TEXT));
  return { texts: Object.fromEntries(texts.filter(([, own]) => own.trim() !== '')) };
}

// --- The page for a partner ----------------------------------------------------------------------

/** Handed over by the one with the pain ("I"), or read by the partner for themselves. */
export type Voice = 'mine' | 'read';

export interface ShareLine {
  id: string;
  mine?: string;
  read: string;
  on: boolean;
  sources?: string[];
}
export interface ShareSection {
  id: string;
  mine: string;
  read: string;
  lines: ShareLine[];
}
export const shareHeads = { mine: shareFile.mine, read: shareFile.read };
export const shareSections: ShareSection[] = shareFile.sections;

export const MOST_SHARED = { own: 5, line: 120, words: 300, stop: 60 } as const;

/** The page `share` of the notebook. */
export interface SharePage {
  /** Lines that they switched: `section/line`, and whether it is on. */
  lines: Record<string, boolean>;
  /** A few words of their own above everything. */
  words: string;
  /** The word or sign that means stop. */
  stop: string;
  own: string[];
}

export function sharePage(content: Content | null): SharePage {
  const from = content ?? {};
  return {
    lines: Object.fromEntries(
      Object.entries(objectIn(from['lines'])).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      ),
    ),
    words: textIn(from['words'], MOST_SHARED.words),
    stop: textIn(from['stop'], MOST_SHARED.stop),
    own: linesIn(from['own'], MOST_SHARED.own, MOST_SHARED.line),
  };
}

export const lineKey = (section: ShareSection, line: ShareLine): string =>
  `${section.id}/${line.id}`;

export const isOn = (page: SharePage, section: ShareSection, line: ShareLine): boolean =>
  page.lines[lineKey(section, line)] ?? line.on;

export interface PaperSection {
  heading: string;
  lines: string[];
}

/** What stands on the page that they hand over. The sentences of the app itself come through `say`. */
export function shared(
  page: SharePage,
  say: { stop: (word: string) => string; own: string },
): PaperSection[] {
  const out = shareSections.map((section) => ({
    heading: section.mine,
    lines: [
      ...section.lines.flatMap((line) =>
        line.mine !== undefined && isOn(page, section, line) ? [line.mine] : [],
      ),
      ...(section.id === 'stop' && oneLine(page.stop) !== '' ? [say.stop(oneLine(page.stop))] : []),
    ],
  }));
  const own = page.own.map(oneLine);
  return [...out, { heading: say.own, lines: own }].filter((section) => section.lines.length > 0);
}

/** What a partner reads for themselves: every line. */
export function readAlone(): PaperSection[] {
  return shareSections.map(({ read, lines: all }) => ({
    heading: read,
    lines: all.map((line) => line.read),
  }));
}

/** As plain text, for a message. */
export function asText(title: string, lead: string[], sections: readonly PaperSection[]): string {
  return [
    title,
    ...lead.filter((line) => line.trim() !== ''),
    ...sections.map(
      ({ heading, lines: all }) => `${heading}\n${all.map((line) => `- ${line}`).join('\n')}`,
    ),
  ].join('\n\n');
}

/** Letters from large to small, in points; from the third on in two columns. */
export const sharePoints = [14, 13, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9] as const;
export const SHARE_COLUMNS_FROM = 2;

// --- The agreement -------------------------------------------------------------------------------

export interface AgreementSection {
  id: string;
  name: string;
  hint: string;
  suggestions: Sentence[];
}
/** In the agreement each sentence has a line of its own. */
export const agreementSections: AgreementSection[] = agreementFile.sections.map((section) => ({
  ...section,
  suggestions: section.suggestions.map(({ id, text }, part) => ({ id, text, part })),
}));

export const MOST_AGREED = 1000;

/** The page `agreement` of the notebook: their words in each part. */
export interface AgreementPage {
  parts: Record<string, string>;
}

export function agreementPage(content: Content | null): AgreementPage {
  return { parts: textsIn(content?.['parts'], agreementSections, MOST_AGREED) };
}

export function agreed(page: AgreementPage): PaperSection[] {
  return agreementSections.flatMap(({ id, name }) => {
    const said = (page.parts[id] ?? '')
      .split('\n')
      .map(oneLine)
      .filter((line) => line !== '');
    return said.length === 0 ? [] : [{ heading: name, lines: said }];
  });
}

export const agreementPoints = [13, 12, 11, 10.5] as const;

// --- Closeness -----------------------------------------------------------------------------------

export interface Ideas {
  lead: string;
  ideas: Statement[];
}
export const closeness: { self: Ideas; two: Ideas } = closenessFile as { self: Ideas; two: Ideas };
