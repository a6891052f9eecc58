// The corpus: entries that every reader of a journal must accept or refuse. Tests of scripts import the
// lines; those of C++ read them from files that the build writes (not in git):
//   node schema/corpus/make.mjs <folder>   writes valid.ndjson and invalid.ndjson into it
//
// Written out by hand from docs/ and the contract, not derived from the schema: the schema, the C++ decoder
// and this list are three readings that check each other.
//
// valid.ndjson    one entry a line, as exact text
// invalid.ndjson  {"about", "error": {"code", "field"}, and one of
//                    "entry"  the refused value
//                    "text"   the refused line as text
//                    "hex"    the refused line as bytes (where they are no UTF-8)
//                  "schema_sees": false where JSON Schema cannot express the rule}
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {string[]} */
export const validLines = [];
/** @type {string[]} */
export const invalidLines = [];
const ids = new Set();

const entryOf = (id, type, data, more = {}) => ({
  id,
  at: '2026-01-05T20:10:00Z',
  device: 'd1',
  type,
  data,
  ...more,
});

function accept(id, type, data, more) {
  acceptText(id, JSON.stringify(entryOf(id, type, data, more)));
}
function acceptText(id, text) {
  if (ids.has(id)) throw new Error(`id twice: ${id}`);
  ids.add(id);
  validLines.push(text);
}
function refuse(about, entry, code, field, more = {}) {
  invalidLines.push(JSON.stringify({ about, entry, error: { code, field }, ...more }));
}
function refuseData(about, type, data, code, field, more) {
  refuse(about, entryOf('x', type, data), code, field, more);
}
function refuseText(about, text, code, field = '') {
  invalidLines.push(JSON.stringify({ about, text, error: { code, field }, schema_sees: false }));
}
function refuseHex(about, hex, code, field = '') {
  invalidLines.push(JSON.stringify({ about, hex, error: { code, field }, schema_sees: false }));
}

const blind = { schema_sees: false };
const long = (n, unit = 'a') => unit.repeat(n);
// One of each JSON type, to be offered where another is expected.
const others = {
  a_string: '3',
  a_number: 3,
  a_boolean: true,
  null: null,
  an_array: [],
  an_object: {},
};
function refuseOtherTypes(expected, type, dataWith, field) {
  for (const [name, value] of Object.entries(others)) {
    if (name !== expected) {
      refuseData(`${type} ${field}: ${name}`, type, dataWith(value), 'wrong_type', field);
    }
  }
}

// A number field: both bounds are in, what lies just outside is out, and only numbers are numbers.
function numberField(type, name, { min, max, minIsOut = false, base = {} }) {
  const data = (value) => ({ ...base, [name]: value });
  const field = `data.${name}`;
  const id = `${type}-${name}`;
  accept(`${id}-min`, type, data(minIsOut ? min + 0.001 : min));
  accept(`${id}-max`, type, data(max));
  accept(`${id}-between`, type, data((min + max) / 2));
  refuseData(`${id} under`, type, data(minIsOut ? min : min - 0.001), 'out_of_range', field);
  refuseData(`${id} far under`, type, data(-1e300), 'out_of_range', field);
  refuseData(`${id} over`, type, data(max + 0.001), 'out_of_range', field);
  refuseData(`${id} far over`, type, data(1e300), 'out_of_range', field);
  refuseOtherTypes('a_number', type, data, field);
}
const rating = (type, name, base) => numberField(type, name, { min: 0, max: 10, base });
const minutes = (type, name, base) => numberField(type, name, { min: 0, max: 1440, base });

function booleanField(type, name, base = {}) {
  const data = (value) => ({ ...base, [name]: value });
  accept(`${type}-${name}-true`, type, data(true));
  accept(`${type}-${name}-false`, type, data(false));
  refuseOtherTypes('a_boolean', type, data, `data.${name}`);
  refuseData(`${type} ${name}: 1`, type, data(1), 'wrong_type', `data.${name}`);
}

function textField(type, name, { min, max, base = {} }) {
  const data = (value) => ({ ...base, [name]: value });
  const field = `data.${name}`;
  accept(`${type}-${name}-longest`, type, data(long(max)));
  accept(`${type}-${name}-longest-in-code-points`, type, data(long(max, '🪸')));
  refuseData(`${type} ${name} too long`, type, data(long(max + 1)), 'too_long', field);
  refuseData(
    `${type} ${name} too long in code points`,
    type,
    data(long(max + 1, '🪸')),
    'too_long',
    field,
  );
  if (min === 0) accept(`${type}-${name}-empty`, type, data(''));
  else refuseData(`${type} ${name} empty`, type, data(''), 'bad_value', field);
  refuseOtherTypes('a_string', type, data, field);
}
const nameField = (type, name, base) => textField(type, name, { min: 1, max: 128, base });
const wordsField = (type, name, base) => textField(type, name, { min: 0, max: 4000, base });

