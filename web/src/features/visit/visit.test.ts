/** What goes on the page for the clinician, in which order, and what is shortened first. */
import { describe, expect, it } from 'vitest';
import check from '$knowledge/en/check.json';
import { sourceOrder } from '$knowledge/reading';
import type { VisitSummary } from '../../client/schema.generated';
import { has, t } from '../../i18n';
import { groupedPlaces, panels, placeGroups, zones } from './bodymap';
import {
  cardLines,
  cardTerms,
  examCard,
  groupedTerms,
  shortCard,
  termGroups,
  terms,
} from './exam-card';
import { journalLines } from './journal-lines';
import { lastLevel, levels, summary, wordsOn } from './paper';
import {
  alike,
  bookingWords,
  clinicians,
  feelings,
  filled,
  hardThings,
  MOST,
  places,
  questions,
  questionsFor,
  scripts,
  sinceChoices,
  suggested,
  visitPage,
  visitSteps,
} from './visit';
import { localDay } from '../../state/day';
import { toggled } from '../../ui/options';
import { HALF_A_MINUTE, joined, openPlaces, paperLines, shortened, wordsIn } from '../../ui/words';

const journal: VisitSummary = {
  from: '2026-03-03',
  to: '2026-06-10',
  practices: 24,
  over_limit: 3,
  stopped_for_pain: 1,
  bleeding: 1,
  burning: 2,
  gentle: { breathe: 12, release: 8, learn: 5, talk: 2 },
  limit: 3,
  largest_comfortable: 'b',
  steps: [
    {
      id: 'a',
      kind: 'fingertip',
      sessions: 4,
      comfortable: 4,
      first: '2026-03-03',
      last: '2026-03-20',
    },
    {
      id: 'b',
      kind: 'trainer',
      diameter_mm: 15,
      sessions: 12,
      comfortable: 9,
      first: '2026-03-22',
      last: '2026-05-20',
      pain_first: 4.04,
      pain_last: 1,
      fear_first: 6,
      fear_last: 2.5,
    },
    {
      id: 'c',
      kind: 'trainer',
      label: 'Pebble',
      sessions: 8,
      comfortable: 0,
      first: '2026-05-22',
      last: '2026-06-10',
      pain_first: 4,
      pain_last: 3.5,
    },
  ],
};
const page = (content: Record<string, unknown> = {}): ReturnType<typeof visitPage> =>
  visitPage(content);
const card = (content: Record<string, unknown> = {}): ReturnType<typeof examCard> =>
  examCard(content);
const everything = (): Parameters<typeof summary>[0] => ({
  page: page({
    places: places.map(({ id }) => id),
    feelings: feelings.map(({ id }) => id),
    hard: hardThings.map(({ id }) => id),
    since: 'later',
    questions: questions.map(({ id }) => id),
    own_questions: Array.from({ length: MOST.own }, (_, i) => `${i} ${'why '.repeat(39)}`),
    ...Object.fromEntries(
      [
        'places_words',
        'feelings_words',
        'hard_words',
        'since_words',
        'changed',
        'tried',
        'words',
      ].map((name) => [name, 'Once upon a time it was so. '.repeat(60)]),
    ),
  }),
  card: card({ terms: cardTerms().map(({ id }) => id), own: ['One of my own'] }),
  journal,
});

describe('what is stored is read with care', () => {
  it('reads nothing and nonsense as an empty page', () => {
    for (const content of [null, {}, { places: 'opening', words: 4, since: 'maybe', who: 'x' }]) {
      const read = visitPage(content as Record<string, unknown> | null);
      expect(visitSteps.map((step) => filled(read, step))).toEqual(visitSteps.map(() => null));
    }
    expect(cardLines(examCard({ terms: 7, own: [1, '', '  '] }))).toEqual([]);
    expect(bookingWords({ booking: { phone: 5, other: 'x' } }).booking).toEqual({});
  });
  it('drops places that are not known and keeps the order of the list', () => {
    expect(page({ places: ['deep', 'moon', 'opening'] }).places).toEqual(['opening', 'deep']);
  });
  it('reads no more than the fields take', () => {
    const read = page({ words: 'x'.repeat(9000), own_questions: Array(50).fill('why') });
    expect(read.words.length).toBe(MOST.words);
    expect(read.own_questions.length).toBe(MOST.own);
    expect(JSON.stringify(everything().page).length).toBeLessThan(40_000);
  });
  it('marks and unmarks one, and leaves the others alone', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  });
});

