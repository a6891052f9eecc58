/** The journal for looking around: what it names is there, and every screen has something to show. */
import beliefs from '$knowledge/en/beliefs.json';
import { describe, expect, it } from 'vitest';
import { allPractices } from '../player/library';
import { readFears } from '../features/mind/mind';
import { madeUpJournal } from './made-up-journal';
import { activities, type EntryData, type EntryType } from './schema.generated';

const entries = madeUpJournal(new Date(2026, 9, 26, 20, 0));
const of = <T extends EntryType>(type: T): { id: string; at: string; data: EntryData[T] }[] =>
  entries.filter((entry) => entry.type === type) as never;

const readings: Record<string, { id: string; experiments?: { id: string }[] }> = import.meta.glob(
  '$knowledge/en/readings/*.json',
  { eager: true, import: 'default' },
);

describe('the made-up journal', () => {
  const made = of('prediction.made');
  const met = of('prediction.met');

  it('expects something before most practices, each before its log, and says of most what came', () => {
    const started = of('practice.started');
    const logged = of('session.logged');
    expect(made.length).toBeGreaterThan(logged.length / 2);
    for (const { at, data } of made) {
      const practice = started.find(({ id }) => id === data.practice);
      const log = logged.find((entry) => entry.data.practice === data.practice);
      expect(practice?.data.step).toBe(data.step);
      expect(Date.parse(at)).toBeGreaterThan(Date.parse(practice?.at ?? ''));
      expect(Date.parse(at)).toBeLessThan(Date.parse(log?.at ?? ''));
      expect(log?.data.expected_pain).toBe(data.pain);
    }
    expect(met.length).toBe(made.length - 1);
    expect(new Set(met.map(({ data }) => data.prediction)).size).toBe(met.length);
    // Waves: every answer is there, and how sure they were rose again at least twice.
    expect(new Set(met.map(({ data }) => data.happened))).toEqual(new Set(['no', 'partly', 'yes']));
    const sure = made.map(({ data }) => data.sure ?? 0);
    expect(sure.filter((value, i) => value > (sure[i - 1] ?? 10)).length).toBeGreaterThan(2);
  });
  it('names beliefs, readings and experiments that are there', () => {
    const known = beliefs.beliefs.map(({ id }) => id);
    for (const { data } of made) {
      if (data.belief === undefined) expect(data.words).toBeTruthy();
      else expect(known).toContain(data.belief);
    }
    const ids = Object.values(readings).map(({ id }) => id);
    for (const { data } of of('gentle.logged')) {
      if (data.reading !== undefined) expect(ids).toContain(data.reading);
    }
    for (const { data } of of('card.kept').filter(({ data }) => data.card === 'experiment')) {
      const reading = Object.values(readings).find(({ id }) => id === data.content['reading']);
      expect(reading?.experiments?.map(({ id }) => id)).toContain(data.content['id']);
    }
  });
  it('has gentle days of every strand, and only activities that the app has', () => {
    const done = of('gentle.logged');
    for (const { data } of done) {
      const activity = activities[data.activity as keyof typeof activities];
      expect(activity.kind).toBe(data.kind);
    }
    const strands = new Set(
      done.map(
        ({ data }) => allPractices.find(({ id }) => id === data.activity)?.strand ?? data.kind,
      ),
    );
    expect(strands).toEqual(new Set(['learn', 'talk', 'floor', 'mind']));
    // They have not told of a partner.
    expect(done.some(({ data }) => data.activity === 'closeness')).toBe(false);
  });
  it('has cards of several kinds and a list of fears', () => {
    expect(new Set(of('card.kept').map(({ data }) => data.card))).toEqual(
      new Set(['thought_record', 'experiment', 'kind_words']),
    );
    const page = of('page.set').find(({ data }) => data.page === 'fear_ladder');
    expect(readFears(page?.data.content ?? null).items.length).toBeGreaterThan(2);
  });
});
