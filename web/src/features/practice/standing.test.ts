import { describe, expect, it } from 'vitest';
import type { PathView, TodayView } from '../../client/schema.generated';
import { minutesFor, standing } from './practice';
import { step } from '../ladder/testing';

describe('a chosen practice beside the suggestion', () => {
  const basis = {
    alternatives: [{ kind: 'practice' as const, step: 'a', minutes: 8 }],
    reasons: [],
    guardrails: [],
    notices: [],
    support: false,
  };
  const today = (suggestion: object): TodayView =>
    ({ suggestion: { ...basis, paused: 'none', ...suggestion } }) as unknown as TodayView;
  const path = {
    steps: [step('l', 0, { insertion: false }), step('a', 10), step('b', 12), step('c', 20)],
  } as PathView;
  const practice = today({ kind: 'practice', step: 'b', minutes: 12 });

  it('takes the suggested minutes, and few for anything else', () => {
    expect(minutesFor(practice, 'b')).toBe(12);
    expect(minutesFor(practice, 'a')).toBe(8);
    expect(minutesFor(practice, 'c')).toBe(5);
    expect(minutesFor(null, 'c')).toBe(5);
  });
  it('knows whether it is gentler or further', () => {
    expect(standing(practice, path, 'b')).toBe('suggested');
    expect(standing(practice, path, 'a')).toBe('gentler');
    expect(standing(practice, path, 'c')).toBe('further');
    expect(standing(today({ kind: 'rest' }), path, 'a')).toBe('another_day');
  });
  it('does not begin what is paused', () => {
    const insertion = today({ kind: 'seek_care', paused: 'insertion' });
    expect(standing(insertion, path, 'a')).toBe('paused');
    expect(standing(insertion, path, 'l')).toBe('another_day');
    expect(standing(today({ kind: 'seek_care', paused: 'all' }), path, 'l')).toBe('paused');
  });
});
