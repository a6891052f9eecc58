// The rules of the pure core that no compiler checks: which module may know which, and that nothing
// in it can reach a clock, chance, files, threads or the terminal (docs/ARCHITECTURE.md).
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

// A module may include itself and what stands on an earlier line; neighbours on one line may not
// know each other.
const order = [
  ['base'],
  ['entries'],
  ['journal', 'vault'],
  ['ladder'],
  ['decision'],
  ['pacing', 'triage', 'day_plan', 'guardrails'],
  ['advice'],
  ['views'],
  ['api'],
];
const levelOf = new Map(order.flatMap((names, level) => names.map((name) => [name, level])));

// What the parts around the core may include of it. A part that is not listed may include all.
const around: Record<string, readonly string[]> = {
  server: ['base'],
  vault_sodium: ['base', 'vault'],
  wasm: ['base', 'vault', 'api'],
  lab: ['base', 'entries', 'journal', 'ladder', 'decision', 'pacing', 'guardrails', 'advice'],
};

const forbiddenHeaders = new Set(
  // Clocks, chance, files, terminal, threads, environment.
  `chrono ctime time.h random fstream iostream cstdio stdio.h print filesystem thread mutex atomic
   future condition_variable csignal locale clocale unistd.h
   sstream iomanip format unordered_map unordered_set`.split(/\s+/),
);

