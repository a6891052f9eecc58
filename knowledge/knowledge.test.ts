// What the product says is in order. What a rule is for stands in docs/knowledge.md; that each rule
// notices when it is broken stands in check.test.ts.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { plan } from './plan.ts';
import type { PracticeScript } from './script.ts';
import {
  coverage,
  fileProblems,
  load,
  phraseProblems,
  practiceCoverage,
  sourceProblems,
  usedSources,
} from './check.ts';

const library = load();
const root = join(import.meta.dirname, '..');

describe('the knowledge', () => {
  test('has its sources in order', () => {
    assert.ok(Object.keys(library.sources).length > 200);
    assert.deepEqual(sourceProblems(library.sources), []);
  });

  for (const [path, json] of Object.entries(library.files)) {
    test(`${path} keeps every rule`, () => {
      assert.deepEqual(fileProblems(path, json, library), []);
    });
  }

  for (const [path, text] of Object.entries(library.phrases ?? {})) {
    test(`${path} names the grounds of what it claims`, () => {
      assert.deepEqual(phraseProblems(path, text, library), []);
    });
  }

  test('says of every source it uses who wrote it, what it is called, how strong it is and when it was checked', () => {
    const used = [...new Set(Object.values(library.files).flatMap(usedSources))];
    assert.ok(used.length > 30, `only ${used.length} are used`);
    for (const id of used) {
      const source = library.sources[id];
      assert.ok(source, id);
      for (const part of ['body', 'title', 'class', 'checked'] as const) {
        assert.ok(source[part], `${id} has no ${part}`);
      }
    }
  });

  test('covers the parts of the mission that are read', () => {
    assert.deepEqual(coverage(library.files), []);
  });

  test('guides every kind of step and every guided activity', () => {
    assert.deepEqual(practiceCoverage(library.files), []);
  });

  test('has guided practices as their page says', () => {
    const page = readFileSync(join(root, 'docs/formats/practice.md'), 'utf8');
    const block = /^```json\n([^]*?)^```/m.exec(page)?.[1] ?? '';
    const example = JSON.parse(block) as PracticeScript;
    assert.deepEqual(fileProblems(`en/practices/${example.id}.json`, example, library), []);
    const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d–]+) \| ([\d–]+) \|$/gm)];
    assert.deepEqual(
      rows.map(([, id]) => id),
      example.cues.map(({ id }) => id),
    );
    for (const [i, minutes] of example.lengths.entries()) {
      const planned = plan(example, minutes);
      for (const [, id, ...cells] of rows) {
        const ms = planned.find(({ cue }) => cue.id === id)?.ms;
        assert.equal(cells[i], ms === undefined ? '–' : String(ms / 1000), `${id} at ${minutes}`);
      }
    }
  });

  test('has every file of its own in the table of its page', () => {
    const page = readFileSync(join(root, 'docs/knowledge.md'), 'utf8');
    const files = [...Object.keys(library.files), ...Object.keys(library.phrases ?? {})];
    const missing = files
      .map((path) => `knowledge/${path.replace(/^(en\/\w+\/).*/, '$1')}`)
      .filter((path) => !page.includes(`\`${path}\``));
    assert.deepEqual([...new Set(missing)], []);
  });

  test('is described for those who review it', () => {
    const pages = ['docs/knowledge.md', 'docs/formats/practice.md'];
    const named = pages.flatMap((path) =>
      [
        ...readFileSync(join(root, path), 'utf8').matchAll(/`((?:knowledge|docs|web)\/[\w./-]+)`/g),
      ].map(([, name = '']) => name),
    );
    assert.ok(named.length >= 10);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});
