// Writes the C++ side of the contract: enumerations with their names, and the tables of codes.json.
// One header for each module of the core that has any; CMake calls this when a build is configured.
//   node schema/generate_cpp.mjs <folder>   writes <folder>/base.h, <folder>/entries.h, …
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadApiSchema, loadCodes, loadEntriesSchema } from './contract.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('node schema/generate_cpp.mjs <folder>');

const codes = loadCodes();
const entries = loadEntriesSchema().definitions;
const api = loadApiSchema().definitions;

const pascal = (name) =>
  name
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
const snake = (name) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const list = (items) => items.map((item) => `    ${item},\n`).join('');

/** An enumeration and its names on the wire, in the same order. */
function enumeration(type, names, says = {}) {
  const value = (name) => `  ${pascal(name)},${says[name] ? `  // ${says[name]}` : ''}\n`;
  return `enum class ${type} {
${names.map(value).join('')}};
inline constexpr std::array<std::string_view, ${names.length}> k${type}Names = {
${list(names.map((name) => `"${name}"`))}};
[[nodiscard]] constexpr std::string_view ${snake(type)}_name(${type} value) {
  return k${type}Names[static_cast<std::size_t>(value)];
}
`;
}

/** The same for what comes from outside, by its name. */
function readable(type, names) {
  return `${enumeration(type, names)}// Nothing for a name that is none.
[[nodiscard]] constexpr std::optional<${type}> ${snake(type)}_from_name(std::string_view name) {
  for (std::size_t i = 0; i < k${type}Names.size(); ++i) {
    if (k${type}Names[i] == name) return static_cast<${type}>(i);
  }
  return std::nullopt;
}
`;
}

/** A table with one row for each code. `fields`: of the struct, as [declaration, of code and facts]. */
function table(struct, name, rows, fields) {
  const row = ([code, facts]) => fields.map(([, value]) => value(code, facts)).join(', ');
  return `struct ${struct} {
${fields.map(([declaration]) => `  ${declaration}\n`).join('')}};
inline constexpr std::array<${struct}, ${Object.keys(rows).length}> ${name} = {{
${list(Object.entries(rows).map((each) => `{${row(each)}}`))}}};
`;
}

const code = ['std::string_view code;', (name) => `"${name}"`];
const stepKinds = table('StepKindTraits', 'kStepKinds', codes.step_kinds, [
  ['StepKind kind;', (name) => `StepKind::${pascal(name)}`],
  ['std::string_view name;', (name) => `"${name}"`],
  ['bool insertion;  // at or inside the opening', (_, facts) => facts.insertion],
  ['bool partner;', (_, facts) => facts.partner],
  ['double floor_mm;', (_, facts) => facts.floor_mm],
]);
const symptoms = table('Symptom', 'kSymptoms', codes.symptoms, [
  code,
  ['std::string_view rule;  // "G01" … "G27"', (_, facts) => `"${facts.rule}"`],
  ['ClearedBy cleared_by;', (_, facts) => `ClearedBy::${pascal(facts.clears)}`],
  ['bool one_day;  // speaks for the day it was reported on only', (_, facts) => facts.days === 1],
]);
const activities = table('ActivityFacts', 'kActivityFacts', codes.activities, [
  code,
  ['decision::Kind kind;', (_, facts) => `decision::Kind::${pascal(facts.kind)}`],
  [
    'int longest;  // of kLengths, where it is guided; otherwise 0',
    (_, { minutes = 0 }) => minutes,
  ],
  [
    'bool partner;  // only where the person told of a partner',
    (_, { partner = false }) => partner,
  ],
]);

const modules = {
  base: [enumeration('ErrorCode', Object.keys(codes.errors), codes.errors)],
  entries: [
    readable('StepKind', entries.StepKind.enum),
    `// What a kind of step implies. \`floor_mm\` is the least challenge of a step without a size, in
// millimetre equivalents: an assumption of ours (docs/safety-case.md, "awaits clinical sign-off").
${stepKinds}`,
    readable('GoalKind', entries.GoalSet.properties.kind.enum),
    readable('Ended', entries.SessionLogged.properties.ended.enum),
    readable('GentleKind', entries.GentleLogged.properties.kind.enum),
    readable('GentleEnded', entries.GentleLogged.properties.ended.enum),
    readable('Energy', entries.CheckinLogged.properties.energy.enum),
    readable('Happened', entries.PredictionMet.properties.happened.enum),
  ],
  ladder: [readable('TemplateGoal', api.TemplateGoal.enum)],
  decision: [
    enumeration('Kind', codes.suggestion_kinds),
    `// How soon somebody should look. One scale for the triage and the guardrails, in order: a larger
// one wins. A suggestion to see someone is never SelfCare.
${enumeration('Urgency', api.CheckUrgency.enum.toReversed())}`,
    `// In order of protection: a larger one wins.
${enumeration('Pause', api.Paused.enum)}`,
  ],
  triage: [enumeration('Practice', api.CheckResult.properties.practice.enum)],
  guardrails: [
    `// In the order of the table.
inline constexpr std::array<std::string_view, ${codes.guardrails.length}> kGuardrailIds = {
${list(codes.guardrails.map((id) => `"${id}"`))}};
`,
    `// Who may say that it was checked.
enum class ClearedBy { Self, Clinician };

// A sign that a person can report, and what it sets off.
${symptoms}`,
  ],
  day_plan: [
    `// What is true of an activity, whatever the day.
${activities}`,
  ],
};
// Of other modules, by the module that needs them.
const includes = { day_plan: 'decision' };

mkdirSync(folder, { recursive: true });
for (const [module, parts] of Object.entries(modules)) {
  const namespace = module === 'base' ? 'anemone' : `anemone::${module}`;
  const text = `// Written by schema/generate_cpp.mjs from schema/*.json. Do not edit: change the schema.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
${includes[module] ? `\n#include "schema/${includes[module]}.h"\n` : ''}
namespace ${namespace} {

${parts.join('\n')}
}  // namespace ${namespace}
`;
  const file = join(folder, `${module}.h`);
  // A file that stays as it is does not have everything compiled anew.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