function choiceField(type, name, choices, base = {}) {
  const data = (value) => ({ ...base, [name]: value });
  for (const choice of choices) accept(`${type}-${name}-${choice}`, type, data(choice));
  for (const wrong of [
    '',
    'nothing_like_it',
    choices[0].toUpperCase(),
    ` ${choices[0]}`,
    `${choices[0]}\u0000`,
  ]) {
    refuseData(
      `${type} ${name}: ${JSON.stringify(wrong)}`,
      type,
      data(wrong),
      'bad_value',
      `data.${name}`,
    );
  }
  refuseOtherTypes('a_string', type, data, `data.${name}`);
}

function codeField(type, name, base = {}) {
  const data = (value) => ({ ...base, [name]: value });
  const field = `data.${name}`;
  accept(`${type}-${name}-known-or-not`, type, data('a_code_of_2031'));
  accept(`${type}-${name}-longest`, type, data(long(64)));
  for (const wrong of ['', 'Two words', 'fièvre', 'a-b', long(65)]) {
    refuseData(`${type} ${name}: ${JSON.stringify(wrong)}`, type, data(wrong), 'bad_value', field);
  }
  refuseOtherTypes('a_string', type, data, field);
}

function codesField(type, name, base = {}) {
  const data = (value) => ({ ...base, [name]: value });
  const field = `data.${name}`;
  accept(`${type}-${name}-none`, type, data([]));
  accept(`${type}-${name}-known`, type, data(['fever', 'bleeding_repeated']));
  accept(`${type}-${name}-unknown`, type, data(['a_code_of_2031']));
  accept(`${type}-${name}-twice`, type, data(['fever', 'fever']));
  accept(`${type}-${name}-100`, type, data(Array.from({ length: 100 }, (_, i) => `c${i}`)));
  accept(`${type}-${name}-longest`, type, data([long(64)]));
  refuseData(
    `${type} ${name}: 101`,
    type,
    data(Array.from({ length: 101 }, (_, i) => `c${i}`)),
    'too_long',
    field,
  );
  for (const wrong of ['', 'Fever', 'high fever', 'fièvre', 'fever\n', 'a-b', long(65)]) {
    refuseData(
      `${type} ${name}: ${JSON.stringify(wrong)}`,
      type,
      data(['fever', wrong]),
      'bad_value',
      `${field}[1]`,
    );
  }
  refuseData(`${type} ${name}: a number in it`, type, data([1]), 'wrong_type', `${field}[0]`);
  refuseData(
    `${type} ${name}: null in it`,
    type,
    data(['fever', null]),
    'wrong_type',
    `${field}[1]`,
  );
  refuseOtherTypes('an_array', type, data, field);
}

const required = (type, field, data = {}) =>
  refuseData(`${type} without ${field}`, type, data, 'missing_field', `data.${field}`);

// ---- the envelope -------------------------------------------------------------------------------

accept('plain', 'limit.set', { pain: 3 });
accept(long(128), 'limit.set', { pain: 3 });
accept('🪸'.repeat(128), 'limit.set', { pain: 3 });
accept('device-longest', 'limit.set', { pain: 3 }, { device: long(128) });
accept('v-1', 'limit.set', { pain: 3 }, { v: 1 });
acceptText(
  'v-1.0',
  '{"id":"v-1.0","at":"2026-01-05T20:10:00Z","device":"d1","type":"limit.set","v":1.0,"data":{"pain":3}}',
);
accept('more-fields', 'limit.set', { pain: 3 }, { prev: 'abc', sealed: [1, { a: null }] });
acceptText(
  'spaced',
  ' \t{ "data" : { "pain" : 3 } ,\t"type":"limit.set","device":"d1","at":"2026-01-05T20:10:00Z","id":"spaced" }\r',
);
acceptText(
  'escaped',
  String.raw`{"\u0069d":"\u0065scaped","at":"2026-01-05T20:10:00\u005a","device":"d\/1","type":"limit\u002eset","data":{"pain":3}}`,
);

