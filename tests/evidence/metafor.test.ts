// Our figures of the trials against those of R's metafor, of R itself and of its Epi package, stored
// in metafor.reference.json. `make checks` has R work them out anew (reference.sh).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  riskDifference,
  wilson,
  type Count,
  type Interval,
  type Trials,
} from '../../web/src/features/treatments/evidence.ts';

interface Reference {
  id: string;
  treated: Count;
  compared: Count;
  treated_wilson: Interval;
  compared_wilson: Interval;
  difference: number;
  wald: Interval;
  newcombe: Interval;
}

const here = import.meta.dirname;
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const reference = read<Reference[]>(
  process.env.ANEMONE_METAFOR_REFERENCE ?? join(here, 'metafor.reference.json'),
);
const { trials } = read<Trials>(join(here, '../../knowledge/en/trials.json'));

function close(ours: number, theirs: number, what: string): void {
  assert.ok(Math.abs(ours - theirs) < 1e-6, `${what}: ours ${ours}, theirs ${theirs}`);
}
function closeInterval(ours: Interval, theirs: Interval, what: string): void {
  close(ours.low, theirs.low, `${what}, low`);
  close(ours.high, theirs.high, `${what}, high`);
}

test('the reference was made from the head counts that are shown', () => {
  const shown = trials.flatMap(({ results }) =>
    results.map(({ id, treated, compared }) => ({ id, treated, compared })),
  );
  const known = reference
    .filter(({ id }) => !id.endsWith('_observed'))
    .map(({ id, treated, compared }) => ({ id, treated, compared }));
  assert.ok(shown.length >= 6);
  assert.deepEqual(known, shown, 'STORE=1 tests/evidence/reference.sh makes it anew');
});

for (const { id, treated, compared, ...theirs } of reference) {
  test(`${id}: shares, difference and intervals within 1e-6`, () => {
    const ours = riskDifference(treated, compared);
    close(ours.difference, theirs.difference, 'difference');
    closeInterval(ours.wald, theirs.wald, "Wald's interval, of metafor");
    closeInterval(ours, theirs.newcombe, "Newcombe's interval, of Epi");
    closeInterval(wilson(treated), theirs.treated_wilson, "Wilson's interval, treated");
    closeInterval(wilson(compared), theirs.compared_wilson, "Wilson's interval, compared");
  });
}
