/**
 * Is what the product says in order? Every rule of docs/knowledge.md that a program can hold.
 *
 *     node knowledge/check.ts
 *
 * reads all of knowledge/ and lists, in plain words, what is wrong and where. The tests call the same
 * functions; check.test.ts shows for each rule that breaking it is noticed.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, sep } from 'node:path';
import { codes, listed } from './codes.ts';
import { plan } from './plan.ts';
import type { Cue, PracticeScript } from './script.ts';
import { grade } from './grade.ts';
import { minutesOf, routes } from './reading.ts';
import { misnamed } from './tables.ts';
import { banned, textsOf } from './texts.ts';

export interface Source {
  body: string;
  year?: number;
  title: string;
  /** A: guideline, health service, study. B: clinic, charity, law firm, press. C: weak. */
  class: 'A' | 'B' | 'C';
  doi?: string;
  pmid?: string;
  /** The body's own page; the only address a reader is shown. */
  site?: string;
  /** Where it was read; may be a copy, and is never shown. */
  address: string;
  checked: string;
  /** How much of it was seen, as a reader is told. */
  standing?: string;
}

/** All of knowledge/, in memory. Paths are those under knowledge/, with forward slashes. */
export interface Library {
  sources: Record<string, Source>;
  files: Record<string, unknown>;
  /** The phrase files, as text. */
  phrases?: Record<string, string>;
}

export interface Problem {
  where: string;
  what: string;
}

const folder = import.meta.dirname;

export function load(): Library {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const files: Record<string, unknown> = {};
  for (const path of globSync(['en/**/*.json', 'tables/*.json'], { cwd: folder }).sort()) {
    files[path.split(sep).join('/')] = read(path);
  }
  const phrases: Record<string, string> = {};
  for (const path of globSync('en/**/*.ftl', { cwd: folder }).sort()) {
    phrases[path.split(sep).join('/')] = readFileSync(join(folder, path), 'utf8');
  }
  return { sources: read('sources.json') as Record<string, Source>, files, phrases };
}

// --- What each file looks like -------------------------------------------------------------------

interface SchemaError {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}
type Validate = ((data: unknown) => boolean) & { errors?: SchemaError[] | null };

const fromWeb = createRequire(join(folder, '../web/package.json'));
const Ajv = fromWeb('ajv') as new (options: object) => { compile(schema: object): Validate };

/** Each schema of schema/, by its name. */
export const schemas: Record<string, Validate> = Object.fromEntries(
  globSync('schema/*.schema.json', { cwd: folder }).map((path) => [
    basename(path, '.schema.json'),
    new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
      JSON.parse(readFileSync(join(folder, path), 'utf8')) as object,
    ),
  ]),
);

/** The schema that a file is held to: its folder's, or the one of its own name. */
export function schemaOf(path: string): string | null {
  if (path.startsWith('en/readings/')) return 'reading';
  if (path.startsWith('en/practices/')) return 'practice';
  const name = /^(?:en|tables)\/([a-z]+)\.json$/.exec(path)?.[1] ?? '';
  return name in schemas ? name : null;
}

function shape(where: string, name: string, data: unknown): Problem[] {
  const validate = schemas[name];
  if (!validate) return [{ where, what: `there is no schema called ${name}` }];
  if (validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    where: `${where} ${instancePath.slice(1).replaceAll('/', '.')}`.trim(),
    what: `${message ?? 'does not fit'} ${JSON.stringify(params)}`,
  }));
}

// --- Sources -------------------------------------------------------------------------------------

/** Sites that hold copies of what others wrote. Their addresses are kept, and never shown. */
export const copies = [
  '123dok.net',
  '1stchoicepharmacy.co.uk',
  '5y1.org',
  'abcdocz.com',
  'afhanoi.com',
  'aminer.org',
  'coek.info',
  'dbpia.nl.go.kr',
  'dhirubhai.net',
  'discovery.researcher.life',
  'docslib.org',
  'doctorlib.info',
  'drpharmacy.uk',
  'em-doctors.com',
  'handwiki.org',
  'jdsupra.com',
  'justia.com',
  'libmast.utm.my',
  'litmetric.com',
  'mondaq.com',
  'news-medical.net',
  'nicswell.co.uk',
  'oldcoulsdonmedicalprac.co.uk',
  'ouci.dntb.gov.ua',
  'pdfdrive.to',
  'peeref.com',
  'primarycarenorthcumbria.co.uk',
  'scite.ai',
  'scribd.com',
  'slideplayer.com',
  'storymd.com',
  'studyres.com',
  'tiptopaware.com',
  'unibo.it',
  'vdocument.in',
  'veneneo.workers.dev',
  'zanotowane.pl',
];

