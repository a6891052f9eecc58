// The same as advise_bench.cpp in WebAssembly: the module the app ships, called as its worker calls
// it, from an object to the parsed answer. Medians in microseconds; measured, never asserted.
import { WasmCore } from '../tests/lib/wasm.ts';

const two = (n) => String(n).padStart(2, '0');
// Every second day from January 2020 on, months of 28 days, as in advise_bench.cpp.
const moment = (day) =>
  `${2020 + Math.floor(day / 336)}-${two((Math.floor(day / 28) % 12) + 1)}-${two((day % 28) + 1)}T20:00:00Z`;
const entry = (id, at, type, data) => ({ id, at, device: 'd', type, data });
const session = (number) =>
  entry(`s${number}`, moment(2 * number), 'session.logged', {
    step: `t${Math.min(Math.floor(number / 40), 7)}`,
    minutes: 10,
    pain: number % 4,
    fear: 4,
    tension: 3,
    in_control: true,
    ended: 'finished',
  });
const path = entry('p', moment(0), 'path.set', {
  steps: Array.from({ length: 8 }, (_, i) => ({
    id: `t${i}`,
    kind: 'trainer',
    diameter_mm: 10 + 3 * i,
  })),
});
const journalOf = (sessions) => [path, ...Array.from({ length: sessions }, (_, i) => session(i))];

/** Something that keeps a result alive, so that no work is left out. */
let kept;

function median(turns, work, prepare = () => undefined) {
  const took = [];
  for (let i = 0; i < turns; ++i) {
    const ready = prepare();
    const begin = performance.now();
    kept = work(ready);
    took.push((performance.now() - begin) * 1000);
  }
  took.sort((a, b) => a - b);
  return took[Math.floor(turns / 2)];
}

function ask(core, request) {
  const answer = JSON.parse(core.call(JSON.stringify(request)));
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer;
}

function opened(sessions) {
  const core = new WasmCore();
  ask(core, { op: 'open', id: 'j', entries: journalOf(sessions) });
  return core;
}
const advise = (core, number) => ask(core, { op: 'advise', id: 'j', now: moment(2 * number + 1) });

/** name -> sessions -> figure */
export function measure(lengths) {
  // The engine compiles what runs often better than what runs once: an evening's call comes early,
  // but the figures of a first second would tell about the engine and not about the module.
  const warm = opened(100);
  for (let i = 100; i < 300; ++i) {
    ask(warm, { op: 'append', id: 'j', entry: session(i) });
    advise(warm, i);
  }

  const figures = {
    append_and_advise: {},
    first_advise: {},
    open_whole_journal: {},
    plain_json_parse: {},
    memory_kib: {},
  };
  for (const sessions of lengths) {
    const core = opened(sessions);
    advise(core, sessions - 1);
    figures.memory_kib[sessions] = core.memoryBytes / 1024;
    let next = sessions;
    figures.append_and_advise[sessions] = median(101, () => {
      ask(core, { op: 'append', id: 'j', entry: session(next) });
      return advise(core, next++);
    });
    figures.first_advise[sessions] = median(
      15,
      (fresh) => advise(fresh, sessions - 1),
      () => opened(sessions),
    );
    const entries = journalOf(sessions);
    figures.open_whole_journal[sessions] = median(
      15,
      (fresh) => ask(fresh, { op: 'open', id: 'j', entries }),
      () => new WasmCore(),
    );
    const text = JSON.stringify(entries);
    figures.plain_json_parse[sessions] = median(101, () => JSON.parse(text));
  }
  if (kept === undefined) throw new Error('nothing was measured');
  return figures;
}
