/** What a guided practice is called on the screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../knowledge/en/practices');

export function practiceTitle(id: string): string {
  const script = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as { title: string };
  return script.title;
}
