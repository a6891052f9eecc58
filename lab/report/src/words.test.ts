// The sentences of the report: plain, and never louder than they should be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grade } from '../../../knowledge/grade.ts';
import { familyWhat, policyWords, TEXT } from './words.ts';

/** Every text, those made from figures with some figures in them. */
function texts(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (Array.isArray(of)) return of.flatMap(texts);
  if (typeof of === 'object' && of !== null) return Object.values(of).flatMap(texts);
  return [];
}

const made = [
  ...TEXT.terms('3', '150').map(([, meaning]) => meaning),
  TEXT.made('300', TEXT.families(3), '43'),
  TEXT.headline('2 %', '14 %', '80 %', '74 %'),
  TEXT.plane.summary('40', '60', '30', 0.75),
  TEXT.plane.summary('70', '60', '30', -0.1),
  TEXT.plane.summary('70', '60', '30', null),
  TEXT.plane.edge('No practice'),
  TEXT.plane.outside('No practice'),
];
const policies = [
  'learned do_nothing one_size_a_week staircase ewoc_fixed cheater',
  'leaflet_1 leaflet_3 bound_leaflet_3 oracle_0.05',
].flatMap((names) => names.split(' ').map((id) => policyWords(id).what));
const families = ['moving_limit', 'threat', 'waves'].map(familyWhat);
const all = [...texts(TEXT), ...made, ...policies, ...families];

test('every policy and family has its words', () => {
  for (const text of [...policies, ...families]) assert.ok(text.length > 20, text);
});

test('a reading grade of 8 or less', () => {
  const sentences = all.filter((text) => /[.]$/.test(text));
  assert.ok(sentences.length > 50);
  assert.ok(grade(sentences.join(' ')).grade <= 8);
  // One short sentence may have a long word in it; a paragraph has no such excuse.
  for (const text of sentences.filter((one) => grade(one).words >= 20)) {
    const { grade: found } = grade(text);
    assert.ok(found <= 8, `${found.toFixed(1)}: ${text}`);
  }
});

test('no exclamation marks, and nobody is told to relax', () => {
  for (const text of all) assert.doesNotMatch(text, /!|just relax|\bcure/i);
});
