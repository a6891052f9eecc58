// The two people of docs/a-course.md. Both are made up.
import type { Entry, Person } from './life.ts';

const checkin = (data: object): Entry => ({ type: 'checkin.logged', data: { ...data } });
const told = (data: object): Entry => ({ type: 'selfcheck.answered', data: { answers: data } });

const read = (reading: string): Entry => ({
  type: 'gentle.logged',
  data: { kind: 'learn', activity: 'reading', reading },
});

export const single: Person = {
  title: 'One: on her own, for tampons and an exam',
  about: [
    'She lives alone and is not looking for anyone. She wants to use tampons, and a smear test is due that she has put off for years. She has three trainers.',
    'A finger has never gone in. Looking and touching outside feel odd, not bad. At work there are weeks that leave nothing.',
  ],
  begin: [
    {
      type: 'path.set',
      data: {
        steps: [
          { id: 'look', kind: 'look' },
          { id: 'touch_outside', kind: 'touch_outside' },
          { id: 'mock_exam', kind: 'touch_outside', challenge: 1.5 },
          { id: 'fingertip', kind: 'fingertip' },
          { id: 't1', kind: 'trainer', diameter_mm: 12, label: 'Smallest trainer' },
          { id: 'tampon', kind: 'tampon', label: 'Small tampon' },
          { id: 'finger', kind: 'finger' },
          { id: 't2', kind: 'trainer', diameter_mm: 17, label: 'Second trainer' },
          { id: 't3', kind: 'trainer', diameter_mm: 20, label: 'Third trainer' },
          { id: 'speculum', kind: 'speculum' },
        ],
      },
    },
    { type: 'goal.set', data: { step: 'speculum', by_date: '2026-02-09' } },
    { type: 'limit.set', data: { pain: 3 } },
    read('body'),
  ],
  body: { easy_mm: 9, gain_mm: 0.32, fear: 7 },
  events: {
    4: {
      says: 'The date was too close. She has asked for a later appointment, at the end of March.',
      entries: [{ type: 'goal.set', data: { step: 'speculum', by_date: '2026-03-30' } }],
    },
    8: { says: 'Three minutes before a call.', entries: [checkin({ minutes: 3 })] },
    11: {
      says: 'A very hard day at work: stress 9.',
      entries: [checkin({ stress: 9, energy: 'low' })],
      heavy_mm: 4,
    },
    12: { says: 'Still tired.', entries: [checkin({ energy: 'low', stress: 5 })] },
    27: { says: 'Ten minutes, no more.', entries: [checkin({ minutes: 10 })] },
    45: {
      says: 'Panic in the afternoon.',
      entries: [checkin({ fear_now: 8, symptoms: ['panic'] })],
    },
    52: { says: 'Twenty quiet minutes.', entries: [checkin({ minutes: 20, energy: 'good' })] },
    60: { says: 'Nothing today.', instead: null },
    70: { says: 'Nervous about the appointment: stress 8.', entries: [checkin({ stress: 8 })] },
  },
  practices: [
    {
      from: 19,
      says: 'She was in a hurry. It hurt, and she stopped.',
      session: { pain: 6, fear: 8, in_control: false, ended: 'stopped_pain', minutes: 3 },
    },
    { from: 28, says: 'She read somewhere to squeeze, and tried it.', session: { squeezed: true } },
  ],
  avoids: [],
  away: [32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44],
};

/** The path of the second person; the steps with their partner may be set aside. */
const hers = (apart: boolean): Entry => {
  const aside = apart ? { skipped: true } : {};
  return {
    type: 'path.set',
    data: {
      steps: [
        { id: 'look', kind: 'look' },
        { id: 'touch_outside', kind: 'touch_outside' },
        { id: 'fingertip', kind: 'fingertip' },
        { id: 't1', kind: 'trainer', diameter_mm: 11, label: 'Smallest trainer' },
        { id: 'partner_finger', kind: 'partner_finger', ...aside },
        { id: 'finger', kind: 'finger' },
        { id: 't2', kind: 'trainer', diameter_mm: 16, label: 'Second trainer' },
        {
          id: 'partner_penetration',
          kind: 'partner_penetration',
          label: 'It must work by our anniversary',
          ...aside,
        },
      ],
    },
  };
};

export const partnered: Person = {
  title: 'Two: with a partner, from the first attempt on, with a phase off the table',
  about: [
    'Married for six years. It has never been possible, and she has never told anyone but her partner. She thinks she owes it to him by their anniversary.',
    'She is afraid before she begins. On the third evening she takes penetration off the table, and lifts that herself eleven weeks later.',
  ],
  begin: [
    hers(false),
    { type: 'goal.set', data: { step: 'partner_penetration', by_date: '2026-06-20' } },
    told({ shame: true, told_someone: false }),
    read('body'),
  ],
  body: { easy_mm: 6, gain_mm: 0.22, fear: 9 },
  events: {
    2: {
      says: 'She takes penetration off the table, without an end, and sets the steps with her partner aside on her path.',
      entries: [
        { type: 'pause_penetration.set', data: { on: true } },
        hers(true),
        { type: 'goal.set', data: { step: 'partner_penetration' } },
      ],
    },
    5: { says: 'Very afraid today: fear 8.', entries: [checkin({ fear_now: 8 })] },
    9: { says: 'Little energy.', entries: [checkin({ energy: 'low' })] },
    24: { says: 'A quarrel, about something else: stress 9.', entries: [checkin({ stress: 9 })] },
    30: { says: 'Three minutes in the bathroom.', entries: [checkin({ minutes: 3 })] },
    41: { says: 'Her period, and sore: pain 4 today.', entries: [checkin({ pain_now: 4 })] },
    50: { says: 'Nothing today.', instead: null },
    57: { says: 'Twenty minutes, rested.', entries: [checkin({ minutes: 20, energy: 'good' })] },
    79: {
      says: 'She puts it back on the table, because she wants to.',
      entries: [{ type: 'pause_penetration.set', data: { on: false } }, hers(false)],
    },
  },
  practices: [
    {
      from: 24,
      says: 'It burned a little.',
      session: { pain: 4, burning: true, ended: 'stopped_pain', minutes: 3 },
    },
    {
      from: 50,
      says: 'She wanted it to be over with, and went on too long.',
      session: { pain: 5, fear: 7, ended: 'stopped_pain', minutes: 6 },
    },
  ],
  avoids: ['words'],
  away: [63, 64, 65, 66],
};
