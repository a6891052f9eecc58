// The formatter leaves comments alone (ReflowComments in .clang-format), so this looks at what it
// would have: no comment is too long, and no numbered one is torn apart.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const columns = 100;

/** What is wrong with the comments of a C++ source, each with its line. */
function wrongComments(source: string): string[] {
  const wrong: string[] = [];
  let item = false; // inside a numbered comment: its further lines are indented
  source.split('\n').forEach((line, i) => {
    const comment = /^\s*\/\/(?<indent> *)(?<text>.*)$/.exec(line)?.groups;
    if (comment === undefined) {
      item = false;
      return;
    }
    const { indent = '', text = '' } = comment;
    const says = (what: string) => wrong.push(`${i + 1}: ${what}: ${text}`);
    if (line.length > columns) says(`${line.length} columns`);
    if (/[.;] [A-Z]\d  \S/.test(text)) says('a number in the middle of a line');
    const begins = /^(?:\d+\. |[A-Z]\d  )/.test(text);
    if (item && !begins && text !== '' && indent.length < 3) says('torn off a numbered comment');
    item = text !== '' && (begins || (item && indent.length >= 3));
  });
  return wrong;
}

test('comments fit their lines, and numbered ones are whole', () => {
  const files = globSync('{core,wasm,server,cli,vault_sodium,tests,fuzz,bench,lab}/**/*.{h,cpp}', {
    cwd: root,
  }).sort();
  assert.ok(files.length > 150, `only ${files.length} sources were found`);
  const wrong = files.flatMap((file) =>
    wrongComments(readFileSync(join(root, file), 'utf8')).map((what) => `${file}:${what}`),
  );
  assert.deepEqual(wrong, []);
});

test('which this test could tell', () => {
  const whole = '// 1. One thing\n//    and its end.\n// 2. Another.\n//\n// Then words.\nint x;\n';
  assert.deepEqual(wrongComments(whole), []);
  assert.match(wrongComments('// 1. One thing\n// and\n//    its end.\n')[0]!, /torn off/);
  assert.match(wrongComments('//   S2  Slowly.\n//   reads. S3  After\n')[0]!, /in the middle/);
  assert.match(wrongComments(`// ${'long '.repeat(20)}\n`)[0]!, /columns/);
});
