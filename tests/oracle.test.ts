// Thousands of random journals through `advise --stream`, each suggestion judged by the oracle, an
// independent reading of the guardrail table (tests/oracle/oracle.ts).
//   ORACLE_JOURNALS   how many (3000)
//   ORACLE_SEED       the first seed (1)
// To look into one violation: node tests/oracle/explain.ts SEED
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiValidators } from '../schema/validate.mjs';
import { replay } from './lib/program.ts';
import { randomJournal } from './oracle/journals.ts';
import { violations, type Suggestion } from './oracle/oracle.ts';

const count = Number(process.env.ORACLE_JOURNALS ?? 3000);
const firstSeed = Number(process.env.ORACLE_SEED ?? 1);
const fits = apiValidators()('AdviseAnswer');

test(`no suggestion for ${count} random journals violates the guardrail table`, async () => {
  const journals = Array.from({ length: count }, (_, i) => randomJournal(firstSeed + i));
  const lines = journals.flatMap(({ seed, entries, nows }) => {
    const id = `j${seed}`;
    return [
      JSON.stringify({ op: 'open', id, entries }),
      ...nows.map((now) => JSON.stringify({ op: 'advise', id, now })),
      JSON.stringify({ op: 'close', id }),
    ];
  });
  const answers = (await replay(lines)).map((line) => JSON.parse(line) as { ok: boolean });
  assert.equal(answers.length, lines.length);

  const said = new Map<string, number>();
  const found: string[] = [];
  let next = 0;
  for (const { seed, entries, nows } of journals) {
    assert.deepEqual(answers[next++], { ok: true }, `journal ${seed} was not opened`);
    for (const now of nows) {
      const answer = answers[next++] as unknown as { ok: boolean; suggestion: Suggestion };
      if (!fits(answer)) {
        found.push(`schema  journal ${seed}: ${JSON.stringify(fits.errors?.[0])}`);
        continue;
      }
      const { suggestion } = answer;
      said.set(suggestion.kind, (said.get(suggestion.kind) ?? 0) + 1);
      for (const { rule, says } of violations(entries, now, suggestion)) {
        found.push(`${rule}  journal ${seed} at ${now}: ${says}`);
      }
    }
    assert.deepEqual(answers[next++], { ok: true });
  }
  // The journals must try the rules, not only the pauses.
  assert.ok(
    (said.get('practice') ?? 0) > count / 4,
    `too few practices: ${JSON.stringify([...said])}`,
  );
  assert.ok((said.get('seek_care') ?? 0) > count / 20);
  const rules = Object.groupBy(found, (line) => line.split(' ')[0]!);
  const summary = Object.entries(rules).map(([rule, list]) => `${rule}: ${list!.length}`);
  assert.equal(
    found.length,
    0,
    `${summary.join(', ')}\n${Object.values(rules)
      .flatMap((list) => list!.slice(0, 4))
      .join('\n')}`,
  );
});

// Rare in random journals: practice goes on after a break, all of it outside (G28).
test('coming back by what is outside leads one step up for each comfortable practice, and no further', async () => {
  const steps = [
    { id: 'look', kind: 'look' },
    { id: 'touch', kind: 'touch_outside' },
    { id: 'finger', kind: 'fingertip' },
    { id: 't1', kind: 'trainer', diameter_mm: 14 },
  ];
  const ids = steps.map(({ id }) => id);
  const at = (day: number, hour: number) =>
    new Date(Date.UTC(2026, 0, 5 + day, hour)).toISOString().replace('.000', '');
  const good = { minutes: 10, pain: 1, fear: 2, in_control: true, ended: 'finished' };
  const sessions = (days: [number, string, object?][]) => [
    { id: 'path', at: at(0, 8), device: 'd', type: 'path.set', v: 1, data: { steps } },
    ...days.map(([day, step, how], i) => ({
      id: `s${i}`,
      at: at(day, 19),
      device: 'd',
      type: 'session.logged',
      v: 1,
      data: { step, ...good, ...how },
    })),
  ];
  const climbed = ids.flatMap((id, i): [number, string][] => [
    [4 * i + 1, id],
    [4 * i + 3, id],
  ]);
  let further = 0;
  for (const away of [14, 20, 43, 44, 75, 200]) {
    for (const last of ['look', 'touch']) {
      for (const how of [{}, { pain: 5 }, { in_control: undefined }]) {
        for (const later of [1, 5, 13, 14]) {
          const day = 15 + away;
          const entries = sessions([...climbed, [day, last, how]]);
          const now = at(day + later, 21);
          const [, answer] = (
            await replay([
              JSON.stringify({ op: 'open', id: 'j', entries }),
              JSON.stringify({ op: 'advise', id: 'j', now }),
            ])
          ).map((line) => JSON.parse(line) as { suggestion: Suggestion });
          const { suggestion } = answer!;
          const about = `${away} days away, then ${last} ${JSON.stringify(how)}, ${later} days ago`;
          assert.deepEqual(violations(entries, now, suggestion), [], about);
          if (later < 14 && Object.keys(how).length === 0) {
            assert.equal(suggestion.kind, 'practice', about);
            further += suggestion.step === last ? 0 : 1;
            const tooFar = { ...suggestion, step: ids[ids.indexOf(last) + 2]! };
            assert.ok(
              violations(entries, now, tooFar).some(({ rule }) => rule === 'G28'),
              `${about}: nothing against ${tooFar.step}`,
            );
          }
        }
      }
    }
  }
  assert.ok(further > 0, 'nobody came back');
});
