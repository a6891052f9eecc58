// The types of the web app are those of the schema. They are made before they are needed and are not
// in git, so what lies in the tree could be an old one, or one that was edited by hand.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { schemaFolder } from './contract.mjs';

const script = join(schemaFolder, 'generate.mjs');
const inTree = join(schemaFolder, '..', 'web', 'src', 'client', 'schema.generated.ts');

function generate(...to: string[]): void {
  const ended = spawnSync(process.execPath, [script, ...to], { encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
}

test('the types in the tree are what the schema gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anemone-'));
  try {
    const fresh = join(folder, 'schema.generated.ts');
    generate(fresh);
    generate();
    assert.equal(readFileSync(inTree, 'utf8'), readFileSync(fresh, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('types that were made from another schema are made anew', () => {
  generate();
  const wanted = readFileSync(inTree, 'utf8');
  writeFileSync(inTree, `// Made from another\n${wanted.slice(wanted.indexOf('\n') + 1)}`);
  generate();
  assert.equal(readFileSync(inTree, 'utf8'), wanted);
});
