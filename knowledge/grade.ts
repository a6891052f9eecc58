/**
 * Flesch-Kincaid grade level: 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid 1975).
 * As Flesch counted: what a full stop, question mark or colon closes is one unit.
 * Used by the tests of the texts; not shipped in the page.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The packages are those of web/.
const fromWeb = createRequire(join(import.meta.dirname, '../web/package.json'));
const { syllable } = fromWeb('syllable') as { syllable: (word: string) => number };

export interface Grade {
  words: number;
  sentences: number;
  syllables: number;
  grade: number;
}

export function grade(text: string): Grade {
  const sentences = text
    .split(/(?<=[.?:;])["”’)]*\s+|\n+/)
    .map((s) => s.trim())
    .filter((s) => /\p{L}/u.test(s));
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + (syllableOf(word) || 1), 0);
  const n = Math.max(1, sentences.length);
  const w = Math.max(1, words.length);
  return {
    words: words.length,
    sentences: sentences.length,
    syllables,
    grade: 0.39 * (w / n) + 11.8 * (syllables / w) - 15.59,
  };
}

/** A number is read as one word of one syllable; a hyphen parts a word. */
function syllableOf(word: string): number {
  return word.split('-').reduce((sum, part) => sum + (/^\d/.test(part) ? 1 : syllable(part)), 0);
}
