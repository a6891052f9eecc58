/** Every sentence a person may read: is it there, is it plain, is it kind. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { banned, textsOf, type Text } from '../../../knowledge/texts';
import codes from '../../../schema/codes.json';
import { goals, reasonsToBegin, setupSteps } from '../features/onboarding/setup.svelte';
import { lockChoices, themes } from '../state/preferences.svelte';
import { has, reasonText, symptomText, t } from '.';
import { grade } from '$knowledge/grade';
import { groups } from '../features/learn/learn';
import { band } from '../ui/ratings';
import { notListed, symptomGroups } from '../features/check/signs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const knowledge = join(root, 'knowledge/en');
const src = join(root, 'web/src');

function files(dir: string, suffix: RegExp): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => suffix.test(f))
    .map((f) => join(dir, f));
}

const ftlFiles = [...files(src, /\.ftl$/), ...files(knowledge, /\.ftl$/)];

/** The names a phrase asks for, also through the phrases it refers to. */
function variables(pattern: unknown, bundle: FluentBundle): string[] {
  const json = JSON.stringify(pattern);
  const own = [...json.matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name = '']) => name);
  const referred = [...json.matchAll(/"type":"mesg","name":"([\w-]+)"/g)].flatMap(([, id = '']) =>
    variables(bundle.getMessage(id)?.value, bundle),
  );
  return [...new Set([...own, ...referred])];
}

const samples = [0, 1, 3, 50];
function ftlTexts(file: string): Text[] {
  const resource = new FluentResource(readFileSync(file, 'utf8'));
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(resource);
  const out: Text[] = [];
  for (const entry of resource.body) {
    const message = bundle.getMessage(entry.id);
    if (!message?.value) continue;
    for (const n of samples) {
      const names = variables(message.value, bundle);
      const args = Object.fromEntries(
        names.map((name) => [
          name,
          /^(label|name|kind|word|words|time|number)$/.test(name) ? 'pain' : n,
        ]),
      );
      const errors: Error[] = [];
      const text = bundle.formatPattern(message.value, args, errors);
      expect(errors, `${entry.id}`).toEqual([]);
      out.push({ where: `${relative(root, file)} ${entry.id}`, text });
      if (names.length === 0) break;
    }
  }
  return out;
}

function jsonTexts(file: string): Text[] {
  return textsOf(file.split('/').pop() ?? '', JSON.parse(readFileSync(file, 'utf8')));
}

const jsonFiles = files(knowledge, /\.json$/);
const texts: Text[] = [...ftlFiles.flatMap(ftlTexts), ...jsonFiles.flatMap(jsonTexts)];

