// Every sentence of the report.
import { percent } from './figures.ts';

export const STAMP = 'Virtual patients. No clinical evidence.';

/** What a policy is drawn as: a colour, and a shape so that nothing hangs on the colour. */
export type Group = 'ours' | 'paper' | 'bound' | 'oracle' | 'other';

export interface PolicyWords {
  name: string;
  what: string;
  group: Group;
}

const FIXED: Record<string, PolicyWords> = {
  learned: {
    name: 'Anemone',
    what: 'What the app does. It learns where each person’s own limit lies, within the guardrails.',
    group: 'ours',
  },
  do_nothing: {
    name: 'No practice',
    what: 'Nobody practises. Nothing can hurt, and nothing changes through practice.',
    group: 'other',
  },
  one_size_a_week: {
    name: 'One size a week',
    what: 'The next size every week, whatever happens.',
    group: 'other',
  },
  staircase: {
    name: 'Staircase',
    what: 'One step up after a comfortable session, two steps down after pain.',
    group: 'other',
  },
  ewoc_fixed: {
    name: 'Fixed-limit model',
    what: 'A method from dose finding (EWOC): it guards against too much, but takes the limit of a person as fixed. Within the guardrails.',
    group: 'other',
  },
  cheater: {
    name: 'Cheater',
    what: 'Never leaves the lowest step, so that its share over the limit looks good. The share who reach their goal gives it away.',
    group: 'other',
  },
};

export function policyWords(id: string): PolicyWords {
  const fixed = FIXED[id];
  if (fixed) return fixed;
  const rule = /^(bound_)?leaflet_(\d+)$/.exec(id);
  if (rule) {
    const n = Number(rule[2]);
    const sessions = n === 1 ? '1 comfortable session' : `${n} comfortable sessions`;
    return rule[1]
      ? {
          name: `Rule ${n} in the app`,
          what: `Next size after ${sessions}, back one after pain. Within the guardrails.`,
          group: 'bound',
        }
      : {
          name: `Printed rule ${n}`,
          what: `Next size after ${sessions}, back one after pain. As a sheet of paper says it.`,
          group: 'paper',
        };
  }
  const oracle = /^oracle_([\d.]+)$/.exec(id);
  if (oracle) {
    const risk = Number(oracle[1]) * 100;
    return {
      name: `Oracle ${Number(risk.toFixed(1))} %`,
      what: `Sees what is hidden in the person. Takes the largest step with at most a ${Number(risk.toFixed(1))} % chance of going over the limit. Within the guardrails. Nobody can do this with a real person.`,
      group: 'oracle',
    };
  }
  return { name: id, what: '', group: 'other' };
}

const FAMILIES: Record<string, { name: string; what: string }> = {
  moving_limit: {
    name: 'Moving limit',
    what: 'A comfortable limit that moves up with gentle practice and down with pain and long breaks.',
  },
  threat: {
    name: 'Learned threat',
    what: 'Fear of a size is learned, spreads to sizes near it, fades with safe practice and can come back.',
  },
  waves: {
    name: 'Waves',
    what: 'Gains gather unseen and come in leaps, with plateaus and relapses.',
  },
};

export const familyName = (id: string): string =>
  FAMILIES[id]?.name ?? capital(id.replaceAll('_', ' '));
export const familyWhat = (id: string): string => FAMILIES[id]?.what ?? '';

const SUBGROUPS: Record<string, string> = {
  typical: 'Typical',
  fast: 'Fast',
  slow: 'Slow',
  highly_sensitive: 'Highly sensitive',
  physical_source: 'A physical source',
  bad_day_prone: 'Prone to bad days',
  under_reporter: 'Says less than is felt',
};
export const subgroupName = (id: string): string =>
  SUBGROUPS[id] ?? capital(id.replaceAll('_', ' '));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface BarWords {
  name: string;
  /** How the figure and the bar are written. */
  as: 'times' | 'points' | 'share' | 'count';
}

