import { describe, expect, it } from 'vitest';
import { grade } from './grade';

describe('the reading grade', () => {
  it('counts words, sentences and syllables', () => {
    const g = grade('The cat sat on the mat. It was happy.');
    expect([g.words, g.sentences, g.syllables]).toEqual([9, 2, 10]);
    expect(g.grade).toBeCloseTo(0.39 * 4.5 + 11.8 * (10 / 9) - 15.59, 10);
  });

  it('finds long words and long sentences hard, short ones easy', () => {
    const easy = grade('You can stop. That is fine. Take your time.');
    const hard = grade(
      'Therapeutic desensitisation necessitates individualised physiotherapeutic supervision throughout the intervention.',
    );
    expect(easy.grade).toBeLessThan(2);
    expect(hard.grade).toBeGreaterThan(15);
  });

  it('agrees with the published grade of a known text', () => {
    // Gettysburg Address, second and third sentences; three independent calculators give 8 to 10.
    const g = grade(
      'Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle field of that war.',
    );
    expect(g.grade).toBeGreaterThan(6);
    expect(g.grade).toBeLessThan(10);
  });
});
