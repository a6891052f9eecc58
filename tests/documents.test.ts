// The documents say what is so: every test they name exists, every file they name is there, and what
// they work through as an example comes out of the program as they say.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadCodes } from '../schema/contract.mjs';
import { replay, root, run } from './lib/program.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const journalPage = read('docs/formats/journal.md');
const ladderPage = read('docs/formats/ladder.md');
const safetyCase = read('docs/safety-case.md');
const codes = loadCodes();

const pages = [
  'docs/formats/journal.md',
  'docs/formats/ladder.md',
  'docs/formats/practice.md',
  'docs/safety-case.md',
  'docs/intended-use.md',
  'docs/known-gaps.md',
  'docs/mission.md',
  ...globSync('docs/adr/004*.md', { cwd: root }).sort(),
  ...globSync('docs/adr/002*.md', { cwd: root }).sort(),
];

type Entry = Record<string, unknown>;
const blocks = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1]!,
  );
/** The cells of each row whose first cell fits. */
const rows = (page: string, first: RegExp) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    )
    .filter(([cell]) => first.test(cell ?? ''));
const bare = (cell: string | undefined) => (cell ?? '').replace(/^`|`$/g, '');

describe('the documents', () => {
  /** What is wrong with naming this test, or nothing. */
  function wrongWith(file: string, name: string): string | undefined {
    if (!existsSync(join(root, file))) return `${file} does not exist`;
    const source = read(file);
    if (file.endsWith('.cpp')) {
      const [suite, behaviour] = name.split('.');
      const named = new RegExp(
        `^(?:(?:TYPED_)?TEST(?:_F|_P)?|PROPERTY)\\(${suite}, ${behaviour}\\)`,
        'm',
      );
      return named.test(source) ? undefined : `${file} has no test ${name}`;
    }
    const titles = [
      ...source.matchAll(/(?:\b(?:test|it|describe)|\.each\([^']*?\))\(\s*(['"`])([^]*?)\1/g),
    ];
    return titles.some((match) => match[2]!.includes(name))
      ? undefined
      : `${file} has no test "${name}"`;
  }
  const cited = pages.flatMap((page) =>
    [...read(page).matchAll(/`([\w./-]+\.(?:cpp|ts|mjs))` :: ((?:`[^`]+`(?: and )?)+)/g)].flatMap(
      (match) =>
        [...match[2]!.matchAll(/`([^`]+)`/g)].map((name) => ({
          page,
          file: match[1]!,
          name: name[1]!,
        })),
    ),
  );

  test('name only tests that exist', () => {
    assert.ok(cited.length > 80, `only ${cited.length} were found`);
    const wrong = cited.flatMap(({ page, file, name }) => {
      const what = wrongWith(file, name);
      return what ? [`${page}: ${what}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  test('which this test could tell', () => {
    assert.ok(wrongWith('core/guardrails/table_b_properties_test.cpp', 'TableB.no_such_behaviour'));
    assert.ok(wrongWith('tests/protocol.test.ts', 'no such title'));
    assert.ok(wrongWith('tests/nowhere.test.ts', 'advise'));
    assert.equal(wrongWith('tests/protocol.test.ts', 'advise refuses'), undefined);
  });

  test('name only files that are there', () => {
    const missing = pages.flatMap((page) => {
      const text = read(page);
      const quoted = [
        ...text.matchAll(
          /`((?:core|cli|docs|fuzz|knowledge|server|schema|scripts|tests|vault_sodium|wasm|web)\/[\w./-]*\w)\/?`/g,
        ),
      ].map((match) => match[1]!);
      const linked = [...text.matchAll(/\]\(([\w./-]+\.md)\)/g)].map((match) =>
        join(page, '..', match[1]!),
      );
      return [...quoted, ...linked]
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`);
    });
    assert.deepEqual(missing, []);
  });
});

test('every part of the mission has its place, what makes it and what holds it', () => {
  const parts = rows(read('docs/mission.md'), /^M\d+$/);
  assert.deepEqual(
    parts.map(([id]) => id),
    Array.from({ length: 18 }, (_, i) => `M${i + 1}`),
  );
  for (const cells of parts) {
    assert.equal(cells.length, 6, `${cells[0]} has ${cells.length} cells`);
    assert.ok(
      cells.every((cell) => cell !== ''),
      `${cells[0]} has an empty cell`,
    );
    assert.match(
      cells[4]!,
      /`[\w./-]+(?:_test\.cpp|\.test\.ts|\.spec\.ts)`/,
      `${cells[0]} has no test`,
    );
  }
});

describe('the safety case', () => {
  test('every hazard has a control and a proof that is listed, and every proof is used', () => {
    const hazards = rows(safetyCase, /^H\d\d$/);
    const proofs = new Set(rows(safetyCase, /^T\d\d$/).map(([id]) => id!));
    assert.ok(hazards.length >= 20 && proofs.size >= 20);
    const used = new Set<string>();
    for (const cells of hazards) {
      assert.equal(cells.length, 9, `${cells[0]} has ${cells.length} cells`);
      assert.ok(
        cells.every((cell) => cell !== ''),
        `${cells[0]} has an empty cell`,
      );
      const named = cells[6]!.match(/T\d\d/g) ?? [];
      for (const id of named) {
        assert.ok(proofs.has(id), `${cells[0]} names ${id}, which is not listed`);
        used.add(id);
      }
      assert.ok(named.length > 0 || /^none/.test(cells[6]!), `${cells[0]} has no proof`);
    }
    assert.deepEqual(
      [...proofs].filter((id) => !used.has(id)),
      [],
    );
    const ids = hazards.map(([id]) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  test('every choice that awaits sign-off has the test of its number, and no test is without a row', () => {
    const choices = rows(safetyCase, /^D\d\d$/).map(([id]) => id!);
    const tests = [...read('tests/sign_off.test.ts').matchAll(/^test\('(D\d\d) /gm)].map(
      (match) => match[1]!,
    );
    assert.deepEqual(tests, choices);
    const referred = [...safetyCase.matchAll(/\bD\d\d\b/g)].map((match) => match[0]);
    assert.deepEqual(
      referred.filter((id) => !choices.includes(id)),
      [],
    );
  });

  test('every guardrail is listed with its ground, and every sign with the rule it sets off', () => {
    const listed = rows(safetyCase, /^[GP]\d\d?$/).map(([id]) => id);
    assert.deepEqual(listed, [...(codes.guardrails as string[]), ...(codes.notices as string[])]);
    const symptoms = codes.symptoms as Record<string, { rule: string }>;
    const named = rows(safetyCase, /^G\d\d$/);
    for (const [code, { rule }] of Object.entries(symptoms)) {
      if (code.startsWith('$')) continue;
      const row = named.find(([id]) => id === rule)!;
      assert.ok(row.join(' ').includes(`\`${code}\``), `${rule} does not list ${code}`);
    }
  });

  test('every source that is leant on is listed', () => {
    const [text, list] = safetyCase.split('\n## Sources\n');
    const listed = new Set(rows(list!, /^S\d+$/).map(([id]) => id!));
    const leant = new Set<string>();
    for (const match of text!.matchAll(/\bS(\d+)(?:–S?(\d+))?\b/g)) {
      const from = Number(match[1]);
      const to = Number(match[2] ?? match[1]);
      for (let n = from; n <= to; ++n) leant.add(`S${n}`);
    }
    assert.deepEqual(
      [...leant].filter((id) => !listed.has(id)),
      [],
    );
    assert.deepEqual(
      [...listed].filter((id) => !leant.has(id)),
      [],
    );
  });
});

describe('the page of the journal', () => {
  const lines = blocks(journalPage, 'ndjson').join('').trimEnd().split('\n');

  test('the worked journal is accepted as it stands and has every entry type', async () => {
    const args = ['advise', '--journal', '-', '--now', '2026-02-22T20:00:00+01:00'];
    const text = lines.map((line) => `${line}\n`);
    const ended = await run(args, text.join(''));
    assert.deepEqual([ended.code, ended.stderr], [0, '']);
    const turned = await run(args, text.toReversed().join(''));
    assert.equal(turned.stdout, ended.stdout);

    const schema = JSON.parse(read('schema/entries.schema.json')) as {
      allOf: { if: { properties: { type: { const: string } } } }[];
    };
    const shown = new Set(lines.map((line) => (JSON.parse(line) as Entry).type));
    for (const rule of schema.allOf) {
      const type = rule.if.properties.type.const;
      assert.ok(shown.has(type), `${type} has no worked line`);
      assert.ok(new RegExp(`^### .*${type.replace('.', '\\.')}`, 'm').test(journalPage), type);
    }
  });

  test('every refused line is refused as the page says', async () => {
    const refused = rows(journalPage, /^`[{[]/);
    assert.ok(refused.length >= 10);
    for (const [line, code, field] of refused) {
      const ended = await run(['advise', '--now', '2026-02-22T20:00:00Z'], bare(line));
      assert.equal(ended.code, 1, bare(line));
      assert.equal(ended.stderr, `anemone: line 1: ${bare(field)}: ${bare(code)}\n`);
    }
  });

  test('the limits are those of the code', () => {
    const constants: [string, string, number][] = [
      ['core/entries/decode.h', 'kMaxEntryBytes = std::size_t{1} << 20U', 1 << 20],
      ['core/base/json.h', 'kMaxJsonDepth = 64', 64],
      ['core/api/core_service.h', 'kMaxRequestBytes = std::size_t{64} << 20U', 64 << 20],
      ['core/api/core_service.h', "kMaxJournals = 100'000", 100_000],
    ];
    for (const [file, text] of constants) {
      assert.ok(read(file).includes(text), `${file}: ${text}`);
      const row = rows(journalPage, /./).find(([, , where]) => where?.includes(file));
      assert.ok(row, file);
    }
  });
});

describe('the page of the ladder', () => {
  test('the floors of the ladder page are those of the schema', () => {
    const kinds = codes.step_kinds as Record<
      string,
      { floor_mm: number; insertion: boolean; partner: boolean }
    >;
    const names = Object.keys(kinds).filter((name) => !name.startsWith('$'));
    const table = rows(ladderPage, /^`[a-z_]+`$/).filter((cells) => cells.length === 4);
    assert.deepEqual(
      table.map(([kind]) => bare(kind)),
      names,
    );
    for (const [kind, floor, inside, partner] of table) {
      const facts = kinds[bare(kind)]!;
      const yes = (is: boolean) => (is ? 'yes' : 'no');
      assert.deepEqual(
        [floor, inside, partner],
        [String(facts.floor_mm), yes(facts.insertion), yes(facts.partner)],
        bare(kind),
      );
    }
  });

  test('the worked ladder stands in the order the page gives', async () => {
    const steps = JSON.parse(blocks(ladderPage, 'json')[0]!) as Entry[];
    const entry = {
      id: 'path',
      at: '2026-01-05T08:00:00Z',
      device: 'd',
      type: 'path.set',
      data: { steps },
    };
    const answers = await replay(
      [
        { op: 'open', id: 'p', entries: [entry] },
        { op: 'view', id: 'p', view: 'path', now: '2026-01-05T20:00:00Z' },
      ].map((request) => JSON.stringify(request)),
    );
    const { view } = JSON.parse(answers[1]!) as {
      view: { steps: { id: string; challenge: number }[] };
    };
    const table = rows(ladderPage, /^[1-7]$/).filter((cells) => cells.length === 4);
    assert.deepEqual(
      table.map(([, step, challenge]) => [bare(step), Number(challenge)]),
      view.steps.map(({ id, challenge }) => [id, challenge]),
    );
  });

  test('the practised example goes as the page says', async () => {
    const at = (day: number, hour = 19) => new Date(Date.UTC(2026, 0, 5 + day, hour)).toISOString();
    const entries: Entry[] = [];
    const add = (day: number, type: string, data: Entry, hour = 19) =>
      entries.push({ id: `e${entries.length}`, at: at(day, hour), device: 'd', type, data });
    add(
      0,
      'path.set',
      {
        steps: [12, 16, 20].map((diameter_mm, i) => ({
          id: `t${i + 1}`,
          kind: 'trainer',
          diameter_mm,
        })),
      },
      8,
    );
    add(0, 'baseline.set', { step: 't1' }, 9);

    const table = rows(ladderPage, /^\d+$/).filter((cells) => cells.length === 6);
    assert.equal(table.length, 6);
    for (const [day, told, ...said] of table) {
      const session = /^`(t\d)`, (?:pain (\d)|control not said)$/.exec(told!);
      if (session) {
        add(Number(day), 'session.logged', {
          step: session[1],
          pain: Number(session[2] ?? 1),
          ended: 'finished',
          ...(session[2] === undefined ? {} : { in_control: true }),
        });
      }
      const rest = /after (one|two) days? without insertion/.exec(said[3]!);
      const days = session ? { none: 1, one: 2, two: 3 }[rest?.[1] ?? 'none']! : 0;
      const now = at(Number(day) + days, 20);
      const dayBefore = at(Number(day) + Math.max(0, days - 1), 20);
      const answers = await replay(
        [
          { op: 'open', id: 'p', entries },
          { op: 'view', id: 'p', view: 'path', now },
          { op: 'view', id: 'p', view: 'journey', now },
          { op: 'advise', id: 'p', now },
          { op: 'advise', id: 'p', now: dayBefore },
        ].map((request) => JSON.stringify(request)),
      );
      const steps = (
        JSON.parse(answers[1]!) as { view: { steps: { comfortable: number; state: string }[] } }
      ).view.steps;
      for (const [i, cell] of [said[0]!, said[1]!].entries()) {
        const [count, last] = cell.split(', ');
        assert.equal(steps[i]!.comfortable, Number(count), `day ${day}, t${i + 1}`);
        if (Number(count) >= 2) {
          assert.equal(steps[i]!.state === 'comfortable', last!.endsWith('yes'), `day ${day}`);
        }
      }
      const { view } = JSON.parse(answers[2]!) as { view: { largest_comfortable: string } };
      assert.equal(view.largest_comfortable, bare(said[2]), `day ${day}`);
      const { suggestion } = JSON.parse(answers[3]!) as {
        suggestion: { kind: string; step: string };
      };
      const highest = /up to `(t\d)`/.exec(said[3]!)![1]!;
      assert.equal(suggestion.kind, 'practice', `day ${day}`);
      assert.ok(suggestion.step <= highest, `day ${day}: ${suggestion.step}`);
      if (rest) {
        const before = JSON.parse(answers[4]!) as { suggestion: { kind: string } };
        assert.notEqual(before.suggestion.kind, 'practice', `day ${day}`);
      }
    }
  });
});