const BARS: Record<string, BarWords> = {
  over_limit_to_usual_rule: {
    name: 'as many sessions over the limit as with printed rule 3',
    as: 'times',
  },
  reached_less_usual_rule: {
    name: 'more or fewer people who reach their goal than with printed rule 3',
    as: 'points',
  },
  gap_closed_printed: {
    name: 'of the way from the printed rules to the oracle, at the same harm',
    as: 'share',
  },
  gap_closed_bound: {
    name: 'of the way to the oracle from the same printed rules within the guardrails',
    as: 'share',
  },
  worst_tenth_over_limit: {
    name: 'of sessions over the limit in the worst tenth of people',
    as: 'share',
  },
  violations: { name: 'suggestions that break a guardrail', as: 'count' },
};

export const barWords = (id: string): BarWords =>
  BARS[id] ?? { name: capital(id.replaceAll('_', ' ')), as: 'share' };

export const TEXT = {
  skip: 'Go to the results',
  title: 'How the pace was tested',
  contents: 'On this page',
  open_all: 'Open every table',
  whole: 'All families',
  table: (title: string): string => `Table: ${title}`,
  key: { mean: 'Mean, with 95 % interval', worst: 'Worst tenth of people' },

  made: (people: string, families: string, policies: string): string =>
    `A computer made up people: ${people} in each of ${families}. Every one of them practised for up to a year with each of ${policies} ways to set the pace. The same person met the same luck each time, so what differs is the pace alone.`,
  oneFamily: 'one family',
  families: (n: number): string => `${n} families`,
  families_why:
    'A family is one idea of how the body learns that touch is safe. The families differ on purpose, because nobody knows which of them is true.',
  limits_of_it:
    'This shows whether the reasoning of the app holds up. It does not show what happens to a real person.',
  headline: (ours: string, rule: string, oursReached: string, ruleReached: string): string =>
    `Harm comes first. With Anemone, ${ours} of sessions went over the pain limit. With the usual printed rule it was ${rule}. Then the goal: ${oursReached} of people reached it with Anemone, and ${ruleReached} with the printed rule.`,
  no_ours:
    'The pacing of Anemone was not part of this run, so there are no bars to show. The other ways to set the pace are below.',
  left_out: (n: number): string =>
    n === 1
      ? 'One record could not be read and is left out.'
      : `${n} records could not be read and are left out.`,

  reading: 'How to read it',
  terms: (limit: string, most: string): [string, string][] => [
    ['Over the limit', `A session with more pain than ${limit} of 10, as the person felt it.`],
    ['Worst tenth', 'The mean over the one in ten people for whom a way of pacing went worst.'],
    [
      'Setback',
      'A session with pain of 6 or more, one that was stopped for pain, or one that was out of control.',
    ],
    ['Goal', 'Two comfortable sessions on the step that the person wants to reach.'],
    ['Sessions to the goal', `How many it took. Those who do not get there count as ${most}.`],
    [
      '95 % interval',
      'How far the luck of this draw of people could move the figure. It says nothing about whether the made-up people are like real ones.',
    ],
  ],

  bars: {
    heading: 'The bars',
    lead: 'These were set beforehand. A bar that is missed stays on this page.',
    sum: (met: number, all: number): string => `Met: ${met} of ${all}.`,
    by_family: 'The bars, family by family',
    met: 'Met',
    missed: 'Missed',
    wanted: (atMost: boolean, wanted: string): string =>
      `Wanted: ${atMost ? 'at most' : 'at least'} ${wanted}.`,
    margin: (met: boolean, by: string): string =>
      met ? `There is ${by} to spare.` : `It falls short by ${by}.`,
    exact: 'It is just met.',
    backwards: 'Below zero: it needs more sessions than the printed rules do at that harm.',
    unknown: 'It could not be worked out.',
    columns: ['Family', 'Bar', 'Found', 'Wanted', 'By how much', 'Verdict'],
    least: 'at least',
    most: 'at most',
  },
  harm: {
    heading: 'Sessions over the limit',
    lead: 'How often practice hurt more than it should. Further left is better. The triangle is the mean of the worst tenth of people: a good mean must not be paid for by a few.',
    title: 'Share of sessions over the limit',
    axis: 'Share of sessions over the limit, as felt',
    bar: (share: string): string => `bar for the worst tenth: ${share}`,
    said: (mean: string, worst: string): string => `${mean}, worst ${worst}`,
    summary: (lines: string[]): string => `From least to most: ${lines.join('; ')}.`,
    line: (name: string, mean: string, worst: string): string =>
      `${name} ${mean}, worst tenth ${worst}`,
    columns: [
      'Way of pacing',
      'What it does',
      'Over the limit',
      '95 % interval',
      'Worst tenth',
      'Nine in ten stay under',
      'As the app was told',
      'Setbacks a person',
      'Gave up',
    ],
  },
  plane: {
    heading: 'Harm and time',
    lead: 'A gentle rule takes long and a bold rule hurts. Each dot is one way of pacing. Down means fewer sessions to the goal, left means less harm, so the lower left is best.',
    lines:
      'The full line is the best that printed rules can do, from 1 to 14 comfortable sessions a step. The dotted line is the oracle: it sees what is hidden in each person, so no real way of pacing can be expected to pass it. The question is how much of the way between the two lines is left.',
    title: 'Sessions to the goal against sessions over the limit',
    family: (name: string): string => `${name}: harm and time`,
    x: 'Share of sessions over the limit, as felt',
    y: 'Sessions to the goal (mean)',
    key: { printed: 'Printed rules 1 to 14', bound: 'The same, in the app', oracle: 'Oracle' },
    edge: (names: string): string =>
      `Beyond the edge of the picture, drawn on its rim: ${names}. The table has their figures.`,
    summary: (ours: string, frontier: string, oracle: string, closed: number | null): string =>
      `At its own harm, Anemone needs ${ours} sessions to the goal, the printed rules ${frontier} and the oracle ${oracle}. ${
        closed === null
          ? 'The two are too close together to speak of a way between them.'
          : closed < 0
            ? 'So it is further from the oracle than the printed rules are.'
            : `It closes ${percent(closed)} of the way between them.`
      }`,
    outside: (names: string): string =>
      `Too far out for this picture: ${names}. The table has their figures.`,
    summary_other: 'The table below has each point.',
    columns: [
      'Way of pacing',
      'Over the limit',
      'Sessions to the goal',
      '95 % interval',
      'Reach the goal',
      'Days to the goal',
    ],
    gaps: 'The way from the printed rules to the oracle',
    gap_columns: [
      'Family',
      'Way of pacing',
      'Starting from',
      'Over the limit',
      'Its sessions',
      'Printed rules there',
      'Oracle there',
      'Way closed',
      '95 % interval',
      'Way closed to the 5 % oracle',
    ],
    from: { printed: 'printed rules on paper', bound: 'printed rules in the app' } as Record<
      string,
      string
    >,
  },
  parts: {
    heading: 'Family by family, group by group',
    lead: 'A mean can hide people. So here is each family, and in it each kind of person, for three ways of pacing.',
    harm: (family: string): string => `${family}: sessions over the limit`,
    reached: (family: string): string => `${family}: people who reach their goal`,
    axis_harm: 'Share of sessions over the limit',
    axis_reached: 'Share who reach the goal',
    everyone: 'Everyone',
    order: 'The figures at the end of a row stand in the order of the key.',
    columns: [
      'Kind of person',
      'People',
      'Way of pacing',
      'Over the limit',
      'Worst tenth',
      'Setbacks a person',
      'Gave up',
      'Reach the goal',
      'Sessions to the goal',
    ],
    source:
      'A physical source is a pain that practice does not move. There the right answer is to have it looked at, and not to push on.',
    held_out: 'A family that nobody tuned on.',
  },
  differences: {
    heading: 'The same person, another pace',
    lead: 'Each person is compared with the same person under printed rule 3. A line that does not touch zero is more than the luck of the draw.',
    over: {
      title: 'Over the limit: less or more than printed rule 3',
      axis: 'Percentage points. Left of zero: fewer sessions over the limit',
    },
    reached: {
      title: 'Reach the goal: less or more than printed rule 3',
      axis: 'Percentage points. Right of zero: more people reach their goal',
    },
    sessions: {
      title: 'Sessions to the goal: less or more than printed rule 3',
      axis: 'Sessions. Left of zero: fewer sessions to the goal',
    },
    columns: ['Family', 'Way of pacing', 'Figure', 'Difference', '95 % interval'],
    every: 'Every difference, family by family',
    names: {
      over_felt: 'over the limit, percentage points',
      reached: 'reach the goal, percentage points',
      dropped: 'gave up, percentage points',
      setbacks: 'setbacks a person',
      sessions_to_goal: 'sessions to the goal',
    } as Record<string, string>,
    summary: (lines: string[]): string => `Difference to printed rule 3: ${lines.join('; ')}.`,
  },
  curves: {
    heading: 'Reaching the goal, session by session',
    lead: 'How many have reached their goal after so many sessions. A steep line that ends low leaves people behind.',
    title: 'Share who have reached their goal',
    x: 'Sessions practised',
    y: 'Share of people',
    family: (name: string): string => `${name}: share who have reached their goal`,
    summary: (lines: string[], most: number): string =>
      `After ${most} sessions: ${lines.join(', ')}.`,
    columns: (sessions: number[]): string[] => [
      'Way of pacing',
      ...sessions.map((n) => `After ${n}`),
    ],
  },
  all: {
    heading: 'Every figure',
    lead: 'All ways of pacing, also those that only draw the lines of the printed rules and of the oracle.',
    columns: [
      'Way of pacing',
      'Over the limit',
      'Worst tenth',
      'Setbacks a person',
      'Gave up',
      'Visits for care',
      'Reach the goal',
      'Sessions to the goal',
      'Days to the goal',
      'Sessions practised',
      'Guardrails broken',
    ],
    policies: 'The ways of pacing in words',
    policy_columns: ['Way of pacing', 'Id', 'What it does'],
  },
  limits: {
    heading: 'What this cannot show',
    points: [
      'The people are made up. Nearly every number in them is assumed and drawn from a wide range, because nobody has published such figures for practice with trainers. docs/lab/parameters.md lists them all.',
      'How people report, follow advice, skip days and give up is assumed too.',
      'A policy that does well here reasons well about people who differ from what it expects. That is all this shows. It does not say what will happen to you.',
      'The intervals tell the luck of this draw of people. They do not tell how wrong the families may be.',
      'A session is a few numbers here. Shame, trust, closeness and joy are not in it.',
      'All ways of pacing are followed and bent in the same manner here. Whether people would follow an app as they follow a sheet of paper is not known.',
    ],
  },
  again: {
    heading: 'Make it again',
    lead: 'The same command gives the same figures, on any machine and with any number of cores.',
    otherwise: 'make lab',
    written: 'What the run was given',
    columns: ['Name', 'Value'],
    numbers: (n: string): string => `${n} virtual lives stand behind this page.`,
  },
  trouble: {
    heading: 'There is nothing to show yet',
    no_data: 'This page was opened without results. To make some and put them in:',
    broken:
      'The results in this page cannot be read. They may have been cut off. To make the page again:',
    no_run:
      'The results in this page do not say which run they come from, so they are not shown. To make the page again:',
    no_figures: 'The results in this page hold no figures. To make the page again:',
    command: 'make lab',
    draw: 'A picture could not be drawn here. Its table is below.',
  },
} as const;
