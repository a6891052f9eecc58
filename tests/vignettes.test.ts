// Stories of people and what the triage says to the answers they would give, through the real program.
// Every vignette stands for itself and in four variants: half of what is no sign left out, all of it
// left out, "none of these" ticked beside every sign, and "none" said to everything that was passed
// over. No variant may be less urgent than what its signs say.
//
// testdata/vignettes/*.json: a list of
//   name, story   in plain words
//   answers       what a stranger would answer who knows only `anemone check --questions`
//   also          other answers that a stranger could give to the same story: none less urgent
//   signs         the questions that hold what makes it urgent; never left out
//   urgency, practice; consider, see, reasons: what must be among them
// `node --test tests/vignettes.test.ts` prints the table of expected against given.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadCodes } from '../schema/contract.mjs';
import { replay, root, run } from './lib/program.ts';
import { Random } from './oracle/journals.ts';

type Answers = Record<string, unknown>;
interface Vignette {
  name: string;
  story: string;
  answers: Answers;
  also?: Answers[];
  signs: string[];
  urgency: Urgency;
  practice: string;
  consider: string[];
  see: string[];
  reasons: string[];
}
interface Result {
  urgency: Urgency;
  practice: string;
  consider: string[];
  see: string[];
  reasons: { code: string; source: string }[];
}
const levels = ['self_care', 'routine', 'soon', 'same_day', 'emergency'] as const;
type Urgency = (typeof levels)[number];
const rank = (urgency: Urgency) => levels.indexOf(urgency);

const folder = join(root, 'testdata', 'vignettes');
const vignettes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vignette[]);

interface Question {
  id: string;
  type: string;
  options?: { id: string | number }[];
}
const { questions } = JSON.parse((await run(['check', '--questions'])).stdout) as {
  questions: Question[];
};
const questionOf = new Map(questions.map((question) => [question.id, question]));

/** The same core as `anemone check`, many answers at a time. */
async function checkAll(all: readonly Answers[]): Promise<Result[]> {
  const said = await replay(all.map((answers) => JSON.stringify({ op: 'check', answers })));
  return said.map((line, i) => {
    const answer = JSON.parse(line) as { ok: boolean; result: Result };
    assert.ok(answer.ok, `${line} to ${JSON.stringify(all[i])}`);
    return answer.result;
  });
}

const given = await checkAll(vignettes.map(({ answers }) => answers));

