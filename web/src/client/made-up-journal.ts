/**
 * The made-up journal for looking around: about ten weeks, with waves, a plateau, one hard day, a
 * practice that was stopped, and a break; gentle days of every kind, what was expected and what came,
 * a few cards. Nobody's data; never stored, never mixed with a real one.
 *
 * Dates count back from `now`, so that it always looks like the present.
 */
import { activities, type ActivityCode, type Draft, type Entry } from './schema.generated';
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
  /** What practices said about what was expected of them. */
  says: {
    first: string;
    stopped: string;
    hard: string;
    back: string;
  };
  /** A fear in her own words. */
  ownFear: string;
  thoughts: [Thought, Thought];
  /** What was noticed in the small experiment of the reading on body image. */
  noticed: string;
  kind: [string, string];
  /** Her list of fears, with how strong each is. */
  fears: [string, number][];
}

interface Thought {
  happened: string;
  thought: string;
  body: string;
  speaks_for: string;
  speaks_against: string;
  kinder: string;
  believed: number;
  after: number;
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
  says: {
    first: 'The minute before was the worst of it.',
    stopped: 'I wanted to stop, and I could. It took one second.',
    hard: 'It came, on an evening in a hurry. Slower next time, and not after work.',
    back: 'After the trip I was sure that it would all be gone. It was not.',
  },
  ownFear: 'I will be sad afterwards.',
  thoughts: [
    {
      happened: 'I stopped after four minutes.',
      thought: 'I should be much further by now.',
      body: 'Hot face, tight belly.',
      speaks_for: 'It was shorter than the time before.',
      speaks_against:
        'Stopping was what I had wanted to learn. Two weeks ago I could not even look.',
      kinder: 'I listened to myself. That was today’s step.',
      believed: 8,
      after: 5,
    },
    {
      happened: 'It hurt, and I went on all the same.',
      thought: 'Now I have spoiled it all.',
      body: 'Cold hands, a lump in my throat.',
      speaks_for: 'It hurt more than ever before.',
      speaks_against: 'One evening in a hurry. The smaller one was fine on all the days before.',
      kinder: 'It was one evening too many. I can go back a step and nothing is gone.',
      believed: 9,
      after: 5,
    },
  ],
  noticed: 'It mended a scratch, all by itself. I had never thanked it for anything.',
  kind: [
    'I am allowed to take my time.',
    'My body is trying to look after me. I can tell it that it is safe.',
  ],
  fears: [
    ['Buying trainers in a shop', 4],
    ['Looking with a mirror', 2],
    ['Telling my sister', 6],
    ['A smear test', 9],
  ],
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
  feared?: Feared;
}

/** What was expected besides pain, by the ids of knowledge/en/beliefs.json, and what came of it. */
interface Feared {
  belief: string;
  sure: number;
  /** Not there yet where it was not said. */
  happened?: 'no' | 'partly' | 'yes';
  now?: number;
  says?: keyof MadeUpWords['says'];
}
/** For a fear in her own words. */
const OWN = 'own';
const feared = (
  belief: string,
  sure: number,
  happened?: 'no' | 'partly' | 'yes',
  now?: number,
  says?: keyof MadeUpWords['says'],
): Feared => ({
  belief,
  sure,
  ...(happened ? { happened } : {}),
  ...(now === undefined ? {} : { now }),
  ...(says ? { says } : {}),
});

