// One set of codes, wherever they are written down: codes.json, the schemas, and the core's sources.
// tests/codes_test.cpp compares the core's own tables.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  entryTypes,
  loadApiSchema,
  loadCodes,
  loadEntriesSchema,
  schemaFolder,
} from './contract.mjs';

const codes = loadCodes();
const core = join(schemaFolder, '..', 'core');
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(cpp|h)$/.test(name) && !/_test\.cpp$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(core, name), 'utf8') }));
const literals = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/"([a-z0-9_.]+)"/g)].map((m) => m[1]!)),
);

test('every reason that is declared is given somewhere in the core', () => {
  for (const code of Object.keys(codes.reasons)) assert.ok(literals.has(code), code);
});

test('the core gives no reason that is not declared', () => {
  const judges = sources.filter(({ name }) => /^(guardrails|pacing|day_plan|advice)\b/.test(name));
  const given = judges.flatMap(({ text }) => [
    // Reason{"code", …} and {"code", {figures}}
    ...[...text.matchAll(/Reason\w*\s*\w*\s*\{\s*"([a-z0-9_]+)"/g)].map((m) => m[1]!),
    ...[...text.matchAll(/\{"([a-z0-9_]+)",\s*\{/g)].map((m) => m[1]!),
  ]);
  assert.ok(given.length > 10, 'the search finds reasons');
  for (const code of given) assert.ok(code in codes.reasons, code);
});

test('the schemas list the declared kinds', () => {
  const { StepKind } = loadEntriesSchema().definitions;
  assert.deepEqual(StepKind.enum, Object.keys(codes.step_kinds));
  const { Urgency, GentleKind } = loadApiSchema().definitions;
  assert.deepEqual(Urgency.enum, codes.urgencies);
  assert.deepEqual(
    ['practice', ...GentleKind.enum, 'seek_care'].sort(),
    codes.suggestion_kinds.toSorted(),
  );
});

test('every entry type of the schema is read by the core', () => {
  for (const [type] of entryTypes()) assert.ok(literals.has(type), type);
});

test('the reasons that speak about care are declared reasons, each once', () => {
  for (const code of codes.care_reasons) assert.ok(code in codes.reasons, code);
  assert.equal(new Set(codes.care_reasons).size, codes.care_reasons.length);
});

test('figures are named like fields', () => {
  for (const figures of Object.values<string[]>(codes.reasons)) {
    for (const figure of figures) assert.match(figure, /^[a-z_]+\??$/);
  }
});
