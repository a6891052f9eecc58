// The program's command-line contract, from outside: `anemone advise` on journals good and bad, and
// `anemone advise --stream` in conversation.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { apiValidators } from '../schema/validate.mjs';
import { Stream, replay, run } from './lib/program.ts';
import { Random, randomJournal } from './oracle/journals.ts';

const scratch = mkdtempSync(join(tmpdir(), 'anemone-'));
after(() => rmSync(scratch, { recursive: true }));

const validators = apiValidators();
const fitsSuggestion = validators('Suggestion');
const fitsRefusal = validators('Refusal');

const now = '2026-01-20T20:00:00+01:00';
const secret = 'a most private sentence';
type Line = Record<string, unknown>;
const entry = (id: string, type: string, data: Line, more: Line = {}): Line => ({
  id,
  at: '2026-01-10T20:00:00+01:00',
  device: 'd1',
  type,
  data,
  ...more,
});
const path = entry('path', 'path.set', {
  steps: [
    { id: 't1', kind: 'trainer', diameter_mm: 12, label: secret },
    { id: 't2', kind: 'trainer', diameter_mm: 16 },
    { id: 't3', kind: 'trainer', diameter_mm: 20 },
  ],
});
const calm = { pain: 0, fear: 0, tension: 0, minutes: 10 };
const good = { ...calm, in_control: true, ended: 'finished' };
const session = (id: string, day: number, more: Line = {}) =>
  entry(
    id,
    'session.logged',
    { step: 't1', ...good, note: secret, ...more },
    { at: `2026-01-${day}T20:00:00+01:00` },
  );
const journal = [path, session('s1', 12), session('s2', 14), session('s3', 16)];
const ndjson = (lines: Line[], end = '\n') =>
  lines.map((line) => JSON.stringify(line) + end).join('');

async function advised(input: string | Uint8Array, at = now): Promise<Line> {
  const ended = await run(['advise', '--journal', '-', '--now', at], input);
  assert.equal(ended.code, 0, ended.stderr);
  assert.match(ended.stdout, /^\{.*\}\n$/);
  return JSON.parse(ended.stdout) as Line;
}

/** Refused with exit code 1: nothing on standard output, one line that names line and field, no journal text. */
async function refused(input: string | Uint8Array, line: number, field: string): Promise<void> {
  const ended = await run(['advise', '--journal', '-', '--now', now], input);
  assert.equal(ended.code, 1, `${ended.stdout}${ended.stderr}`);
  assert.equal(ended.stdout, '');
  assert.match(ended.stderr, /^[^\n]+\n$/, 'one line on standard error');
  assert.ok(ended.stderr.includes(`line ${line}:`), ended.stderr);
  if (field !== '') assert.ok(ended.stderr.includes(`: ${field}: `), ended.stderr);
  for (const told of [secret, 'private', 't9', '2026', 'd1']) {
    assert.ok(!ended.stderr.includes(told), `${told} was told: ${ended.stderr}`);
  }
}