const full = entryOf('x', 'limit.set', { pain: 3 });
for (const field of ['id', 'at', 'device', 'type', 'data']) {
  const { [field]: _gone, ...rest } = full;
  refuse(`without ${field}`, rest, 'missing_field', field);
}
for (const field of ['id', 'device']) {
  refuse(`${field} empty`, { ...full, [field]: '' }, 'bad_value', field);
  refuse(`${field} too long`, { ...full, [field]: long(129) }, 'too_long', field);
  for (const wrong of [null, 7, true, [], {}]) {
    refuse(`${field}: ${JSON.stringify(wrong)}`, { ...full, [field]: wrong }, 'wrong_type', field);
  }
}
refuse('type empty', { ...full, type: '' }, 'bad_value', 'type');
refuse('type too long', { ...full, type: long(65) }, 'too_long', 'type');
for (const wrong of [null, 7, true, [], {}]) {
  refuse(`type: ${JSON.stringify(wrong)}`, { ...full, type: wrong }, 'wrong_type', 'type');
  if (JSON.stringify(wrong) !== '{}') {
    refuse(`data: ${JSON.stringify(wrong)}`, { ...full, data: wrong }, 'wrong_type', 'data');
  }
}
for (const wrong of [0, -1, 1_000_001, 1e300]) {
  refuse(`v: ${wrong}`, { ...full, v: wrong }, 'out_of_range', 'v');
}
for (const wrong of ['1', 1.5, null, true, [1], {}]) {
  refuse(`v: ${JSON.stringify(wrong)}`, { ...full, v: wrong }, 'wrong_type', 'v');
}
for (const wrong of [[], 'entry', 3, true, null, [full]]) {
  refuse(`an entry that is ${JSON.stringify(wrong).slice(0, 10)}`, wrong, 'not_an_object', '');
}

// ---- what is unknown is kept ----------------------------------------------------------------------

accept('unknown-type', 'moon.seen', { phase: 'full', nested: [[1, 2], { deep: null }] });
accept('unknown-type-longest', long(64), {});
accept('unknown-type-reserved-looking', 'session.logged.v2', { pain: 'very' });
accept('later-version', 'session.logged', { pain: { from: 1, to: 2 } }, { v: 2 });
accept('latest-version', 'limit.set', { pain: 'eleven' }, { v: 1_000_000 });
accept('unknown-field', 'session.logged', { step: 't1', weather: 'rain', mood: { colour: null } });
accept('unknown-field-in-step', 'path.set', {
  steps: [{ id: 't1', kind: 'trainer', maker: { name: 'any' } }],
});
accept('type-in-other-case', 'Session.Logged', { pain: 99 });
accept('big-integer-kept', 'moon.seen', { n: Number.MAX_SAFE_INTEGER });
acceptText(
  'big-number-kept',
  '{"id":"big-number-kept","at":"2026-01-05T20:10:00Z","device":"d1","type":"moon.seen","data":{"n":1.7976931348623157e308,"m":-5e-324,"z":-0.0,"u":18446744073709551615}}',
);

// ---- times ------------------------------------------------------------------------------------------

for (const [name, at] of Object.entries({
  'zone-east': '2026-01-05T20:10:00+01:00',
  'zone-west': '2026-01-05T20:10:00-09:30',
  'zone-far-east': '2026-01-05T20:10:00+14:00',
  'zone-widest': '2026-01-05T20:10:00+23:59',
  'zone-minus-zero': '2026-01-05T20:10:00-00:00',
  'small-letters': '2026-01-05t20:10:00z',
  fraction: '2026-01-05T20:10:00.5Z',
  'fraction-long': '2026-01-05T20:10:00.12345678901234+01:00',
  midnight: '2026-01-05T00:00:00Z',
  'last-second': '2026-12-31T23:59:59Z',
  'leap-second': '2016-12-31T23:59:60Z',
  'leap-day': '2024-02-29T12:00:00Z',
  'leap-day-400': '2000-02-29T12:00:00Z',
  'first-year': '0001-01-01T00:00:00Z',
  'last-year': '9999-12-31T23:59:59Z',
  'before-epoch': '1969-12-31T23:59:59Z',
})) {
  accept(`at-${name}`, 'limit.set', { pain: 3 }, { at });
}
for (const at of [
  '2026-02-29T12:00:00Z',
  '1900-02-29T12:00:00Z',
  '2100-02-29T12:00:00Z',
  '2026-02-30T12:00:00Z',
  '2026-04-31T12:00:00Z',
  '2026-13-01T12:00:00Z',
  '2026-00-01T12:00:00Z',
  '2026-01-00T12:00:00Z',
  '2026-01-32T12:00:00Z',
  '0000-01-01T00:00:00Z',
  '2026-01-05T24:00:00Z',
  '2026-01-05T20:60:00Z',
  '2026-01-05T20:10:61Z',
  '2026-01-05T20:10:00+24:00',
  '2026-01-05T20:10:00+01:60',
  '2026-01-05T20:10:00+0100',
  '2026-01-05T20:10:00+01',
  '2026-01-05T20:10:00 01:00',
  '2026-01-05T20:10:00.Z',
  '2026-01-05T20:10:00,5Z',
  '2026-01-05T20:10:00ZZ',
  '2026-01-05T20:10:00Z ',
  ' 2026-01-05T20:10:00Z',
  '2026-01-05 20:10:00Z',
  '2026-01-05T20:10:0Z0',
  '2026-1-05T20:10:000Z',
  '+026-01-05T20:10:00Z',
  '٢٠٢٦-01-05T20:10:00Z',
  '2026-01-05T20:10:00\u0000',
  '2026-01-05T20:10:00.',
  'yesterday around nine',
]) {
  refuse(`at ${at}`, { ...full, at }, 'bad_time', 'at', blind);
}
for (const at of [
  '',
  '2026-01-05',
  '2026-01-05T20:10Z',
  '2026-01-05T20:10:00',
  '1767643800',
  `2026-01-05T20:10:00.${long(30, '1')}Z`,
]) {
  refuse(`at ${at}`, { ...full, at }, 'bad_time', 'at');
}
for (const at of [1767643800, null, true, [], {}]) {
  refuse(`at: ${JSON.stringify(at)}`, { ...full, at }, 'wrong_type', 'at');
}

