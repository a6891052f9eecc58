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