const isCopy = (host: string): boolean =>
  copies.some((copy) => host === copy || host.endsWith(`.${copy}`));

export function sourceProblems(sources: Record<string, Source>): Problem[] {
  const out = shape('sources.json', 'sources', sources);
  for (const [id, source] of Object.entries(sources)) {
    const where = `sources.json ${id}`;
    if (source.class === 'C' && source.site !== undefined)
      out.push({ where, what: 'a weak source is not linked' });
    if (source.site !== undefined && URL.canParse(source.site)) {
      const { host } = new URL(source.site);
      if (isCopy(host)) out.push({ where, what: `${host} holds copies and is never shown` });
    }
    for (const text of [source.body, source.title, source.standing]) {
      for (const copy of copies) {
        if (text?.includes(copy)) out.push({ where, what: `names ${copy}, which holds copies` });
      }
    }
  }
  return out;
}

/** Weak, or its results were never read: never the only ground of a statement. */
const isWeak = (source: Source): boolean =>
  source.class === 'C' || /not seen/.test(source.standing ?? '');

function grounds(where: string, ids: unknown[], { sources }: Library): Problem[] {
  const out: Problem[] = [];
  const known = ids.filter((id): id is string => typeof id === 'string' && id in sources);
  for (const id of ids) {
    if (!known.includes(id as string))
      out.push({ where, what: `${JSON.stringify(id)} is not in sources.json` });
  }
  if (ids.length === 0) out.push({ where, what: 'names no source' });
  else if (known.length > 0 && known.every((id) => isWeak(sources[id] as Source)))
    out.push({ where, what: `rests on weak sources only: ${known.join(', ')}` });
  return out;
}

/** Phrases that say what something is or may be. */
const CLAIMS = /^condition-/;
/** Besides sources: words without a clinical claim; a cautious choice of ours. */
const OTHER_GROUNDS = ['own', 'design'];

/** In a phrase file the line before a phrase may name its ground; before a claim it has to. */
export function phraseProblems(path: string, text: string, library: Library): Problem[] {
  const out: Problem[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const id = /^([a-zA-Z][\w-]*) =/.exec(line)?.[1];
    if (id === undefined) continue;
    const where = `${path} ${id}`;
    const ground = /^# Ground: (.+)$/.exec(lines[i - 1] ?? '')?.[1];
    if (ground === undefined) {
      if (CLAIMS.test(id)) out.push({ where, what: 'names no ground' });
    } else if (!OTHER_GROUNDS.includes(ground)) {
      out.push(...grounds(where, ground.split(', '), library));
    }
  }
  return out;
}

// --- Walking through a file ----------------------------------------------------------------------

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectsOf(value: unknown, path = ''): { at: string; object: Json }[] {
  if (Array.isArray(value)) return value.flatMap((child, i) => objectsOf(child, `${path}.${i}`));
  if (!isObject(value)) return [];
  return [
    { at: path.slice(1), object: value },
    ...Object.entries(value).flatMap(([key, child]) => objectsOf(child, `${path}.${key}`)),
  ];
}

/** The sources a file rests on. */
export function usedSources(json: unknown): string[] {
  const used = new Set<string>();
  for (const { object } of objectsOf(json)) {
    for (const [key, value] of Object.entries(object)) {
      const ids = key === 'source' ? [value] : /(^|_)sources$/.test(key) ? value : [];
      if (!Array.isArray(ids)) continue;
      for (const id of ids) if (typeof id === 'string' && /^S\d+$/.test(id)) used.add(id);
    }
  }
  return [...used];
}

