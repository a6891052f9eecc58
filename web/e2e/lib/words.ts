/**
 * The sentences on the screens, read from the same sources as the app, so that better wording needs
 * no change here. A name that no source defines is an error, never a silent miss.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReasonCode } from '../../src/client/schema.generated';

const root = join(import.meta.dirname, '../../..');
const bundle = new FluentBundle('en', { useIsolating: false });
for (const file of globSync(['web/src/**/*.ftl', 'knowledge/en/*.ftl'], { cwd: root })) {
  bundle.addResource(new FluentResource(readFileSync(join(root, file), 'utf8')));
}

export function has(id: string): boolean {
  return bundle.hasMessage(id);
}

export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`No phrase is called ${id}`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args, errors);
  if (errors[0]) throw errors[0];
  return text;
}

/** The first paragraph of a longer text, in one line, as it stands on the screen. */
export function firstLine(id: string, args: Record<string, FluentVariable> = {}): string {
  return (t(id, args).split(/\n\s*\n/)[0] ?? '').replace(/\s*\n\s*/g, ' ').trim();
}

export interface Reason {
  code: ReasonCode;
  figures: Record<string, number>;
}

/** The sentence for a reason, with plain spaces; figures are rounded to one place, as on the screen. */
export function reasonText(reason: Reason): string {
  const figures = Object.fromEntries(
    Object.entries(reason.figures).map(([name, value]) => [name, Math.round(value * 10) / 10]),
  );
  const unsaid = `reason-${reason.code}-unsaid`;
  const id = Object.keys(figures).length === 0 && has(unsaid) ? unsaid : `reason-${reason.code}`;
  return t(id, figures).replace(/\s+/g, ' ');
}
