// Writes web/src/client/schema.generated.ts from entries.schema.json, api.schema.json and codes.json.
// It is not in git: `make`, `npm install`, the npm scripts of web/, Vite and Vitest call this first.
//   node schema/generate.mjs          writes it where the schema changed since; quick otherwise
//   node schema/generate.mjs <file>   writes the same to another place, whatever lies there
// The libraries are those of web/package.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  codeDefinitions,
  entryTypes,
  loadApiSchema,
  loadCodes,
  loadEntriesSchema,
  queries,
  schemaFolder,
} from './contract.mjs';

const web = join(schemaFolder, '..', 'web');
const usual = join(web, 'src', 'client', 'schema.generated.ts');
const target = process.argv[2] ?? usual;

// What the file is made from, as one number in its first line.
const inputs = createHash('sha256');
const sources = ['entries.schema.json', 'api.schema.json', 'codes.json', 'contract.mjs'];
for (const name of sources) inputs.update(readFileSync(join(schemaFolder, name)));
inputs.update(readFileSync(fileURLToPath(import.meta.url)));
const made = `// Made from ${inputs.digest('hex')}`;
if (target === usual && existsSync(usual) && readFileSync(usual, 'utf8').startsWith(`${made}\n`)) {
  process.exit(0);
}

const fromWeb = createRequire(join(web, 'package.json'));
const { compile } = fromWeb('json-schema-to-typescript');
const prettier = fromWeb('prettier');

const codes = loadCodes();
const entries = loadEntriesSchema();
const api = loadApiSchema();
const knownTypes = entryTypes(entries);
const codeLists = codeDefinitions(codes);
const asked = queries(api);

// Names that read better in TypeScript than in the schema, and those whose type is written below by hand.
const renamed = { Step: 'StepData' };
const handWritten = new Set([
  'Reason',
  'EntryInput',
  'DraftInput',
  'Query',
  ...Object.keys(codeLists),
]);
const handWrittenName = { EntryInput: 'Entry', DraftInput: 'Draft' };

function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') {
    const name = node.$ref.split('/').at(-1);
    if (handWritten.has(name)) return { tsType: handWrittenName[name] ?? name };
    const ref = { $ref: `#/definitions/${renamed[name] ?? name}` };
    return node.description ? { description: node.description, allOf: [ref] } : ref;
  }
  const { anyOf, unevaluatedProperties: _closed, ...rest } = node;
  const plain = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, forTypes(v)]));
  if (anyOf && plain.properties) {
    // "either of these fields": one object type for each choice.
    const { description, ...shape } = plain;
    const choices = anyOf.map((choice) => ({
      ...shape,
      required: [...(shape.required ?? []), ...choice.required],
      additionalProperties: false,
    }));
    return { description, anyOf: choices };
  }
  if (anyOf) plain.anyOf = forTypes(anyOf);
  if (plain.properties && plain.additionalProperties === undefined)
    plain.additionalProperties = false;
  return plain;
}

const definitions = {};
for (const schema of [entries, api]) {
  for (const [name, definition] of Object.entries(schema.definitions)) {
    if (!handWritten.has(name)) definitions[renamed[name] ?? name] = forTypes(definition);
  }
}

const compiled = await compile(
  { title: 'Contract', type: 'object', additionalProperties: false, definitions },
  'Contract',
  { bannerComment: '', unreachableDefinitions: true, format: false, ignoreMinAndMaxItems: true },
);
// The generator notes beside each type where it was referenced; that only repeats the schema.
const note = String.raw` \* This interface was referenced by .*\n \* via the .definition. .*\n`;
const types = compiled
  .replace(/export interface Contract \{\s*\}/, '')
  .replace(new RegExp(String.raw`/\*\*\n${note} \*/\n`, 'g'), '')
  .replace(new RegExp(String.raw` \* ?\n${note}`, 'g'), '');
if (types.includes('was referenced by')) throw new Error('a generated comment was not understood');

const list = (values) => `[${values.map((v) => JSON.stringify(v)).join(', ')}] as const`;
const rows = (table) =>
  `{\n${Object.entries(table)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)},`)
    .join('\n')}\n}`;

const source = `${made}
// Written by schema/generate.mjs from schema/*.json, and not in git. Do not edit: change the schema.

// ---- Codes -------------------------------------------------------------------------------------

export const errorCodes = ${list(codeLists.ErrorCode)};
export type ErrorCode = (typeof errorCodes)[number];

