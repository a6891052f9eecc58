/**
 * Nobody is taken for straight, partnered or after intercourse. Words that speak of a partner, or of
 * someone's gender, stand only where they were put on purpose: whoever writes a new one has to say
 * here why it may stand there.
 */
import { FluentResource } from '@fluent/bundle';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../knowledge/texts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const assuming: RegExp[] = [
  /\b(partner|spouse|lover|couple|fianc[eé]e?|significant other)(s|’s)?\b/i,
  /\b(husband|wife|wives|boyfriend|girlfriend)(s|’s)?\b/i,
  /\b(marriage|married|marital|wedding|honeymoon|virgin|virginity)\b/i,
  /\b(he|him|his|himself|she|her|hers|herself)\b/i,
  /\byour (man|woman|guy|girl|boy)\b/i,
  /\b(intercourse|make love|making love|love life|sex life|foreplay|consummat\w*)\b/i,
];

/**
 * Where such words may stand, each with its reason. `in` ends where the place does, or goes on with a
 * space, a dot or a hyphen; with `says` only this sentence may.
 */
const allowed: { in: string; says?: string; why: string }[] = [
  // Made for people who have someone, or want to tell someone.
  { in: 'knowledge/en/share.json', why: 'the page for a partner' },
  { in: 'knowledge/en/scripts.json scripts.2', why: 'words to a partner' },
  { in: 'knowledge/en/readings/partner.json', why: 'about a partner, or none' },
  { in: 'knowledge/en/readings/words.json sections.0', why: 'words to a partner' },
  { in: 'knowledge/en/readings/people.json', why: 'violence, also by a partner or in a marriage' },
  { in: 'knowledge/en/treatments.json treatments.10', why: 'working on it as two' },
  { in: 'web/src/features/people/en.ftl people-share', why: 'the page for a partner' },
  { in: 'web/src/ui/en.ftl page-name-share', why: 'the name of that page' },
  // Steps that they put on their path themselves, and what protects from them.
  { in: 'web/src/features/ladder/en.ftl kind-partner_finger', why: 'a step she chose' },
  { in: 'web/src/features/ladder/en.ftl kind-partner_penetration', why: 'a step she chose' },
  { in: 'web/src/features/onboarding/en.ftl goal-partner_finger', why: 'a goal among others' },
  { in: 'web/src/features/onboarding/en.ftl goal-partner', why: 'a goal among others' },
  { in: 'web/src/features/onboarding/en.ftl pause', why: 'shown where such a step is on her path' },
  { in: 'knowledge/en/guardrails.ftl guardrail-G08', why: 'after harm such steps are off' },
  { in: 'knowledge/en/reasons.ftl reason-harm_by_other', why: 'after harm such steps are off' },
  { in: 'knowledge/en/reasons.ftl reason-partner_off_table', why: 'she took it off the table' },
  { in: 'knowledge/en/visit.json', says: 'A partner’s touch there', why: 'one of many to tick' },
  { in: 'knowledge/en/visit.json', says: 'A partner’s finger', why: 'one of many to tick' },
  { in: 'knowledge/en/practices/closeness.json', why: 'a practice for two' },
  { in: 'knowledge/en/practices/partner_finger.json', why: 'a step she chose' },
  { in: 'knowledge/en/practices/partner_penetration.json', why: 'a step she chose' },
  // What was studied, in whom, and what was counted.
  { in: 'knowledge/en/trials.json', why: 'what trials counted' },
  { in: 'knowledge/en/treatments.json', says: 'intercourse', why: 'what trials counted' },
  { in: 'knowledge/en/treatments.json', says: 'artner was ', why: 'how a trial was done' },
  { in: 'knowledge/en/treatments.json', says: 'sex life', why: 'what a trial asked' },
  {
    in: 'knowledge/en/treatments.json',
    says: 'all of them with a partner',
    why: 'a limit of a trial',
  },
  { in: 'knowledge/en/readings/evidence.json', says: 'intercourse', why: 'what trials counted' },
  { in: 'knowledge/en/readings/evidence.json', says: 'her own hand', why: 'how a trial was done' },
  {
    in: 'knowledge/en/readings/expectations.json',
    says: 'intercourse',
    why: 'what trials counted',
  },
  { in: 'knowledge/en/readings/goals.json', says: 'intercourse', why: 'what trials counted' },
  { in: 'knowledge/en/readings/fertility.json', says: 'couples', why: 'who was studied' },
  { in: 'web/src/features/treatments/en.ftl', says: 'intercourse', why: 'what trials counted' },
  // Saying outright that it can be otherwise.
  { in: 'knowledge/en/check.json', says: 'or anybody else', why: 'leaves it open' },
  { in: 'knowledge/en/mind.json', says: 'I am not enough', why: 'a thought to look at twice' },
  { in: 'knowledge/en/readings/body-image.json', says: 'A partner is not needed', why: 'says so' },
  { in: 'knowledge/en/readings/body-image.json', says: 'or to nobody', why: 'leaves it open' },
  { in: 'knowledge/en/readings/costs.json', says: 'a parent or a partner', why: 'insured through' },
  {
    in: 'knowledge/en/readings/expectations.json',
    says: 'whether a partner',
    why: 'leaves it open',
  },
  { in: 'knowledge/en/readings/fertility.json', says: 'not need intercourse', why: 'says so' },
  { in: 'knowledge/en/readings/fertility.json', says: 'without intercourse', why: 'says so' },
  {
    in: 'knowledge/en/readings/fertility.json',
    says: 'alone or with someone',
    why: 'leaves it open',
  },
  { in: 'knowledge/en/readings/goals.json', says: 'Intercourse is one among many', why: 'says so' },
  { in: 'knowledge/en/readings/goals.json', says: 'You may be single', why: 'says so' },
  { in: 'knowledge/en/readings/goals.json', says: 'A partner is not needed', why: 'says so' },
  {
    in: 'knowledge/en/readings/goals.json',
    says: 'A wedding, a smear',
    why: 'dates of many kinds',
  },
  { in: 'knowledge/en/readings/pitfalls.json', says: 'need not be a partner', why: 'says so' },
  {
    in: 'knowledge/en/readings/pitfalls.json',
    says: 'or without a partner',
    why: 'leaves it open',
  },
  { in: 'knowledge/en/readings/several-sides.json', says: 'and need not', why: 'says so' },
  { in: 'knowledge/en/treatments.json', says: 'if I have no partner', why: 'leaves it open' },
  { in: 'knowledge/en/treatments.json', says: 'without a partner', why: 'leaves it open' },
  { in: 'knowledge/en/treatments.json', says: 'alone or with a partner', why: 'leaves it open' },
  { in: 'knowledge/en/treatments.json', says: 'A partner is optional', why: 'says so' },
  { in: 'knowledge/en/visit.json', says: 'no need for a partner', why: 'says so' },
  { in: 'knowledge/en/visit.json', says: 'without intercourse', why: 'says so' },
  { in: 'knowledge/en/visit.json', says: 'not make intercourse a condition', why: 'says so' },
  { in: 'knowledge/en/visit.json', says: 'alone, with a partner, or both', why: 'leaves it open' },
];

