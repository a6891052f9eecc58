/**
 * What the tables of tables/ name has to be there: an answer that is asked, a sign, a reading, a
 * word. A table holds codes only, so none of its strings is measured as a text.
 */
import { codes, listed } from './codes.ts';

type Files = Record<string, unknown>;

interface Names {
  /** What each is the name of. */
  what: string;
  names: string[];
  known: string[];
  /** Each of the known is named, and once. */
  whole?: true;
}

const signs = listed(codes.symptoms).map(([sign]) => sign);
const activities = listed(codes.activities).map(([activity]) => activity);

const readings = (files: Files): string[] =>
  Object.keys(files).flatMap((path) => /^en\/readings\/(.+)\.json$/.exec(path)?.[1] ?? []);

function ids(files: Files, path: string, list: string): string[] {
  const lists = files[path] as Record<string, { id: string }[]>;
  return (lists[list] ?? []).map(({ id }) => id);
}

/** Each answer of the self-check as question.option. */
function answers(files: Files): string[] {
  const { questions } = files['en/check.json'] as {
    questions: { id: string; type: string; options?: { id: unknown }[] }[];
  };
  return questions.flatMap(({ id, type, options = [] }) =>
    type === 'yes_no' ? [`${id}.yes`] : options.map((option) => `${id}.${String(option.id)}`),
  );
}

const namedIn: Record<string, (table: never, files: Files) => Names[]> = {
  causes: ({ causes }: { causes: { marks: string[] }[] }, files) => [
    { what: 'answer', names: causes.flatMap(({ marks }) => marks), known: answers(files) },
  ],

  crosswalk: (lists: Record<string, Record<string, Record<string, string[]>>>, files) =>
    Object.entries(lists).flatMap(([list, questions]) => [
      {
        what: 'answer',
        names: Object.entries(questions).flatMap(([question, lines]) =>
          Object.keys(lines).map((option) => `${question}.${option}`),
        ),
        known: answers(files),
      },
      // Since when it is so has three lines of the screen, which the schema knows.
      ...(list === 'since'
        ? []
        : [
            {
              what: `line of ${list}`,
              names: Object.values(questions).flatMap((lines) => Object.values(lines).flat()),
              known: ids(files, 'en/visit.json', list),
            },
          ]),
    ]),

  signs: ({ groups, not_listed }: { groups: { codes: string[] }[]; not_listed: string[] }) => [
    {
      what: 'sign',
      names: [...groups.flatMap((group) => group.codes), ...not_listed],
      known: signs,
      whole: true,
    },
  ],

  concerns: (concerns: Record<string, string[]>) => [
    { what: 'sign', names: Object.values(concerns).flat(), known: signs },
  ],

  readings: (
    { groups, foremost }: { groups: { readings: string[] }[]; foremost: string[] },
    files,
  ) => [
    {
      what: 'reading',
      names: groups.flatMap((group) => group.readings),
      known: readings(files),
      whole: true,
    },
    { what: 'reading', names: foremost, known: readings(files) },
  ],

  journal: (
    journal: {
      gentle: { activity: string; reading?: string }[];
      practices: { feared?: { belief?: string } }[];
    },
    files,
  ) => [
    {
      what: 'word',
      names: [...new Set(JSON.stringify(journal).match(/(?<="@)\w+(?=")/g))].filter(
        (name) => name !== 'day',
      ),
      known: Object.keys(files['en/sample.json'] as object),
      whole: true,
    },
    {
      what: 'activity',
      names: journal.gentle.map(({ activity }) => activity),
      known: activities,
    },
    {
      what: 'reading',
      names: journal.gentle.flatMap(({ reading }) => reading ?? []),
      known: readings(files),
    },
    {
      what: 'belief',
      names: journal.practices.flatMap(({ feared }) => feared?.belief ?? []),
      known: ids(files, 'en/beliefs.json', 'beliefs'),
    },
  ],
};

/** What a table of this name calls by a name that nothing has, leaves out or has twice. */
export function misnamed(name: string, table: unknown, files: Files): string[] {
  const all = namedIn[name]?.(table as never, files) ?? [];
  return all.flatMap(({ what, names, known, whole }) => [
    ...names.filter((one) => !known.includes(one)).map((one) => `no ${what} is called ${one}`),
    ...(whole ? known : []).flatMap((one) => {
      const times = names.filter((other) => other === one).length;
      return times === 1 ? [] : [`names the ${what} ${one} ${times === 0 ? 'nowhere' : 'twice'}`];
    }),
  ]);
}