describe('the vignettes', () => {
  test('are many, of every urgency, each named once, and say every sign', () => {
    assert.ok(vignettes.length >= 80, `only ${vignettes.length}`);
    assert.equal(new Set(vignettes.map(({ name }) => name)).size, vignettes.length);
    for (const level of levels) {
      const own = vignettes.filter(({ urgency }) => urgency === level);
      assert.ok(own.length >= 6, `${level}: ${own.length}`);
    }
    const symptoms = loadCodes().symptoms as Record<string, { rule: string }>;
    const said = new Set(given.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    assert.deepEqual(
      Object.keys(symptoms).filter((code) => !said.has(code)),
      [],
    );
    const conditions = new Set(given.flatMap(({ consider }) => consider));
    assert.deepEqual(
      (loadCodes().conditions as string[]).filter((code) => !conditions.has(code)),
      [],
    );
    for (const { name, answers, signs, urgency } of vignettes) {
      for (const id of signs) assert.ok(id in answers, `${name}: ${id}`);
      assert.ok(signs.length > 0 || urgency === 'self_care', name);
    }
  });

  test('none is read as less urgent than it is, and each exactly', () => {
    const table = new Map<string, number>();
    vignettes.forEach(({ urgency }, i) => {
      const key = `${urgency} ${given[i]!.urgency}`;
      table.set(key, (table.get(key) ?? 0) + 1);
    });
    console.log(['expected \\ given', ...levels].map((word) => word.padEnd(17)).join(''));
    for (const expected of levels) {
      const row = levels.map((level) => String(table.get(`${expected} ${level}`) ?? '.'));
      console.log([expected, ...row].map((word) => word.padEnd(17)).join(''));
    }
    const over = vignettes.filter(({ urgency }, i) => rank(given[i]!.urgency) > rank(urgency));
    const under = vignettes.filter(({ urgency }, i) => rank(given[i]!.urgency) < rank(urgency));
    console.log(`${vignettes.length} vignettes, ${under.length} under, ${over.length} over`);
    assert.deepEqual(
      [under, over].map((some) => some.map(({ name }) => name)),
      [[], []],
    );
  });

  for (const [i, vignette] of vignettes.entries()) {
    test(vignette.name, () => {
      const { urgency, practice, consider, see, reasons } = given[i]!;
      assert.deepEqual([urgency, practice], [vignette.urgency, vignette.practice], vignette.story);
      const codes = reasons.map(({ code }) => code);
      const missing = [
        ...vignette.consider.filter((code) => !consider.includes(code)),
        ...vignette.see.filter((code) => !see.includes(code)),
        ...vignette.reasons.filter((code) => !codes.includes(code)),
      ];
      assert.deepEqual(missing, [], vignette.story);
      assert.equal(new Set(codes).size, codes.length, 'each reason once');
    });
  }

  test('told in other answers, none is less urgent', async () => {
    const told = vignettes.flatMap((vignette) =>
      (vignette.also ?? []).map((answers) => ({ vignette, answers })),
    );
    assert.ok(told.length >= 80, `only ${told.length}`);
    const results = await checkAll(told.map(({ answers }) => answers));
    told.forEach(({ vignette, answers }, i) => {
      const { urgency, practice } = results[i]!;
      const what = `${vignette.name} as ${JSON.stringify(answers)}`;
      assert.ok(rank(urgency) >= rank(vignette.urgency), `${what}: ${urgency}`);
      if (vignette.practice === 'pause') assert.equal(practice, 'pause', what);
    });
  });

  test('with what is no sign left out, half of it or all, none is less urgent', async () => {
    const random = new Random(4);
    const variants = vignettes.flatMap((vignette) => {
      const others = Object.keys(vignette.answers).filter((id) => !vignette.signs.includes(id));
      const kept = random.shuffle([...others]).slice(0, Math.floor(others.length / 2));
      return [kept, []].map((some) => ({
        vignette,
        answers: Object.fromEntries(
          Object.entries(vignette.answers).filter(
            ([id]) => vignette.signs.includes(id) || some.includes(id),
          ),
        ),
      }));
    });
    const results = await checkAll(variants.map(({ answers }) => answers));
    variants.forEach(({ vignette, answers }, i) => {
      if (vignette.signs.length === 0) return;
      const { urgency, practice } = results[i]!;
      assert.ok(rank(urgency) >= rank(vignette.urgency), `${vignette.name} ${urgency}`);
      if (vignette.practice === 'pause') assert.equal(practice, 'pause', JSON.stringify(answers));
    });
  });

  test('with "none of these" beside every sign, and "no" to all the rest, nothing changes', async () => {
    const none = (question: Question) =>
      question.options?.find(({ id }) => ['none', 'no', 'never', 'nowhere'].includes(String(id)));
    const variants = vignettes.map(({ answers }) => {
      const contrary: Answers = { ...answers };
      for (const [id, answer] of Object.entries(answers)) {
        const option = none(questionOf.get(id)!);
        if (Array.isArray(answer) && option) contrary[id] = [option.id, ...(answer as string[])];
      }
      for (const question of questions) {
        const option = none(question);
        if (question.id in contrary) continue;
        if (question.type === 'choices' && option) contrary[question.id] = [option.id];
        else if (question.type === 'choice' && option) contrary[question.id] = option.id;
        else if (question.type === 'yes_no') contrary[question.id] = false;
        else if (question.type === 'scale' || question.id.startsWith('phq4_')) {
          contrary[question.id] = 0;
        }
      }
      return contrary;
    });
    const results = await checkAll(variants);
    results.forEach((result, i) => assert.deepEqual(result, given[i], vignettes[i]!.name));
  });

  test('every urgent sign holds against everything else that was said', async () => {
    // Each sign of an urgent vignette, put into each calm one.
    const urgent = vignettes.filter(({ urgency }) => rank(urgency) >= rank('same_day'));
    const calm = vignettes.filter(({ urgency }) => rank(urgency) <= rank('routine'));
    const pairs = urgent.flatMap((one) => calm.map((other) => ({ one, other })));
    const results = await checkAll(
      pairs.map(({ one, other }) => ({
        ...other.answers,
        ...Object.fromEntries(one.signs.map((id) => [id, one.answers[id]])),
      })),
    );
    pairs.forEach(({ one, other }, i) => {
      const { urgency, practice } = results[i]!;
      assert.ok(rank(urgency) >= rank(one.urgency), `${one.name} in ${other.name}: ${urgency}`);
      assert.equal(practice, 'pause', `${one.name} in ${other.name}`);
    });
  });
});