const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several hundred|(?:a |one )?hundred|(?:a |one )?thousand)';
const figures = [
  // Times of day are no figures: 7 pm, 18:30.
  /\d/,
  /\b(percent|per cent|thousands?|millions?|hundreds?)\b/i,
  new RegExp(`\\b(one|${NUMBER}) (in|out of|of) ${NUMBER}\\b`, 'i'),
  new RegExp(`\\b${NUMBER} (weeks|months|years|women|people|studies|trials|patients)\\b`, 'i'),
  /\b(half|a third|two thirds|a quarter|three quarters) of (all |those|the (women|people)|women|people)/i,
];
const withoutTimes = (text: string): string =>
  text.replace(/\b\d{1,2}(:\d{2})? ?(am|pm|a\.m\.|p\.m\.|o’clock)?(?=\W|$)/gi, (time) =>
    /[:m’]/.test(time) ? '' : time,
  );
export const hasFigure = (text: string): boolean =>
  figures.some((figure) => figure.test(withoutTimes(text)));

function statements(path: string, json: unknown, library: Library): Problem[] {
  const out: Problem[] = [];
  for (const { at, object } of objectsOf(json)) {
    const where = `${path} ${at}`.trim();
    for (const [key, value] of Object.entries(object)) {
      if (key === 'source' && typeof value === 'string')
        out.push(...grounds(where, [value], library));
      if (/(^|_)sources$/.test(key)) {
        if (Array.isArray(value)) out.push(...grounds(where, value, library));
        else out.push({ where, what: `${key} is not a list` });
      }
      if (key === 'to') out.push(...route(where, value, library));
    }
    if (object.own === true) {
      for (const { text } of textsOf(path, { text: object.text, list: object.list })) {
        if (hasFigure(text)) out.push({ where, what: `own words carry a figure: ${text}` });
      }
    }
  }
  return out;
}

function route(where: string, to: unknown, { files }: Library): Problem[] {
  if (typeof to !== 'string') return [{ where, what: 'leads nowhere' }];
  const [name = '', part] = to.split('/');
  if (name === 'read') {
    const there = part === 'loop' ? 'en/loop.json' : `en/readings/${part ?? ''}.json`;
    return there in files ? [] : [{ where, what: `leads to a reading that is not here: ${to}` }];
  }
  if (name === 'guide') {
    return `en/practices/${part ?? ''}.json` in files
      ? []
      : [{ where, what: `leads to a practice that is not here: ${to}` }];
  }
  return name in routes && part === undefined
    ? []
    : [{ where, what: `leads to a place that the app does not have: ${to}` }];
}

/** In one list, a name stands for one thing. */
function names(path: string, json: unknown): Problem[] {
  const out: Problem[] = [];
  const walk = (value: unknown, at: string): void => {
    if (Array.isArray(value)) {
      const ids = value.map((item) => (isObject(item) ? item.id : undefined));
      for (const [i, id] of ids.entries()) {
        if (id !== undefined && ids.indexOf(id) !== i)
          out.push({ where: `${path} ${at}`, what: `has ${JSON.stringify(id)} twice` });
      }
      value.forEach((item, i) => walk(item, `${at}.${i}`));
    } else if (isObject(value)) {
      for (const [key, child] of Object.entries(value)) walk(child, at ? `${at}.${key}` : key);
    }
  };
  walk(json, '');
  return out;
}

// --- Questions ---------------------------------------------------------------------------------

interface Question {
  id: string;
  section: string;
  type: string;
  options?: { id: unknown }[];
}
interface Check {
  sections: { id: string }[];
  questions: Question[];
}

/** Guardrails read these answers by name. */
export const askedByName = ['shame', 'told_someone'];

function checkProblems(path: string, { sections, questions }: Check): Problem[] {
  const known = sections.map(({ id }) => id);
  const out = questions
    .filter(({ section }) => !known.includes(section))
    .map(({ id, section }) => ({
      where: `${path} ${id}`,
      what: `no section is called ${section}`,
    }));
  for (const name of askedByName) {
    if (!questions.some(({ id, type }) => id === name && type === 'yes_no'))
      out.push({ where: path, what: `does not ask ${name} as yes or no` });
  }
  return out;
}

// --- Local help ----------------------------------------------------------------------------------

/** The general emergency number of a country stands without a source, see docs/known-gaps.md. */
const WITHOUT_SOURCE = ['911'];

