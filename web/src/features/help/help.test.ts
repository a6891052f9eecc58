/** Local help: every number reads as it dials, has a sound source, and each place answers each need. */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpPlaces } from '../../state/preferences.svelte';
import { has } from '../../i18n';
import {
  allLines,
  concerns,
  concernsOf,
  countries,
  emergencyNumbers,
  helpChecked,
  linesFor,
  urgencies,
  urgentHelp,
  urgentHelpFor,
  type HelpLine,
} from './help';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const sources = JSON.parse(readFileSync(join(root, 'knowledge/sources.json'), 'utf8')) as Record<
  string,
  { class: string; checked: string }
>;

const every: HelpLine[] = helpPlaces.flatMap((place) => [
  ...allLines(place),
  ...urgencies.flatMap((urgency) => urgentHelp(place, urgency)),
]);
const digits = (text: string): string => text.replace(/\D/g, '');

describe('help lines', () => {
  it('say when they were looked up', () => expect(helpChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/));

  it.each(every.map((line) => [line.name, line] as const))('%s', (_, line) => {
    for (const way of [line.call, line.text]) {
      if (way === undefined) continue;
      expect(way).toMatch(/^(tel|sms):[\d-]+$/);
      expect(digits(way)).toBe(digits(line.number ?? ''));
    }
    if (line.number !== undefined) expect(line.call ?? line.text).toBeDefined();
    if (line.site !== undefined) expect(line.site).toMatch(/^[a-z0-9.-]+(\/[a-z-]+)?$/);
    // One number has none: docs/known-gaps.md says why.
    if ((line.number !== undefined && line.number !== '911') || line.site !== undefined) {
      expect(line.source, line.name).toBeDefined();
    }
    if (line.source !== undefined) {
      const source = sources[line.source];
      expect(source, line.source).toBeDefined();
      expect(source?.class, `${line.name} rests on a weak source`).not.toBe('C');
    }
  });

  it('has someone for every urgency in every place', () => {
    for (const place of helpPlaces) {
      for (const urgency of urgencies) expect(urgentHelp(place, urgency)).not.toEqual([]);
    }
  });
  it('has someone to talk to for every concern in every country', () => {
    for (const { id } of countries) {
      for (const concern of concerns) expect(linesFor(id, concern)).not.toEqual([]);
    }
  });
  it('shows what is for a crisis or after an assault to those alone, and to them first', () => {
    for (const { id } of countries) {
      const calm = urgentHelpFor(id, 'same_day', []);
      expect(calm.length).toBeGreaterThan(0);
      expect(calm.some((line) => line.for)).toBe(false);
      const first = urgentHelpFor(id, 'same_day', ['assault'])[0];
      expect(first?.for).toContain('assault');
    }
    expect(concernsOf([{ code: 'fever' }])).toEqual([]);
    const both = [{ code: 'harm_by_other' }, { code: 'suicidal_thoughts' }, { code: 'fever' }];
    expect(concernsOf(both)).toEqual(['crisis', 'abuse']);
  });
  it('has one emergency number for a chosen place, and three until one was chosen', () => {
    for (const place of helpPlaces) expect(emergencyNumbers(place)).toHaveLength(1);
    expect(emergencyNumbers(null).map(({ number }) => number)).toEqual(['911', '999', '112']);
  });
  it('gives the same number the same way wherever it stands', () => {
    const ways = new Map<string, string>();
    for (const { number, call } of every) {
      if (!number || !call) continue;
      expect(ways.get(number) ?? call).toBe(call);
      ways.set(number, call);
    }
  });
  it('has a phrase for each', () => {
    const made = [
      ...helpPlaces.map((place) => `help-number-${place}`),
      ...concerns.flatMap((concern) => [`help-${concern}`, `help-${concern}-text`]),
      ...['same_day', 'soon', 'routine'].map((urgency) => `help-seen-${urgency}`),
    ];
    expect(made.filter((id) => !has(id))).toEqual([]);
  });
});
