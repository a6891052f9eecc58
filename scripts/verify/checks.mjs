// Formatting, lint, types and static analysis. What was clean is not looked at again while nothing
// that it reads has changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, inTurn, plain, root, run, say } from './run.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function digest(files, ...also) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(existsSync(file) ? readFileSync(file) : '');
  for (const text of also) hash.update(text);
  return hash.digest('hex');
}

/** What was clean is not looked at again while nothing that it reads has changed, to the byte. */
async function unlessUnchanged(stamp, digestNow, work) {
  const file = join(cache, stamp);
  const before = digestNow();
  if (existsSync(file) && readFileSync(file, 'utf8') === before) {
    say('  nothing changed since it was clean\n');
    return { passed: 1, failed: 0 };
  }
  rmSync(file, { force: true });
  const result = await work();
  // Only what was there before is known to be clean.
  if (result.failed === 0 && digestNow() === before) writeFileSync(file, before);
  return result;
}

const folders = '{core,wasm,server,cli,vault_sodium,tests,fuzz,bench,lab}';
const cxx = () => globSync(`${folders}/**/*.{h,cpp}`).sort();
// Scripts and knowledge outside web/, which brings its own list.
const scripts = () =>
  globSync('{{scripts,schema,tests,fuzz,bench,lab}/**/*.{ts,mjs},knowledge/**/*.{ts,json}}', {
    exclude: ['**/node_modules/**'],
  }).sort();
/** All that the checks of TypeScript, Svelte and JSON read, and the versions of what checks them. */
const web = () =>
  globSync(
    [
      'web/*.{ts,js,json,html}',
      'web/{src,e2e,scripts,public}/**/*.{ts,js,mjs,svelte,css,json,ftl,html,svg}',
      '{knowledge,schema,tests,lab,testdata/requests}/**/*.{ts,mjs,json}',
      'scripts/**/*.mjs',
      '.prettierrc.json',
      '.editorconfig',
    ],
    { exclude: ['**/node_modules/**'] },
  ).sort();
const webStep = (stamp, command, options) => () =>
  unlessUnchanged(
    stamp,
    () => digest(web(), process.version, command.join(' ')),
    () => plain(command, options),
  );

const clangFormat = (mode) => plain(['clang-format-19', ...mode, ...cxx()]);
const prettier = (mode) =>
  plain(['npx', 'prettier', mode, ...scripts().map((file) => `../${file}`)], { cwd: 'web' });
const npm = (script) => plain(['npm', 'run', '--silent', script], { cwd: 'web' });
const types = (project, stamp) =>
  webStep(
    stamp,
    [
      'npx',
      'tsc',
      '--project',
      `../${project}`,
      '--incremental',
      '--tsBuildInfoFile',
      `../${cache}/${stamp}.tsbuildinfo`,
    ],
    { cwd: 'web' },
  );
// From here, not from web/: eslint passes over what lies above where it is called.
const lintOutsideWeb = webStep('lint-outside', [
  'web/node_modules/.bin/eslint',
  '--config',
  'web/eslint.config.js',
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${cache}/eslint-outside`,
  'lab/report',
  'knowledge',
]);

/**
 * clang-tidy over every source of the product. What was clean is not repeated while neither it, nor
 * any header of ours that it includes, nor how it is compiled has changed.
 */
async function clangTidy() {
  // The debug build, which is only configured: no precompiled headers, so a source is read as it is.
  const build = 'build/native-debug';
  const configured = await run(['cmake', '--preset', 'native-debug'], { quiet: true });
  if (configured.code !== 0) {
    say(configured.output);
    return { passed: 0, failed: 1 };
  }
  const commands = new Map(
    readJson(join(build, 'compile_commands.json')).map(({ file, command }) => [file, command]),
  );
  const sources = globSync('{core,server,cli,vault_sodium}/**/*.cpp')
    .filter((file) => !file.endsWith('_test.cpp') && commands.has(join(root, file)))
    .sort();
  mkdirSync('build/tidy', { recursive: true });
  const stamp = (file) => join('build/tidy', `${file.replaceAll('/', '_')}.json`);
  const judged = (file, includes) =>
    digest(['.clang-tidy', file, ...includes], commands.get(join(root, file)));
  const due = sources.filter((file) => {
    if (!existsSync(stamp(file))) return true;
    const { includes, clean } = readJson(stamp(file));
    return judged(file, includes) !== clean;
  });
  say(`+ clang-tidy-19 -p ${build} (${due.length} of ${sources.length} sources are due)\n`);
  let failed = 0;
  await Promise.all(
    due.map((file) =>
      inTurn(async () => {
        const includes = await includesOf(file, commands.get(join(root, file)));
        const before = judged(file, includes);
        const { code, output } = await run(['clang-tidy-19', '-p', build, '--quiet', file], {
          quiet: true,
        });
        if (code === 0) writeFileSync(stamp(file), JSON.stringify({ includes, clean: before }));
        else {
          failed += 1;
          say(output.replace(/^\d+ warnings generated\.$/gm, ''));
        }
      }),
    ),
  );
  return { passed: sources.length - failed, failed };
}

/** The headers of ours that a source includes, through others too, as the compiler says. */
async function includesOf(file, command) {
  // Without the cache of compilations in front of it.
  const words = command.slice(command.search(/\S*clang\+\+\S*/)).split(/\s+/);
  const asked = words.filter((word, i) => word !== '-o' && words[i - 1] !== '-o' && word !== '-c');
  const { code, output } = await run([...asked.map((w) => w.replaceAll('\\"', '"')), '-MM'], {
    quiet: true,
  });
  if (code !== 0) return [];
  return output
    .replace(/^[^:]*:/, '')
    .split(/[\s\\]+/)
    .filter((name) => name.endsWith('.h'))
    .map((name) => name.replace(`${root}/`, ''))
    .sort();
}

/** By name, the longest first: they run beside each other. */
export const checks = {
  'format of C++': () =>
    unlessUnchanged(
      'format-cxx',
      () => digest([...cxx(), '.clang-format']),
      () => clangFormat(['--dry-run', '--Werror']),
    ),
  'format of scripts': () =>
    unlessUnchanged(
      'format-scripts',
      () => digest([...scripts(), '.prettierrc.json', '.editorconfig', 'web/package-lock.json']),
      () => prettier('--check'),
    ),
  'lint of the web app': webStep(
    'lint-web',
    [
      'npx',
      'eslint',
      '.',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=../${cache}/eslint-web`,
    ],
    { cwd: 'web' },
  ),
  'format of the web app': webStep(
    'format-web',
    [
      'npx',
      'prettier',
      '--check',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=../${cache}/prettier-web`,
      '.',
    ],
    { cwd: 'web' },
  ),
  'types of the web app': webStep('types-web', ['npm', 'run', '--silent', 'check'], { cwd: 'web' }),
  'types of the tests': types('tests/tsconfig.json', 'types-tests'),
  'lint of the lab report and of knowledge': lintOutsideWeb,
  'types of the lab report': types('lab/report/tsconfig.json', 'types-report'),
  'static analysis': clangTidy,
};

/** Not proofs; under their own names only. */
export const formatting = {
  'put C++ into format': () => clangFormat(['-i']),
  'put scripts into format': () => prettier('--write'),
  'put the web app into format': () => npm('format'),
};