describe('advise', () => {
  test('prints one suggestion as JSON with sorted keys that fits the contract', async () => {
    const ended = await run(['advise', '--journal', '-', '--now', now], ndjson(journal));
    assert.equal(ended.code, 0);
    assert.equal(ended.stderr, '');
    const suggestion = JSON.parse(ended.stdout) as Line;
    assert.ok(fitsSuggestion(suggestion), JSON.stringify(fitsSuggestion.errors));
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, sorted(inner)]),
            )
          : value;
    assert.equal(ended.stdout, `${JSON.stringify(sorted(suggestion))}\n`);
    assert.deepEqual([suggestion.kind, suggestion.step], ['practice', 't2']);
  });

  test('reads a file as it reads standard input', async () => {
    const file = join(scratch, 'journal.ndjson');
    writeFileSync(file, ndjson(journal));
    const fromFile = await run(['advise', '--journal', file, '--now', now]);
    const fromPipe = await run(['advise', '--journal', '-', '--now', now], ndjson(journal));
    const byDefault = await run(['advise', '--now', now], ndjson(journal));
    assert.deepEqual([fromFile.code, fromFile.stdout], [0, fromPipe.stdout]);
    assert.deepEqual([byDefault.code, byDefault.stdout], [0, fromPipe.stdout]);
  });

  test('works by the clock where no time is given', async () => {
    const ended = await run(['advise'], ndjson(journal));
    assert.equal(ended.code, 0);
    assert.ok(fitsSuggestion(JSON.parse(ended.stdout)));
  });

  test('agrees with --stream', async () => {
    const answers = await replay([
      JSON.stringify({ op: 'open', id: 'p', entries: journal }),
      JSON.stringify({ op: 'advise', id: 'p', now }),
    ]);
    const { suggestion } = JSON.parse(answers[1]!) as { suggestion: Line };
    assert.deepEqual(suggestion, await advised(ndjson(journal)));
  });

  test('does not mind the order of lines', async () => {
    const expected = await advised(ndjson(journal));
    const random = new Random(1);
    for (let i = 0; i < 10; ++i) {
      assert.deepEqual(await advised(ndjson(random.shuffle([...journal]))), expected);
    }
  });

  test('takes a repeated id as one entry', async () => {
    const once = [path, session('s1', 12), session('s2', 14)];
    const expected = await advised(ndjson(once));
    assert.equal(expected.step, 't1', 'two sessions are not three');
    assert.deepEqual(
      await advised(ndjson([...once, session('s2', 14), session('s2', 14), path])),
      expected,
    );
    // The same content in another order of keys is the same entry.
    const turned = Object.fromEntries(Object.entries(session('s2', 14)).reverse());
    assert.deepEqual(await advised(ndjson([...once, turned])), expected);
  });

  test('keeps unknown types and fields out of its judgement', async () => {
    const expected = await advised(ndjson(journal));
    const more = [
      entry('u1', 'moon.seen', { pain: 11, step: 't9' }),
      entry('u2', 'session.logged', { pain: 'very', step: 7 }, { v: 2 }),
    ];
    const richer = journal.map((line) => ({
      ...line,
      sealed_by: 'x',
      data: { ...(line.data as Line), weather: 'rain' },
    }));
    assert.deepEqual(await advised(ndjson([...more, ...richer])), expected);
  });

  for (const [name, bytes] of Object.entries({
    'no newline at the end': ndjson(journal).trimEnd(),
    CRLF: ndjson(journal, '\r\n'),
    'CRLF without the last one': ndjson(journal, '\r\n').trimEnd(),
    'a byte order mark': `\ufeff${ndjson(journal)}`,
    'empty lines': `\n${ndjson(journal, '\n\n')}\n`,
    'spaces around': ndjson(journal).replaceAll('\n', '  \n  '),
  })) {
    test(`reads a journal with ${name}`, async () => {
      assert.deepEqual(await advised(bytes), await advised(ndjson(journal)));
    });
  }

  test('has something to say to an empty journal', async () => {
    for (const nothing of ['', '\n', '\r\n\r\n']) {
      const suggestion = await advised(nothing);
      assert.ok(fitsSuggestion(suggestion));
      assert.notEqual(suggestion.kind, 'practice');
    }
  });

  test('reads what is dated ahead of now in the more protective way, and says so', async () => {
    const painful = session('s4', 18, { pain: 9, ended: 'stopped_pain' });
    for (const ahead of [
      { ...painful, at: '2027-01-01T00:00:00Z' },
      { ...session('s4', 18), at: '2026-01-20T20:00:01+01:00' },
      entry('f', 'limit.set', { pain: 0 }, { at: '9999-12-31T23:59:59Z' }),
      entry('f', 'symptom.reported', { symptom: 'fever' }, { at: '2026-02-01T00:00:00Z' }),
    ]) {
      const ended = await run(['advise', '--now', now], ndjson([...journal, ahead]));
      assert.equal(ended.code, 0);
      assert.match(ended.stderr, /^[^\n]+\n$/);
      assert.ok(ended.stderr.includes('line 5:') && ended.stderr.includes(' at: '), ended.stderr);
      assert.ok(!ended.stderr.includes('2027') && !ended.stderr.includes(secret));
      const suggestion = JSON.parse(ended.stdout) as Line;
      // Without it the next step, t2, is suggested.
      assert.notEqual(suggestion.step, 't2');
      assert.notEqual(suggestion.step, 't3');
    }
    // What would loosen something waits for its date.
    const loosening = [
      entry(
        'f',
        'care.cleared',
        { symptoms: ['fever'], by: 'clinician' },
        { at: '2026-02-01T00:00:00Z' },
      ),
      entry(
        'g',
        'clinician_plan.set',
        { sessions_per_week: 7, minutes: 30 },
        { at: '2026-02-01T00:00:00Z' },
      ),
    ];
    const fever = entry('e', 'symptom.reported', { symptom: 'fever' });
    const held = await advised(ndjson([...journal, fever, ...loosening]));
    assert.deepEqual(
      [held.kind, held.urgency, held.clear_with],
      ['seek_care', 'same_day', ['fever']],
    );
  });
});

