// Random journals, the same ones for the same seed: plausible lives with odd ones among them. Half of them
// are calm (comfortable sessions, nothing alarming), so that practice is suggested often enough for the
// rules on practice to be tried; the other half holds everything that the contract allows.
import { loadCodes } from '../../schema/contract.mjs';
import type { Entry } from './oracle.ts';

export interface RandomJournal {
  seed: number;
  entries: Entry[];
  /** Moments to ask for advice at. */
  nows: string[];
}

/** Small, fast and the same everywhere (mulberry32). */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 0;
  }
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }
  chance(p: number): boolean {
    return this.unit() < p;
  }
  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; --i) {
      const j = this.whole(0, i);
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  }
}

const symptomCodes = Object.keys(loadCodes().symptoms as object);
const activities = Object.entries(loadCodes().activities as Record<string, { kind: string }>);
const zones = [0, 60, 60, 60, -300, 330, 780, -600];

/** RFC 3339 for an instant in minutes since 1970, as the clock on the wall in that zone shows it. */
function timeText(minutes: number, zone: number, random: Random): string {
  const wall = new Date((minutes + zone) * 60_000).toISOString().slice(0, 19);
  if (zone === 0 && random.chance(0.5)) return `${wall}Z`;
  const size = Math.abs(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${zone < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

type Step = Record<string, unknown> & { id: string; kind: string };

function randomPath(random: Random): Step[] {
  const steps: Step[] = [];
  if (random.chance(0.4)) steps.push({ id: 'look', kind: 'look' });
  if (random.chance(0.5)) steps.push({ id: 'touch', kind: 'touch_outside' });
  if (random.chance(0.3)) steps.push({ id: 'tip', kind: 'fingertip' });
  if (random.chance(0.3)) steps.push({ id: 'finger', kind: 'finger' });
  let size = random.whole(8, 14);
  for (let i = 1, trainers = random.whole(1, 6); i <= trainers; ++i) {
    const step: Step = { id: `t${i}`, kind: 'trainer', diameter_mm: size };
    if (random.chance(0.3)) step.length_mm = random.whole(40, 160);
    if (random.chance(0.2)) step.label = random.pick(['blue', 'größer', '']);
    if (random.chance(0.04)) step.challenge = random.whole(0, 40);
    steps.push(step);
    size += random.pick([0, 1, 2, 2, 3, 3.5, 5]);
  }
  for (const kind of [
    'tampon',
    'cup',
    'speculum',
    'toy',
    'other',
    'partner_finger',
    'partner_penetration',
  ]) {
    if (random.chance(0.12)) {
      const step: Step = { id: kind, kind };
      if (random.chance(0.3)) step.diameter_mm = random.whole(10, 45);
      steps.push(step);
    }
  }
  for (const step of steps) if (random.chance(0.05)) step.skipped = true;
  if (random.chance(0.2)) random.shuffle(steps);
  return steps;
}

function editedPath(random: Random, steps: readonly Step[]): Step[] {
  const edited = structuredClone(steps) as Step[];
  const which = random.whole(0, 4);
  const at = random.whole(0, Math.max(0, edited.length - 1));
  if (which === 0 && edited.length > 1) edited.splice(at, 1);
  else if (which === 1)
    edited.splice(at, 0, {
      id: `n${random.whole(0, 3)}`,
      kind: 'trainer',
      diameter_mm: random.whole(8, 30),
    });
  else if (which === 2 && edited[at]?.diameter_mm !== undefined)
    edited[at].diameter_mm = random.whole(8, 40);
  else if (which === 3 && edited[at]) edited[at].skipped = !edited[at].skipped;
  else if (edited[at]) edited[at].label = 'renamed';
  const seen = new Set<string>();
  return edited.filter(({ id }) => !seen.has(id) && seen.add(id));
}

export function randomJournal(seed: number): RandomJournal {
  const random = new Random(seed);
  const calm = random.chance(0.5);
  const entries: Entry[] = [];
  const home = random.pick(zones);
  const travels = random.chance(0.1);
  const editing = random.chance(0.2) ? 0.3 : 0.02;
  // Minutes since 1970; somewhere in 2026, in the evening.
  let clock =
    Date.UTC(
      2026,
      random.whole(0, 11),
      random.whole(1, 28),
      random.whole(0, 23),
      random.whole(0, 59),
    ) / 60_000;
  const start = clock;

  const add = (type: string, data: Record<string, unknown>, at = clock) => {
    const zone = travels ? random.pick(zones) : home;
    entries.push({
      id: `e${entries.length}`,
      at: timeText(at, zone, random),
      device: random.chance(0.9) ? 'phone' : 'tablet',
      type,
      data,
    });
    clock += random.whole(1, 20);
  };
  const rating = (from: number, to: number) =>
    random.chance(0.8)
      ? random.whole(from, to)
      : Math.min(to, random.whole(from * 10, to * 10) / 10);

  const dateIn = (days: number) =>
    new Date((clock + 1440 * days) * 60_000).toISOString().slice(0, 10);
  const day = () => ({
    ...(random.chance(0.3) ? { energy: random.pick(['low', 'some', 'good']) } : {}),
    ...(random.chance(0.3) ? { minutes: random.pick([1, 3, 3, 5, 7.5, 10, 10, 20, 120]) } : {}),
  });

  let steps = randomPath(random);
  const everHad = new Set(steps.map(({ id }) => id));
  const anyStep = () => random.pick([...everHad]);
  if (random.chance(0.97)) add('path.set', { steps });
  else everHad.clear();
  if (everHad.size > 0) {
    if (random.chance(0.4)) add('baseline.set', { step: anyStep() });
    if (random.chance(0.5)) {
      add('goal.set', {
        ...(random.chance(0.8)
          ? { step: random.chance(0.7) ? steps[steps.length - 1]!.id : anyStep() }
          : { kind: 'less_pain' }),
        ...(random.chance(0.4) ? { by_date: dateIn(random.whole(1, 120)) } : {}),
      });
    }
  }
  if (random.chance(0.25)) add('limit.set', { pain: rating(0, random.chance(0.8) ? 3 : 10) });
  if (random.chance(0.15))
    add('clinician_plan.set', {
      sessions_per_week: random.whole(1, 7),
      ...(random.chance(0.5) ? { minutes: random.whole(1, 30) } : {}),
    });
  if (random.chance(0.15)) add('ladder.opened', { on: random.chance(0.8) });
  if (random.chance(0.1)) add('pause_penetration.set', { on: random.chance(0.8) });

  const session = (at: number | undefined, step: string) => {
    const data: Record<string, unknown> = { step };
    const said = (p = 0.03) => !random.chance(calm ? 0 : p);
    const hurts = random.chance(calm ? 0.08 : 0.3);
    const badly = hurts && random.chance(0.4);
    if (said()) data.minutes = random.whole(1, 30);
    if (said()) data.pain = badly ? rating(6, 10) : hurts ? rating(3, 6) : rating(0, 3);
    if (said(0.1)) data.fear = rating(0, 10);
    if (said(0.1)) data.tension = rating(0, 10);
    if (said()) data.in_control = !random.chance(calm ? 0.02 : 0.1);
    if (said())
      data.ended = random.chance(calm ? 0.02 : 0.12)
        ? 'stopped_pain'
        : random.pick(['finished', 'finished', 'stopped']);
    if (random.chance(calm ? 0.005 : 0.06)) data.bleeding = true;
    if (random.chance(calm ? 0.01 : 0.1)) data.burning = true;
    if (!calm && random.chance(0.005)) data.numbness = true;
    if (random.chance(0.05)) data.note = 'words of her own';
    add('session.logged', data, at);
  };

  // They climb as printed rules would have it, now and then faster, slower or somewhere else.
  let place = 0;
  let settled = 0;
  const length = random.chance(0.1) ? 0 : random.whole(1, random.chance(0.2) ? 60 : 15);
  for (let i = 0; i < length && everHad.size > 0; ++i) {
    clock +=
      1440 * (random.chance(0.04) ? random.whole(13, 130) : random.pick([0, 1, 2, 2, 2, 3, 4]));
    const sized = steps.toSorted((a, b) => Number(a.diameter_mm ?? 0) - Number(b.diameter_mm ?? 0));
    place = Math.min(place, sized.length - 1);
    const next = sized[place];
    session(undefined, next && random.chance(0.85) ? next.id : anyStep());
    if (++settled >= random.whole(2, 4)) {
      settled = 0;
      place += 1;
    }
    if (random.chance(editing)) {
      steps = editedPath(random, steps);
      for (const { id } of steps) everHad.add(id);
      add('path.set', { steps });
    }
    if (random.chance(0.1)) {
      add('checkin.logged', {
        ...(random.chance(0.8) ? { pain_now: calm ? rating(0, 2) : rating(0, 5) } : {}),
        ...(random.chance(0.8) ? { fear_now: rating(0, calm ? 7 : 10) } : {}),
        ...(random.chance(0.6) ? { stress: rating(0, calm ? 7 : 10) } : {}),
        ...day(),
        ...(!calm && random.chance(0.2) ? { symptoms: [random.pick(symptomCodes)] } : {}),
      });
    }
    if (random.chance(0.15)) {
      const [activity, { kind }] = random.pick(activities);
      add('gentle.logged', {
        kind: random.chance(0.8) ? kind : random.pick(['breathe', 'release', 'learn', 'talk']),
        minutes: 5,
        ...(random.chance(0.7) ? { activity } : {}),
        ...(random.chance(0.5) ? { ended: random.pick(['finished', 'stopped']) } : {}),
      });
    }
    if (random.chance(0.02)) add('limit.set', { pain: rating(0, 10) });
    if (random.chance(0.02)) add('pause_penetration.set', { on: random.chance(0.5) });
    if (random.chance(0.02)) add('baseline.set', { step: anyStep() });
    if (random.chance(0.01)) add('ladder.opened', { on: random.chance(0.5) });
    if (!calm && random.chance(0.03))
      add('symptom.reported', {
        symptom: random.chance(0.95) ? random.pick(symptomCodes) : 'a_sign_of_2031',
      });
    if (!calm && random.chance(0.03))
      add('phq4.logged', { items: [0, 1, 2, 3].map(() => random.whole(0, 3)) });
    if (random.chance(0.02)) {
      add('care.cleared', {
        symptoms: random.chance(0.5)
          ? symptomCodes
          : [random.pick(symptomCodes), 'over_limit_repeated'],
        ...(random.chance(0.8) ? { by: random.chance(0.8) ? 'clinician' : 'self' } : {}),
      });
    }
    if (random.chance(0.01)) add('moon.seen', { phase: 'full' });
  }
  if (random.chance(0.25)) {
    clock += random.whole(1, 600);
    add('checkin.logged', {
      pain_now: rating(0, calm ? 3 : 6),
      fear_now: rating(0, 10),
      ...(random.chance(0.6) ? { stress: rating(0, 10) } : {}),
      ...day(),
      ...(!calm && random.chance(0.3)
        ? { symptoms: [random.pick([...symptomCodes, 'panic'])] }
        : {}),
    });
  }

  const end = clock;
  const moment = (minutes: number) =>
    timeText(minutes, travels ? random.pick(zones) : home, random);
  const nows = [
    moment(end + random.whole(0, 300)),
    moment(end + 1440 * random.whole(1, 3)),
    moment(end + 1440 * random.pick([4, 7, 13, 14, 15, 43, 44, 45, 75, 200])),
  ];
  // Before some of the entries: those are then dated in the future.
  if (random.chance(0.3)) nows.push(moment(start + Math.floor((end - start) * random.unit())));

  const repeated = entries.filter(() => random.chance(0.02)).map((entry) => structuredClone(entry));
  const all = [...entries, ...repeated];
  return { seed, entries: random.chance(0.5) ? random.shuffle(all) : all, nows };
}