// ---- each type ---------------------------------------------------------------------------------------

const kinds =
  'look touch_outside fingertip finger trainer tampon cup speculum toy partner_finger partner_penetration other'.split(
    ' ',
  );
for (const kind of kinds) accept(`step-${kind}`, 'path.set', { steps: [{ id: 's', kind }] });
accept('path-empty', 'path.set', { steps: [] });
accept('path-full', 'path.set', {
  steps: [
    { id: 'look', kind: 'look', label: 'With a mirror' },
    {
      id: 't1',
      kind: 'trainer',
      diameter_mm: 12,
      length_mm: 70,
      label: 'Grün 🌿',
      challenge: 11.5,
      skipped: true,
    },
    { id: 't2', kind: 'trainer', diameter_mm: 12.5, length_mm: 0.1, skipped: false },
    { id: 'p', kind: 'partner_penetration', challenge: -1_000_000 },
    { id: 'q', kind: 'other', challenge: 1_000_000, label: '' },
  ],
});
accept('path-200', 'path.set', {
  steps: Array.from({ length: 200 }, (_, i) => ({ id: `s${i}`, kind: 'trainer' })),
});
accept('path-same-but-for-case', 'path.set', {
  steps: [
    { id: 'a', kind: 'look' },
    { id: 'A', kind: 'look' },
  ],
});
const steps = (...list) => ({ steps: list });
const good = { id: 't1', kind: 'trainer' };
required('path.set', 'steps');
refuseOtherTypes('an_array', 'path.set', (value) => ({ steps: value }), 'data.steps');
refuseData(
  '201 steps',
  'path.set',
  { steps: Array.from({ length: 201 }, (_, i) => ({ id: `s${i}`, kind: 'trainer' })) },
  'too_long',
  'data.steps',
);
for (const wrong of [null, 't1', 3, true, []]) {
  refuseData(
    `a step that is ${JSON.stringify(wrong)}`,
    'path.set',
    steps(good, wrong),
    'not_an_object',
    'data.steps[1]',
  );
}
refuseData(
  'a step without id',
  'path.set',
  steps({ kind: 'trainer' }),
  'missing_field',
  'data.steps[0].id',
);
refuseData(
  'a step without kind',
  'path.set',
  steps(good, { id: 't2' }),
  'missing_field',
  'data.steps[1].kind',
);
refuseData(
  'a step id twice',
  'path.set',
  steps(good, { id: 't2', kind: 'finger' }, { id: 't1', kind: 'cup' }),
  'duplicate_step',
  'data.steps[2].id',
  blind,
);
const oneStep = (name) => (value) => steps(good, { id: 't2', kind: 'trainer', [name]: value });
for (const [name, min, max, minIsOut] of [
  ['diameter_mm', 0, 200, true],
  ['length_mm', 0, 500, true],
  ['challenge', -1e6, 1e6, false],
]) {
  const field = `data.steps[1].${name}`;
  accept(`step-${name}-min`, 'path.set', oneStep(name)(minIsOut ? min + 0.001 : min));
  accept(`step-${name}-max`, 'path.set', oneStep(name)(max));
  refuseData(
    `step ${name} under`,
    'path.set',
    oneStep(name)(minIsOut ? min : min - 0.001),
    'out_of_range',
    field,
  );
  refuseData(`step ${name} over`, 'path.set', oneStep(name)(max + 0.001), 'out_of_range', field);
  refuseOtherTypes('a_number', 'path.set', oneStep(name), field);
}
refuseOtherTypes('a_string', 'path.set', oneStep('label'), 'data.steps[1].label');
refuseOtherTypes('a_string', 'path.set', oneStep('id'), 'data.steps[1].id');
refuseOtherTypes('a_string', 'path.set', oneStep('kind'), 'data.steps[1].kind');
refuseOtherTypes('a_boolean', 'path.set', oneStep('skipped'), 'data.steps[1].skipped');
accept('step-label-longest', 'path.set', oneStep('label')(long(200, 'é')));
refuseData(
  'step label too long',
  'path.set',
  oneStep('label')(long(201)),
  'too_long',
  'data.steps[1].label',
);
accept('step-id-longest', 'path.set', oneStep('id')(long(128)));
refuseData(
  'step id too long',
  'path.set',
  oneStep('id')(long(129)),
  'too_long',
  'data.steps[1].id',
);
refuseData('step id empty', 'path.set', oneStep('id')(''), 'bad_value', 'data.steps[1].id');
for (const wrong of ['', 'Trainer', 'dilator', 'trainer ']) {
  refuseData(
    `step kind ${JSON.stringify(wrong)}`,
    'path.set',
    oneStep('kind')(wrong),
    'bad_value',
    'data.steps[1].kind',
  );
}