interface Found {
  where: string;
  text: string;
}

function everything(): Found[] {
  const out: Found[] = [];
  const path = (file: string): string => relative(root, file).split(sep).join('/');
  for (const file of globSync(join(root, 'knowledge/en/**/*.json')).sort()) {
    out.push(...textsOf(path(file), JSON.parse(readFileSync(file, 'utf8'))));
  }
  const phrases = ['web/src/**/*.ftl', 'knowledge/en/**/*.ftl'].flatMap((pattern) =>
    globSync(join(root, pattern)).sort(),
  );
  for (const file of phrases) {
    for (const { id, value } of new FluentResource(readFileSync(file, 'utf8')).body) {
      out.push({ where: `${path(file)} ${id}`, text: JSON.stringify(value) });
    }
  }
  return out;
}

const texts = everything();
const speaking = texts.filter(({ text }) => assuming.some((pattern) => pattern.test(text)));
const covers = (one: (typeof allowed)[number], { where, text }: Found): boolean =>
  (where === one.in || (where.startsWith(one.in) && /^[ .-]/.test(where.slice(one.in.length)))) &&
  (one.says === undefined || new RegExp(one.says, 'i').test(text));

describe('no partner, no gender and no wish is taken for granted', () => {
  it('reads all that a person may read', () => expect(texts.length).toBeGreaterThan(1500));
  it('in any text that is not made for it', () => {
    expect(speaking.filter((text) => !allowed.some((one) => covers(one, text)))).toEqual([]);
  });
  it('and every exception is still needed', () => {
    expect(allowed.filter((one) => !speaking.some((text) => covers(one, text)))).toEqual([]);
  });
  it('finds such a word where it stands', () => {
    const seen = (text: string): boolean => assuming.some((pattern) => pattern.test(text));
    for (const text of ['Ask your partner.', 'your husband’s', 'before intercourse', 'He waits.'])
      expect(seen(text), text).toBe(true);
    for (const text of ['the others', 'This is here.', 'a manual', 'Shell'])
      expect(seen(text), text).toBe(false);
  });
});
