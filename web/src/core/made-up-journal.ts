/**
 * The made-up journal for looking around: about ten weeks, with waves, a plateau, one hard day, a
 * practice that was stopped, and a break. Nobody's data; never stored, never mixed with a real one.
 *
 * Dates count back from `now`, so that it always looks like the present.
 */
import type { Draft, Entry } from './schema.generated';
import { localTime } from './time';

/** The words in it, so that a translation can hand in its own. */
export interface MadeUpWords {
  touchOutside: string;
  fingertip: string;
  /** For the trainers, smallest first. */
  trainers: [string, string, string, string, string];
  cup: string;
  reason: string;
  /** The sign that stops an exam. */
  stopSign: string;
  notes: {
    first: string;
    stopped: string;
    hard: string;
    plateau: string;
    back: string;
    leap: string;
  };
}

export const madeUpWords: MadeUpWords = {
  touchOutside: 'Touching outside',
  fingertip: 'Fingertip',
  trainers: ['Smallest', 'Second', 'Third', 'Fourth', 'Largest'],
  cup: 'Cup, folded',
  reason: 'Swimming on every day of the month.',
  stopSign: 'I lift my hand.',
  notes: {
    first: 'It was strange, but all right. Breathing out helped.',
    stopped: 'Not today. I stopped, and that was fine.',
    hard: 'I was in a hurry and went on too long.',
    plateau: 'Nothing new. Nothing worse.',
    back: 'First time after the trip. Easier than I had thought.',
    leap: 'It went in while I breathed out. I laughed.',
  },
};

type Ended = 'finished' | 'stopped' | 'stopped_pain';

/** One practice: days before now, step, minutes, expected pain, pain, fear, tension, how it went. */
interface Practice {
  ago: number;
  step: string;
  minutes: number;
  expected: number;
  pain: number;
  fear: number;
  tension: number;
  ended?: Ended;
  control?: boolean;
  note?: keyof MadeUpWords['notes'];
}

const practices: Practice[] = [
  { ago: 68, step: 'tip', minutes: 5, expected: 6, pain: 2, fear: 7, tension: 6, note: 'first' },
  { ago: 66, step: 'tip', minutes: 8, expected: 4, pain: 1, fear: 5, tension: 5 },
  { ago: 64, step: 'tip', minutes: 10, expected: 3, pain: 1, fear: 4, tension: 3 },
  { ago: 62, step: 'tip', minutes: 10, expected: 2, pain: 0, fear: 3, tension: 3 },
  { ago: 59, step: 't1', minutes: 5, expected: 5, pain: 2, fear: 5, tension: 4 },
  { ago: 57, step: 't1', minutes: 10, expected: 4, pain: 1, fear: 4, tension: 3 },
  {
    ago: 55,
    step: 't1',
    minutes: 4,
    expected: 3,
    pain: 1,
    fear: 5,
    tension: 4,
    ended: 'stopped',
    note: 'stopped',
  },
  { ago: 53, step: 't1', minutes: 10, expected: 3, pain: 1, fear: 3, tension: 3 },
  { ago: 50, step: 't1', minutes: 12, expected: 2, pain: 0, fear: 3, tension: 2 },
  { ago: 48, step: 't2', minutes: 5, expected: 5, pain: 3, fear: 5, tension: 4 },
  {
    ago: 46,
    step: 't2',
    minutes: 9,
    expected: 4,
    pain: 6,
    fear: 6,
    tension: 7,
    ended: 'stopped_pain',
    control: false,
    note: 'hard',
  },
  { ago: 42, step: 't1', minutes: 8, expected: 5, pain: 2, fear: 5, tension: 4 },
  { ago: 40, step: 't1', minutes: 10, expected: 3, pain: 1, fear: 4, tension: 3 },
  { ago: 38, step: 't1', minutes: 10, expected: 2, pain: 1, fear: 3, tension: 3 },
  { ago: 36, step: 't2', minutes: 8, expected: 4, pain: 2, fear: 4, tension: 3 },
  { ago: 34, step: 't2', minutes: 10, expected: 3, pain: 2, fear: 4, tension: 3 },
  { ago: 31, step: 't2', minutes: 10, expected: 3, pain: 2, fear: 4, tension: 3 },
  {
    ago: 29,
    step: 't2',
    minutes: 10,
    expected: 3,
    pain: 2,
    fear: 3,
    tension: 3,
    note: 'plateau',
  },
  { ago: 13, step: 't1', minutes: 8, expected: 4, pain: 1, fear: 4, tension: 3, note: 'back' },
  { ago: 11, step: 't2', minutes: 6, expected: 3, pain: 1, fear: 3, tension: 3, ended: 'stopped' },
  { ago: 9, step: 't2', minutes: 10, expected: 2, pain: 1, fear: 3, tension: 2 },
  { ago: 6, step: 't3', minutes: 5, expected: 4, pain: 2, fear: 3, tension: 2, note: 'leap' },
  { ago: 4, step: 't3', minutes: 10, expected: 3, pain: 1, fear: 2, tension: 2 },
  { ago: 2, step: 't3', minutes: 12, expected: 2, pain: 1, fear: 1, tension: 1 },
];

