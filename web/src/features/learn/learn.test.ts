import { describe, expect, it } from 'vitest';
import { answersNow, FIRST, groups, nextReading, readFirst, readingOrder } from './learn';
import { sourceOf } from '../../ui/sources';
import { loop, readings } from './library';
import {
  loopStatements,
  minutesOf,
  needsJournal,
  places,
  routes,
  sourceOrder,
  type Reading,
} from '$knowledge/reading';

const reading = (id: string, first: Reading['first'] = []): Reading => ({
  id,
  part: ['M1'],
  kind: 'learn',
  title: id,
  lead: id,
  first,
  sections: [{ heading: 'One two', paragraphs: [{ text: 'three four five' }] }],
  tools: [],
});
const some: Record<string, Reading> = Object.fromEntries(
  [
    reading('body'),
    reading('causes', [
      { question: 'where', answers: ['scar'], because: 'You named a scar.' },
      { question: 'since', answers: ['later'], because: 'It came later.' },
    ]),
    reading('other-causes', [
      { question: 'where', answers: ['outside', 'scar'], because: 'You named a place.' },
    ]),
    reading('people', [{ question: 'shame', answers: [true], because: 'You feel ashamed.' }]),
    reading('fertility', [{ question: 'fear', answers: [8, 9, 10], because: 'Much fear.' }]),
    reading('exam', [{ question: 'shame', answers: [true], because: 'You feel ashamed.' }]),
  ].map((one) => [one.id, one]),
);

describe('what is read first', () => {
  it('follows nothing where nothing was said', () => {
    expect(readFirst(some, null)).toEqual([]);
    expect(readFirst(some, {})).toEqual([]);
    expect(readFirst(some, { where: null, shame: false, fear: 3 })).toEqual([]);
  });
  it('says why, and puts first what fits most of it', () => {
    const { 'other-causes': _left_out, ...others } = some;
    expect(readFirst(others, { where: ['scar'], since: 'later', fear: 9 })).toEqual([
      { id: 'causes', because: ['You named a scar.', 'It came later.'] },
      { id: 'fertility', because: ['Much fear.'] },
    ]);
  });
  it('puts safety first, then what someone should look at', () => {
    const said = { where: ['scar'], since: 'later', shame: true };
    expect(readFirst(some, said).map((f) => f.id)).toEqual(['people', 'other-causes', 'causes']);
  });
  it('knows choices, a yes and a figure', () => {
    expect(readFirst(some, { where: ['inside', 'outside'] }).map((f) => f.id)).toEqual([
      'other-causes',
    ]);
    expect(readFirst(some, { fear: 9 }).map((f) => f.id)).toEqual(['fertility']);
    expect(readFirst(some, { shame: 'true' })).toEqual([]);
  });
  it('keeps the order of the groups among equals', () => {
    const { people: _left_out, ...others } = some;
    const ids = readFirst(others, { shame: true, fear: 10 }).map((f) => f.id);
    expect(ids).toEqual(['exam', 'fertility']);
  });
  it('shows only a few', () => {
    const all = readFirst(some, { where: ['scar'], shame: true, fear: 10 });
    expect(all.map((f) => f.id)).toEqual(['people', 'other-causes', 'causes']);
    expect(all).toHaveLength(FIRST);
  });
  it('leaves out what was read', () => {
    const read = { causes: '2026-11-01T10:00:00+01:00' };
    expect(readFirst(some, { where: ['scar'] }, read).map((f) => f.id)).toEqual(['other-causes']);
  });
});

describe('what was said', () => {
  it('is what the journal keeps; in a tab without one, what was answered there', () => {
    const kept = { selfcheck: { answers: { shame: true } } };
    expect(answersNow(kept, { fear: 3 })).toEqual({ shame: true });
    expect(answersNow({ selfcheck: null }, { fear: 3 })).toEqual({ fear: 3 });
    expect(answersNow(null, { fear: 3 })).toEqual({ fear: 3 });
    expect(answersNow(null, {})).toBeNull();
    expect(answersNow(null, { fear: null })).toBeNull();
  });
});

describe('what is read next', () => {
  it('is what was put first, then the order of the groups, then round again', () => {
    expect(nextReading('body', [{ id: 'exam', because: [] }])).toBe('exam');
    expect(nextReading('exam', [{ id: 'exam', because: [] }])).toBe('who');
    expect(nextReading('privacy', [])).toBe('body');
  });
  it('passes over what was read, and still names one when all were', () => {
    expect(nextReading('body', [], { causes: 'then' })).toBe('expectations');
    const all = Object.fromEntries(readingOrder.map((id) => [id, 'then']));
    expect(nextReading('body', [], all)).toBe('causes');
  });
  it('is never the same one, for any', () => {
    for (const id of [...readingOrder, 'loop']) expect(nextReading(id, [])).not.toBe(id);
  });
});

describe('a reading', () => {
  it('takes as long as its words', () => {
    expect(minutesOf(reading('x'))).toEqual({ words: 5, minutes: 1 });
    const long = reading('x');
    long.sections = [{ heading: 'a', paragraphs: [{ list: Array(700).fill('word') }] }];
    expect(minutesOf(long)).toEqual({ words: 701, minutes: 3 });
  });
  it('numbers its sources in the order in which they are named', () => {
    const order = sourceOrder([{ sources: ['S9', 'S2'] }, {}, { sources: ['S2', 'S4'] }]);
    expect(order).toEqual(['S9', 'S2', 'S4']);
    expect(places(['S4', 'S9'], order)).toEqual([1, 3]);
    expect(places(undefined, order)).toEqual([]);
  });
  it('knows which tools need a journal', () => {
    expect(needsJournal({ text: 'Practise', to: 'path' })).toBe(true);
    expect(needsJournal({ text: 'Breathe', to: 'breathe' })).toBe(false);
    expect(needsJournal({ text: 'Read', to: 'read/body' })).toBe(false);
    expect(needsJournal({ text: 'Look', to: 'look' })).toBe(false);
    expect(Object.keys(routes).length).toBeGreaterThan(10);
  });
});

describe('the library', () => {
  it('has a reading for every place in the groups, once', () => {
    expect(new Set(readingOrder).size).toBe(readingOrder.length);
    expect(groups.every((group) => group.readings.length > 0)).toBe(true);
    expect([...readingOrder].sort()).toEqual(Object.keys(readings).sort());
  });
  it('has readings with a few small experiments, and offers them for what was said', () => {
    const trying = readingOrder.filter((id) => readings[id]?.experiments);
    expect(trying).toEqual(['shame', 'body-image']);
    expect(readFirst(readings, { shame: true }).map((f) => f.id)).toContain('shame');
    expect(readFirst(readings, { feeds: ['fear_too_small'] }).map((f) => f.id)).toContain(
      'body-image',
    );
  });
  it('has the loop, and every source that is shown has someone who wrote it', () => {
    expect(loop?.links).toHaveLength(5);
    const shown = [
      ...Object.values(readings).flatMap((r) => r.sections.flatMap((s) => s.paragraphs)),
      ...(loop ? loopStatements(loop) : []),
    ];
    const order = sourceOrder(shown);
    expect(order.length).toBeGreaterThan(30);
    expect(order.filter((id) => !sourceOf(id)?.body)).toEqual([]);
  });
  it('does not carry the addresses of copies into the page', () => {
    expect(sourceOf('S3')).toBeDefined();
    expect(JSON.stringify(sourceOf('S3'))).not.toContain('scribd');
  });
});
