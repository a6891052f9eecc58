// Whoever follows a citation arrives: pages, sections of the facts, records of decisions, rules,
// readings that await sign-off, sources, headers and other files that code and documents name are
// there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { entryTypes, loadCodes } from '../schema/contract.mjs';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const files = globSync(
  [
    '*.md',
    '{docs,core,wasm,server,cli,vault_sodium,tests,fuzz,bench,lab,schema,scripts,cmake}/**/*.{md,h,cpp,ts,mjs,sh,cmake}',
    'knowledge/**/*.{ts,json,ftl}',
    'web/{src,e2e,scripts}/**/*.{ts,svelte,ftl,css}',
    'web/*.ts',
    '{Makefile,CMakeLists.txt}',
  ],
  { cwd: root, exclude: ['**/node_modules/**', '**/*.generated.ts'] },
)
  .map((path) => path.replaceAll('\\', '/'))
  // It cites what is not there, to show that it would be noticed.
  .filter((path) => path !== 'tests/citations.test.ts')
  .sort();

/** The first cells of the rows of a page's tables that look like this. */
const ids = (page: string, shape: RegExp): Set<string> =>
  new Set(
    read(page)
      .split('\n')
      .map((line) => /^\| ([^|]+) \|/.exec(line)?.[1]?.trim() ?? '')
      .filter((cell) => shape.test(cell)),
  );

