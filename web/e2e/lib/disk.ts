/** What can go wrong under a browser: a disk that is really full, and a log that lost its end. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs `work` on a small file system of its own; false, and nothing done, where mounting is not allowed. */
export async function onSmallDisk(
  folder: string,
  megabytes: number,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return false;
  }
  try {
    await work();
  } finally {
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  }
  return true;
}

const ballast = (folder: string): string => join(folder, 'ballast');

/** Fills what is free, but for `leave` bytes. */
export function fillUp(folder: string, leave = 0): void {
  const file = openSync(ballast(folder), 'a');
  try {
    for (let size = 1 << 20; size >= 4096;) {
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize - leave < size) {
        size /= 2;
        continue;
      }
      try {
        writeSync(file, new Uint8Array(size));
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(file);
  }
}

export function makeRoom(folder: string): void {
  rmSync(ballast(folder), { force: true });
}

/** The log that the browser's database writes to: the newest one. */
export function browserLog(profile: string): string {
  const databases = join(profile, 'Default', 'IndexedDB');
  const folder = readdirSync(databases).find((name) => name.endsWith('.leveldb'));
  const logs = readdirSync(join(databases, folder ?? '')).filter((name) => name.endsWith('.log'));
  return join(databases, folder ?? '', logs.sort().at(-1) ?? '');
}

/** Takes the browser's private file system away from under it, and with it the second copy. */
export async function dropSecondCopy(profile: string): Promise<void> {
  const files = join(profile, 'Default', 'File System');
  if (!existsSync(files)) throw new Error('there is no second copy');
  await rm(files, { recursive: true });
}

/** Takes away all of the browser's database. */
export async function dropDatabase(profile: string): Promise<void> {
  await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true });
}