const practices: Practice[] = [
  {
    ago: 68,
    step: 'tip',
    minutes: 5,
    expected: 6,
    pain: 2,
    fear: 7,
    tension: 6,
    note: 'first',
    feared: feared('hurt', 8, 'no', 6, 'first'),
  },
  {
    ago: 66,
    step: 'tip',
    minutes: 8,
    expected: 4,
    pain: 1,
    fear: 5,
    tension: 5,
    feared: feared('hurt', 6, 'no', 5),
  },
  {
    ago: 64,
    step: 'tip',
    minutes: 10,
    expected: 3,
    pain: 1,
    fear: 4,
    tension: 3,
    feared: feared('hurt', 5, 'no', 4),
  },
  { ago: 62, step: 'tip', minutes: 10, expected: 2, pain: 0, fear: 3, tension: 3 },
  {
    ago: 59,
    step: 't1',
    minutes: 5,
    expected: 5,
    pain: 2,
    fear: 5,
    tension: 4,
    feared: feared('not_fit', 8, 'partly', 6),
  },
  {
    ago: 57,
    step: 't1',
    minutes: 10,
    expected: 4,
    pain: 1,
    fear: 4,
    tension: 3,
    feared: feared('not_fit', 6, 'no', 4),
  },
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
    feared: feared('not_stop', 5, 'no', 2, 'stopped'),
  },
  {
    ago: 53,
    step: 't1',
    minutes: 10,
    expected: 3,
    pain: 1,
    fear: 3,
    tension: 3,
    feared: feared('hurt', 4, 'no', 3),
  },
  { ago: 50, step: 't1', minutes: 12, expected: 2, pain: 0, fear: 3, tension: 2 },
  {
    ago: 48,
    step: 't2',
    minutes: 5,
    expected: 5,
    pain: 3,
    fear: 5,
    tension: 4,
    feared: feared('hurt', 7, 'partly', 6),
  },
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
    feared: feared('hurt', 6, 'yes', 8, 'hard'),
  },
  {
    ago: 42,
    step: 't1',
    minutes: 8,
    expected: 5,
    pain: 2,
    fear: 5,
    tension: 4,
    feared: feared('hurt', 8, 'no', 6),
  },
  {
    ago: 40,
    step: 't1',
    minutes: 10,
    expected: 3,
    pain: 1,
    fear: 4,
    tension: 3,
    feared: feared('hurt', 6, 'no', 5),
  },
  {
    ago: 38,
    step: 't1',
    minutes: 10,
    expected: 2,
    pain: 1,
    fear: 3,
    tension: 3,
    feared: feared('body_shuts', 5, 'partly', 4),
  },
  {
    ago: 36,
    step: 't2',
    minutes: 8,
    expected: 4,
    pain: 2,
    fear: 4,
    tension: 3,
    feared: feared('hurt', 6, 'no', 5),
  },
  {
    ago: 34,
    step: 't2',
    minutes: 10,
    expected: 3,
    pain: 2,
    fear: 4,
    tension: 3,
    feared: feared('body_shuts', 5, 'no', 4),
  },
  {
    ago: 31,
    step: 't2',
    minutes: 10,
    expected: 3,
    pain: 2,
    fear: 4,
    tension: 3,
    feared: feared('hurt', 4, 'partly', 4),
  },
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
  {
    ago: 13,
    step: 't1',
    minutes: 8,
    expected: 4,
    pain: 1,
    fear: 4,
    tension: 3,
    note: 'back',
    feared: feared('body_shuts', 7, 'no', 5, 'back'),
  },
  {
    ago: 11,
    step: 't2',
    minutes: 6,
    expected: 3,
    pain: 1,
    fear: 3,
    tension: 3,
    ended: 'stopped',
    feared: feared('hurt', 4),
  },
  {
    ago: 9,
    step: 't2',
    minutes: 10,
    expected: 2,
    pain: 1,
    fear: 3,
    tension: 2,
    feared: feared('hurt', 4, 'no', 3),
  },
  {
    ago: 6,
    step: 't3',
    minutes: 5,
    expected: 4,
    pain: 2,
    fear: 3,
    tension: 2,
    note: 'leap',
    feared: feared('not_fit', 6, 'no', 3),
  },
  {
    ago: 4,
    step: 't3',
    minutes: 10,
    expected: 3,
    pain: 1,
    fear: 2,
    tension: 2,
    feared: feared(OWN, 4, 'partly', 3),
  },
  {
    ago: 2,
    step: 't3',
    minutes: 12,
    expected: 2,
    pain: 1,
    fear: 1,
    tension: 1,
    feared: feared('hurt', 3, 'no', 2),
  },
];