/** What is called is what is shown, and every number comes from somewhere. */
function helpProblems(path: string, json: unknown): Problem[] {
  const out: Problem[] = [];
  const digits = (value: unknown): string => String(value).replace(/\D/g, '');
  for (const { at, object } of objectsOf(json)) {
    const where = `${path} ${at}`;
    const { number, call, text, source } = object;
    for (const to of [call, text]) {
      if (to !== undefined && digits(to) !== digits(number))
        out.push({ where, what: `shows ${String(number)} and calls ${String(to)}` });
    }
    if (number !== undefined && call === undefined && text === undefined)
      out.push({ where, what: `${String(number)} cannot be called` });
    if (number !== undefined && source === undefined && !WITHOUT_SOURCE.includes(String(number)))
      out.push({ where, what: `${String(number)} has no source` });
  }
  return out;
}

// --- Readings ------------------------------------------------------------------------------------

export interface Reading {
  id: string;
  part: string[];
  kind: 'learn' | 'talk';
  title: string;
  lead: string;
  first?: { question: string; answers: unknown[]; because: string }[];
  sections: { heading: string; paragraphs: { text?: string; list?: string[] }[] }[];
}

export const FEWEST_WORDS = 400;
export const MOST_WORDS = 900;

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function readingProblems(path: string, reading: Reading, library: Library): Problem[] {
  const out: Problem[] = [];
  const { words, minutes } = minutesOf(reading);
  const say = (what: string, at = ''): number => out.push({ where: `${path} ${at}`.trim(), what });
  if (reading.id !== basename(path, '.json')) say(`its id is ${reading.id}`);
  if (words < FEWEST_WORDS || words > MOST_WORDS)
    say(`has ${words} words; a reading has ${FEWEST_WORDS} to ${MOST_WORDS}`);
  const said = /\b(\w+) minutes?\b/i.exec(reading.lead)?.[1]?.toLowerCase();
  const promised = said ? numberWords.indexOf(said) + 1 || Number(said) : NaN;
  if (said !== undefined && promised !== minutes)
    say(`says it takes ${said} minutes; it takes about ${minutes}`, 'lead');
  const headings = reading.sections.map(({ heading }) => heading);
  if (new Set(headings).size !== headings.length) say('has the same heading twice');
  for (const [i, rule] of (reading.first ?? []).entries()) {
    out.push(...firstProblems(`${path} first.${i}`, rule, library));
  }
  return out;
}

function firstProblems(
  where: string,
  { question, answers }: { question: string; answers: unknown[] },
  { files }: Library,
): Problem[] {
  const check = files['en/check.json'] as Check | undefined;
  const asked = check?.questions.find(({ id }) => id === question);
  if (!asked) return [{ where, what: `no question is called ${question}` }];
  const fits = (answer: unknown): boolean => {
    switch (asked.type) {
      case 'yes_no':
        return answer === true || answer === false || answer === 'not_sure';
      case 'scale':
      case 'number':
        return typeof answer === 'number';
      default:
        return asked.options?.some(({ id }) => id === answer) ?? false;
    }
  };
  return answers
    .filter((answer) => !fits(answer))
    .map((answer) => ({ where, what: `${question} has no answer ${JSON.stringify(answer)}` }));
}

// --- Guided practices ----------------------------------------------------------------------------

export const STRAND_OF = {
  breathe: 'floor',
  release: 'floor',
  practice: 'exposure',
  talk: 'mind',
} as const;
/** A cue is heard once, by someone who lies there: it is short. */
export const MOST_WORDS_OF_CUE = 30;
/** No one is left alone with one cue for longer than this. */
export const LONGEST_CUE_MS = 180_000;
/** A calm voice; at least a third of each cue is silence. */
export const SPOKEN_WORDS_A_SECOND = 2.4;
export const MOST_SPEECH = 2 / 3;
/** Guides that are chosen by rule and not by the kind of the step. */
export const BY_RULE = ['change_size', 'mock_exam'];
/** The practices of two. All others are for one person, whoever she lives with. */
export const WITH_PARTNER = ['closeness', 'partner_finger', 'partner_penetration'];