required('baseline.set', 'step');
nameField('baseline.set', 'step');

accept('goal-step', 'goal.set', { step: 't5' });
accept('goal-less-pain', 'goal.set', { kind: 'less_pain' });
accept('goal-both', 'goal.set', { step: 't5', kind: 'less_pain' });
accept('goal-words', 'goal.set', {
  step: 't5',
  words: 'A smear test — without dread.',
  by_date: '2026-06-01',
});
accept('goal-by-leap-day', 'goal.set', { step: 't5', by_date: '2028-02-29' });
// Neither a step nor a kind: the step is named, as the first of the two.
refuseData('goal.set with neither', 'goal.set', {}, 'missing_field', 'data.step');
refuseData(
  'goal.set with words only',
  'goal.set',
  { words: 'closer' },
  'missing_field',
  'data.step',
);
nameField('goal.set', 'step');
choiceField('goal.set', 'kind', ['less_pain']);
wordsField('goal.set', 'words', { step: 't1' });
for (const date of ['', '2026-6-1', '01-06-2026', '2026-06-01T00:00:00Z', '2026-06-01 ', 'June']) {
  refuseData(
    `by_date ${JSON.stringify(date)}`,
    'goal.set',
    { step: 't1', by_date: date },
    'bad_time',
    'data.by_date',
  );
}
for (const date of [
  '2026-02-29',
  '2026-06-31',
  '2026-13-01',
  '2026-00-10',
  '0000-01-01',
  '2026-01-00',
]) {
  refuseData(
    `by_date ${date}`,
    'goal.set',
    { step: 't1', by_date: date },
    'bad_time',
    'data.by_date',
    blind,
  );
}
refuseOtherTypes(
  'a_string',
  'goal.set',
  (value) => ({ step: 't1', by_date: value }),
  'data.by_date',
);

accept('reason-empty', 'reason.set', {});
textField('reason.set', 'reason', { min: 0, max: 64 });
wordsField('reason.set', 'words');

required('limit.set', 'pain');
rating('limit.set', 'pain');
refuseData('pain 11', 'limit.set', { pain: 11 }, 'out_of_range', 'data.pain');

required('ladder.opened', 'on');
booleanField('ladder.opened', 'on');

accept('session-only-step', 'session.logged', { step: 't1' });
accept('session-all', 'session.logged', {
  step: 't1',
  minutes: 10,
  pain: 2,
  fear: 4.5,
  tension: 3,
  expected_pain: 6,
  in_control: true,
  ended: 'finished',
  bleeding: false,
  burning: true,
  numbness: false,
  squeezed: true,
  released: true,
  note: 'Änderung\n"ruhig" \\ \u0001 🪸',
  practice: 'p1',
});
required('session.logged', 'step', { pain: 3 });
const session = { step: 't1' };
nameField('session.logged', 'step');
minutes('session.logged', 'minutes', session);
for (const name of ['pain', 'fear', 'tension', 'expected_pain'])
  rating('session.logged', name, session);
refuseData(
  'session pain 11',
  'session.logged',
  { step: 't1', pain: 11 },
  'out_of_range',
  'data.pain',
);
for (const name of ['in_control', 'bleeding', 'burning', 'numbness', 'squeezed', 'released']) {
  booleanField('session.logged', name, session);
}
choiceField('session.logged', 'ended', ['finished', 'stopped', 'stopped_pain'], session);
wordsField('session.logged', 'note', session);
nameField('session.logged', 'practice', session);

required('practice.started', 'step', { minutes: 5 });
nameField('practice.started', 'step');
minutes('practice.started', 'minutes', session);

required('practice.dropped', 'practice');
nameField('practice.dropped', 'practice');

