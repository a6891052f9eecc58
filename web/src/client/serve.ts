/** Answers questions that come over a port: the worker's loop, apart from the worker itself. */
import { CoreError } from './contract';
import type { Answer, Answering, Question } from './messages';

export interface Port {
  postMessage(message: Answer): void;
}

export async function answer(
  core: Answering,
  question: Extract<Question, { kind: 'call' }>,
  port: Port,
): Promise<void> {
  const { id, name, args } = question;
  try {
    const method = core[name] as (...given: unknown[]) => Promise<unknown>;
    port.postMessage({ kind: 'value', id, value: await method.apply(core, args) });
  } catch (error) {
    // What an unexpected error says could hold what a person wrote, so it stays here.
    const failure = error instanceof CoreError ? error.failure : ({ kind: 'restarted' } as const);
    port.postMessage({ kind: 'failure', id, failure });
  }
}