/** What no practice asks for, whatever it is for. */
const NEVER_ASKED: [RegExp, string][] = [
  [/\bhold(s|ing)? (\w+ ){0,2}breath|\bbreath[^.?:]*\bheld\b/i, 'asks to hold the breath'],
  [/\bkegels?\b|\bstrengthen/i, 'trains strength'],
  [
    /(^|[.?:;,“] ?)((now|then|and|first|again),? )*(squeeze|tighten|clench|tense|contract|lift|draw up|pull up)\b/i,
    'asks to squeeze',
  ],
];
const PUSH = /\bpush/i;
const NOT_BEFORE_PUSH = /\b(no|not|never|nothing|without)\b[^.?]*\bpush/i;
const PARTNER_WORDS =
  /\b(partners?|husband|wife|boyfriend|girlfriend|spouse|lover|each of you|both of you|side by side)\b/i;
/** A partner is of any gender. */
const GENDERED = /\b(he|him|his|she|her|hers|husband|wife|boyfriend|girlfriend)\b/i;

/** Begins something at the opening, goes further, or begins to move. */
const BEGINS =
  /\b(at|to) the opening\b|\b(come|sink|guide it|take it) in\b|\bgo a little further\b/i;
const MOVES = /\byou may (try|touch|move)\b/i;
const STILL = /\bstill\b/i;

const cueTexts = ({ text, either }: Cue): string[] => [
  ...(text === undefined ? [] : [text]),
  ...(either === undefined ? [] : Object.values(either).map((said) => said.text)),
];
const says = (texts: string[], ...all: RegExp[]): boolean =>
  texts.some((text) => all.every((one) => one.test(text)));

function practiceProblems(path: string, practice: PracticeScript): Problem[] {
  const out: Problem[] = [];
  const say = (what: string, at = ''): number => out.push({ where: `${path} ${at}`.trim(), what });
  const { id, kind, steps, lengths, cues } = practice;
  if (id !== basename(path, '.json')) say(`its id is ${id}`);
  if (practice.strand !== STRAND_OF[kind])
    say(`is of the strand ${practice.strand}; what is logged as ${kind} is of ${STRAND_OF[kind]}`);

  const known = new Map(listed(codes.step_kinds));
  for (const step of steps) if (!known.has(step)) say(`no kind of step is called ${step}`);
  const byRule = BY_RULE.includes(id);
  const before = (practice.before ?? []).map(({ text }) => text);
  if (WITH_PARTNER.includes(id) && !says(before, /\bcannot say no\b/i, /\bhelp\b/i))
    say('is for two, and does not say where help is for one who cannot say no');
  if (kind !== 'practice' && steps.length > 0) say('guides a step, and is not a practice');
  if (kind === 'practice' && (steps.length === 0) !== byRule)
    say(byRule ? 'is chosen by rule, and names kinds of step' : 'guides no kind of step');
  const activity = codes.activities[id];
  if (kind !== 'practice' && activity?.kind !== kind)
    say(activity ? `is logged as ${activity.kind} elsewhere` : 'is no activity that can be named');

  if (lengths.some((minutes, i) => i > 0 && minutes <= (lengths[i - 1] ?? 0)))
    say('its lengths do not rise', 'lengths');
  const longest = Math.max(...lengths);
  for (const cue of cues) {
    if ((cue.from ?? 0) > longest) say('is never reached', cue.id);
    for (const text of cueTexts(cue)) {
      const count = grade(text).words;
      if (count > MOST_WORDS_OF_CUE)
        say(`has ${count} words; a cue has at most ${MOST_WORDS_OF_CUE}`, cue.id);
      if ((cue.either || BEGINS.test(text) || MOVES.test(text)) && cue.waits !== true)
        if (kind === 'practice') say(`begins something and does not wait: ${text}`, cue.id);
    }
  }

  for (const { where, text } of textsOf(path, practice)) {
    for (const [pattern, what] of NEVER_ASKED)
      if (pattern.test(text)) out.push({ where, what: `${what}: ${text}` });
    if (PUSH.test(text) && !NOT_BEFORE_PUSH.test(text))
      out.push({ where, what: `asks to push: ${text}` });
    if (!WITH_PARTNER.includes(id) && PARTNER_WORDS.test(text))
      out.push({ where, what: `assumes a partner: ${text}` });
    if (GENDERED.test(text)) out.push({ where, what: `knows the gender of someone: ${text}` });
  }

  for (const minutes of lengths) out.push(...lengthProblems(path, practice, minutes));
  return out;
}