required('gentle.logged', 'kind', { minutes: 5 });
choiceField('gentle.logged', 'kind', ['breathe', 'release', 'learn', 'talk']);
minutes('gentle.logged', 'minutes', { kind: 'breathe' });
textField('gentle.logged', 'reading', { min: 1, max: 128, base: { kind: 'learn' } });
codeField('gentle.logged', 'activity', { kind: 'release' });
choiceField('gentle.logged', 'ended', ['finished', 'stopped'], { kind: 'release' });

accept('checkin-empty', 'checkin.logged', {});
accept('checkin-all', 'checkin.logged', {
  pain_now: 0,
  fear_now: 3,
  stress: 5,
  symptoms: ['fever'],
});
for (const name of ['pain_now', 'fear_now', 'stress']) rating('checkin.logged', name);
choiceField('checkin.logged', 'energy', ['low', 'some', 'good']);
numberField('checkin.logged', 'minutes', { min: 1, max: 1440 });
codesField('checkin.logged', 'symptoms');

required('symptom.reported', 'symptom');
accept('symptom-known', 'symptom.reported', { symptom: 'fever' });
accept('symptom-unknown', 'symptom.reported', { symptom: 'a_code_of_2031' });
accept('symptom-longest', 'symptom.reported', { symptom: long(64) });
for (const wrong of ['', 'Fever', 'two words', 'fever\n', 'naïve', long(65)]) {
  refuseData(
    `symptom ${JSON.stringify(wrong)}`,
    'symptom.reported',
    { symptom: wrong },
    'bad_value',
    'data.symptom',
  );
}
refuseOtherTypes('a_string', 'symptom.reported', (value) => ({ symptom: value }), 'data.symptom');

required('phq4.logged', 'items');
accept('phq4-none', 'phq4.logged', { items: [0, 0, 0, 0] });
accept('phq4-most', 'phq4.logged', { items: [3, 3, 3, 3] });
acceptText(
  'phq4-as-1.0',
  '{"id":"phq4-as-1.0","at":"2026-01-05T20:10:00Z","device":"d1","type":"phq4.logged","data":{"items":[1.0,2e0,0.0,3]}}',
);
for (const items of [[], [1, 1, 1], [1, 1, 1, 1, 1]]) {
  refuseData(`${items.length} items`, 'phq4.logged', { items }, 'out_of_range', 'data.items');
}
refuseData('item 4', 'phq4.logged', { items: [0, 0, 4, 0] }, 'out_of_range', 'data.items[2]');
refuseData('item -1', 'phq4.logged', { items: [-1, 0, 0, 0] }, 'out_of_range', 'data.items[0]');
refuseData(
  'item huge',
  'phq4.logged',
  { items: [0, 0, 0, 1e300] },
  'out_of_range',
  'data.items[3]',
);
refuseData('item 1.5', 'phq4.logged', { items: [0, 1.5, 0, 0] }, 'wrong_type', 'data.items[1]');
refuseData('item "1"', 'phq4.logged', { items: [0, 0, 0, '1'] }, 'wrong_type', 'data.items[3]');
refuseOtherTypes('an_array', 'phq4.logged', (value) => ({ items: value }), 'data.items');

required('selfcheck.answered', 'answers');
accept('selfcheck-empty', 'selfcheck.answered', { answers: {} });
accept('selfcheck-some', 'selfcheck.answered', {
  answers: { shame: true, told_someone: false, wall: 'often', sizes: [1, 2] },
});
accept('selfcheck-odd', 'selfcheck.answered', { answers: { shame: 'yes' } });
refuseOtherTypes(
  'an_object',
  'selfcheck.answered',
  (value) => ({ answers: value }),
  'data.answers',
);

required('care.cleared', 'symptoms', { by: 'clinician' });
codesField('care.cleared', 'symptoms');
for (const by of ['clinician', 'self', 'my sister', ''])
  accept(`cleared-by-${by}`, 'care.cleared', { symptoms: ['fever'], by });
textField('care.cleared', 'by', { min: 0, max: 64, base: { symptoms: [] } });

required('care.noted', 'codes');
codesField('care.noted', 'codes');

required('pause_penetration.set', 'on');
booleanField('pause_penetration.set', 'on');

required('clinician_plan.set', 'sessions_per_week', { minutes: 10 });
for (const [name, max, base] of [
  ['sessions_per_week', 7, {}],
  ['minutes', 30, { sessions_per_week: 5 }],
]) {
  const data = (value) => ({ ...base, [name]: value });
  const field = `data.${name}`;
  accept(`plan-${name}-1`, 'clinician_plan.set', data(1));
  accept(`plan-${name}-${max}`, 'clinician_plan.set', data(max));
  for (const wrong of [0, -1, max + 1, 1e300]) {
    refuseData(`plan ${name} ${wrong}`, 'clinician_plan.set', data(wrong), 'out_of_range', field);
  }
  refuseData(`plan ${name} 1.5`, 'clinician_plan.set', data(1.5), 'wrong_type', field);
  refuseOtherTypes('a_number', 'clinician_plan.set', data, field);
}

