// `anemone check` from outside: the questionnaire that it prints, answers good and bad, and the core
// call behind it. What it says to whole stories is in vignettes.test.ts.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { apiValidators } from '../schema/validate.mjs';
import { replay, root, run } from './lib/program.ts';

const scratch = mkdtempSync(join(tmpdir(), 'anemone-'));
after(() => rmSync(scratch, { recursive: true }));

const fits = apiValidators()('CheckResult');
const secret = 'a most private sentence';
const check = (text: string | Uint8Array) => run(['check', '--answers', '-'], text);

interface Option {
  id: string | number;
  text: string;
}
interface Question {
  id: string;
  section: string;
  type: string;
  text: string;
  options?: Option[];
}
interface Questionnaire {
  how: string[];
  sections: { id: string; title: string; for: string[] }[];
  questions: Question[];
}

/** Refused with exit code 1: nothing on standard output, one line, nothing of what was written. */
async function refused(text: string | Uint8Array, line: number, field: string, code: string) {
  const ended = await check(text);
  assert.equal(ended.stderr, `anemone: line ${line}: ${field}: ${code}\n`);
  assert.deepEqual([ended.code, ended.stdout], [1, '']);
}

describe('check --questions', async () => {
  const ended = await run(['check', '--questions']);
  const { how, sections, questions } = JSON.parse(ended.stdout) as Questionnaire;

  test('prints the questionnaire of knowledge/, with sorted keys, and needs no file for it', async () => {
    assert.deepEqual([ended.code, ended.stderr], [0, '']);
    const written = readFileSync(join(root, 'knowledge', 'en', 'check.json'), 'utf8');
    assert.deepEqual(JSON.parse(ended.stdout), JSON.parse(written));
    const keys = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      if (!Array.isArray(value))
        assert.deepEqual(
          Object.keys(value),
          Object.keys(value).sort((a, b) => (a < b ? -1 : 1)),
        );
      Object.values(value).forEach(keys);
    };
    keys(JSON.parse(ended.stdout));
    const elsewhere = await run(['check', '--questions'], '');
    assert.equal(elsewhere.stdout, ended.stdout);
  });

  test('says how each type is answered, and has a section for every question', () => {
    const told = how.join(' ');
    for (const { type, section } of questions) {
      assert.ok(told.includes(`${type}:`), type);
      assert.ok(
        sections.some(({ id }) => id === section),
        section,
      );
    }
    const used = new Set(questions.map(({ section }) => section));
    assert.deepEqual(
      [...used],
      sections.map(({ id }) => id),
      'in the order of the sections',
    );
    for (const { id, options } of questions) {
      assert.match(id, /^[a-z][a-z0-9_]*$/);
      const texts = (options ?? []).map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length, `${id}: two options read the same`);
    }
  });

  test('every option of every question is accepted, alone and all together', async () => {
    const one = (question: Question, option: unknown) => ({
      [question.id]: question.type === 'choices' ? [option] : option,
    });
    const all = questions.flatMap((question) => {
      if (question.type === 'yes_no') return [true, false, 'not_sure'].map((x) => one(question, x));
      if (question.type === 'scale') return [0, 4.5, 10].map((x) => one(question, x));
      return question.options!.map(({ id }) => one(question, id));
    });
    const everything = Object.fromEntries(
      questions.map((question) => {
        const ids = question.options?.map(({ id }) => id);
        if (question.type === 'choices') return [question.id, ids];
        return [question.id, ids ? ids.at(-1) : question.type === 'scale' ? 10 : true];
      }),
    );
    const answers = [...all, everything, {}];
    const lines = await replay(
      answers.map((each) => JSON.stringify({ op: 'check', answers: each })),
    );
    lines.forEach((line, i) => {
      const { ok, result } = JSON.parse(line) as { ok: boolean; result: unknown };
      assert.ok(ok, `${line} to ${JSON.stringify(answers[i])}`);
      assert.ok(fits(result), JSON.stringify(fits.errors));
    });
    const { result } = JSON.parse(lines.at(-2)!) as { result: { urgency: string } };
    assert.equal(result.urgency, 'emergency');
  });
});