/** What has to hold at each length that can be chosen. */
function lengthProblems(path: string, practice: PracticeScript, minutes: number): Problem[] {
  const out: Problem[] = [];
  const where = `${path} at ${minutes} minutes`;
  const say = (what: string): number => out.push({ where, what });
  const planned = plan(practice, minutes);
  const cues = planned.map(({ cue }) => cue);
  const seconds = cues.reduce((sum, cue) => sum + cue.seconds, 0);
  const sum = planned.reduce((all, { ms }) => all + ms, 0);
  if (seconds > minutes * 60) say(`its cues take ${seconds} seconds`);
  else if (sum !== minutes * 60_000) say(`its plan takes ${sum / 1000} seconds`);
  if (!cues.some(({ share }) => share !== undefined)) say('no cue takes the time that is left');
  for (const { cue, ms } of planned) {
    if (ms > LONGEST_CUE_MS) say(`${cue.id} lasts ${Math.round(ms / 1000)} seconds`);
    const spoken = cue.aloud === undefined ? cueTexts(cue) : [cue.aloud];
    const words = Math.max(...spoken.map((text) => grade(text).words));
    if (words / SPOKEN_WORDS_A_SECOND > (MOST_SPEECH * ms) / 1000)
      say(`${cue.id} leaves no silence: ${words} words in ${Math.round(ms / 1000)} seconds`);
  }
  if (!cues.some(({ breath }) => breath === 'calm')) say('has no calm breath');
  for (const [third, name] of ['first', 'middle', 'last'].entries()) {
    const here = cues.filter((_, i) => Math.floor((3 * i) / cues.length) === third);
    if (!here.some(({ stop }) => stop)) say(`has no place to stop in its ${name} third`);
  }
  if (practice.kind !== 'practice') return out;

  const texts = cues.flatMap(cueTexts);
  const before = (practice.before ?? []).map(({ text }) => text);
  const first = (fits: (cue: Cue) => boolean): number => {
    const at = cues.findIndex(fits);
    return at < 0 ? Infinity : at;
  };
  if (!says(texts, /\bpain\b/i, /\bpause\b/i, /\bback\b/i, /\bstop\b/i))
    say('does not say that pain is a reason to pause, go back or stop');
  if (!says(texts, /\bknees bent\b/i)) say('does not say to lie with the knees bent');
  if (!says([...texts, practice.lead], /\b(enough|whole practice)\b/i))
    say('does not say that little is enough');
  const moves = first((cue) => says(cueTexts(cue), MOVES));
  if (moves < Infinity && first((cue) => says(cueTexts(cue), STILL)) >= moves)
    say('moves before it was still');

  const opening = first((cue) => says(cueTexts(cue), BEGINS));
  const inside = listed(codes.step_kinds).some(
    ([kind, { insertion }]) => insertion && practice.steps.includes(kind),
  );
  if (inside && opening === Infinity) say('never comes to the opening');
  if (opening === Infinity) return out;
  if (first((cue) => says(cueTexts(cue), /\bpain\b/i)) >= opening)
    say('comes to the opening before it spoke of pain');
  if (!says([...before, ...texts], /\blubricant\b/i)) say('does not name lubricant');
  if (!says(texts.slice(opening), STILL)) say('is never still');
  const either = first((cue) => cue.either !== undefined);
  if (
    either < Infinity &&
    !says([...before, ...cues.slice(0, either).flatMap(cueTexts)], /\bbreath/i, /\bdiffer\b/i)
  )
    say('does not say that the guides differ on the breath for going in');
  return out;
}

