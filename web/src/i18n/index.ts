/**
 * Every sentence a person reads comes through here: interface strings from the en.ftl beside each
 * feature, what the product says and why from knowledge/. Fluent, so that a translator can shape plurals and order.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { GuardrailId, Notice, Reason, SymptomCode } from '../client/schema.generated';

const sources = {
  ...(import.meta.glob('../**/en.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }) as Record<string, string>),
  ...(import.meta.glob('$knowledge/en/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }) as Record<string, string>),
};

export const locale = 'en';

const bundle = new FluentBundle(locale, { useIsolating: false });
for (const [file, text] of Object.entries(sources)) {
  const errors = bundle.addResource(new FluentResource(text));
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((e) => e.message).join('; ')}`);
}

export type Args = Record<string, FluentVariable>;

export function has(id: string): boolean {
  return bundle.hasMessage(id);
}

/** A missing phrase is a defect that the tests find; on screen its name is better than nothing. */
export function t(id: string, args: Args = {}): string {
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  return bundle.formatPattern(message.value, args, []);
}

/** A longer text, split where the source leaves an empty line. */
export function paragraphs(id: string, args: Args = {}): string[] {
  return t(id, args)
    .split(/\n\s*\n/)
    .map((p) => p.replace(/\s*\n\s*/g, ' ').trim())
    .filter((p) => p !== '');
}

/** A figure that was not said has a wording of its own (`-unsaid`). */
export function reasonText(reason: Reason): string {
  const args = figures(reason.figures);
  const unsaid = `reason-${reason.code}-unsaid`;
  return t(Object.keys(args).length === 0 && has(unsaid) ? unsaid : `reason-${reason.code}`, args);
}

export function guardrailText(id: GuardrailId): string {
  return t(`guardrail-${id}`);
}

export function noticeText(notice: Notice): string {
  return t(`notice-${notice.code}`, figures(notice.figures));
}

/** A code that this build does not know is still named, never dropped. */
export function symptomText(code: SymptomCode | string): string {
  const id = `symptom-${code}`;
  return has(id) ? t(id) : t('symptom-unknown');
}

function figures(values: Record<string, number | undefined>): Args {
  const args: Args = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') args[name] = Math.round(value * 10) / 10;
  }
  return args;
}

/** One and another; or one or another. */
export function formatList(
  parts: string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}

const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const dayYearFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const todayFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** A calendar day (YYYY-MM-DD) as the person lived it: read without a zone. */
export function dayOf(day: string): Date {
  const [y, m, d] = day.split('-').map(Number);
  return new Date(y ?? 1970, (m ?? 1) - 1, d ?? 1);
}
export const formatDay = (day: string): string => dayFormat.format(dayOf(day));
export const formatDayYear = (day: string): string => dayYearFormat.format(dayOf(day));
export const formatTime = (time: string): string => timeFormat.format(new Date(time));
export const formatToday = (now: Date): string => todayFormat.format(now);
