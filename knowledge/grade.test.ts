import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { grade } from './grade.ts';

describe('the reading grade', () => {
  test('counts words, sentences and syllables', () => {
    const g = grade('The cat sat on the mat. It was happy.');
    assert.deepEqual([g.words, g.sentences, g.syllables], [9, 2, 10]);
    assert.ok(Math.abs(g.grade - (0.39 * 4.5 + 11.8 * (10 / 9) - 15.59)) < 1e-10);
  });

  test('finds long words and long sentences hard, short ones easy', () => {
    const easy = grade('You can stop. That is fine. Take your time.');
    const hard = grade(
      'Therapeutic desensitisation necessitates individualised physiotherapeutic supervision throughout the intervention.',
    );
    assert.ok(easy.grade < 2);
    assert.ok(hard.grade > 15);
  });

  test('agrees with the published grade of a known text', () => {
    // Gettysburg Address, second and third sentences; three independent calculators give 8 to 10.
    const g = grade(
      'Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle field of that war.',
    );
    assert.ok(g.grade > 6);
    assert.ok(g.grade < 10);
  });
});
