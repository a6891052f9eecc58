// Three months of one made-up person with the app: each evening they ask, reads and does something.
// What their body answers is a few lines of arithmetic, so that one can follow it. It is an
// illustration for reading the suggestions, no patient and no evidence; the lab is for that.
import { Stream } from '../lib/program.ts';

export type Fields = Record<string, unknown>;
export interface Offer {
  kind: string;
  activity?: string;
  step?: string;
  minutes?: number;
  urgency?: string;
}
export interface Suggestion extends Offer {
  alternatives: Offer[];
  reasons: { code: string; figures: Record<string, number> }[];
  notices: { code: string; figures: Record<string, number> }[];
  paused: string;
  guardrails: string[];
}
export interface Step {
  id: string;
  kind: string;
  label?: string;
  diameter_mm?: number;
  challenge: number;
}
export interface Entry {
  type: string;
  data: Fields;
}

/** How their body and mind answer: see `practised`. */
export interface Body {
  /** The widest that is comfortable at the beginning, in millimetre equivalents. */
  easy_mm: number;
  /** What one comfortable practice adds, in millimetres. */
  gain_mm: number;
  fear: number;
}

/** Something that is so on a day, before they ask. */
export interface Event {
  /** In the diary, in their words. */
  says?: string;
  entries?: Entry[];
  /** Takes so many millimetres for this day. */
  heavy_mm?: number;
  /** They do something else than what is suggested; null: nothing. */
  instead?: Offer | null;
}

export interface Person {
  title: string;
  about: string[];
  begin: Entry[];
  body: Body;
  /** By day, 0 the first. */
  events: Record<number, Event>;
  /** The first practice from this day on, where it is not as the body would have it. */
  practices: { from: number; says: string; session: Fields }[];
  /** Days without the app. */
  away: number[];
  /** Activities that they leave for another one beside it. */
  avoids: string[];
}

export interface Day {
  day: number;
  date: string;
  says: string[];
  suggestion: Suggestion;
  did: Offer | null;
  session: Fields | null;
  steps: Step[];
}

const DAY_MS = 86_400_000;
const dateOf = (day: number): string =>
  new Date(Date.UTC(2026, 0, 5) + day * DAY_MS).toISOString().slice(0, 10);

/** Good days and less good ones, in a fixed order. */
const weather = [0, 0.5, 0, -1, 0, 1, -0.5, 0, 0.5, -0.5, 0];

const clamp = (value: number, most = 10): number => Math.min(most, Math.max(0, Math.round(value)));

export async function live(person: Person, days: number): Promise<Day[]> {
  const core = new Stream();
  const ask = async <T>(request: object): Promise<T> => {
    const answer = await core.request<{ ok: boolean; error?: object } & T>(request);
    if (!answer.ok) throw new Error(JSON.stringify([request, answer.error]));
    return answer;
  };
  let count = 0;
  const write = async (day: number, hour: number, entries: Entry[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const { type, data } of entries) {
      const id = `e${String(++count).padStart(4, '0')}`;
      const minute = String(count % 60).padStart(2, '0');
      const at = `${dateOf(day)}T${String(hour).padStart(2, '0')}:${minute}:00Z`;
      await ask({ op: 'append', id: 'her', entry: { id, at, device: 'phone', type, data } });
      ids.push(id);
    }
    return ids;
  };

  await ask({ op: 'open', id: 'her', entries: [] });
  await write(0, 8, person.begin);

  let easy = person.body.easy_mm;
  const practised = new Map<string, number>();
  const diary: Day[] = [];
  const coming = [...person.practices];
  for (let day = 0; day < days; ++day) {
    if (person.away.includes(day)) continue;
    const event = person.events[day] ?? {};
    if (event.entries) await write(day, 18, event.entries);
    const now = `${dateOf(day)}T20:00:00Z`;
    const { suggestion } = await ask<{ suggestion: Suggestion }>({ op: 'advise', id: 'her', now });
    const { view } = await ask<{ view: { steps: Step[] } }>({
      op: 'view',
      id: 'her',
      view: 'path',
      now,
    });
    const avoided = (offer: Offer): boolean => person.avoids.includes(offer.activity ?? '');
    const followed = [suggestion, ...suggestion.alternatives].find(
      (offer) => !avoided(offer) && (offer === suggestion || offer.activity !== undefined),
    );
    const did = event.instead === undefined ? (followed ?? null) : event.instead;
    let session: Fields | null = null;
    const says = event.says ? [event.says] : [];
    if (did?.kind === 'practice') {
      const special = coming[0] && coming[0].from <= day ? coming.shift() : undefined;
      if (special) says.push(special.says);
      const step = view.steps.find((one) => one.id === did.step);
      if (!step) throw new Error(`no step ${did.step}`);
      const times = practised.get(step.id) ?? 0;
      const room = easy + (weather[day % weather.length] ?? 0) - (event.heavy_mm ?? 0);
      const over = step.challenge - room;
      const pain = clamp(over <= -3 ? 0 : over <= 0 ? 1 : 1 + over * 1.2);
      const fear = clamp(person.body.fear - easy / 8 - times * 0.7 + Math.max(0, over) * 0.5);
      session = {
        step: step.id,
        minutes: pain > 4 ? 3 : did.minutes,
        expected_pain: clamp(pain + 4 - times),
        pain,
        fear,
        tension: clamp(fear - 1),
        in_control: pain < 7,
        ended: pain > 4 ? 'stopped_pain' : 'finished',
        ...special?.session,
      };
      await write(day, 20, [{ type: 'session.logged', data: session }]);
      practised.set(step.id, times + 1);
      if ((session.pain as number) <= 3) easy += person.body.gain_mm;
    } else if (did && ['breathe', 'release', 'learn', 'talk'].includes(did.kind)) {
      const { kind, activity, minutes } = did;
      await write(day, 20, [
        {
          type: 'gentle.logged',
          data: { kind, ...(activity ? { activity } : {}), ...(minutes ? { minutes } : {}) },
        },
      ]);
    }
    // What is only asked once, and what is only noticed, they have read now.
    const codes = [
      ...suggestion.notices.map(({ code }) => code.toLowerCase()),
      ...(suggestion.kind === 'seek_care' && suggestion.urgency === 'routine'
        ? suggestion.reasons.map(({ code }) => code)
        : []),
    ];
    if (codes.length > 0) await write(day, 21, [{ type: 'care.noted', data: { codes } }]);
    diary.push({
      day,
      date: dateOf(day),
      says,
      suggestion,
      did,
      session,
      steps: view.steps,
    });
  }
  await core.end();
  return diary;
}