describe('a phrase for every code', () => {
  it.each(Object.keys(codes.errors))('error %s', (code) => {
    expect(has(`error-${code}`)).toBe(true);
  });
  const reasons = Object.entries(codes.reasons).filter(
    (entry): entry is [string, string[]] => entry[0] !== '$comment',
  );
  it.each(reasons)('reason %s uses exactly its figures', (code, figures) => {
    const names = figures.map((f) => f.replace('?', ''));
    const args = Object.fromEntries(names.map((name, i) => [name, i + 2]));
    const text = reasonText({ code, figures: args } as never);
    expect(text).not.toContain('{');
    expect(text).not.toContain('reason-');
    // A plural may say "once" for 1; with these values each figure must be readable.
    names.forEach((name, i) => {
      const shown = new RegExp(`\\b${i + 2}\\b`).test(text);
      expect(shown, `${code} shows ${name}`).toBe(true);
    });
    if (figures.some((f) => f.endsWith('?'))) {
      const unsaid = reasonText({ code, figures: {} } as never);
      expect(unsaid).not.toContain('{');
      expect(has(`reason-${code}-unsaid`)).toBe(true);
    }
  });
  it('says a chance as one in so many, and the smallest as less than that', () => {
    const said = (one_in: number): string =>
      reasonText({ code: 'larger_too_soon', figures: { one_in } }).replace(/\s+/g, ' ');
    expect(said(2)).toContain('about 1 in 2');
    expect(said(49)).toContain('about 1 in 49');
    expect(said(50)).toContain('less than 1 in 50');
  });
  it('counts one practice and none in words', () => {
    const within = (comfortable: number, of: number): string =>
      reasonText({ code: 'within_limit', figures: { comfortable, of, one_in: 20 } });
    expect(within(4, 5)).toMatch(/^4 of your last 5 practices here felt comfortable\./);
    expect(within(1, 1)).toMatch(/^Your one practice here felt comfortable\./);
    expect(within(0, 1)).toMatch(/^Your one practice here was not comfortable yet\./);
    expect(within(0, 0)).toMatch(/^You said this step feels fine\./);
    const few = (practices: number): string =>
      reasonText({ code: 'few_practices_yet', figures: { practices, needed: 4 } });
    expect([0, 1, 2].map(few).every((text) => !/\{|\}| 0 | 1 /.test(text))).toBe(true);
    const stays = reasonText({
      code: 'pain_stays',
      figures: { practices: 9, of: 12, weeks: 1, pain: 2 },
    });
    expect(stays).toMatch(/^In 9 of your last 12 practices, over one week, the pain was 2 or more/);
  });
  it.each(codes.guardrails)('guardrail %s', (id) => expect(has(`guardrail-${id}`)).toBe(true));
  it.each(codes.notices)('notice %s', (id) => expect(has(`notice-${id}`)).toBe(true));
  const symptomCodes = Object.keys(codes.symptoms).filter((c) => c !== '$comment');
  it.each(symptomCodes)('symptom %s', (code) => {
    expect(has(`symptom-${code}`)).toBe(true);
    expect(symptomText(code)).not.toBe(t('symptom-unknown'));
  });
  it('says something about a code it does not know', () => {
    expect(symptomText('from_the_future')).toBe(t('symptom-unknown'));
  });
  it('asks about every symptom exactly once, or says why not', () => {
    const listed = [...symptomGroups.flatMap((g) => g.codes), ...notListed];
    expect([...listed].sort()).toEqual([...symptomCodes].sort());
  });
  it.each(codes.urgencies)('urgency %s', (urgency) => {
    for (const part of ['label', 'title', 'do']) expect(has(`care-${urgency}-${part}`)).toBe(true);
  });
  it.each(codes.suggestion_kinds)('suggestion %s', (kind) => {
    // What is gentle is called by its activity (places.test.ts).
    if (['breathe', 'release', 'learn', 'talk'].includes(kind)) {
      expect(has(`start-${kind}`)).toBe(true);
    } else {
      expect(has(`alternative-${kind}`)).toBe(true);
    }
    if (kind === 'rest') expect(has('suggest-rest') && has('suggest-rest-text')).toBe(true);
  });
  const kinds = Object.keys(codes.step_kinds).filter((k) => k !== '$comment');
  it.each(kinds)('step kind %s', (kind) => expect(has(`kind-${kind}`)).toBe(true));
});

/** The text outside of every {expression}, however deeply nested. */
function withoutBraces(text: string): string {
  let depth = 0;
  let out = '';
  for (const c of text) {
    if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    else if (depth === 0) out += c;
  }
  return out;
}

