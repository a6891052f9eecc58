/** The native program beside the browser: it serves the page, advises and opens sealed copies. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
export const program = process.env['ANEMONE'] ?? join(root, 'build/anemone');
/** The built page. */
export const web = process.env['ANEMONE_WEB'] ?? join(root, 'web/dist');

for (const file of [program, join(web, 'index.html')]) {
  if (!existsSync(file)) throw new Error('Not built yet: run `make build` first.');
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function run(args: string[], stdin = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

export interface Server {
  /** Such as http://127.0.0.1:41234, without a slash at its end. */
  origin: string;
  stop(): Promise<void>;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('close', () => resolve());
  });
}

/** `anemone serve` on a free port of this machine. */
export async function serve(): Promise<Server> {
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--web', web], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address) resolve(address[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`anemone serve ended: ${said}`)));
  });
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}
