// What was generated is what would be generated now.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { schemaFolder } from './contract.mjs';

for (const script of ['generate.mjs', 'corpus/make.mjs']) {
  test(`${script} has nothing new to write`, () => {
    const ended = spawnSync(process.execPath, [join(schemaFolder, script), '--check'], {
      encoding: 'utf8',
    });
    assert.equal(ended.status, 0, ended.stderr);
  });
}