describe('phrases named in the code', () => {
  const sources = files(src, /\.(svelte|ts)$/).filter((f) => !/\.test\.ts$/.test(f));
  it('exist, where the name is written out', () => {
    const missing: string[] = [];
    for (const file of sources) {
      const text = readFileSync(file, 'utf8');
      const named = [
        ...text.matchAll(/\bt\(\s*'([a-zA-Z][\w-]*)'/g),
        ...text.matchAll(/<Paragraphs id="([a-zA-Z][\w-]*)"/g),
        ...text.matchAll(/return '(passphrase-[\w-]+)'/g),
      ];
      for (const [, id = ''] of named) if (!has(id)) missing.push(`${file}: ${id}`);
    }
    expect(missing).toEqual([]);
  });
  it('carry every word on the screens: none stands in the markup', () => {
    const stray: string[] = [];
    for (const file of sources.filter((f) => f.endsWith('.svelte'))) {
      const markup = readFileSync(file, 'utf8')
        .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
        // Arrow functions hold a ">" of their own.
        .replace(/=>/g, '');
      const text = withoutBraces(markup).replace(/<[^<>]*>/g, ' ');
      const words = text.match(/\p{L}{2,}/gu);
      if (words) stray.push(`${file}: ${words.join(' ')}`);
      const spoken = markup.matchAll(
        /\b(?:aria-label|placeholder|alt|title)="([^"{]*\p{L}[^"{]*)"/gu,
      );
      for (const [, label] of spoken) stray.push(`${file}: ${label}`);
    }
    expect(stray).toEqual([]);
  });
  it('exist, where the name is put together', () => {
    const guesses = ['less', 'same', 'more'].map((way) => `guess-${way}`);
    expect(guesses.filter((id) => !has(id))).toEqual([]);
    const feelings = ['pain', 'fear', 'tension', 'stress'];
    const made = [
      ...['today', 'path', 'journey', 'learn', 'care', 'settings'].map((p) => `place-${p}`),
      ...goals.map((g) => `goal-${g}`),
      ...reasonsToBegin.map((r) => `purpose-${r}`),
      ...setupSteps.flatMap((s) => [`begin-${s}-title`, `begin-${s}-lead`]),
      ...themes.map((x) => `theme-${x}`),
      ...[0, 1, 2, 3].map((v) => `limit-words-${v}`),
      ...symptomGroups.flatMap((g) => [`signs-${g.id}`, `signs-${g.id}-hint`]),
      ...feelings.flatMap((f) => [0, 2, 5, 9].map((v) => `rating-${f}-${band(v)}`)),
      ...['none', 'insertion', 'all'].map((p) => `paused-${p}`),
      ...['skipped', 'off_table', 'comfortable', 'started', 'ahead'].map((m) => `mark-${m}`),
      ...['finished', 'stopped', 'stopped_pain'].flatMap((e) => [`ended-${e}`, `ended-short-${e}`]),
      ...['finished', 'stopped', 'before'].map((e) => `landing-${e}`),
      ...['hands', 'place', 'lube', 'lube-outside', 'object'].map((h) => `hygiene-${h}`),
      ...['further', 'another_day', 'paused'].map((r) => `ready-${r}`),
      ...['clinician', 'self'].flatMap((w) => [`clear-${w}`, `clear-${w}-button`]),
      ...['what', 'private', 'not'].flatMap((w) => [`welcome-${w}`, `welcome-${w}-title`]),
      ...['purpose', 'not', 'stored', 'server', 'exit', 'licence'].flatMap((a) => [
        `about-${a}`,
        `about-${a}-title`,
      ]),
      ...['storage_full', 'storage_failed', 'no_webassembly', 'stale', 'restarted'].map(
        (f) => `failure-${f}`,
      ),
      ...['learn', 'floor', 'exposure', 'mind'].flatMap((strand) => [
        `today-part-${strand}`,
        `today-balance-${strand}`,
      ]),
      ...['low', 'some', 'good'].map((energy) => `today-energy-${energy}`),
      ...groups.map(({ id }) => `learn-group-${id}`),
      ...['below', 'around', 'beyond'].map((r) => `comfort-${r}`),
      ...['fairly', 'roughly', 'not_yet'].map((s) => `comfort-sure-${s}`),
      ...['much_further', 'further', 'same', 'back', 'far_back'].map((c) => `comfort-change-${c}`),
      'care-ask-title',
      'care-ask-do',
      ...['in', 'out'].flatMap((phase) => [`guide-breathe-${phase}`, `guide-say-${phase}`]),
      ...['in', 'out', 'suits'].map((breath) => `guide-breath-${breath}`),
      ...['tones', 'voice', 'vibration'].flatMap((key) => [
        `guide-${key}`,
        `guide-${key}-hint`,
        `guide-${key}-none`,
      ]),
      'guide-by_hand',
      'guide-by_hand-hint',
    ];
    expect(made.filter((id) => !has(id))).toEqual([]);
    expect(lockChoices.length).toBeGreaterThan(0);
  });
  it('defines nothing twice', () => {
    const ids = ftlFiles.flatMap((file) =>
      new FluentResource(readFileSync(file, 'utf8')).body.map((entry) => entry.id),
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it('leaves nothing unreadable in a file', () => {
    for (const file of ftlFiles) {
      const text = readFileSync(file, 'utf8');
      const heads = [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].length;
      expect(new FluentResource(text).body.length, file).toBe(heads);
    }
  });
});

describe('the tone', () => {
  it.each(banned)('never says %s', (pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });
});

describe('plain words: a reading grade of 8 or less', () => {
  const long = texts.filter(({ text }) => grade(text).words >= 12);
  it('has something to measure', () => expect(long.length).toBeGreaterThan(150));
  it('for every text of twelve words or more', () => {
    const hard = long
      .map(({ where, text }) => ({ where, grade: Math.round(grade(text).grade * 10) / 10, text }))
      .filter((x) => x.grade > 8);
    expect(hard).toEqual([]);
  });
  it.each([...ftlFiles, ...jsonFiles])('for the whole of %s', (file) => {
    const all = (file.endsWith('.ftl') ? ftlTexts(file) : jsonTexts(file))
      .map(({ text }) => text.trim().replace(/([^.?:])$/, '$1.'))
      .join('\n');
    expect(grade(all).grade).toBeLessThanOrEqual(8);
  });
});
