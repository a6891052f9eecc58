/**
 * One instance of core.wasm and the one place that touches its memory (protocol in
 * wasm/boundary.cpp). After a trap an instance is never used again.
 */
import { CoreError } from './contract';
import type { ErrorCode } from './schema.generated';
import { vaultImports, type SodiumLibrary } from './vault-host';

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  core_alloc(size: number): number;
  core_call(request: number, size: number): number;
  core_free(address: number): void;
}

export type Request = { op: string } & Record<string, unknown>;

/** The module trapped: the instance is spent. */
export class Trap extends Error {}

/** "no such descriptor": all that the runtime's own last words before a trap ever hear. */
const EBADF = 8;

export class Instance {
  readonly #exports: Exports;
  #spent = false;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  static async start(
    module: WebAssembly.Module,
    sodium: () => SodiumLibrary | null,
  ): Promise<Instance> {
    let memory: WebAssembly.Memory | null = null;
    const imports: WebAssembly.Imports = {
      anemone_vault: vaultImports(() => {
        if (!memory) throw new Trap('called too early');
        return memory;
      }, sodium),
      wasi_snapshot_preview1: {
        fd_close: () => EBADF,
        fd_seek: () => EBADF,
        fd_write: () => EBADF,
      },
    };
    const instance = await WebAssembly.instantiate(module, imports);
    const exports = instance.exports as unknown as Exports;
    memory = exports.memory;
    exports._initialize?.();
    return new Instance(exports);
  }

  /** The answer, when it is ok. Throws CoreError(refused) when it is not, Trap when there is none. */
  call<T>(request: Request): T {
    if (this.#spent) throw new Trap('spent');
    const text = this.#exchange(new TextEncoder().encode(JSON.stringify(request)));
    const answer = JSON.parse(text) as
      ({ ok: true } & T) | { ok: false; error: { code: ErrorCode; field: string } };
    if (answer.ok) return answer;
    throw new CoreError({ kind: 'refused', code: answer.error.code, field: answer.error.field });
  }

  #exchange(request: Uint8Array): string {
    const { memory, core_alloc, core_call, core_free } = this.#exports;
    try {
      const at = core_alloc(request.length) >>> 0;
      new Uint8Array(memory.buffer, at, request.length).set(request);
      const answer = core_call(at, request.length) >>> 0;
      const size = new DataView(memory.buffer).getUint32(answer, true);
      const text = new TextDecoder().decode(new Uint8Array(memory.buffer, answer + 4, size));
      core_free(answer);
      return text;
    } catch (error) {
      this.#spent = true;
      throw new Trap(error instanceof Error ? error.name : 'trap');
    } finally {
      request.fill(0);
    }
  }
}
