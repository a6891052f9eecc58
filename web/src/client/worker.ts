/** The worker: where the core runs, and where the key is while the journal is open. */
import { Copy, browserFolders } from './copy';
import { Engine, usualCosts } from './engine';
import type { Question } from './messages';
import { answer } from './serve';
import { Store } from './store';

declare const self: DedicatedWorkerGlobalScope;

let engine: Engine | null = null;

function store(): Store {
  const folders = browserFolders();
  const locks = 'locks' in navigator ? navigator.locks : null;
  return new Store({ copy: folders && new Copy(folders), locks });
}

/** Streaming needs the right content type; a server that sends another still works. */
async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError('core.wasm is not there');
  const copy = response.clone();
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    return await WebAssembly.compile(await copy.arrayBuffer());
  }
}

self.addEventListener('message', (event: MessageEvent<Question>) => {
  const question = event.data;
  if (question.kind === 'begin') {
    engine = new Engine({
      module: () => compile(question.wasm),
      sodium: async () => {
        const { default: sodium } = await import('libsodium-wrappers-sumo');
        await sodium.ready;
        return sodium;
      },
      store: store(),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      costs: usualCosts,
    });
  } else if (engine) {
    void answer(engine, question, self);
  }
});
