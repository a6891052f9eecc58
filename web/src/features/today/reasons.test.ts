import { expect, test } from 'vitest';
import type { ReasonCode } from '../../client/schema.generated';
import { mostTellingFirst } from './reasons';

const order = (...codes: ReasonCode[]): ReasonCode[] =>
  mostTellingFirst(codes.map((code) => ({ code }))).map(({ code }) => code);

test('after a break it says so before the small print', () => {
  expect(
    order('stay_to_settle', 'few_practices_yet', 'first_time_short', 'back_after_break'),
  ).toEqual(['stay_to_settle', 'back_after_break', 'few_practices_yet', 'first_time_short']);
});

test('a hard practice is not told twice in the two open sentences', () => {
  expect(
    order(
      'back_after_hard',
      'first_time_short',
      'after_hard_session',
      'after_over_limit',
      'back_after_break',
    ),
  ).toEqual([
    'back_after_hard',
    'back_after_break',
    'first_time_short',
    'after_hard_session',
    'after_over_limit',
  ]);
  // Where nothing else says it, the rule keeps its place.
  expect(order('within_limit', 'after_over_limit', 'heavier_day')).toEqual([
    'within_limit',
    'after_over_limit',
    'heavier_day',
  ]);
});

test('otherwise the order stays, and nothing is left out', () => {
  expect(order('start_here', 'few_practices_yet', 'first_time_short')).toEqual([
    'start_here',
    'few_practices_yet',
    'first_time_short',
  ]);
  expect(order()).toEqual([]);
});
