// Reads the contract from its three files (entries.schema.json, api.schema.json, codes.json) and offers it
// in the two shapes that its users need: schemas for ajv, and one bundle of definitions for the types.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const schemaFolder = dirname(fileURLToPath(import.meta.url));

const read = (name) => JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'));
const withoutComments = (table) =>
  Object.fromEntries(Object.entries(table).filter(([key]) => key !== '$comment'));

/** codes.json without its comments. */
export function loadCodes() {
  const codes = withoutComments(read('codes.json'));
  for (const table of ['step_kinds', 'symptoms', 'reasons', 'activities']) {
    codes[table] = withoutComments(codes[table]);
  }
  return codes;
}

export function loadEntriesSchema() {
  return read('entries.schema.json');
}

/** The definitions that codes.json fills in, each name with its codes. */
export function codeDefinitions(codes) {
  return {
    ErrorCode: Object.keys(codes.errors),
    ReasonCode: Object.keys(codes.reasons),
    SymptomCode: Object.keys(codes.symptoms),
    GuardrailId: codes.guardrails,
    NoticeCode: codes.notices,
    ActivityCode: Object.keys(codes.activities),
    ConditionCode: codes.conditions,
    ProfessionCode: codes.professions,
    CheckReasonCode: codes.check_reasons,
  };
}

/** api.schema.json with the code definitions in place: what ajv (2019-09) checks against. */
export function loadApiSchema() {
  const api = read('api.schema.json');
  for (const [name, values] of Object.entries(codeDefinitions(loadCodes()))) {
    if (api.definitions[name]) throw new Error(`api.schema.json defines ${name} itself`);
    api.definitions[name] = { enum: values };
  }
  return api;
}

/** [['path.set', 'PathSet'], …]: each known entry type and the definition of its data. */
export function entryTypes(entries = loadEntriesSchema()) {
  return entries.allOf.map((rule) => [
    rule.if.properties.type.const,
    rule.then.properties.data.$ref.split('/').at(-1),
  ]);
}

/** The definition of the answer to an operation: that of its name, or `DoneAnswer` where it has none. */
export function answerName(op, api) {
  const words = op.split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1));
  const name = `${words.join('')}Answer`;
  return api.definitions[name] ? name : 'DoneAnswer';
}

/** What a screen may ask as it is: each operation with its request, its answer and what is filled in. */
export function queries(api) {
  return api.definitions.Query.anyOf.map(({ $ref }) => {
    const request = $ref.split('/').at(-1);
    const { properties } = api.definitions[request];
    const op = properties.op.const;
    const filledIn = ['id', 'clock'].filter((name) => properties[name]);
    return { op, request, answer: answerName(op, api), filledIn };
  });
}
