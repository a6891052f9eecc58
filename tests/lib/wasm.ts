// The WebAssembly module as the browser's worker meets it (protocol in wasm/boundary.cpp).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  core_alloc(size: number): number;
  core_call(request: number, size: number): number;
  core_free(address: number): void;
}

function modulePath(): string {
  const places = [
    process.env.ANEMONE_WASM,
    join(root, 'build', 'wasm', 'core.wasm'),
    join(root, 'web', 'public', 'core.wasm'),
  ];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error('core.wasm is not built yet: run `make build`.');
  return found;
}

let compiled: WebAssembly.Module | undefined;

export class WasmCore {
  readonly #exports: Exports;

  constructor() {
    compiled ??= new WebAssembly.Module(readFileSync(modulePath()));
    // Nothing that is replayed here needs the outside world: an import that is called is a failure.
    const imports: WebAssembly.Imports = {};
    for (const { module, name } of WebAssembly.Module.imports(compiled)) {
      (imports[module] ??= {})[name] = () => {
        throw new Error(`the module called ${module}.${name}`);
      };
    }
    const instance = new WebAssembly.Instance(compiled, imports);
    this.#exports = instance.exports as unknown as Exports;
    this.#exports._initialize?.();
  }

  /** One request, as bytes or text, to its answer. */
  call(request: string | Uint8Array): string {
    const bytes = typeof request === 'string' ? Buffer.from(request) : request;
    const { core_alloc, core_call, core_free, memory } = this.#exports;
    const address = core_alloc(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
    const answer = core_call(address, bytes.length) >>> 0;
    const size = new DataView(memory.buffer).getUint32(answer, true);
    const text = Buffer.from(memory.buffer, answer + 4, size).toString();
    core_free(answer);
    return text;
  }

  /** How much memory the instance holds, in bytes. */
  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }
}