/** Days with something gentle, in the break as well: of every strand. */
interface Gentle {
  ago: number;
  activity: ActivityCode;
  minutes: number;
  reading?: string;
  stopped?: true;
}
const gentle: Gentle[] = [
  { ago: 70, activity: 'reading', minutes: 6, reading: 'body' },
  { ago: 69, activity: 'breathing', minutes: 5 },
  { ago: 67, activity: 'body_scan', minutes: 10 },
  { ago: 63, activity: 'breathing', minutes: 10 },
  { ago: 60, activity: 'reading', minutes: 5, reading: 'safety' },
  { ago: 58, activity: 'letting_go', minutes: 10 },
  { ago: 55, activity: 'thought_record', minutes: 10 },
  { ago: 52, activity: 'stretches', minutes: 10 },
  { ago: 47, activity: 'words', minutes: 20, reading: 'words' },
  { ago: 46, activity: 'aftercare', minutes: 3 },
  { ago: 45, activity: 'self_compassion', minutes: 10 },
  { ago: 45, activity: 'thought_record', minutes: 12 },
  { ago: 43, activity: 'breathing', minutes: 5 },
  { ago: 42, activity: 'letting_go', minutes: 10 },
  { ago: 39, activity: 'fear_ladder', minutes: 15 },
  { ago: 36, activity: 'warm_up', minutes: 3 },
  { ago: 31, activity: 'reading', minutes: 7, reading: 'expectations' },
  { ago: 26, activity: 'stretches', minutes: 10 },
  { ago: 22, activity: 'breathing', minutes: 4, stopped: true },
  { ago: 19, activity: 'reading', minutes: 6, reading: 'body-image' },
  { ago: 15, activity: 'letting_go', minutes: 10 },
  { ago: 13, activity: 'warm_up', minutes: 3 },
  { ago: 10, activity: 'self_compassion', minutes: 3 },
  { ago: 7, activity: 'breathing', minutes: 5 },
  { ago: 5, activity: 'body_scan', minutes: 10 },
  { ago: 3, activity: 'visit', minutes: 15 },
  { ago: 1, activity: 'letting_go', minutes: 10 },
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

  for (const { ago, activity, minutes, reading, stopped } of gentle) {
    // A warm-up comes before the practice, all else after it.
    add(ago, activity === 'warm_up' ? 19 * 60 + 45 : 21 * 60 + 10, {
      type: 'gentle.logged',
      data: {
        kind: activities[activity].kind,
        activity,
        minutes,
        ended: stopped ? 'stopped' : 'finished',
        ...(reading ? { reading } : {}),
      },
    });
  }

  // Cards, each on the day it was about.
  const dayOf = (ago: number): string =>
    localTime(new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago)).slice(0, 10);
  const card = (ago: number, name: string, content: object): string =>
    add(ago, 21 * 60 + 15, {
      type: 'card.kept',
      data: { card: name, content: { ...content, day: dayOf(ago) } },
    });
  words.thoughts.forEach((thought, i) => card(i === 0 ? 55 : 45, 'thought_record', thought));
  card(19, 'experiment', { reading: 'body-image', id: 'thank_a_part', noticed: words.noticed });
  words.kind.forEach((text, i) => card(i === 0 ? 45 : 10, 'kind_words', { text }));
  add(39, 21 * 60 + 30, {
    type: 'page.set',
    data: {
      page: 'fear_ladder',
      content: {
        items: words.fears.map(([text, rating], i) => ({ id: `f-made-up-${i + 1}`, text, rating })),
      },
    },
  });
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
    const { ago, step, minutes, expected, pain, fear, tension, note, feared: fears } = practice;
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
    const guess =
      fears &&
      add(ago, begins + 1, {
        type: 'prediction.made',
        data: {
          step,
          practice: started,
          ...(fears.belief === OWN ? { words: words.ownFear } : { belief: fears.belief }),
          pain: expected,
          sure: fears.sure,
        },
      });
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
    if (guess !== undefined && fears?.happened) {
      add(ago, begins + minutes + 5, {
        type: 'prediction.met',
        data: {
          prediction: guess,
          happened: fears.happened,
          ...(fears.now === undefined ? {} : { sure: fears.now }),
          ...(fears.says ? { words: words.says[fears.says] } : {}),
        },
      });
    }
  });
  return entries;
}
