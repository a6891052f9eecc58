/** Long enough that guessing is slow; the rest of the strength comes from the key stretching. */
export const PASSPHRASE_MIN = 10;

/** The id of a phrase, or null when it may be used. */
export function passphraseProblem(first: string, second: string): string | null {
  if ([...first].length < PASSPHRASE_MIN) return 'passphrase-short';
  if (first !== second) return 'passphrase-differs';
  return null;
}

export function codeGroups(code: string): string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '');
}

/** Which two groups they type to show that the code is written down: one early, one late. */
export function groupsToConfirm(count: number): [number, number] {
  if (count < 2) return [0, 0];
  return [Math.min(1, count - 2), count - 1];
}

export function groupMatches(typed: string, group: string): boolean {
  return typed.trim().toUpperCase() === group.toUpperCase();
}