describe('advise refuses', () => {
  const third = (line: string | Line) =>
    `${ndjson([path, session('s1', 12)])}${typeof line === 'string' ? line : JSON.stringify(line)}\n${ndjson([session('s2', 14)])}`;
  const bad: [string, string | Line, string][] = [
    ['malformed JSON', `{"id":"x","note":"${secret}"`, ''],
    ['text that is no JSON', secret, ''],
    ['a list', `["${secret}"]`, ''],
    [
      'two values in a line',
      `${JSON.stringify(session('x', 15))}${JSON.stringify(session('y', 15))}`,
      '',
    ],
    ['pain 11', session('x', 15, { pain: 11 }), 'data.pain'],
    ['pain -1', session('x', 15, { pain: -1 }), 'data.pain'],
    ['pain as text', session('x', 15, { pain: '3' }), 'data.pain'],
    ['in_control as a number', session('x', 15, { in_control: 1 }), 'data.in_control'],
    ['an unknown ending', session('x', 15, { ended: secret }), 'data.ended'],
    ['a session without a step', entry('x', 'session.logged', good), 'data.step'],
    ['a step that does not exist', session('x', 15, { step: 't9' }), 'data.step'],
    ['a baseline that does not exist', entry('x', 'baseline.set', { step: 't9' }), 'data.step'],
    ['a goal that does not exist', entry('x', 'goal.set', { step: 't9' }), 'data.step'],
    [
      'an unknown kind of step',
      entry('x', 'path.set', {
        steps: [
          { id: 't1', kind: 'look' },
          { id: 't2', kind: secret },
        ],
      }),
      'data.steps[1].kind',
    ],
    [
      'a step id twice',
      entry('x', 'path.set', {
        steps: [
          { id: 't1', kind: 'look' },
          { id: 't1', kind: 'cup' },
        ],
      }),
      'data.steps[1].id',
    ],
    ['a day that does not exist', session('x', 15, {}), 'at'],
    ['a missing id', { ...session('x', 15), id: undefined }, 'id'],
    ['a duplicate id with another content', session('s1', 12, { pain: 2 }), 'id'],
    ['a NUL byte', JSON.stringify(session('x', 15)).replace(secret, 'a\u0000b'), ''],
    ['a NUL byte after the entry', `${JSON.stringify(session('x', 15))}\u0000`, ''],
    ['nesting a million deep', '['.repeat(500_000), ''],
  ];
  for (const [name, line, field] of bad) {
    const text =
      name === 'a day that does not exist'
        ? JSON.stringify(line).replace('2026-01-15', '2026-02-30')
        : line;
    test(name, async () => refused(third(text), 3, field));
  }

  test('bytes that are no UTF-8', async () => {
    const line = JSON.stringify(session('x', 15)).split(secret);
    await refused(
      Buffer.concat([
        Buffer.from(ndjson([path])),
        Buffer.from(line[0]!),
        Buffer.from([0xff]),
        Buffer.from(line[1]!),
      ]),
      2,
      '',
    );
  });

  test('10 MB in one line, wherever it stands', async () => {
    const huge = JSON.stringify(session('x', 15, { note: secret.repeat(450_000) }));
    assert.ok(huge.length > 10_000_000);
    await refused(third(huge), 3, '');
    await refused(huge, 1, '');
    await refused('x'.repeat(10_000_000), 1, '');
    await refused(`${ndjson([path])}${'\n'.repeat(5)}${'['.repeat(10_000_000)}`, 7, '');
  });

  test('a journal that cannot be opened or read', async () => {
    for (const place of [join(scratch, 'nowhere.ndjson'), scratch]) {
      const ended = await run(['advise', '--journal', place, '--now', now]);
      assert.equal(ended.code, 1);
      assert.equal(ended.stdout, '');
      assert.match(ended.stderr, /^[^\n]+\n$/);
    }
  });

  for (const args of [
    ['advise', '--nonsense'],
    ['advise', 'extra'],
    ['advise', '--now'],
    ['advise', '--now', 'yesterday'],
    ['advise', '--now', '2026-02-30T00:00:00Z'],
    ['advise', '--now', '2026-01-20T20:00:00'],
    ['advise', '--journal'],
    ['advise', '--stream', '--journal', '-'],
    ['advise', '--stream', '--now', now],
    ['nonsense'],
    [],
  ]) {
    test(`wrong usage: ${args.join(' ') || 'nothing at all'}`, async () => {
      const ended = await run(args, ndjson(journal));
      assert.equal(ended.code, 2);
      assert.equal(ended.stdout, '');
      assert.notEqual(ended.stderr, '');
    });
  }

  test('and helps who asks', async () => {
    for (const args of [['--help'], ['advise', '--help']]) {
      const ended = await run(args);
      assert.equal(ended.code, 0);
      assert.match(ended.stdout, args.length > 1 ? /--journal[^]*--now[^]*--stream/ : /advise/);
    }
  });
});

