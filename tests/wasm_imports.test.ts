// The browser's module asks the world for nothing but what wasm/allowed_imports.txt lists: a clock,
// chance, files or the environment in the core would show here as one more import.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const built = join(root, 'build', 'wasm', 'core.wasm');
const shipped = join(root, 'web', 'public', 'core.wasm');
assert.ok(existsSync(built), 'core.wasm is not built yet: run `make build`');

const bytes = readFileSync(built);
const module = new WebAssembly.Module(bytes);
const allowed = readFileSync(join(root, 'wasm', 'allowed_imports.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('every import is on the list', () => {
  const imports = WebAssembly.Module.imports(module).map(({ module, name }) => `${module}.${name}`);
  assert.deepEqual(
    imports.filter((name) => !allowed.includes(name)),
    [],
  );
});

test('the list has nothing that is not needed, and no way to a clock, chance or files', () => {
  const imports = WebAssembly.Module.imports(module).map(({ module, name }) => `${module}.${name}`);
  assert.deepEqual(
    allowed.filter((name) => !imports.includes(name)),
    [],
  );
  for (const name of allowed) {
    assert.match(name, /^(?:wasi_snapshot_preview1\.fd_(?:write|seek|close)|anemone_vault\.\w+)$/);
  }
});

test('imports are functions and the exports are the five of the boundary', () => {
  for (const { kind } of WebAssembly.Module.imports(module)) assert.equal(kind, 'function');
  assert.deepEqual(
    WebAssembly.Module.exports(module)
      .map(({ name }) => name)
      .sort(),
    ['_initialize', 'core_alloc', 'core_call', 'core_free', 'core_version', 'memory'],
  );
});

test('what the web app ships is what was built, and small enough for a phone', () => {
  assert.ok(bytes.equals(readFileSync(shipped)), 'web/public/core.wasm is stale: run `make build`');
  assert.ok(bytes.length < 2 * 1024 * 1024, `${bytes.length} bytes`);
});