/** The figures that come with each reason code. */
export interface ReasonFigures {
${Object.entries(codes.reasons)
  .map(
    ([code, figures]) =>
      `  ${code}: ${figures.length ? `{ ${figures.map((f) => `${f}: number`).join('; ')} }` : 'Record<string, never>'};`,
  )
  .join('\n')}
}
export const reasonCodes = ${list(codeLists.ReasonCode)};
export type ReasonCode = (typeof reasonCodes)[number];
/** Those that speak about care, as against how much to practise. */
export const careReasons: readonly ReasonCode[] = ${list(codes.care_reasons)};
/** ${api.definitions.Reason.description} */
export type Reason = { [C in ReasonCode]: { code: C; figures: ReasonFigures[C] } }[ReasonCode];

export const guardrailIds = ${list(codeLists.GuardrailId)};
export type GuardrailId = (typeof guardrailIds)[number];

export const noticeCodes = ${list(codeLists.NoticeCode)};
export type NoticeCode = (typeof noticeCodes)[number];

export interface ActivityFacts {
  kind: 'breathe' | 'release' | 'learn' | 'talk';
  /** The longest of 3, 10 and 20 minutes that it is guided in. */
  minutes?: number;
  /** Only where they told of a partner. */
  partner?: true;
}
/** What a gentle suggestion may name. */
export const activities = ${rows(codes.activities)} as const satisfies Record<string, ActivityFacts>;
export type ActivityCode = keyof typeof activities;

/** What a check may name to be considered. */
export const conditionCodes = ${list(codeLists.ConditionCode)};
export type ConditionCode = (typeof conditionCodes)[number];

/** Whom a check may name to be seen. */
export const professionCodes = ${list(codeLists.ProfessionCode)};
export type ProfessionCode = (typeof professionCodes)[number];

/** Reasons of a check that are not signs; the others are SymptomCodes. */
export const checkReasonCodes = ${list(codeLists.CheckReasonCode)};
export type CheckReasonCode = (typeof checkReasonCodes)[number];

export interface SymptomRule {
  /** The guardrail it sets off. */
  rule: GuardrailId;
  /** Who may say that it was checked. */
  clears: 'self' | 'clinician';
  /** It speaks for that many days only. */
  days?: number;
}
/** A code that is not in this table is kept, read as soon, and pauses insertion until cleared. */
export const symptoms = ${rows(codes.symptoms)} as const satisfies Record<string, SymptomRule>;
export type SymptomCode = keyof typeof symptoms;

export interface StepKindFacts {
  /** At or inside the opening. */
  insertion: boolean;
  /** Least challenge of an unsized step of this kind, in millimetre equivalents. */
  floor_mm: number;
  partner: boolean;
}
export const stepKinds = ${rows(codes.step_kinds)} as const satisfies Record<StepKind, StepKindFacts>;

// ---- Entries -----------------------------------------------------------------------------------

/** The entry types this version knows, and the data of each. */
export interface EntryData {
${knownTypes.map(([type, data]) => `  '${type}': ${data};`).join('\n')}
}
export type EntryType = keyof EntryData;
export const entryTypes = ${list(knownTypes.map(([type]) => type))} satisfies readonly EntryType[];

/** ${entries.description} */
export interface Entry {
  id: Name;
  /** ${entries.properties.at.description} */
  at: string;
  device: Name;
  /** One of EntryType, or a type of a later version. */
  type: string;
  /** ${entries.properties.v.description} */
  v?: number;
  data: Record<string, unknown>;
}

/** What a screen asks to have recorded; the core checks it and makes an Entry of it. */
export type Draft =
${knownTypes.map(([type, data]) => `  | { type: '${type}'; data: ${data} }`).join('\n')};

// ---- Data, requests, answers and views ---------------------------------------------------------

${types.trim()}

/** ${api.definitions.Query.description} */
export interface Queries {
${asked
  .map(({ op, request, answer, filledIn }) => {
    const omitted = ['op', 'now', ...filledIn].map((name) => `'${name}'`).join(' | ');
    return `  '${op}': { question: Omit<${request}, ${omitted}>; answer: ${answer} };`;
  })
  .join('\n')}
}
export type QueryName = keyof Queries;
/** What the client fills in. */
export const queries = ${rows(
  Object.fromEntries(asked.map(({ op, filledIn }) => [`'${op}'`, filledIn])),
)} as const satisfies Record<QueryName, readonly ('id' | 'clock')[]>;
`;

const wanted = await prettier.format(source, {
  parser: 'typescript',
  printWidth: 100,
  singleQuote: true,
});

writeFileSync(target, wanted);
if (target === usual) console.log('wrote web/src/client/schema.generated.ts');