const forbiddenWords: readonly [RegExp, string][] = [
  [/\b(?:std::)?(?:getenv|setenv|secure_getenv)\b/, 'the environment'],
  [/\b(?:std::)?(?:v?[fs]?n?printf|puts|fputs|fwrite|scanf)\s*\(/, 'the terminal'],
  [/\bfmt::print\b/, 'the terminal'],
  [/\b(?:std::)?(?:rand|srand|random_device)\b/, 'chance'],
  [
    /(?:\bstd::|[^.\w>])(?:time|clock|gettimeofday|clock_gettime)\s*\(\s*(?:nullptr|NULL|0|&|\))/,
    'a clock',
  ],
  [/\bunordered_(?:multi)?(?:map|set)\b/, 'an order that differs from run to run'],
  [/\bthread_local\b/, 'hidden state'],
  [/\bthrow\b|\btry\s*\{|\bcatch\s*\(/, 'exceptions'],
  [/\b(?:dynamic_cast|typeid)\b/, 'run-time type information'],
  // A variable that lives between calls: `static`, not constant, not a function.
  [
    /^\s*static\s+(?!const\b|constexpr\b|constinit\s+const\b|inline\b)[\w:<>,\s*&]+\s\w+\s*(?:[;={]|\[)/m,
    'state between calls',
  ],
  [/__DATE__|__TIME__|__TIMESTAMP__/, 'the moment of the build'],
];

// Comments and the text in quotes are not code. Lengths of lines may change, their number does not.
function withoutComments(source: string): string {
  return source.replace(
    /R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (piece) =>
      piece.startsWith('/') ? piece.replace(/[^\n]/g, ' ') : `""${piece.replace(/[^\n]/g, '')}`,
  );
}

function includes(source: string): string[] {
  return [...source.matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(
    (match) => match[1] ?? '',
  );
}

/** What a file of the product does against the rules, in words. */
function offences(path: string, source: string): string[] {
  const found: string[] = [];
  const [top = '', module = ''] = path.split('/');
  const inCore = top === 'core';
  const level = levelOf.get(module);
  if (inCore && level === undefined) found.push(`${path}: the order has no module ${module}`);

  for (const header of includes(source)) {
    // What is made from the contract for a module, "schema/<module>.h", counts as of that module.
    const [first = '', second = ''] = header
      .replace(/^schema\/(\w+)\.h$/, 'core/$1/generated.h')
      .split('/');
    if (first === 'core') {
      const other = levelOf.get(second);
      if (other === undefined) found.push(`${path} includes ${header}, which is no module`);
      else if (inCore && module !== second && other >= (level ?? 0)) {
        found.push(`${path} includes ${header}: ${module} may not know ${second}`);
      } else if (!inCore && around[top]?.includes(second) === false) {
        found.push(`${path} includes ${header}: ${top} may not know ${second}`);
      }
    } else if (inCore && /^(?:cli|server|wasm|vault_sodium|lab|tests|fuzz)$/.test(first)) {
      found.push(`${path} includes ${header}: the core knows nothing around it`);
    } else if (first === 'lab' && top !== 'lab' && top !== 'cli') {
      found.push(`${path} includes ${header}: virtual patients are the lab's and the program's`);
    } else if (inCore && forbiddenHeaders.has(header)) {
      found.push(`${path} includes <${header}>`);
    } else if (inCore && /^(?:boost|sodium|CLI|sys)(?:\/|\.h)/.test(header)) {
      found.push(`${path} includes <${header}>`);
    }
  }
  if (inCore) {
    const code = withoutComments(source);
    for (const [pattern, what] of forbiddenWords) {
      const match = pattern.exec(code);
      if (match) found.push(`${path} uses ${what}: ${match[0].trim()}`);
    }
  }
  return found;
}

const isProduct = (path: string) => !/_test\.(?:cpp|h)$|^core\/testing\//.test(path);
const files = globSync('{core,server,vault_sodium,wasm,lab}/**/*.{h,cpp}', { cwd: root })
  .filter(isProduct)
  .sort();

test('modules know only what stands before them, and the core reaches nothing outside', () => {
  assert.ok(files.length > 30, `only ${files.length} files were found`);
  const found = files.flatMap((path) => offences(path, readFileSync(join(root, path), 'utf8')));
  assert.deepEqual(found, []);
});

test('each rule is able to fail', () => {
  const core = 'core/entries/x.cpp';
  const caught: readonly [string, string][] = [
    [core, '#include "core/journal/journal.h"'],
    [core, '#include "core/api/core_service.h"'],
    [core, '#include "core/nowhere/x.h"'],
    [core, '#include "schema/decision.h"'],
    [core, '#include "schema/nowhere.h"'],
    ['core/journal/x.cpp', '#include "core/vault/vault.h"'],
    // No judge knows another; what they say is put together in advice.
    ['core/guardrails/x.cpp', '#include "core/pacing/policy.h"'],
    ['core/pacing/x.cpp', '#include "core/guardrails/rules.h"'],
    ['core/day_plan/x.cpp', '#include "core/guardrails/rules.h"'],
    ['core/triage/x.cpp', '#include "core/day_plan/day_plan.h"'],
    ['core/guardrails/x.cpp', '#include "core/advice/advise.h"'],
    ['core/views/x.cpp', '#include "core/api/core_service.h"'],
    ['core/nowhere/x.cpp', ''],
    [core, '#include "server/site.h"'],
    [core, '#  include <chrono>'],
    [core, '#include <sodium.h>'],
    [core, 'const char* home = std::getenv("HOME");'],
    [core, 'printf("%d", 1);'],
    [core, 'std::snprintf(buffer, 3, "x");'],
    [core, 'fmt::print("x");'],
    [core, 'auto now = std::time(nullptr);'],
    [core, 'std::unordered_map<int, int> m;'],
    [core, 'void f() {\n  static int calls = 0;\n}'],
    [core, 'static std::vector<int> cache;'],
    [core, 'thread_local int x;'],
    [core, 'throw 1;'],
    ['server/x.cpp', '#include "core/vault/vault.h"'],
    ['vault_sodium/x.cpp', '#include "core/api/core_service.h"'],
    ['wasm/x.cpp', '#include "core/journal/journal.h"'],
    ['lab/x.cpp', '#include "core/api/core_service.h"'],
    [core, '#include "lab/patient.h"'],
    ['server/x.cpp', '#include "lab/patient.h"'],
  ];
  for (const [path, source] of caught) {
    assert.equal(offences(path, source).length, 1, `${path}: ${source}`);
  }
  const allowed: readonly [string, string][] = [
    ['core/api/x.cpp', '#include "core/guardrails/rules.h"\n#include "core/api/core_service.h"'],
    [core, '#include <vector>\n// at a time (nullptr) we throw printf() away\n/* std::rand */'],
    [core, 'static constexpr int kTwo = 2;\nstatic const Json kNone = Json::array();'],
    [core, 'static Result<int> parse(int x);\nauto t = entry.time();'],
    [core, 'const auto text = "printf(1) and throw";'],
  ];
  for (const [path, source] of allowed) assert.deepEqual(offences(path, source), []);
});