describe('from the self-check', () => {
  const asked = new Map(check.questions.map((q) => [q.id, q]));
  const lists = {
    places: places.map(({ id }) => id),
    feelings: feelings.map(({ id }) => id),
    hard: hardThings.map(({ id }) => id),
    since: [...sinceChoices] as string[],
  };
  it.each(Object.keys(alike) as (keyof typeof alike)[])('%s names what both sides have', (list) => {
    for (const [question, answers] of Object.entries(alike[list])) {
      const options = (asked.get(question)?.options ?? []).map(({ id }) => id as unknown);
      for (const [answer, ids] of Object.entries(answers)) {
        expect(options, question).toContain(answer);
        for (const id of ids) expect(lists[list]).toContain(id);
      }
    }
  });
  it('marks what she said, and nothing that only sounds alike', () => {
    expect(suggested({ where: ['entrance', 'deep'] }, 'places')).toEqual(['opening', 'deep']);
    expect(suggested({ feels: ['burning'], urine: ['burning'] }, 'feelings')).toEqual(['burning']);
    expect(suggested({ urine: ['burning'] }, 'feelings')).toEqual([]);
    expect(suggested({ hard: ['tampon'], impossible: ['tampon', 'exam'] }, 'hard')).toEqual([
      'tampon',
      'exam',
    ]);
    expect(suggested({ began: ['first_attempt'] }, 'since')).toEqual(['first']);
    for (const none of [null, undefined, {}, { where: null }, { where: 3 }, { where: ['none'] }]) {
      expect(suggested(none as Record<string, unknown> | null, 'places')).toEqual([]);
    }
  });
  it('never reaches the page by itself', () => {
    const told = { page: page(), card: card(), journal: null };
    expect(summary(told).sections).toEqual([]);
  });
});

describe('the picture', () => {
  it('draws each place once, and only places that are in the list', () => {
    const ids = zones.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !places.some((place) => place.id === id))).toEqual([]);
  });
  it('stays inside its panel', () => {
    for (const { id, panel, at } of zones) {
      for (const [x, y] of at) {
        expect(x, id).toBeGreaterThan(0);
        expect(x, id).toBeLessThan(panels[panel].width);
        expect(y, id).toBeGreaterThan(0);
        expect(y, id).toBeLessThan(panels[panel].height);
      }
    }
  });
  it('has left on the left', () => {
    const x = (id: string): number => zones.find((zone) => zone.id === id)?.at[0]?.[0] ?? NaN;
    expect(x('outside_left')).toBeLessThan(x('outside_right'));
    expect(x('belly_left')).toBeLessThan(x('belly_middle'));
    expect(x('belly_middle')).toBeLessThan(x('belly_right'));
  });
  it('groups the list without losing a place', () => {
    const groups = groupedPlaces(places);
    expect(groups.flatMap((group) => group.places.map(({ id }) => id)).sort()).toEqual(
      places.map(({ id }) => id).sort(),
    );
    for (const group of placeGroups) expect(has(`visit-places-${group}`)).toBe(true);
    for (const panel of Object.keys(panels)) expect(has(`visit-map-${panel}`)).toBe(true);
  });
});

describe('what the journal says', () => {
  const lines = journalLines(journal);
  const line = (id: string): string => lines.find((one) => one.id === id)?.text ?? '';
  it('gives figures in words', () => {
    expect(line('practices')).toBe('I noted 24 practices, from Mar 3, 2026 to Jun 10, 2026.');
    expect(line('largest')).toContain('Trainer, 15 mm');
    expect(line('step:b')).toBe(
      'Trainer, 15 mm: 12 practices, 9 of them comfortable. Pain 4 at first, 1 lately. Fear 6 at first, 2.5 lately.',
    );
    expect(line('step:c')).toBe(
      'Pebble: 8 practices, none comfortable yet. Pain 4 at first, 3.5 lately.',
    );
    expect(line('step:a')).toBe('A fingertip: 4 practices, 4 of them comfortable.');
    expect(line('over_limit')).toContain('3 times');
    expect(line('stopped')).toBe('I stopped once because of pain.');
    expect(line('bleeding')).toContain('once');
    expect(line('gentle')).toBe('Breathing: 12 times. Letting go of the pelvic floor: 8 times.');
  });
  it('says nothing of what she read or how she looked for words', () => {
    expect(lines.map(({ id }) => id).filter((id) => /learn|talk/.test(id))).toEqual([]);
  });
  it('has nothing to say without practices', () => {
    const empty: VisitSummary = {
      ...journal,
      from: null,
      practices: 0,
      over_limit: 0,
      stopped_for_pain: 0,
      bleeding: 0,
      burning: 0,
      gentle: { breathe: 0, release: 0, learn: 3, talk: 0 },
      largest_comfortable: null,
      steps: [],
    };
    expect(journalLines(empty)).toEqual([]);
    expect(journalLines(null)).toEqual([]);
  });
});

