// The contract as ajv validators. Used by tests only; the C++ decoder is what judges at run time.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadApiSchema, loadEntriesSchema, schemaFolder } from './contract.mjs';

const fromWeb = createRequire(join(schemaFolder, '..', 'web', 'package.json'));
const Ajv = fromWeb('ajv');
const Ajv2019 = fromWeb('ajv/dist/2019');

// A keyword that ajv does not know is an error. Not asked for: that every subschema repeats the type
// and properties that its parent already gives.
const options = { strict: true, strictTypes: false, strictRequired: false, allErrors: true };

/** Validates one entry, as draft-07, the draft that entries.schema.json names. */
export function entryValidator() {
  return new Ajv(options).compile(loadEntriesSchema());
}

/** `apiValidators()('TodayAnswer')` validates against that definition of api.schema.json. */
export function apiValidators() {
  // One schema of both files: a reference into the other file becomes one to a definition beside it.
  const { $id: _file, $schema: _draft07, definitions, ...entry } = loadEntriesSchema();
  const api = JSON.parse(
    JSON.stringify(loadApiSchema())
      .replaceAll('"$ref":"entries#/', '"$ref":"#/')
      .replaceAll('"$ref":"entries"', '"$ref":"#/definitions/Entry"'),
  );
  Object.assign(api.definitions, definitions, { Entry: entry });
  const ajv = new Ajv2019(options);
  ajv.addSchema(api);
  return (name) => {
    const validate = ajv.getSchema(`anemone/api#/definitions/${name}`);
    if (!validate) throw new Error(`api.schema.json does not define ${name}`);
    return validate;
  };
}

/** The paths that ajv complains about, written as the core writes them: data.steps[2].kind */
export function errorFields(errors) {
  return errors.map(({ instancePath, keyword, params }) => {
    const parts = instancePath.split('/').slice(1);
    if (keyword === 'required') parts.push(params.missingProperty);
    return parts.reduce(
      (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part),
      '',
    );
  });
}
