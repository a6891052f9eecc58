// The app's own sentences, as a person would read them on the screen.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/program.ts';

interface Bundle {
  addResource(resource: object): Error[];
  getMessage(id: string): { value: unknown } | undefined;
  formatPattern(pattern: unknown, args: Record<string, unknown>, errors: Error[]): string;
}
interface Fluent {
  FluentBundle: new (locale: string, options: object) => Bundle;
  FluentResource: new (text: string) => object;
}
const { FluentBundle, FluentResource } = createRequire(join(root, 'web', 'package.json'))(
  '@fluent/bundle',
) as Fluent;

const bundle = new FluentBundle('en', { useIsolating: false });
for (const file of globSync('{web/src/**,knowledge/en}/*.ftl', { cwd: root })) {
  bundle.addResource(new FluentResource(readFileSync(join(root, file), 'utf8')));
}

/** Fails on a sentence that is not there: a diary with holes would not be read. */
export function t(id: string, args: Record<string, unknown> = {}): string {
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`no sentence ${id}`);
  return bundle.formatPattern(message.value, args, []).replace(/\s+/g, ' ');
}
export const has = (id: string): boolean => bundle.getMessage(id)?.value !== undefined;

const titles: Record<string, string> = {};
for (const file of globSync('knowledge/en/practices/*.json', { cwd: root })) {
  const { id, title } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    id: string;
    title: string;
  };
  titles[id] = title;
}
/** What a guided practice is called. */
export const guideTitle = (id: string): string | undefined => titles[id];