describe('check --answers', () => {
  test('prints one line of JSON with sorted keys that fits the contract', async () => {
    const ended = await check(JSON.stringify({ fever: 'fever', discharge: ['smell_or_colour'] }));
    assert.deepEqual([ended.code, ended.stderr], [0, '']);
    assert.equal(
      ended.stdout,
      '{"consider":["pelvic_infection","infection"],"crisis_only":false,"now":"same_day","practice":"pause",' +
        '"reasons":[{"code":"fever","source":"S88"},{"code":"discharge_unusual","source":"S102"}],' +
        '"see":["urgent","gp","sexual_health_clinic"],"signs":["fever","discharge_unusual"],"urgency":"same_day"}\n',
    );
    assert.ok(fits(JSON.parse(ended.stdout)));
  });

  test('nothing said is self-care, and practice goes on', async () => {
    const ended = await check('{}');
    assert.equal(
      ended.stdout,
      '{"consider":[],"crisis_only":false,"now":"self_care","practice":"go_on","reasons":[],"see":[],"signs":[],"urgency":"self_care"}\n',
    );
  });

  test('reads a file, standard input and text over many lines alike', async () => {
    const answers = { bleeding: ['after_sex'], skin: null };
    const file = join(scratch, 'answers.json');
    writeFileSync(file, JSON.stringify(answers, null, 2));
    const fromFile = await run(['check', '--answers', file]);
    const fromPipe = await check(JSON.stringify(answers));
    const byDefault = await run(['check'], JSON.stringify(answers));
    assert.deepEqual([fromFile.code, fromFile.stdout], [0, fromPipe.stdout]);
    assert.deepEqual([byDefault.code, byDefault.stdout], [0, fromPipe.stdout]);
  });

  test('agrees with the core call', async () => {
    const answers = { pregnant: 'maybe', bleeding: ['between_periods'] };
    const ended = await check(JSON.stringify(answers));
    const [line] = await replay([JSON.stringify({ op: 'check', answers })]);
    assert.equal(line, `{"ok":true,"result":${ended.stdout.trim()}}`);
  });

  test('refuses what it cannot accept in one line that names line and field and tells nothing', async () => {
    await refused('', 1, 'answers', 'bad_json');
    await refused('   \n', 2, 'answers', 'bad_json');
    await refused('{', 1, 'answers', 'bad_json');
    await refused(`{"fever":"fever",\n"skin":${secret}}`, 2, 'answers', 'bad_json');
    await refused('{}{}', 1, 'answers', 'bad_json');
    await refused('\0', 1, 'answers', 'bad_json');
    await refused('{"fever":"fever"}\0', 1, 'answers', 'bad_json');
    await refused('{"fever":"fe\0ver"}', 1, 'answers', 'bad_json');
    await refused(
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      1,
      'answers',
      'bad_json',
    );
    for (const text of ['[]', '"fever"', '7', 'null', 'true', '["fever"]']) {
      await refused(text, 1, 'answers', 'not_an_object');
    }
    await refused('{"no_such_question":true}', 1, 'answers.no_such_question', 'bad_value');
    await refused(`{"${secret}":true}`, 1, 'answers', 'bad_value');
    await refused(`{"fever":"${secret}"}`, 1, 'answers.fever', 'bad_value');
    await refused(
      `{"age":"18_39",\n"bleeding":["none","${secret}"]}`,
      2,
      'answers.bleeding[1]',
      'bad_value',
    );
    await refused('{"bleeding":"none"}', 1, 'answers.bleeding', 'wrong_type');
    await refused('{"bleeding":{"none":true}}', 1, 'answers.bleeding', 'wrong_type');
    await refused('{"fever":true}', 1, 'answers.fever', 'wrong_type');
    await refused('{"shame":"yes"}', 1, 'answers.shame', 'bad_value');
    await refused('{"worst_pain":10.5}', 1, 'answers.worst_pain', 'out_of_range');
    await refused('{"phq4_down":4}', 1, 'answers.phq4_down', 'out_of_range');
    await refused('{"worst_pain":1e999}', 1, 'answers', 'bad_json');
  });

  test('refuses a question that is answered twice: the second would take the first one back', async () => {
    await refused(
      '{"bleeding":["after_menopause"],\n\n"bleeding":["none"]}',
      3,
      'answers.bleeding',
      'bad_value',
    );
    await refused(`{"${secret}":1,"${secret}":1}`, 1, 'answers', 'bad_value');
  });

  test('bears a line of ten megabytes, deep nesting and a missing file', async () => {
    await refused(`{"fever":"${'x'.repeat(10 << 20)}"}`, 1, 'answers', 'too_long');
    await refused('['.repeat(500_000), 1, 'answers', 'bad_json');
    await refused(`{"fever":${'['.repeat(200)}${']'.repeat(200)}}`, 1, 'answers', 'bad_json');
    const many = JSON.stringify({ bleeding: Array.from({ length: 50_000 }, () => 'none') });
    assert.equal((await check(many)).code, 0);
    const missing = await run(['check', '--answers', join(scratch, 'nowhere.json')]);
    assert.deepEqual(
      [missing.code, missing.stdout, missing.stderr],
      [1, '', 'anemone: --answers: the file cannot be opened\n'],
    );
    const folder = await run(['check', '--answers', scratch]);
    assert.deepEqual([folder.code, folder.stdout], [1, '']);
    assert.match(folder.stderr, /^anemone: --answers: [^\n]+\n$/);
  });

  test('ends with 2 on wrong usage, and explains itself', async () => {
    for (const args of [
      ['--answer', '-'],
      ['--questions', '--answers', '-'],
      ['--answers'],
      ['x'],
    ]) {
      const ended = await run(['check', ...args]);
      assert.deepEqual([ended.code, ended.stdout], [2, ''], args.join(' '));
      assert.notEqual(ended.stderr, '');
    }
    const help = await run(['check', '--help']);
    assert.equal(help.code, 0);
    for (const word of ['--questions', '--answers', 'urgency', 'emergency', 'self_care', 'pause']) {
      assert.ok(help.stdout.includes(word), word);
    }
  });
});

test('the page of the format says what the program does', async () => {
  const page = readFileSync(join(root, 'docs', 'formats', 'check.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([{[].*)` \| `(\w+)` \| `([\w.[\]]+)` \|$/gm)];
  assert.ok(rows.length >= 7);
  for (const [, answers, code, field] of rows) await refused(answers!, 1, field!, code!);
  const example = /```json\n(\{.*\})\n```\nis what `(\{.*\})` comes to/.exec(page)!;
  assert.equal((await check(example[2]!)).stdout, `${example[1]}\n`);
});
