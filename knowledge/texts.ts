/**
 * Which strings of a knowledge file a person reads, and what none of them may say. Shared by the
 * checker here and by the tests of the web app, so that there is one rule and not two.
 */

export interface Text {
  /** File and place in it, such as `en/loop.json links.2.breaks`. */
  where: string;
  text: string;
}

/** Values under these keys are codes, addresses or notes for those who keep the files. */
const NOT_READ = new Set([
  '$comment',
  '$schema',
  'address',
  'answers',
  'asked_like',
  'breath',
  'call',
  'checked',
  'class',
  'code',
  'doi',
  'for',
  'group',
  'id',
  'ids',
  'kind',
  'part',
  'pmid',
  'question',
  'reviewed',
  'section',
  'site',
  'source',
  'sources',
  'standing',
  'strand',
  'to',
  'type',
]);

/** The kinds of step that a practice guides are codes; other steps may be told in words. */
const areCodes = (key: string, value: unknown): boolean =>
  key === 'steps' && Array.isArray(value) && value.every((one) => /^[a-z_]+$/.test(String(one)));

const isRead = (key: string, value: unknown): boolean =>
  !NOT_READ.has(key) && !key.endsWith('_sources') && !areCodes(key, value);

/** Every text of a knowledge file that is shown, in its order. */
export function textsOf(file: string, json: unknown): Text[] {
  const out: Text[] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string') out.push({ where: `${file} ${path.join('.')}`, text: value });
    else if (Array.isArray(value)) value.forEach((child, i) => walk(child, [...path, String(i)]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (isRead(key, child)) walk(child, [...path, key]);
      }
    }
  };
  walk(json, []);
  return out;
}

/** What the collected facts and the mission ask never to say. */
export const banned: RegExp[] = [
  /!/,
  /\bjust relax\b/i,
  /glass of wine/i,
  /all in your head/i,
  /\bnormal pain\b|\bpain is normal\b/i,
  /\bstreaks?\b/i,
  /\bscores?\b/i,
  /\bcountdown\b/i,
  /\bvagina[- ]owners?\b/i,
  /\bfail(ed|ure)? (again|to)\b/i,
  /\byou (must|should have)\b/i,
  /%|\d+ ?(percent|per cent)/i,
];