/** Every kind of step and every guided activity has its practice, and each kind of step only one. */
export function practiceCoverage(files: Record<string, unknown>): Problem[] {
  const practices = Object.entries(files)
    .filter(([path]) => schemaOf(path) === 'practice')
    .map(([, practice]) => practice as PracticeScript);
  const out: Problem[] = [];
  const say = (what: string): number => out.push({ where: 'en/practices', what });
  for (const [step] of listed(codes.step_kinds)) {
    const guides = practices.filter(({ steps }) => steps.includes(step)).map(({ id }) => id);
    if (guides.length === 0) say(`no practice guides ${step}`);
    if (guides.length > 1) say(`${step} is guided by ${guides.join(' and ')}`);
  }
  const needed = listed(codes.activities).flatMap(([id, { minutes }]) => (minutes ? [id] : []));
  for (const id of [...needed, ...BY_RULE]) {
    if (!practices.some((practice) => practice.id === id)) say(`there is no practice ${id}`);
  }
  return out;
}

/** The parts of the mission that the readings together have to cover. */
export const missionParts = 'M1 M3 M4 M5 M11 M12 M13 M14 M16 M17 M18'.split(' ');

export function coverage(files: Record<string, unknown>): Problem[] {
  const covered = new Set(
    Object.entries(files)
      .filter(([path]) => schemaOf(path) === 'reading')
      .flatMap(([, reading]) => (reading as Reading).part ?? []),
  );
  return missionParts
    .filter((part) => !covered.has(part))
    .map((part) => ({ where: 'en/readings', what: `no reading covers ${part} of the mission` }));
}

// --- The words -----------------------------------------------------------------------------------

export const HIGHEST_GRADE = 8;
const rounded = (figure: number): number => Math.round(figure * 10) / 10;

function words(path: string, json: unknown): Problem[] {
  const out: Problem[] = [];
  const texts = textsOf(path, json);
  for (const { where, text } of texts) {
    for (const pattern of banned) {
      if (pattern.test(text))
        out.push({ where, what: `says what we never say, ${pattern}: ${text}` });
    }
    for (const copy of copies) {
      if (text.includes(copy)) out.push({ where, what: `names ${copy}, which holds copies` });
    }
    // Shorter ones have no sentence to measure.
    const measured = grade(text);
    if (measured.words >= 12 && measured.grade > HIGHEST_GRADE)
      out.push({ where, what: `is hard to read (grade ${rounded(measured.grade)}): ${text}` });
  }
  const whole = grade(texts.map(({ text }) => text.trim().replace(/([^.?:])$/, '$1.')).join('\n'));
  if (whole.grade > HIGHEST_GRADE)
    out.push({ where: path, what: `is hard to read as a whole (grade ${rounded(whole.grade)})` });
  return out;
}

// --- All of it -----------------------------------------------------------------------------------

/** Everything that is wrong in one file. */
export function fileProblems(path: string, json: unknown, library: Library): Problem[] {
  const schema = schemaOf(path);
  const misshapen =
    schema === null ? [{ where: path, what: 'has no schema' }] : shape(path, schema, json);
  return [
    ...misshapen,
    ...statements(path, json, library),
    ...names(path, json),
    ...(schema === 'help' ? helpProblems(path, json) : []),
    ...(schema === 'check' && misshapen.length === 0 ? checkProblems(path, json as Check) : []),
    // What has not the shape of a reading cannot be counted as one.
    ...(schema === 'reading' && misshapen.length === 0
      ? readingProblems(path, json as Reading, library)
      : []),
    ...(schema === 'practice' && misshapen.length === 0
      ? practiceProblems(path, json as PracticeScript)
      : []),
    ...(path.startsWith('tables/')
      ? misnamed(schema ?? '', json, library.files).map((what) => ({ where: path, what }))
      : words(path, json)),
  ];
}

export function problems(library: Library): Problem[] {
  return [
    ...sourceProblems(library.sources),
    ...Object.entries(library.files).flatMap(([path, json]) => fileProblems(path, json, library)),
    ...Object.entries(library.phrases ?? {}).flatMap(([path, text]) =>
      phraseProblems(path, text, library),
    ),
    ...coverage(library.files),
    ...practiceCoverage(library.files),
  ];
}

if (import.meta.main) {
  const library = load();
  const found = problems(library);
  for (const { where, what } of found) console.log(`${where}\n    ${what}`);
  const read = Object.keys(library.files).length + Object.keys(library.phrases ?? {}).length + 1;
  console.log(`${read} files read, ${found.length} ${found.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
