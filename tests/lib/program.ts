// The native program as its users meet it: a child process.
//   ANEMONE   the program to test; build/anemone when it is not set
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

export const root = join(import.meta.dirname, '..', '..');
export const program = process.env.ANEMONE ?? join(root, 'build', 'anemone');
if (!existsSync(program)) {
  throw new Error('The program is not built yet: run `make build`, or set ANEMONE to where it is.');
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program to its end. */
export function run(args: string[], stdin: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', reject);
    // The program may refuse before it has read everything; that is no failure of the test.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      });
    });
    child.stdin.end(stdin);
  });
}

/** Answers of `advise --stream` to these lines, in one go. */
export async function replayBytes(lines: readonly Uint8Array[]): Promise<string[]> {
  const newline = Buffer.from('\n');
  const ended = await run(
    ['advise', '--stream'],
    Buffer.concat(lines.flatMap((line) => [line, newline])),
  );
  if (ended.code !== 0) throw new Error(`advise --stream ended with ${ended.code}`);
  const answers = ended.stdout.split('\n');
  if (answers.pop() !== '') throw new Error('the last answer has no newline');
  return answers;
}

export function replay(lines: readonly string[]): Promise<string[]> {
  return replayBytes(lines.map((line) => Buffer.from(line)));
}

/** `advise --stream` in conversation: each request waits for its answer. */
export class Stream {
  readonly #child = spawn(program, ['advise', '--stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
  readonly #waiting: ((line: string) => void)[] = [];
  readonly ended: Promise<number | null>;

  constructor() {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    this.#child.stdout.on('data', (bytes: Buffer) => {
      const lines = (rest + decoder.write(bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#waiting.shift()?.(line);
    });
    this.#child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** The answer to one line; fails when none comes. No slow machine takes ten minutes for it. */
  ask(line: string | Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), 600_000);
      this.#waiting.push((answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#child.stdin.write(line);
      this.#child.stdin.write('\n');
    });
  }

  async request<T>(request: object): Promise<T> {
    return JSON.parse(await this.ask(JSON.stringify(request))) as T;
  }

  end(last: string | Uint8Array = ''): Promise<number | null> {
    this.#child.stdin.end(last);
    return this.ended;
  }
}