describe('advise --stream', () => {
  const advise = (id: string) => JSON.stringify({ op: 'advise', id, now });
  const open = (id: string, entries: Line[] = []) => JSON.stringify({ op: 'open', id, entries });
  const append = (id: string, line: Line) => JSON.stringify({ op: 'append', id, entry: line });

  test('answers each line before the next one is sent', async () => {
    const stream = new Stream();
    assert.equal(await stream.ask(open('p', [path])), '{"ok":true}');
    for (const line of journal.slice(1))
      assert.equal(await stream.ask(append('p', line)), '{"ok":true}');
    const answer = JSON.parse(await stream.ask(advise('p'))) as { ok: boolean; suggestion: Line };
    assert.equal(answer.ok, true);
    assert.deepEqual(answer.suggestion, await advised(ndjson(journal)));
    assert.equal(await stream.end(), 0);
  });

  test('holds 1,000 journals at once, mixed as they come, each as if it were alone', async () => {
    const lives = Array.from({ length: 1000 }, (_, i) => randomJournal(50_000 + i));
    const alone = await replay(
      lives.flatMap(({ seed, entries, nows }) => [
        open(`j${seed}`, entries as unknown as Line[]),
        JSON.stringify({ op: 'advise', id: `j${seed}`, now: nows[0] }),
        JSON.stringify({ op: 'close', id: `j${seed}` }),
      ]),
    );

    // Paths first, since an appended session must find its step; then entry by entry, all lives mixed.
    const random = new Random(7);
    const waiting = lives.flatMap(({ seed, entries }) =>
      entries
        .filter(({ type }) => type !== 'path.set')
        .map((line) => append(`j${seed}`, line as unknown as Line)),
    );
    const mixed = [
      ...lives.map(({ seed, entries }) =>
        open(`j${seed}`, entries.filter(({ type }) => type === 'path.set') as unknown as Line[]),
      ),
      ...random.shuffle(waiting),
      ...lives.map(({ seed, nows }) =>
        JSON.stringify({ op: 'advise', id: `j${seed}`, now: nows[0] }),
      ),
    ];
    const clean = await replay(mixed);
    assert.ok(clean.slice(0, -1000).every((answer) => answer === '{"ok":true}'));
    const expected = alone.filter((_, i) => i % 3 === 1);
    assert.deepEqual(clean.slice(-1000), expected);

    // The same with a bad line after every third: each is refused, none harms anything.
    const noise = [
      '',
      'nonsense',
      '{"op":"open"',
      '[]',
      'null',
      '{}',
      '{"op":"fly"}',
      '{"op":1}',
      open('j50000', [path]),
      open('fresh', [{ ...path, id: '' }]),
      open('fresh', [path, session('s1', 12, { pain: 11 })]),
      append('j50001', session('x', 15, { pain: 11 })),
      append('j50001', session('x', 15, { step: 'no such step' })),
      append('nobody', path),
      advise('nobody'),
      '{"op":"advise","id":"j50002","now":"today"}',
      '{"op":"advise","id":"j50002"}',
      '{"op":"close","id":"nobody"}',
      '{"op":"view","id":"j50003","view":"tomorrow","now":"2026-01-20T20:00:00Z"}',
      'a\u0000b',
      `{"op":"advise","id":"j50002","now":"${now}"}\u0000`,
      '['.repeat(100_000),
    ];
    const noisy = mixed.flatMap((line, i) =>
      i % 3 === 0 ? [line, noise[(i / 3) % noise.length]!] : [line],
    );
    const answers = await replay(noisy);
    assert.equal(answers.length, noisy.length);
    const kept = answers.filter((_, i) => i % 4 !== 1);
    assert.deepEqual(kept, clean);
    for (const answer of answers.filter((_, i) => i % 4 === 1)) {
      assert.ok(fitsRefusal(JSON.parse(answer)), answer);
    }
  });

  test('names code and field of what it refuses', async () => {
    const cases: [string, string, string][] = [
      ['', 'bad_json', ''],
      ['{', 'bad_json', ''],
      ['[]', 'not_an_object', ''],
      ['{}', 'missing_field', 'op'],
      ['{"op":7}', 'wrong_type', 'op'],
      ['{"op":"fly"}', 'unknown_op', 'op'],
      ['{"op":"open"}', 'missing_field', 'id'],
      ['{"op":"open","id":7}', 'wrong_type', 'id'],
      ['{"op":"open","id":"p","entries":{}}', 'wrong_type', 'entries'],
      ['{"op":"open","id":"p","entries":[7]}', 'not_an_object', 'entries[0]'],
      [open('p', [path, session('s', 12, { pain: 11 })]), 'out_of_range', 'entries[1].data.pain'],
      [open('p', [session('s', 12)]), 'unknown_step', 'entries[0].data.step'],
      [
        open('p', [path, { ...path, at: '2026-01-11T00:00:00Z' }]),
        'conflicting_id',
        'entries[1].id',
      ],
      [open('q', [path]), 'already_open', 'id'],
      [append('p', path), 'unknown_journal', 'id'],
      ['{"op":"append","id":"q"}', 'missing_field', 'entry'],
      [append('q', session('s', 12, { step: 't9' })), 'unknown_step', 'entry.data.step'],
      [append('q', { ...path, at: '2026-01-11T00:00:00Z' }), 'conflicting_id', 'entry.id'],
      ['{"op":"advise","id":"q"}', 'missing_field', 'now'],
      ['{"op":"advise","id":"q","now":7}', 'wrong_type', 'now'],
      ['{"op":"advise","id":"q","now":"2026-02-30T00:00:00Z"}', 'bad_time', 'now'],
      [
        '{"op":"views","id":"q","views":["today","x"],"now":"2026-02-03T00:00:00Z"}',
        'bad_value',
        'views[1]',
      ],
      ['{"op":"append","id":"q","entries":[7]}', 'not_an_object', 'entries[0]'],
      ['{"op":"view","id":"q","view":"x","now":"2026-02-03T00:00:00Z"}', 'bad_value', 'view'],
      ['{"op":"template","goal":"moon","trainers":[]}', 'bad_value', 'goal'],
      [
        '{"op":"template","goal":"finger","trainers":[{"diameter_mm":0}]}',
        'out_of_range',
        'trainers[0].diameter_mm',
      ],
    ];
    const [opened, ...answers] = await replay([open('q', [path]), ...cases.map(([line]) => line)]);
    assert.equal(opened, '{"ok":true}');
    cases.forEach(([line, code, field], i) => {
      assert.equal(answers[i], JSON.stringify({ error: { code, field }, ok: false }), line);
    });
  });

  test('refuses a huge line and goes on', async () => {
    const answers = await replay([
      open('p', journal),
      `{"op":"append","id":"p","entry":${JSON.stringify(session('x', 18, { note: 'a'.repeat(10_000_000) }))}}`,
      'a'.repeat(70_000_000),
      advise('p'),
    ]);
    assert.equal(answers.length, 4);
    assert.equal(answers[1], '{"error":{"code":"too_long","field":"entry.data.note"},"ok":false}');
    assert.equal(answers[2], '{"error":{"code":"too_long","field":""},"ok":false}');
    assert.equal((JSON.parse(answers[3]!) as { suggestion: Line }).suggestion.step, 't2');
  });

  test('ends with its input, answering a last line that has no newline', async () => {
    const nothing = await run(['advise', '--stream'], '');
    assert.deepEqual([nothing.code, nothing.stdout, nothing.stderr], [0, '', '']);
    const last = await run(['advise', '--stream'], '{"op":"version"}');
    assert.equal(last.code, 0);
    assert.match(last.stdout, /^\{"core":[^\n]*\}\n$/);
  });

  test('reads CRLF', async () => {
    const ended = await run(['advise', '--stream'], `${open('p')}\r\n${advise('p')}\r\n`);
    const lines = ended.stdout.split('\n');
    assert.equal(lines[0], '{"ok":true}');
    assert.equal((JSON.parse(lines[1]!) as { ok: boolean }).ok, true);
  });
});
