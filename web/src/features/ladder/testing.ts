/** A step for tests: a trainer that is still ahead, unless something else is said. */
import type { PathStep } from '../../client/schema.generated';

export function step(id: string, challenge: number, more: Partial<PathStep> = {}): PathStep {
  return {
    id,
    kind: 'trainer',
    challenge,
    insertion: true,
    partner: false,
    skipped: false,
    off_table: false,
    beyond_goal: false,
    is_goal: false,
    is_baseline: false,
    state: 'ahead',
    sessions: 0,
    comfortable: 0,
    standing: 'another_day',
    minutes: 5,
    last: null,
    ...more,
  };
}
