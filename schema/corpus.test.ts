// The corpus against the schema. tests/corpus_test.cpp replays the same lines on the C++ decoder.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryTypes, loadCodes } from './contract.mjs';
import { invalidLines, validLines as valid } from './corpus/make.mjs';
import { entryValidator, errorFields } from './validate.mjs';

interface Refused {
  about: string;
  entry?: unknown;
  text?: string;
  hex?: string;
  error: { code: string; field: string };
  schema_sees?: false;
}

const invalid = invalidLines.map((line) => JSON.parse(line) as Refused);
const validate = entryValidator();

test('every valid line fits the schema', () => {
  for (const line of valid) {
    assert.ok(
      validate(JSON.parse(line)),
      `${line.slice(0, 120)}: ${JSON.stringify(validate.errors)}`,
    );
  }
});

test('ids in the valid corpus are unique', () => {
  const ids = valid.map((line) => (JSON.parse(line) as { id: string }).id);
  assert.equal(new Set(ids).size, ids.length);
});

test('every invalid line that the schema can see is refused, at the named field', () => {
  for (const { about, entry, error, schema_sees } of invalid) {
    if (schema_sees === false) continue;
    assert.equal(validate(entry), false, `${about} was accepted`);
    const fields = errorFields(validate.errors);
    assert.ok(
      fields.includes(error.field),
      `${about}: ${error.field} is not among ${fields.join(' ')}`,
    );
  }
});

test('what is marked as unseen by the schema is indeed accepted by it, or is no JSON', () => {
  for (const { about, entry, schema_sees } of invalid) {
    if (schema_sees !== false || entry === undefined) continue;
    assert.ok(validate(entry), `${about} is seen by the schema: drop the mark`);
  }
});

test('both corpora cover every entry type, and only declared codes are expected', () => {
  const { errors } = loadCodes();
  const accepted = new Set(valid.map((line) => (JSON.parse(line) as { type: string }).type));
  const refused = new Set(
    invalid.map(({ entry }) => (entry as { type?: string } | undefined)?.type),
  );
  for (const [type] of entryTypes()) {
    assert.ok(accepted.has(type), `no valid ${type}`);
    assert.ok(refused.has(type), `no invalid ${type}`);
  }
  for (const { error, about } of invalid)
    assert.ok(error.code in errors, `${about}: ${error.code}`);
});
