import { describe, expect, it } from 'vitest';
import { activities, type ActivityCode } from '../../client/schema.generated';
import { practiceById } from '../../player/library';
import { has, t } from '../../i18n';
import { readingOrder } from '../learn/learn';
import { readings } from '../learn/library';
import { activityHint, activityHref, activityName, activityOf, nextUnread } from './places';

const codes = Object.keys(activities) as ActivityCode[];
const all = Object.fromEntries(readingOrder.map((id) => [id, '2026-01-01T10:00:00+00:00']));

describe('an activity', () => {
  it.each(codes)('%s has a name, a line and a place', (code) => {
    const guided = practiceById(code);
    expect(guided !== undefined, 'what has minutes is guided').toBe('minutes' in activities[code]);
    expect(activityName(code)).toBe(guided ? guided.title : t(`activity-${code}`));
    expect(has(`activity-${code}`), 'a name is kept in one place').toBe(guided === undefined);
    expect(has(`activity-${code}-hint`)).toBe(true);
    expect(activityHref(code)).toMatch(guided ? new RegExp(`^#/guide/${code}$`) : /^#\/\w+$/);
  });
  it('leads where the contract says', () => {
    expect(
      ['thought_record', 'fear_ladder', 'words', 'agreement', 'small_goal', 'visit', 'reading'].map(
        (code) => activityHref(code as ActivityCode),
      ),
    ).toEqual(['#/thoughts', '#/list', '#/words', '#/agreement', '#/goals', '#/visit', '#/learn']);
  });
  it('of a reading is the next one, by its own title', () => {
    const body = readings['body'];
    expect(activityHref('reading', body)).toBe('#/read/body');
    expect(activityName('reading', body)).toContain(body?.title);
    expect(activityHint('reading', body)).toBe(body?.lead);
    expect(activityHref('breathing', body)).toBe('#/guide/breathing');
  });
  it('is meant also where only its kind is named', () => {
    expect(activityOf({ kind: 'breathe' })).toBe('breathing');
    expect(activityOf({ kind: 'talk', activity: 'thought_record' })).toBe('thought_record');
    for (const kind of ['breathe', 'release', 'learn', 'talk'] as const) {
      expect(activities[activityOf({ kind })].kind).toBe(kind);
    }
  });
});

describe('the next reading', () => {
  it('is the first of Learn, then the one after, and none where all was read', () => {
    expect(nextUnread(null, {})?.id).toBe(readingOrder[0]);
    expect(nextUnread(null, { [readingOrder[0] ?? '']: 'x' })?.id).toBe(readingOrder[1]);
    expect(nextUnread(null, all)).toBeUndefined();
  });
  it('never brings up a child, a partner or money where no answer asked for it', () => {
    const read: Record<string, string> = {};
    for (;;) {
      const next = nextUnread(null, read);
      if (!next) break;
      expect(['fertility', 'partner', 'costs']).not.toContain(next.id);
      read[next.id] = 'x';
    }
    expect(Object.keys(read).length).toBe(readingOrder.length - 3);
  });
});
