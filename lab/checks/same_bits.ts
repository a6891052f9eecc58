// Compares what lab/checks/bits.cpp finds on this machine and in WebAssembly:
//   node lab/checks/same_bits.ts NATIVE_PROGRAM MODULE.wasm
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [program, module] = process.argv.slice(2);
if (program === undefined || module === undefined) {
  console.error('usage: node lab/checks/same_bits.ts NATIVE_PROGRAM MODULE.wasm');
  process.exit(2);
}
const native = BigInt(execFileSync(program, { encoding: 'utf8' }).trim());

const compiled = new WebAssembly.Module(readFileSync(module));
// Nothing is written or read; the runtime's own message before it gives up has nowhere to go.
const none = Object.fromEntries(
  WebAssembly.Module.imports(compiled).map(({ name }) => [name, () => 0]),
);
const { exports } = new WebAssembly.Instance(compiled, { wasi_snapshot_preview1: none });
const { _initialize: initialize, bits_of_results: bitsOfResults } = exports;
if (typeof initialize !== 'function' || typeof bitsOfResults !== 'function') {
  throw new Error(`${module} has not the two exports`);
}
initialize();
const wasm = BigInt.asUintN(64, bitsOfResults() as bigint);

console.log(`native ${native}\nwasm   ${wasm}`);
process.exit(native === wasm ? 0 : 1);
