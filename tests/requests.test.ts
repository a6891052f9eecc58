// The request corpus: every sequence of testdata/requests on the native stream and on the WebAssembly
// module, byte for byte the same, and the same as the golden answers beside it.
//   GOLDEN=write node --test tests/requests.test.ts    rewrites the answers; review the difference
//
// NAME.json            {"about", "requests": [REQUEST, …]}; a request is sent as it stands, or is
//                      {"raw": text} or {"hex": bytes}; {"$journal": name} stands for the entries of
//                      testdata/journals/<name>.ndjson (also "reversed" and "twice")
// NAME.answers.ndjson  one answer a line
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { answerName, loadApiSchema } from '../schema/contract.mjs';
import { apiValidators } from '../schema/validate.mjs';
import { replayBytes, root, run } from './lib/program.ts';
import { WasmCore } from './lib/wasm.ts';
import { randomJournal } from './oracle/journals.ts';

const folder = join(root, 'testdata', 'requests');
const journals = join(root, 'testdata', 'journals');
const rewrite = process.env.GOLDEN === 'write';

type Json = Record<string, unknown>;

function entriesOf(name: string): Json[] {
  const text = readFileSync(join(journals, `${name}.ndjson`), 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Json);
}

function bytesOf(request: Json): Buffer {
  if (typeof request.raw === 'string') return Buffer.from(request.raw);
  if (typeof request.hex === 'string') return Buffer.from(request.hex, 'hex');
  const from = request.entries as Json | undefined;
  if (typeof from?.$journal === 'string') {
    let entries = entriesOf(from.$journal);
    if (from.reversed) entries = entries.toReversed();
    if (from.twice) entries = [...entries, ...entries];
    return Buffer.from(JSON.stringify({ ...request, entries }));
  }
  return Buffer.from(JSON.stringify(request));
}

const api = loadApiSchema();
const validators = apiValidators();
function definitionOf(request: Json, answer: Json): string {
  if (answer.ok !== true) return 'Refusal';
  if (request.op === 'view') {
    const view = String(request.view);
    return `${view[0]!.toUpperCase()}${view.slice(1)}Answer`;
  }
  if (request.op === 'open' && request.kindly === true) return 'OpenKindlyAnswer';
  return typeof request.op === 'string' ? answerName(request.op, api) : 'VersionAnswer';
}

describe('the request corpus', () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const name = file.slice(0, -'.json'.length);
    test(name, async () => {
      const { requests } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        requests: Json[];
      };
      const lines = requests.map(bytesOf);
      const native = await replayBytes(lines);
      const core = new WasmCore();
      const wasm = lines.map((line) => core.call(line));
      assert.deepEqual(wasm, native, 'native and WebAssembly agree');

      requests.forEach((request, i) => {
        const answer = JSON.parse(native[i]!) as Json;
        const fits = validators(definitionOf(request, answer));
        assert.ok(fits(answer), `${native[i]}\n${JSON.stringify(fits.errors?.[0])}`);
      });

      const golden = join(folder, `${name}.answers.ndjson`);
      const text = native.map((answer) => `${answer}\n`).join('');
      if (rewrite) writeFileSync(golden, text);
      assert.ok(
        existsSync(golden),
        `no answers yet: GOLDEN=write node --test tests/requests.test.ts`,
      );
      assert.deepEqual(native, readFileSync(golden, 'utf8').split('\n').slice(0, -1));
    });
  }

  test('a journal given to the command line yields what the stream and the screen show', async () => {
    const now = '2026-01-21T20:00:00+01:00';
    for (const file of readdirSync(journals).sort()) {
      const path = join(journals, file);
      const entries = entriesOf(file.slice(0, -'.ndjson'.length));
      const printed = await run(['advise', '--journal', path, '--now', now]);
      assert.equal(printed.code, 0, `${file}: ${printed.stderr}`);
      const core = new WasmCore();
      core.call(JSON.stringify({ op: 'open', id: 'p', entries }));
      const today = core.call(JSON.stringify({ op: 'view', id: 'p', view: 'today', now }));
      const { view } = JSON.parse(today) as { view: { suggestion: Json } };
      assert.deepEqual(JSON.parse(printed.stdout), view.suggestion, file);
    }
  });
});

describe('random journals', () => {
  test('native and WebAssembly answer 400 of them with the same bytes', async () => {
    const requests = Array.from({ length: 400 }, (_, i) => randomJournal(90_000 + i)).flatMap(
      ({ seed, entries, nows }) => {
        const id = `j${seed}`;
        const now = nows[0]!;
        return [
          { op: 'open', id, entries: entries.slice(0, -1) },
          { op: 'append', id, entry: entries.at(-1) ?? null },
          ...nows.map((at) => ({ op: 'advise', id, now: at })),
          ...['today', 'path', 'journey', 'care'].map((view) => ({ op: 'view', id, view, now })),
          { op: 'views', id, views: ['today', 'path', 'journey', 'care'], now },
          { op: 'journal', id },
          { op: 'close', id },
        ];
      },
    );
    const lines = requests.map((request) => Buffer.from(JSON.stringify(request)));
    const native = await replayBytes(lines);
    const core = new WasmCore();
    let refused = 0;
    lines.forEach((line, i) => {
      assert.equal(core.call(line), native[i], line.toString());
      const answer = JSON.parse(native[i]!) as Json;
      if (answer.ok !== true) refused += 1;
      const fits = validators(definitionOf(requests[i] as Json, answer));
      assert.ok(fits(answer), `${native[i]}\n${JSON.stringify(fits.errors?.[0])}`);
    });
    assert.ok(refused < lines.length / 4, `${refused} of ${lines.length} were refused`);
  });

  test('the WebAssembly module gives back the memory of closed journals', () => {
    const core = new WasmCore();
    const { entries } = randomJournal(90_003);
    const round = () => {
      for (let i = 0; i < 200; ++i) {
        core.call(JSON.stringify({ op: 'open', id: 'p', entries }));
        core.call(JSON.stringify({ op: 'advise', id: 'p', now: '2027-01-01T00:00:00Z' }));
        core.call(JSON.stringify({ op: 'close', id: 'p' }));
      }
      return core.memoryBytes;
    };
    const first = round();
    round();
    assert.equal(round(), first);
  });
});
