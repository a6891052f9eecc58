// The types of the web app and the tables of the core are those of the schema. They are made before
// they are needed and are not in git, so what lies there could be an old one, or one that was edited
// by hand.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('the tables that the core was built with are what the schema gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anemone-'));
  const write = () => {
    const script = join(schemaFolder, 'generate_cpp.mjs');
    const ended = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    assert.equal(ended.status, 0, ended.stderr);
    return readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  };
  try {
    const first = write();
    assert.deepEqual(write(), first, 'what stays the same is not written again');
    const built = join(schemaFolder, '..', 'build', 'native-release', 'contract', 'schema');
    assert.deepEqual(readdirSync(built), readdirSync(folder));
    for (const name of readdirSync(folder)) {
      const fresh = readFileSync(join(folder, name), 'utf8');
      assert.equal(readFileSync(join(built, name), 'utf8'), fresh, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
