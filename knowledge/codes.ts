/** The codes of the contract, as far as what the product says is held to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Codes {
  step_kinds: Record<string, { insertion: boolean }>;
  activities: Record<string, { kind: string; minutes?: boolean }>;
  symptoms: Record<string, object>;
}
export const codes = JSON.parse(
  readFileSync(join(import.meta.dirname, '../schema/codes.json'), 'utf8'),
) as Codes;

export const listed = <T>(table: Record<string, T>): [string, T][] =>
  Object.entries(table).filter(([name]) => !name.startsWith('$'));