/** Days with something gentle instead, in the break as well. */
interface Gentle {
  ago: number;
  kind: 'breathe' | 'release' | 'learn' | 'talk';
  minutes: number;
  reading?: string;
}
const gentle: Gentle[] = [
  { ago: 70, kind: 'learn', minutes: 6, reading: 'body' },
  { ago: 69, kind: 'breathe', minutes: 5 },
  { ago: 58, kind: 'release', minutes: 8 },
  { ago: 47, kind: 'talk', minutes: 20, reading: 'words' },
  { ago: 43, kind: 'breathe', minutes: 5 },
  { ago: 42, kind: 'release', minutes: 10 },
  { ago: 31, kind: 'learn', minutes: 7, reading: 'expectations' },
  { ago: 22, kind: 'breathe', minutes: 4 },
  { ago: 15, kind: 'release', minutes: 8 },
  { ago: 7, kind: 'breathe', minutes: 5 },
  { ago: 1, kind: 'release', minutes: 8 },
];

export function madeUpJournal(now: Date, words: MadeUpWords = madeUpWords): Entry[] {
  const entries: Entry[] = [];
  const add = (ago: number, minuteOfDay: number, draft: Draft): string => {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago);
    at.setMinutes(minuteOfDay);
    const id = `made-up-${String(entries.length + 1).padStart(4, '0')}`;
    entries.push({
      id,
      at: localTime(at),
      device: 'made_up',
      type: draft.type,
      data: draft.data as Record<string, unknown>,
    });
    return id;
  };

  // The first evening: what she wants, what she has, and her limit.
  const setUp = 19 * 60 + 30;
  const diameters = [10, 13, 17, 21, 24];
  const lengths = [60, 75, 90, 105, 120];
  add(70, setUp, { type: 'reason.set', data: { reason: 'tampon_cup', words: words.reason } });
  add(70, setUp + 2, {
    type: 'path.set',
    data: {
      steps: [
        { id: 'outside', kind: 'touch_outside', label: words.touchOutside },
        { id: 'tip', kind: 'fingertip', label: words.fingertip },
        ...words.trainers.map((label, i) => ({
          id: `t${i + 1}`,
          kind: 'trainer' as const,
          diameter_mm: diameters[i] ?? 24,
          length_mm: lengths[i] ?? 120,
          label,
        })),
        { id: 'cup', kind: 'cup', label: words.cup, challenge: 26 },
      ],
    },
  });
  add(70, setUp + 3, { type: 'goal.set', data: { step: 'cup' } });
  add(70, setUp + 4, { type: 'baseline.set', data: { step: 'outside' } });
  add(70, setUp + 5, { type: 'limit.set', data: { pain: 3 } });

  // How it is for her, by the ids of knowledge/en/check.json.
  add(70, setUp + 9, {
    type: 'selfcheck.answered',
    data: {
      answers: {
        age: '18_39',
        life_stage: ['periods'],
        hard: ['finger'],
        impossible: ['tampon', 'cup', 'exam'],
        where: ['entrance'],
        feels: ['wall', 'pressure'],
        when: ['going_in', 'only_thinking'],
        worst_pain: 6,
        how_long: 'always',
        began: ['first_attempt'],
        reactions: ['fear', 'closes', 'avoid_insertion'],
        tense: ['clenching', 'jaw_or_belly'],
        feeds: ['fear_of_pain', 'fear_too_small', 'stress'],
        shame: true,
        told_someone: true,
      },
    },
  });

  for (const { ago, kind, minutes, reading } of gentle) {
    add(ago, 21 * 60 + 10, {
      type: 'gentle.logged',
      data: { kind, minutes, ...(reading ? { reading } : {}) },
    });
  }
  // Before a visit: what to say, and her terms.
  add(3, 21 * 60 + 20, {
    type: 'page.set',
    data: {
      page: 'visit',
      content: {
        places: ['opening', 'closes'],
        feelings: ['wall', 'pressure'],
        hard: ['tampon', 'exam', 'smear'],
        since: 'first',
        who: 'gynaecology',
        questions: ['what_else', 'exam_how', 'trainers'],
      },
    },
  });
  add(3, 21 * 60 + 25, {
    type: 'page.set',
    data: {
      page: 'exam_card',
      content: {
        terms: ['talk_dressed', 'stop', 'each_step', 'smallest_speculum', 'insert_myself'],
        stop_sign: words.stopSign,
      },
    },
  });

  practices.forEach((practice, i) => {
    const { ago, step, minutes, expected, pain, fear, tension, note } = practice;
    const begins = 20 * 60 + ((i * 17) % 50);
    add(ago, begins - 3, {
      type: 'checkin.logged',
      data: {
        pain_now: 0,
        fear_now: Math.max(0, fear - 1),
        stress: [3, 5, 2, 4][i % 4] ?? 3,
        symptoms: [],
      },
    });
    const started = add(ago, begins, { type: 'practice.started', data: { step, minutes } });
    add(ago, begins + minutes + 4, {
      type: 'session.logged',
      data: {
        practice: started,
        step,
        minutes,
        expected_pain: expected,
        pain,
        fear,
        tension,
        in_control: practice.control ?? true,
        ended: practice.ended ?? 'finished',
        ...(note ? { note: words.notes[note] } : {}),
      },
    });
  });
  return entries;
}