required('page.set', 'page', { content: {} });
required('page.set', 'content', { page: 'exam_card' });
accept('page-empty', 'page.set', { page: 'exam_card', content: {} });
accept('page-any', 'page.set', {
  page: 'a_page_of_2031',
  content: { terms: ['stop', 'slow'], words: 'Please tell me first.', deep: { a: [null, 1.5] } },
});
accept('page-largest', 'page.set', { page: long(64), content: { a: long(64 * 1024 - 8) } });
for (const wrong of ['', 'Exam card', long(65)]) {
  const data = { page: wrong, content: {} };
  refuseData(`page ${JSON.stringify(wrong)}`, 'page.set', data, 'bad_value', 'data.page');
}
refuseOtherTypes('a_string', 'page.set', (page) => ({ page, content: {} }), 'data.page');
refuseOtherTypes(
  'an_object',
  'page.set',
  (content) => ({ page: 'visit', content }),
  'data.content',
);
refuseData(
  'page of more than 64 KiB',
  'page.set',
  { page: 'visit', content: { a: long(64 * 1024 - 7) } },
  'too_long',
  'data.content',
  blind,
);

required('card.kept', 'card', { content: {} });
required('card.kept', 'content', { card: 'thought_record' });
codeField('card.kept', 'card', { content: {} });
accept('card-any', 'card.kept', {
  card: 'thought_record',
  content: { thought: 'It will never change.', true_before: 8, deep: { a: [null, 1.5] } },
});
accept('card-largest', 'card.kept', { card: 'experiment', content: { a: long(16 * 1024 - 8) } });
nameField('card.kept', 'replaces', { card: 'experiment', content: {} });
booleanField('card.kept', 'away', { card: 'experiment', content: {} });
refuseOtherTypes(
  'an_object',
  'card.kept',
  (content) => ({ card: 'experiment', content }),
  'data.content',
);
refuseData(
  'card of more than 16 KiB',
  'card.kept',
  { card: 'experiment', content: { a: long(16 * 1024 - 7) } },
  'too_long',
  'data.content',
  blind,
);

required('prediction.made', 'step', { pain: 3 });
nameField('prediction.made', 'step');
nameField('prediction.made', 'practice', session);
codeField('prediction.made', 'belief', session);
wordsField('prediction.made', 'words', session);
for (const name of ['pain', 'sure']) rating('prediction.made', name, session);
accept('prediction-all', 'prediction.made', {
  step: 't1',
  practice: 'p1',
  belief: 'hurts',
  words: 'That I cannot stop it.',
  pain: 6,
  sure: 7.5,
});

required('prediction.met', 'prediction', { happened: 'no' });
nameField('prediction.met', 'prediction');
choiceField('prediction.met', 'happened', ['no', 'partly', 'yes'], { prediction: 'p1' });
rating('prediction.met', 'sure', { prediction: 'p1' });
wordsField('prediction.met', 'words', { prediction: 'p1' });

// ---- text that is, or is not, one JSON value -------------------------------------------------------

const lineOf = (noteText) =>
  `{"id":"note","at":"2026-01-05T20:10:00Z","device":"d1","type":"session.logged","data":{"step":"t1","note":${noteText}}}`;
const noteLine = (id, noteText) =>
  acceptText(id, lineOf(noteText).replace('"id":"note"', `"id":"${id}"`));
