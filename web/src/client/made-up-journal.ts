/**
 * The made-up journal for looking around, as entries. What is in it stands in
 * knowledge/tables/journal.json, its words in knowledge/en/sample.json. Nobody's data; never stored,
 * never mixed with a real one.
 *
 * Dates count back from `now`, so that it always looks like the present.
 */
import words from '../../../knowledge/en/sample.json' with { type: 'json' };
import table from '../../../knowledge/tables/journal.json' with { type: 'json' };
import { activities, type ActivityCode, type Draft, type Entry } from './schema.generated';
import { localTime } from './time';

interface Practice {
  ago: number;
  at: string;
  step: string;
  minutes: number;
  stress: number;
  expected_pain: number;
  pain: number;
  fear: number;
  tension: number;
  in_control?: false;
  ended?: 'stopped' | 'stopped_pain';
  note?: string;
  /** What was expected besides pain, and what came of it, once that was said. */
  feared?: { belief?: string; words?: string; sure: number; met?: object };
}

/** The same value with the words in the place of their names. */
function said(value: unknown, named: Record<string, string>): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? named[value.slice(1)] : value;
  if (Array.isArray(value)) return value.map((one) => said(one, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, named)]));
}

export function madeUpJournal(now: Date): Entry[] {
  const entries: Entry[] = [];
  /** At this time of that day, or so many minutes later. */
  const add = (
    { ago, at }: { ago: number; at: string },
    type: Draft['type'],
    data: object,
    later = 0,
  ): string => {
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago);
    const named = { ...words, day: localTime(day).slice(0, 10) };
    day.setMinutes(hours * 60 + minutes + later);
    const id = `made-up-${String(entries.length + 1).padStart(4, '0')}`;
    entries.push({
      id,
      at: localTime(day),
      device: 'made_up',
      type,
      data: said(data, named) as Record<string, unknown>,
    });
    return id;
  };
  const addAsWritten = (list: typeof table.written | typeof table.first_evening): void => {
    for (const entry of list) add(entry, entry.type as Draft['type'], entry.data);
  };

  addAsWritten(table.first_evening);
  for (const gentle of table.gentle) {
    const { activity, minutes, ended = 'finished', reading } = gentle;
    const { kind } = activities[activity as ActivityCode];
    add(gentle, 'gentle.logged', {
      kind,
      activity,
      minutes,
      ended,
      ...(reading === undefined ? {} : { reading }),
    });
  }
  addAsWritten(table.written);
  for (const practice of table.practices as Practice[]) {
    const { ago: _ago, at: _at, stress, feared, ...session } = practice;
    const { step, minutes, fear } = session;
    const checkIn = { pain_now: 0, fear_now: Math.max(0, fear - 1), stress, symptoms: [] };
    add(practice, 'checkin.logged', checkIn, -3);
    const started = add(practice, 'practice.started', { step, minutes });
    const { met, ...expected } = feared ?? {};
    const prediction =
      feared &&
      add(
        practice,
        'prediction.made',
        { step, practice: started, ...expected, pain: session.expected_pain },
        1,
      );
    add(
      practice,
      'session.logged',
      { practice: started, in_control: true, ended: 'finished', ...session },
      minutes + 4,
    );
    if (met) add(practice, 'prediction.met', { prediction, ...met }, minutes + 5);
  }
  return entries;
}