describe('the page', () => {
  it('says things in the order of thirty seconds', () => {
    const { sections, left } = summary(everything());
    expect(sections.map(({ id }) => id)).toEqual([
      'words',
      'where',
      'hard',
      'since',
      'tried',
      'ask',
      'terms',
    ]);
    expect(left).toEqual([]);
    for (const { title } of sections) expect(title).not.toContain('visit-');
  });
  it('holds all that she ticked and wrote while there is room', () => {
    const told = everything();
    const { sections } = summary(told);
    const by = (id: string): (typeof sections)[number] | undefined =>
      sections.find((section) => section.id === id);
    expect(by('where')?.inline).toEqual(places.map(({ text }) => text));
    expect(by('hard')?.inline).toEqual(hardThings.map(({ text }) => text));
    expect(by('where')?.sentences.join(' ')).toContain(
      joined(
        feelings.map(({ text }) => text),
        true,
      ),
    );
    expect(by('ask')?.list.length).toBe(MOST.own + questions.length);
    expect(by('ask')?.list[0]).toMatch(/^0 why/);
    expect(by('tried')?.table.map(({ name }) => name)).toEqual([
      'A fingertip',
      'Trainer, 15 mm',
      'Pebble',
    ]);
    expect(by('terms')?.list.length).toBe(cardTerms().length + 1);
  });
  it('leaves out what she left out', () => {
    const left_out = ['practices', 'bleeding', 'step:b'];
    const { sections } = summary({ page: page({ left_out }), card: card(), journal });
    const tried = sections.find(({ id }) => id === 'tried');
    expect(tried?.list.join(' ')).not.toMatch(/bleeding|24/);
    expect(tried?.table.map(({ name }) => name)).toEqual(['A fingertip', 'Pebble']);
  });
  it('makes the letters smaller first, and never smaller than 10.5 points', () => {
    const points = levels.map((level) => level.points);
    expect([...points].sort((a, b) => b - a)).toEqual(points);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(10.5);
    for (let level = 0; (points[level] ?? 0) > 10.5; level++) {
      expect(summary(everything(), level)).toEqual(summary(everything(), 0));
    }
  });
  it('says less at each further level, and what is missing', () => {
    const size = (level: number): number =>
      JSON.stringify(summary(everything(), level).sections).length;
    for (let level = 4; level <= lastLevel; level++) {
      expect(size(level), `level ${level}`).toBeLessThan(size(level - 1));
    }
    const { sections, left } = summary(everything(), lastLevel);
    // Each thing is still there, the least telling of it gone.
    expect(sections.length).toBe(7);
    expect(left.map(({ what }) => what).sort()).toEqual(
      ['items', 'journal', 'questions', 'terms', 'words'].sort(),
    );
    for (const { what, count } of left) {
      expect(count).toBeGreaterThan(0);
      expect(t(`visit-left-${what}`, { count })).not.toContain('visit-left');
    }
    const tried = sections.find(({ id }) => id === 'tried');
    expect(tried?.list.join(' ')).toContain('bleeding');
    expect(sections.find(({ id }) => id === 'ask')?.list[0]).toMatch(/^0 why/);
    expect(sections.find(({ id }) => id === 'terms')?.list[0]).toBe(t('visit-term-safe'));
  });
  it('counts what is left out', () => {
    const told = {
      page: page({ questions: questions.map(({ id }) => id) }),
      card: card(),
      journal: null,
    };
    const { sections, left } = summary(told, lastLevel);
    const shown = sections.find(({ id }) => id === 'ask')?.list.length ?? 0;
    expect(left).toEqual([{ what: 'questions', count: questions.length - shown }]);
  });
  it('shortens after a sentence where it can, else after a word, and says so', () => {
    expect(shortened('Short.', 20)).toBe('Short.');
    expect(shortened('One thing is so. Another thing is not so.', 25)).toBe('One thing is so. …');
    expect(shortened('It goes on and on and on and on', 20)).toBe('It goes on and on …');
    expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)} …`);
    expect(shortened('two\n\n\nlines', 50)).toBe('two lines');
  });
  it('knows when there is a lot to read', () => {
    const short = summary({ page: page({ words: 'Hello there' }), card: card(), journal: null });
    expect(wordsOn(short)).toBe(wordsIn([t('visit-paper-words')]) + 2);
    expect(wordsOn(summary(everything()))).toBeGreaterThan(2 * HALF_A_MINUTE);
  });
  it('writes a list as one sentence', () => {
    expect(joined(['Burning', 'A dull ache', 'I have no word'])).toBe(
      'Burning; a dull ache; I have no word',
    );
    expect(joined(['Like a wall'], true)).toBe('like a wall');
  });
});

describe('the exam card', () => {
  it('puts safety and stopping first', () => {
    const lines = cardLines(card({ terms: ['lubricant', 'stop', 'safe'], own: ['Mine'] }));
    expect(lines[0]).toBe(t('visit-term-safe'));
    expect(lines[1]).toBe(terms.find(({ id }) => id === 'stop')?.text);
    expect(lines.at(-1)).toBe('Mine');
  });
  it('says her own word and sign instead of the general sentence, once', () => {
    const both = cardLines(
      card({ terms: ['stop', 'my_pace'], stop_word: 'Red', stop_sign: 'a fist' }),
    );
    expect(both).toEqual([
      t('visit-stop-both', { word: 'Red', sign: 'a fist' }),
      terms.find(({ id }) => id === 'my_pace')?.text,
    ]);
    expect(cardLines(card({ stop_word: 'Red' }))).toEqual([
      t('visit-stop-word-line', { word: 'Red' }),
    ]);
    expect(cardLines(card({ stop_sign: 'I lift my hand.' }))[0]).not.toContain('..');
    const withSafe = cardLines(card({ terms: ['safe', 'lubricant'], stop_sign: 'a fist' }));
    expect(withSafe.indexOf(t('visit-stop-sign-line', { sign: 'a fist' }))).toBe(1);
  });
  it('has every term in one group', () => {
    const grouped = groupedTerms().flatMap((group) => group.terms.map(({ id }) => id));
    expect([...grouped].sort()).toEqual(
      cardTerms()
        .map(({ id }) => id)
        .sort(),
    );
    for (const group of termGroups) expect(has(`visit-card-group-${group}`)).toBe(true);
  });
  it('begins short with terms that exist', () => {
    const ids = cardTerms().map(({ id }) => id);
    expect(shortCard.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('questions, people and scripts', () => {
  it('has questions for each kind of clinician, and loses none', () => {
    for (const who of [null, ...clinicians.map(({ id }) => id)]) {
      const { first, more } = questionsFor(who);
      expect(first.length, who ?? 'open').toBeGreaterThan(2);
      expect(first.length, who ?? 'open').toBeLessThanOrEqual(10);
      const like = { psychotherapy: 'sex_therapy', youth_service: 'gp' }[who ?? ''] ?? who;
      if (like && questions.some(({ for: kinds }) => kinds.includes(like))) {
        for (const { for: kinds } of first) expect(kinds).toContain(like);
      } else {
        // Nothing of their own: what nearly everyone can be asked.
        for (const { for: kinds } of first) expect(kinds.length).toBeGreaterThan(4);
      }
      expect([...first, ...more].map(({ id }) => id).sort()).toEqual(
        questions.map(({ id }) => id).sort(),
      );
    }
  });
  it('books no emergency', () => {
    expect(clinicians.map(({ id }) => id)).not.toContain('emergency');
    expect(clinicians.length).toBeGreaterThan(6);
  });
  it('names each source once', () => {
    expect(sourceOrder([{ sources: ['S1', 'S2'] }, {}, { sources: ['S2', 'S3'] }])).toEqual([
      'S1',
      'S2',
      'S3',
    ]);
  });
  it('finds the places that are still open', () => {
    const found = openPlaces('Hello, I am [name]. On [a day] please. []');
    expect(found.map(({ text }) => text)).toEqual(['name', 'a day']);
    const [first] = found;
    expect('Hello, I am [name].'.slice(first?.start, first?.end)).toBe('[name]');
    expect(scripts.some(({ text }) => openPlaces(text).length > 0)).toBe(true);
  });
  it('runs a script together only where it must', () => {
    expect(paperLines('a\n\n b \nc', false)).toEqual(['a', 'b', 'c']);
    expect(paperLines('a\n\nb', true)).toEqual(['a / b']);
  });
  it('keeps the script she changed', () => {
    expect(bookingWords({ booking: { phone: 'Mine' } }).booking).toEqual({ phone: 'Mine' });
  });
});

it('says how far each part is, in words', () => {
  const told = page({
    places: ['opening'],
    feelings_words: 'odd',
    since: 'first',
    who: 'gp',
    questions: ['notes'],
  });
  expect(filled(told, 'where')).toBe('one place');
  expect(filled(told, 'feel')).toBe('in your words');
  expect(filled(told, 'since')).toBe(t('visit-since-first'));
  expect(filled(told, 'ask')).toContain('one question');
  expect(filled(told, 'tried')).toBeNull();
  const lines = journalLines(journal);
  expect(filled(told, 'tried', lines)).toBe(`${lines.length} lines from your journal`);
  expect(filled(page({ left_out: lines.slice(1).map(({ id }) => id) }), 'tried', lines)).toBe(
    'one line from your journal',
  );
  for (const step of visitSteps) {
    for (const id of [`visit-part-${step}`, `visit-${step}-title`, `visit-${step}-lead`]) {
      expect(has(id), id).toBe(true);
    }
  }
  for (const since of sinceChoices) {
    expect(has(`visit-since-${since}`) && has(`visit-paper-since-${since}`)).toBe(true);
  }
});

it('knows the day where she is', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