const guardrails = ids('docs/guardrails.md', /^(?:G\d\d|P\d)$/);
const signOff = ids('docs/safety-case.md', /^D\d\d$/);
const hazards = ids('docs/safety-case.md', /^H\d\d$/);
const missionParts = ids('docs/mission.md', /^M\d+$/);
const factSections = new Set([
  ...[...read('docs/facts.md').matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map((match) => match[1]!),
  ...ids('docs/facts.md', /^0\.\d+$/),
]);
const decisions = new Set(
  globSync('docs/adr/*.md', { cwd: root }).map((path) => basename(path).slice(0, 4)),
);
type Source = { class: 'A' | 'B' | 'C' };
const sources = JSON.parse(read('knowledge/sources.json')) as Record<string, Source>;

const names = new Set(files.map((path) => basename(path)));
/** Parts of the repository that a path may begin with. */
const folders =
  'bench|cli|cmake|core|docs|fuzz|knowledge|lab|server|schema|scripts|testdata|tests|vault_sodium|wasm|web';
/** Written by a program, so not there in a fresh clone. */
const made =
  /^(?:docs\/(?:adr|lab)\/NNNN|web\/(?:dist|node_modules|test-results|public\/core\.wasm|src\/client\/schema\.generated\.ts)|web\/src\/features\/)/;
/** Headers of libraries and of the system. */
const foreign = /^(?:std|sys|time|sodium|stdio|unistd|locale|gtest|gmock|rapidcheck|benchmark)/;

/** A page by its path from the root, from docs/ or from where it is said, or by its name alone. */
function pageExists(page: string, from: string): boolean {
  const places = [page, join('docs', page), join(dirname(from), page)];
  return places.some((path) => existsSync(join(root, path))) || names.has(page);
}

/** Headings as GitHub makes them into anchors. */
function anchors(page: string): Set<string> {
  if (!existsSync(join(root, page))) return new Set();
  return new Set(
    [...read(page).matchAll(/^#+ (.+)$/gm)].map((match) =>
      match[1]!
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}

/** What the text cites and is not there. */
function unresolved(file: string, text: string): string[] {
  const wrong: string[] = [];
  const each = (shape: RegExp, check: (match: RegExpMatchArray) => boolean): void => {
    for (const match of text.matchAll(shape)) if (!check(match)) wrong.push(match[0]);
  };
  const code = /\.(?:h|cpp|ts|mjs|svelte|json|cmake|sh)$/.test(file);

  // A page of the documents. Patterns ("*.md") and addresses of others are none.
  each(/(?<![\w./*-])[\w./-]*\w\.md\b/g, ([page]) => pageExists(page, file));
  each(/\]\(([\w./-]+\.md)?#([\w-]+)\)/g, ([, page, anchor]) =>
    page === undefined
      ? anchors(file).has(anchor!)
      : anchors(normalize(join(dirname(file), page))).has(anchor!),
  );
  // "facts §1.2", "facts §2, §8.4".
  for (const match of text.matchAll(/facts,? (§[\d.]+(?:(?:, | and )§[\d.]+)*)/g)) {
    for (const [, section] of match[1]!.matchAll(/§(\d+(?:\.\d+)?)/g)) {
      if (!factSections.has(section!)) wrong.push(`facts §${section}`);
    }
  }
  each(/\bfacts(?:\.md)?,? (?:sections? )?\d[\d.]*/g, () => false); // not in the one form
  each(/\bADRs? (\d{4})\b/g, ([, number]) => decisions.has(number!));
  each(/\badr\/(\d{4})\b/g, ([, number]) => decisions.has(number!));
  each(/(?<![\w-])G\d\d(?![\w-])/g, ([id]) => guardrails.has(id));
  each(/(?<![\w-])D\d\d(?![\w-])/g, ([id]) => signOff.has(id));
  each(/\bmission,? (M\d+)\b/g, ([, id]) => missionParts.has(id!));
  if (file.startsWith('docs/')) each(/(?<![\w-])H\d\d(?![\w-])/g, ([id]) => hazards.has(id));
  if (!code) each(/(?<![\w-])S(\d{1,3})(?![\w-])/g, ([id]) => /^S\d$/.test(id) || id in sources);
  // A file or a folder of the repository, in words. What code includes or imports, compilers check.
  const words = code
    ? [...text.matchAll(/(?:^|\s)(?:\/\/|\*|#) .*$/gm)].map((match) => match[0]).join('\n')
    : text;
  const inWords = (shape: RegExp, check: (match: RegExpMatchArray) => boolean): void => {
    for (const match of words.matchAll(shape)) if (!check(match)) wrong.push(match[0]);
  };
  inWords(
    new RegExp(
      `(?<![\\w./-])(?:${folders})/[\\w./-]*[\\w]\\.(?:h|cpp|ts|mjs|svelte|json|ftl|cmake|sh|txt|ndjson)\\b`,
      'g',
    ),
    ([path]) => existsSync(join(root, path)) || made.test(path),
  );
  inWords(/(?<![\w./-])[a-z][\w/]*\.h\b/g, ([header]) => {
    if (header.includes('/')) return existsSync(join(root, header)) || foreign.test(header);
    return names.has(header) || foreign.test(header);
  });
  return wrong;
}

describe('citations', () => {
  test('lead to what is there, in code and in documents', () => {
    assert.ok(files.length > 500, `only ${files.length} files were read`);
    const wrong = files.flatMap((file) =>
      unresolved(file, read(file)).map((what) => `${file}: ${what}`),
    );
    assert.deepEqual(wrong, []);
  });

  const broken: [string, string][] = [
    ['a page', 'as guardrail.md says'],
    ['a page in a folder', 'docs/formats/vaults.md, "The calls"'],
    ['a section of the facts', 'facts §12.9'],
    ['one of several sections', 'facts §2, §8.9'],
    ['facts in another form', '(facts 0.6)'],
    ['a decision', 'ADR 0099'],
    ['a guardrail', 'G19 forbids it'],
    ['a reading that awaits sign-off', 'the gentler one (D99)'],
    ['a part of the mission', 'mission M19'],
    ['a file', 'the table in core/guardrails/table.cpp'],
    ['a header', 'see rulez.h'],
    ['a heading', '[how](docs/guardrails.md#e-sometimes)'],
  ];
  for (const [what, text] of broken) {
    test(`that break are noticed: ${what}`, () => {
      assert.equal(unresolved('README.md', text).length, 1, text);
      if (!what.startsWith('a heading')) {
        assert.equal(unresolved('core/base/made_up.h', `// ${text}\n`).length, 1, text);
      }
    });
  }

  test('that hold are left alone', () => {
    const text =
      'guardrails.md and pacing.md; facts §1.2, §2; ADR 0022; G24, P1, D05; mission M13; core/guardrails/rules.h, rules.h; [there](docs/guardrails.md#d-always)';
    assert.deepEqual(unresolved('README.md', text), []);
  });
});

describe('names on the wire', () => {
  test('are those of the schema wherever a document says them', () => {
    const known = new Set((entryTypes() as [string, string][]).map(([type]) => type));
    const shape =
      /`([a-z_]+\.(?:set|kept|logged|reported|cleared|noted|answered|made|met|started|dropped|opened))`/g;
    const said = files
      .filter((file) => file.endsWith('.md') && !file.startsWith('docs/adr/'))
      .flatMap((file) =>
        [...read(file).matchAll(shape)].map((match) => [file, match[1]!] as const),
      );
    assert.ok(said.length > 20);
    assert.deepEqual(
      said.filter(([, type]) => !known.has(type)),
      [],
    );
  });
});

describe('one evening, followed through the code', () => {
  const page = read('docs/ARCHITECTURE.md');
  const evening = page.slice(
    page.indexOf('## One evening'),
    page.indexOf('## Where to put things'),
  );

  test('is told from the button to the sentence', () => {
    const steps = [...evening.matchAll(/^\d\. \*\*(.+?)\.\*\*/gm)].map((match) => match[1]);
    assert.ok(steps.length >= 7, steps.join());
    assert.ok([...evening.matchAll(/`[\w./-]+\.(?:cpp|ts|svelte|ftl)`/g)].length >= 18);
  });

  /** In each of these the words of the next stand. Where a hand-over moves, the page moves. */
  const handOver: [string, RegExp][] = [
    ['web/src/features/log/Log.svelte', /app\.recordForm\('drafts\.log'/],
    ['core/api/core_service.cpp', /entries::log_drafts/],
    ['web/src/state/app.svelte.ts', /this\.record\(drafts\)/],
    ['web/src/state/app.svelte.ts', /core\.record\(/],
    ['web/src/client/client.ts', /worker/],
    ['web/src/client/worker.ts', /from '\.\/serve'/],
    ['web/src/client/engine.ts', /from '\.\/instance'/],
    ['web/src/client/engine.ts', /op: 'vault\.seal'/],
    ['web/src/client/engine.ts', /#store\.append\(/],
    ['web/src/client/engine.ts', /op: 'append'/],
    ['wasm/boundary.cpp', /core\/api\/core_service\.h/],
    ['core/api/core_service.cpp', /core\/entries\/decode\.h/],
    ['core/api/core_service.cpp', /situation_of\(/],
    ['core/api/vault_ops.cpp', /"seal"|vault\.seal/],
    ['core/views/views.cpp', /advice::advise\(/],
    ['core/advice/advise.cpp', /judge\([^]*policy[^]*day_plan::plan_day\([^]*enforce\(/],
    ['web/src/features/today/Today.svelte', /SuggestionCard/],
    ['knowledge/en/reasons.ftl', /^reason-next_step_ready =/m],
  ];
  for (const [file, words] of handOver) {
    test(`${file} hands on as the page says: ${words.source}`, () => {
      assert.ok(evening.includes(`\`${file}\``), `${file} is not on the page`);
      assert.match(read(file), words);
    });
  }
});

describe('the commands of CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');
  const tests = (shape: string): string =>
    globSync(shape, { cwd: root })
      .map((path) => read(path))
      .join('\n');

  test('name tests and targets that exist', () => {
    const each = (shape: RegExp, check: (name: string) => boolean): void => {
      const found = [...page.matchAll(shape)].map((match) => match[1]!);
      assert.ok(found.length > 0, shape.source);
      for (const name of found) assert.ok(check(name), name);
    };
    const suites = tests('{core,tests}/**/*_test.cpp');
    each(/--gtest_filter='(\w+)\.\*'/g, (suite) => suites.includes(`(${suite}, `));
    each(/node --test (tests\/[\w./]+)/g, (file) => existsSync(join(root, file)));
    each(/--test-name-pattern='([^']+)'/g, (name) => tests('tests/*.test.ts').includes(name));
    each(/npx vitest run (src\/[\w./]+)/g, (file) => existsSync(join(root, 'web', file)));
    each(/npx vitest run -t '([^']+)'/g, (name) => tests('web/src/**/*.test.ts').includes(name));
    each(/npx playwright test (e2e\/[\w./]+)/g, (file) => existsSync(join(root, 'web', file)));
    each(/npx playwright test -g '([^']+)'/g, (name) => tests('web/e2e/*.spec.ts').includes(name));
    each(/--target (\w+_fuzz)/g, (name) => existsSync(join(root, `fuzz/${name}.cpp`)));
    const targets = read('Makefile');
    each(/(?:^|`)make ([a-z]+)\b/gm, (target) =>
      new RegExp(`^[\\w -]*\\b${target}\\b[\\w -]*:`, 'm').test(targets),
    );
  });
});

describe('the table of guardrails', () => {
  test('has every rule of the code, in its order', () => {
    const codes = loadCodes() as { guardrails: string[]; notices: string[] };
    assert.deepEqual([...guardrails], [...codes.guardrails, ...codes.notices]);
  });
});

describe('grounds', () => {
  const pages = ['docs/facts.md', 'docs/guardrails.md'];
  const weak = (id: string): boolean => sources[id]?.class === 'C';

  /** Weak sources that are not marked, and rows that lean on weak ones and do not say so. */
  function wrongGrounds(text: string): string[] {
    return text.split('\n').flatMap((line) => {
      const cited = [...line.matchAll(/(?<![–\w])S(\d+)(°?)(?!\d|–)/g)];
      const wrong = cited
        .filter(([, id, mark]) => weak(`S${id}`) !== (mark === '°'))
        .map(([all]) => `${all} is ${all.endsWith('°') ? 'not weak' : 'weak, and not marked'}`);
      const only = cited.length > 0 && cited.every(([, id]) => weak(`S${id}`));
      const ranged = /S\d+–S?\d+/.test(line);
      const said = /design|proposed|left out|weak/i.test(line);
      if (only && !ranged && !said) wrong.push(`rests on weak sources alone: ${line}`);
      return wrong;
    });
  }

  for (const page of pages) {
    test(`${page} marks weak sources, and nothing rests on them alone unsaid`, () => {
      assert.deepEqual(wrongGrounds(read(page)), []);
    });
  }

  test('which this test could tell', () => {
    assert.equal(wrongGrounds('| two | S17, S23 |').length, 1);
    assert.equal(wrongGrounds('| two | S17° |').length, 1);
    assert.equal(wrongGrounds('| a size | 15 mm | S157° |').length, 1);
    assert.deepEqual(wrongGrounds('| a size | 15 mm | S5, S157° |'), []);
  });
});
