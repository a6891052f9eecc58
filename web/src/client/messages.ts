/** What passes between the page and its worker. Every question has an id; its answer has the same. */
import type { Core, CoreFailure } from './contract';

/** What the worker itself answers; how durable things are is asked of the page's own browser calls. */
export interface Answering extends Omit<Core, 'durability'> {
  storedEntries(): Promise<number>;
  storedCopies(): Promise<number>;
}

type Name = keyof Answering;

export type Question =
  | { kind: 'begin'; wasm: string }
  | {
      [N in Name]: { kind: 'call'; id: number; name: N; args: Parameters<Answering[N]> };
    }[Name];

export type Answer =
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'failure'; id: number; failure: CoreFailure };