noteLine('utf8-two-three-four-bytes', '"é€🪸"');
noteLine('utf8-surrogate-pair', String.raw`"\ud83e\udeb8"`);
noteLine('utf8-nul', String.raw`"a\u0000b"`);
noteLine('utf8-noncharacter', '"\uffff"');
noteLine('utf8-right-to-left', '"שלום"');
noteLine('utf8-combining', '"e\u0301"');
noteLine('utf8-last', '"\u{10ffff}"');
noteLine('utf8-line-separators', '"\u2028\u2029"');
noteLine('utf8-bom-inside', '"\ufeff"');
noteLine('escapes', String.raw`"\" \\ \/ \b \f \n \r \t"`);
acceptText(
  'key-twice',
  '{"id":"key-twice","at":"2026-01-05T20:10:00Z","device":"d1","type":"limit.set","data":{"pain":1,"pain":2}}',
);
for (const [name, number] of Object.entries({
  exponent: '0.3e1',
  capital: '30E-1',
  zero: '0e0',
  'minus-zero': '-0',
  'minus-zero-point': '-0.0',
  tiny: '1e-300',
  long: `2.${long(300, '9')}`,
})) {
  acceptText(
    `number-${name}`,
    `{"id":"number-${name}","at":"2026-01-05T20:10:00Z","device":"d1","type":"limit.set","data":{"pain":${number}}}`,
  );
}
const painLine = (number) => lineOf('""').replace('"note":""', `"pain":${number}`);
for (const wrong of [
  '03',
  '+3',
  '.5',
  '3.',
  '3e',
  '0x3',
  'NaN',
  'Infinity',
  '-Infinity',
  '1_0',
  '--1',
  '3,5',
  "'3'",
  'True',
  'undefined',
  '',
]) {
  refuseText(`pain ${wrong}`, painLine(wrong), 'bad_json');
}
// More than a double holds: no reader may take it for infinity or for a string of its digits.
refuseText('pain 1e400', painLine('1e400'), 'bad_json');
refuseText('pain with 400 digits', painLine(long(400, '9')), 'bad_json');
refuseText('empty line', '', 'bad_json');
refuseText('only spaces', '   ', 'bad_json');
refuseText('cut off', lineOf('"a"').slice(0, -2), 'bad_json');
refuseText('cut off in a string', lineOf('"a"').slice(0, -5), 'bad_json');
refuseText('two values', `${lineOf('"a"')}${lineOf('"b"')}`, 'bad_json');
refuseText('a comma at the end', lineOf('"a",'), 'bad_json');
refuseText('a comment', lineOf('"a"/* calm */'), 'bad_json');
refuseText('single quotes', lineOf("'a'"), 'bad_json');
refuseText('a bare word', 'entry', 'bad_json');
refuseText('unquoted key', '{id:"x"}', 'bad_json');
refuseText('a raw newline in a string', lineOf('"a\nb"'), 'bad_json');
refuseText('a raw tab in a string', lineOf('"a\tb"'), 'bad_json');
refuseText('a raw NUL in a string', lineOf('"a\u0000b"'), 'bad_json');
refuseText('NUL after the value', `${lineOf('"a"')}\u0000`, 'bad_json');
refuseText('lone high surrogate', lineOf(String.raw`"\ud83e"`), 'bad_json');
refuseText('lone low surrogate', lineOf(String.raw`"\udeb8"`), 'bad_json');
refuseText('surrogates the wrong way round', lineOf(String.raw`"\udeb8\ud83e"`), 'bad_json');
refuseText('unknown escape', lineOf(String.raw`"\x41"`), 'bad_json');
refuseText('short escape', lineOf(String.raw`"\u12"`), 'bad_json');
const hexOf = (noteBytes) => {
  const [before, after] = lineOf('"@"').split('@');
  return Buffer.concat([Buffer.from(before), Buffer.from(noteBytes), Buffer.from(after)]).toString(
    'hex',
  );
};
refuseHex('a byte that is no UTF-8', hexOf([0xff]), 'bad_json');
refuseHex('a continuation byte alone', hexOf([0x80]), 'bad_json');
refuseHex('two bytes cut off', hexOf([0xc3]), 'bad_json');
refuseHex('three bytes cut off', hexOf([0xe2, 0x82]), 'bad_json');
refuseHex('an overlong slash', hexOf([0xc0, 0xaf]), 'bad_json');
refuseHex('an overlong NUL', hexOf([0xc0, 0x80]), 'bad_json');
refuseHex('a surrogate as UTF-8', hexOf([0xed, 0xa0, 0x80]), 'bad_json');
refuseHex('past the last code point', hexOf([0xf4, 0x90, 0x80, 0x80]), 'bad_json');
refuseHex('latin-1', hexOf([0x66, 0xfc, 0x72]), 'bad_json');
refuseHex('UTF-16', Buffer.from(lineOf('"a"'), 'utf16le').toString('hex'), 'bad_json');

// Depth counts every bracket of the line, the entry's own included.
const nested = (depth) => `${long(depth, '[')}${long(depth, ']')}`;
acceptText(
  'deep-62',
  `{"id":"deep-62","at":"2026-01-05T20:10:00Z","device":"d1","type":"moon.seen","data":{"deep":${nested(62)}}}`,
);
noteLine('brackets-in-a-string', JSON.stringify(long(200, '[{')));
refuseText('deeper than 64', lineOf(nested(63)), 'bad_json');
refuseText('a thousand deep', nested(1000), 'bad_json');
refuseText('50,000 open brackets', long(50_000, '['), 'bad_json');
refuseText('50,000 open braces', long(50_000, '{"a":'), 'bad_json');

// ---- written ---------------------------------------------------------------------------------------

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error('usage: node schema/corpus/make.mjs <folder>');
    process.exit(2);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'valid.ndjson'), `${validLines.join('\n')}\n`);
  writeFileSync(join(folder, 'invalid.ndjson'), `${invalidLines.join('\n')}\n`);
}
