// Shows what the oracle blames in one random journal, with every entry that plays no part taken out:
//   node tests/oracle/explain.ts SEED
import { replay } from '../lib/program.ts';
import { randomJournal } from './journals.ts';
import { violations, type Entry, type Suggestion } from './oracle.ts';

const { entries, nows } = randomJournal(Number(process.argv[2]));

async function advise(journal: Entry[], now: string): Promise<Suggestion | undefined> {
  const [opened, advised] = await replay([
    JSON.stringify({ op: 'open', id: 'j', entries: journal }),
    JSON.stringify({ op: 'advise', id: 'j', now }),
  ]);
  if (opened !== '{"ok":true}') return undefined;
  return (JSON.parse(advised!) as { suggestion: Suggestion }).suggestion;
}

for (const now of nows) {
  const suggestion = await advise(entries, now);
  const blamed = violations(entries, now, suggestion!);
  for (const rule of new Set(blamed.map((violation) => violation.rule))) {
    const stillBlamed = async (journal: Entry[]) => {
      const answer = await advise(journal, now);
      return answer && violations(journal, now, answer).find((one) => one.rule === rule);
    };
    let smaller = [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    );
    for (let at = smaller.length - 1; at >= 0; --at) {
      const without = smaller.filter((_, i) => i !== at);
      if (await stillBlamed(without)) smaller = without;
    }
    console.log(`\n== ${rule} at ${now}: ${(await stillBlamed(smaller))?.says}`);
    for (const { at, type, data } of smaller) console.log(at, type, JSON.stringify(data));
    console.log('->', JSON.stringify(await advise(smaller, now)));
  }
}
