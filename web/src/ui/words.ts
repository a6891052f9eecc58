/** Cutting, joining and counting what a person wrote, for a line, a list or a page of paper. */

export function oneLine(said: string): string {
  return said.replace(/\s+/g, ' ').trim();
}

/** Cut after a whole word, for a name in a list. */
export function firstWords(text: string, most = 60): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most + 1).replace(/\s+\S*$/, '');
  // One endless word has no place to cut at; a letter of two units is not cut in two.
  const end = cut.length > most ? cut.slice(0, most).replace(/[\ud800-\udbff]$/, '') : cut;
  return `${end}…`;
}

/** Cut after a whole sentence where one ends late enough, else after a whole word; always marked. */
export function shortened(said: string, most: number): string {
  const line = oneLine(said);
  if (line.length <= most) return line;
  const head = line.slice(0, most);
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => head.lastIndexOf(end)));
  if (sentence >= most * 0.5) return `${head.slice(0, sentence + 1)} …`;
  const word = head.lastIndexOf(' ');
  return `${(word > most * 0.6 ? head.slice(0, word) : head).trimEnd()} …`;
}

/** What stands inside a sentence begins small, unless it speaks of "I". */
export function within(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Burning; a dull ache": inside a sentence the first one begins small too. */
export function joined(said: readonly string[], inside = false): string {
  return said.map((one, i) => (i === 0 && !inside ? one : within(one))).join('; ');
}

/** Places of a script that are still open: the brackets, each with where it stands. */
export function openPlaces(script: string): { text: string; start: number; end: number }[] {
  return [...script.matchAll(/\[([^[\]\n]{1,120})\]/g)].map((match) => ({
    text: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A script on paper: broken as it was typed, or run together when so many lines would not fit. */
export function paperLines(script: string, tight: boolean): string[] {
  const said = script
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  return tight ? [said.join(' / ')] : said;
}

/** What can be read in half a minute: the pace of a short reading, 220 words a minute. */
export const HALF_A_MINUTE = 110;
export function wordsIn(said: readonly string[]): number {
  return said.join(' ').split(/\s+/).filter(Boolean).length;
}
