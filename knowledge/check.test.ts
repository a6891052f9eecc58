// The checker itself: a sound sample passes, and each way of breaking it is noticed and named.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  copies,
  coverage,
  fileProblems,
  hasFigure,
  load,
  missionParts,
  phraseProblems,
  practiceCoverage,
  sourceProblems,
  type Library,
  type Source,
} from './check.ts';
import { textsOf } from './texts.ts';

const source = (over: Partial<Source> = {}): Source => ({
  body: 'A health service',
  year: 2021,
  title: 'A page on the pelvic floor',
  class: 'A',
  site: 'https://www.example.org/page',
  address: 'https://www.example.org/page',
  checked: '2026-11-22',
  ...over,
});
const { site: _own, ...unlinked } = source();
const weak: Source = { ...unlinked, class: 'C' };

const sentence = 'The muscles of the pelvic floor can shut before you have decided anything. ';
const sound = () => ({
  id: 'sample',
  part: ['M1'],
  kind: 'learn',
  title: 'A sample',
  lead: 'A reading of about two minutes. It is here to be broken.',
  first: [
    { question: 'what_is_hard', answers: ['tampon'], because: 'You said that a tampon is hard.' },
  ],
  sections: [
    { heading: 'One thing', paragraphs: [{ text: sentence.repeat(20).trim(), sources: ['S1'] }] },
    {
      heading: 'Another thing',
      paragraphs: [
        { text: sentence.repeat(16).trim(), sources: ['S1', 'S2'] },
        { text: 'You can stop at any time, and that is fine.', own: true },
        { list: ['Breathe out.', 'Let the belly go soft.'], own: true },
      ],
    },
  ] as Record<string, unknown>[],
  tools: [{ text: 'Breathe with it', to: 'breathe' }],
});
type Sample = ReturnType<typeof sound>;
const check = {
  sections: [{ id: 'daily', title: 'In daily life', for: ['selfcheck'] }],
  questions: [
    {
      id: 'what_is_hard',
      section: 'daily',
      type: 'choices',
      text: 'What is hard?',
      options: [
        { id: 'tampon', text: 'A tampon' },
        { id: 'finger', text: 'A finger' },
      ],
    },
    { id: 'shame', section: 'daily', type: 'yes_no', text: 'Do you feel ashamed?' },
    { id: 'told_someone', section: 'daily', type: 'yes_no', text: 'Does anyone know?' },
    { id: 'fear', section: 'daily', type: 'scale', text: 'How strong is the fear?' },
  ],
};
const path = 'en/readings/sample.json';
const library = (sample: unknown): Library => ({
  sources: { S1: source(), S2: weak, S3: source({ standing: 'results not seen' }) },
  files: { [path]: sample, 'en/check.json': check },
});
const wrongWith = (sample: unknown): string[] =>
  fileProblems(path, sample, library(sample)).map(({ what }) => what);

const link = (id: string) => ({
  id,
  name: 'You expect pain',
  text: 'The body hears alarm.',
  sources: ['S1'],
  breaks: 'Slow breath tells it that nothing has to happen.',
  break_sources: ['S1'],
  tools: [{ text: 'Breathe', to: 'breathe' }],
});
const loop = () => ({
  title: 'The loop',
  lead: 'Five links.',
  links: ['expect', 'tense', 'hurt', 'avoid', 'fear'].map(link),
});

test('a file that nothing describes is noticed', () => {
  const found = fileProblems('en/swim.json', { text: 'Swim.', own: true }, library(sound()));
  assert.deepEqual(found, [{ where: 'en/swim.json', what: 'has no schema' }]);
});

test('a sound reading with experiments passes', () => {
  const sample = { ...sound(), experiments: [experiment('one'), experiment('two')] };
  assert.deepEqual(wrongWith(sample), []);
});

test('a sound reading, loop, questionnaire and list of sources pass', () => {
  assert.deepEqual(wrongWith(sound()), []);
  assert.deepEqual(fileProblems('en/loop.json', loop(), library(sound())), []);
  assert.deepEqual(fileProblems('en/check.json', check, library(sound())), []);
  assert.deepEqual(sourceProblems({ S1: source(), S2: weak }), []);
});

/** One of a sample's parts, to be spoiled. */
function nth<T>(list: T[], i: number): T {
  const item = list[i];
  assert.ok(item !== undefined);
  return item;
}
const first = (sample: Sample): Record<string, unknown> =>
  nth(nth(sample.sections, 0).paragraphs as Record<string, unknown>[], 0);
const own = (sample: Sample): Record<string, unknown> =>
  nth(nth(sample.sections, 1).paragraphs as Record<string, unknown>[], 1);

const experiment = (id: string, text = 'Look at one hand. What do you notice?') => ({
  id,
  text,
  own: true,
});

const broken: [string, (sample: Sample) => void, RegExp][] = [
  ['a statement without sources', (s) => delete first(s).sources, /required property 'sources'/],
  ['a statement with an empty list', (s) => (first(s).sources = []), /names no source/],
  ['a source that is not there', (s) => (first(s).sources = ['S9']), /"S9" is not in sources/],
  ['only a weak source', (s) => (first(s).sources = ['S2']), /weak sources only: S2/],
  [
    'only a study whose results nobody saw',
    (s) => (first(s).sources = ['S3']),
    /weak sources only: S3/,
  ],
  ['sources and own words at once', (s) => (first(s).own = true), /exactly one schema/],
  ['own words with a digit', (s) => (own(s).text = 'It takes 6 weeks.'), /carry a figure/],
  [
    'own words with a share in words',
    (s) => (own(s).text = 'One in three is like you.'),
    /carry a figure/,
  ],
  [
    'own words that promise weeks',
    (s) => (own(s).text = 'In six weeks it is over.'),
    /carry a figure/,
  ],
  ['an exclamation mark', (s) => (own(s).text = 'You can do it!'), /never say/],
  ['“just relax”', (s) => (own(s).text = 'You may just relax.'), /never say/],
  ['“you must”', (s) => (own(s).text = 'You must go on.'), /never say/],
  ['a percent sign', (s) => (first(s).text = 'It helps 80 % of them.'), /never say/],
  ['the word score in a title', (s) => (s.title = 'Your score'), /never say/],
  ['a copy named in a text', (s) => (own(s).text = 'Look at scribd.com for it.'), /holds copies/],
  [
    'long words in long sentences',
    (s) =>
      (own(s).text =
        'Involuntary contraction of the musculature frequently accompanies anticipatory apprehension concerning any subsequent penetration.'),
    /hard to read/,
  ],
  ['too few words', (s) => (first(s).text = sentence), /has \d+ words/],
  ['too many words', (s) => (first(s).text = sentence.repeat(90).trim()), /has \d+ words/],
  [
    'another length than it says',
    (s) => (s.lead = 'A reading of about three minutes.'),
    /takes three minutes/,
  ],
  ['a name that is not its file’s', (s) => (s.id = 'another'), /its id is another/],
  ['a heading twice', (s) => (nth(s.sections, 1).heading = 'One thing'), /same heading twice/],
  [
    'a tool that leads nowhere',
    (s) => (nth(s.tools, 0).to = 'swim'),
    /place that the app does not have/,
  ],
  [
    'a reading that is not here',
    (s) => (nth(s.tools, 0).to = 'read/swim'),
    /reading that is not here/,
  ],
  [
    'a practice that is not here',
    (s) => (nth(s.tools, 0).to = 'guide/swim'),
    /practice that is not here/,
  ],
  [
    'one experiment alone',
    (s) => Object.assign(s, { experiments: [experiment('one')] }),
    /fewer than 2/,
  ],
  [
    'an experiment twice',
    (s) => Object.assign(s, { experiments: [experiment('one'), experiment('one')] }),
    /has "one" twice/,
  ],
  [
    'an experiment that claims something without a source',
    (s) => Object.assign(s, { experiments: [experiment('one'), { id: 'two', text: 'It helps.' }] }),
    /required property 'sources'/,
  ],
  [
    'an experiment with a promise in figures',
    (s) =>
      Object.assign(s, {
        experiments: [experiment('one'), experiment('two', 'It helps half of women.')],
      }),
    /carry a figure/,
  ],
  [
    'a question that nobody asks',
    (s) => (nth(s.first, 0).question = 'swim'),
    /no question is called swim/,
  ],
  [
    'an answer that nobody can give',
    (s) => (nth(s.first, 0).answers = ['swim']),
    /no answer "swim"/,
  ],
  ['a part that the mission has not', (s) => (s.part = ['M19']), /must match pattern/],
  [
    'a key that no one knows',
    (s) => ((s as Record<string, unknown>).extra = 1),
    /additional properties/,
  ],
];
describe('a broken reading is noticed:', () => {
  for (const [name, spoil, expected] of broken) {
    test(name, () => {
      const sample = sound();
      spoil(sample);
      const found = wrongWith(sample);
      assert.ok(
        found.some((what) => expected.test(what)),
        `found only: ${found.join('; ') || 'nothing'}`,
      );
    });
  }
});

describe('broken sources are noticed:', () => {
  const cases: [string, Source, RegExp][] = [
    ['a link to a copy', source({ site: 'https://docslib.org/doc/1' }), /holds copies/],
    [
      'a link to a copy under another name',
      source({ site: 'https://www.scribd.com/1' }),
      /holds copies/,
    ],
    ['a link of a weak source', source({ class: 'C' }), /weak source is not linked/],
    ['a link that is not sealed on its way', source({ site: 'http://example.org/' }), /must match/],
    ['a copy named in a title', source({ title: 'As on scribd.com' }), /holds copies/],
    ['no body', { ...source(), body: '' }, /fewer than 2/],
    ['no class', { ...source(), class: 'D' as 'C' }, /allowed values/],
    ['no date', source({ checked: 'lately' }), /must match/],
    ['a DOI that is none', source({ doi: 'doi:5' }), /must match/],
  ];
  for (const [name, bad, expected] of cases) {
    test(name, () => {
      const found = sourceProblems({ S1: bad }).map(({ what }) => what);
      assert.ok(
        found.some((what) => expected.test(what)),
        `found only: ${found.join('; ') || 'nothing'}`,
      );
    });
  }
  test('and no host of copies is one of the bodies’ own', () => {
    for (const host of ['pmc.ncbi.nlm.nih.gov', 'www.nhs.uk', 'www.acog.org', 'www.cochrane.org'])
      assert.ok(!copies.some((copy) => host.endsWith(copy)));
  });
});

describe('a broken loop or questionnaire is noticed:', () => {
  const loopProblems = (data: unknown): string[] =>
    fileProblems('en/loop.json', data, library(sound())).map(({ what }) => what);
  test('another order of the links', () => {
    const data = loop();
    data.links.reverse();
    assert.ok(loopProblems(data).some((what) => /equal to constant/.test(what)));
  });
  test('a link without what breaks it, or without its ground', () => {
    const data = loop();
    delete (data.links[0] as Record<string, unknown>).breaks;
    nth(data.links, 1).break_sources = ['S2'];
    const found = loopProblems(data);
    assert.ok(found.some((what) => /required property 'breaks'/.test(what)));
    assert.ok(found.some((what) => /weak sources only/.test(what)));
  });
  test('a question in no section, or one that a guardrail misses', () => {
    const data = structuredClone(check);
    nth(data.questions, 0).section = 'nowhere';
    data.questions = data.questions.filter(({ id }) => id !== 'shame');
    const found = fileProblems('en/check.json', data, library(sound())).map(({ what }) => what);
    assert.deepEqual(found, ['no section is called nowhere', 'does not ask shame as yes or no']);
  });
  test('choices without options', () => {
    const data = structuredClone(check);
    delete (data.questions[0] as Record<string, unknown>).options;
    const found = fileProblems('en/check.json', data, library(sound()));
    assert.ok(found.some(({ what }) => /required property 'options'/.test(what)));
  });
});

describe('a broken guided practice is noticed:', () => {
  type Cue = Record<string, unknown>;
  const cue = (id: string, text: string, over: Cue = {}): Cue => ({
    id,
    text,
    seconds: 20,
    breath: 'calm',
    own: true,
    ...over,
  });
  const said = (text: string) => ({ text, own: true });
  const practice = () => ({
    id: 'fingertip',
    kind: 'practice',
    strand: 'exposure',
    part: ['M9'],
    steps: ['fingertip'] as string[],
    title: 'A fingertip',
    lead: 'The tip of your finger rests at the opening.',
    lengths: [3, 5],
    before: [said('A towel and a little lubricant.')],
    cues: [
      cue('settle', 'Lie down with your knees bent.', { stop: true }),
      cue('pain', 'Pain is a reason to pause, go back a little, or stop.'),
      cue('breath', 'The guides differ on the breath.', { own: undefined, sources: ['S1'] }),
      cue('opening', 'Let it rest at the opening.', { waits: true }),
      cue('still', 'It lies still. That is enough.', { share: 2, stop: true }),
      {
        id: 'in',
        either: {
          in: said('As you breathe in, let it come in a little.'),
          out: said('As you breathe out, let it come in a little.'),
          suits: said('On a breath that suits you, let it come in a little.'),
        },
        seconds: 20,
        breath: 'calm',
        waits: true,
      },
      cue('move', 'If that is easy, you may try to move a little.', { from: 5, waits: true }),
      cue('rest', 'Rest, with no push and nothing to do.', { stop: true }),
    ] as Cue[],
    after: [said('You listened to the answer.')],
  });
  type Practice = ReturnType<typeof practice>;
  const found = (data: unknown, file = 'fingertip'): string[] =>
    fileProblems(
      `en/practices/${file}.json`,
      JSON.parse(JSON.stringify(data)),
      library(sound()),
    ).map(({ where, what }) => `${where}: ${what}`);
  const the = (p: Practice, id: string): Cue => {
    const one = p.cues.find((c) => c.id === id);
    assert.ok(one);
    return one;
  };
  test('(a sound one passes)', () => assert.deepEqual(found(practice()), []));

  const breathing = (): Practice => ({
    ...practice(),
    id: 'breathing',
    kind: 'breathe',
    strand: 'floor',
    steps: [],
    cues: ['one', 'two', 'three', 'four', 'five', 'six'].map((id, i) =>
      cue(id, 'Let a slow breath come, and let it go again.', {
        share: 1,
        ...(i % 2 === 0 ? { stop: true } : {}),
      }),
    ),
  });
  test('(one that guides no step passes, too)', () =>
    assert.deepEqual(found(breathing(), 'breathing'), []));

  const cases: [string, (p: Practice) => void, RegExp][] = [
    ['a key that no one knows', (p) => ((the(p, 'rest') as Cue).loud = 1), /additional properties/],
    ['a cue without seconds', (p) => delete the(p, 'rest').seconds, /property 'seconds'/],
    ['a cue of a moment', (p) => (the(p, 'rest').seconds = 3), /must be >= 5/],
    ['a breath that is none', (p) => (the(p, 'rest').breath = 'fast'), /allowed values/],
    [
      'a text and a choice at once',
      (p) => (the(p, 'in').text = 'Let it come in.'),
      /exactly one schema/,
    ],
    [
      'a choice with one way only',
      (p) => delete (the(p, 'in').either as Cue).out,
      /property 'out'/,
    ],
    ['a statement without a ground', (p) => delete the(p, 'rest').own, /property 'sources'/],
    [
      'a ground in a choice that is weak',
      (p) =>
        ((the(p, 'in').either as Cue).in = { text: 'As you breathe in, wait.', sources: ['S2'] }),
      /weak sources only/,
    ],
    ['own words with a figure', (p) => (the(p, 'rest').text = 'Rest for 3 minutes.'), /figure/],
    ['an exclamation mark', (p) => (the(p, 'rest').text = 'Well done!'), /never say/],
    [
      'a banned phrase that is spoken only',
      (p) => (the(p, 'rest').aloud = 'Now you must rest.'),
      /never say/,
    ],
    [
      'a sentence that is hard to read',
      (p) =>
        (the(p, 'rest').text =
          'Anticipatory apprehension regularly accompanies involuntary muscular contraction immediately preceding intercourse, occasionally persistently.'),
      /hard to read/,
    ],
    ['a name that is not its file’s', (p) => (p.id = 'finger_tip'), /its id is finger_tip/],
    ['a cue twice', (p) => (the(p, 'rest').id = 'still'), /has "still" twice/],
    ['another strand than its kind’s', (p) => (p.strand = 'mind'), /logged as practice/],
    ['a step that nobody knows', (p) => (p.steps = ['swim']), /no kind of step is called swim/],
    ['a practice that guides no step', (p) => (p.steps = []), /guides no kind of step/],
    [
      'a guide of a step that is no practice',
      (p) => ((p.kind = 'talk'), (p.strand = 'mind')),
      /guides a step, and is not a practice/,
    ],
    ['an activity that nobody names', (p) => (p.kind = 'talk'), /no activity/],
    ['lengths that fall', (p) => (p.lengths = [5, 3]), /do not rise/],
    ['a cue that is never reached', (p) => (the(p, 'move').from = 20), /move: is never reached/],
    [
      'cues that take longer than there is time',
      (p) => (the(p, 'still').seconds = 200),
      /at 3 minutes: its cues take 320 seconds/,
    ],
    [
      'time that no cue takes',
      (p) => delete the(p, 'still').share,
      /no cue takes the time that is left/,
    ],
    ['a cue that goes on and on', (p) => (p.lengths = [3, 20]), /still lasts \d+ seconds/],
    [
      'a cue of many words',
      (p) => (the(p, 'rest').text = 'And rest, and rest, and rest. '.repeat(6).trim()),
      /rest: has 36 words/,
    ],
    [
      'a cue with no silence after its words',
      (p) => {
        the(p, 'rest').seconds = 8;
        the(p, 'rest').text = 'Rest, and let the bed carry you, with no push and nothing to do.';
      },
      /rest leaves no silence: 14 words in 8 seconds/,
    ],
    [
      'a practice without a calm breath',
      (p) => p.cues.forEach((c) => (c.breath = 'own')),
      /no calm breath/,
    ],
    ['no stop in the first third', (p) => delete the(p, 'settle').stop, /in its first third/],
    ['no stop in the middle', (p) => delete the(p, 'still').stop, /in its middle third/],
    ['no stop in the last third', (p) => delete the(p, 'rest').stop, /in its last third/],
    [
      'a stop that the short one does not reach',
      (p) => {
        delete the(p, 'rest').stop;
        the(p, 'move').stop = true;
      },
      /at 3 minutes: has no place to stop in its last third/,
    ],
    ['coming to the opening without waiting', (p) => delete the(p, 'opening').waits, /not wait/],
    ['going in without waiting', (p) => delete the(p, 'in').waits, /not wait/],
    ['moving without waiting', (p) => delete the(p, 'move').waits, /not wait/],
    [
      'holding the breath',
      (p) => (the(p, 'rest').text = 'Now hold your breath.'),
      /hold the breath/,
    ],
    ['strength', (p) => (p.lead = 'A Kegel for every day.'), /trains strength/],
    ['a squeeze', (p) => (the(p, 'rest').text = 'Breathe in. Now squeeze.'), /asks to squeeze/],
    [
      'a squeeze that is spoken only',
      (p) => (the(p, 'rest').aloud = 'Then, tighten all you have.'),
      /asks to squeeze/,
    ],
    ['a push', (p) => (the(p, 'rest').text = 'Push a little.'), /asks to push/],
    [
      'a push in one of the choices',
      (p) => ((the(p, 'in').either as Cue).suits = said('Let it come in as you push.')),
      /asks to push/,
    ],
    ['a partner', (p) => (the(p, 'rest').text = 'Rest beside your partner.'), /assumes a partner/],
    ['the gender of someone', (p) => (the(p, 'rest').text = 'Let him wait.'), /knows the gender/],
    ['no word on pain', (p) => (the(p, 'pain').text = 'Pain is a reason to pause.'), /go back or/],
    [
      'a word on pain that comes too late',
      (p) => p.cues.splice(6, 0, ...p.cues.splice(1, 1)),
      /before it spoke of pain/,
    ],
    ['straight legs', (p) => (the(p, 'settle').text = 'Lie down.'), /knees bent/],
    ['no lubricant', (p) => (p.before = [said('A towel.')]), /does not name lubricant/],
    [
      'no word that little is enough',
      (p) => (the(p, 'still').text = 'It lies still.'),
      /little is enough/,
    ],
    [
      'moving before it was still',
      (p) => (the(p, 'still').text = 'It lies there. That is enough.'),
      /at 5 minutes: moves before it was still/,
    ],
    [
      'never being still',
      (p) => (the(p, 'still').text = 'It lies there. That is enough.'),
      /is never still/,
    ],
    [
      'a choice of breath with no word that sources differ',
      (p) => (the(p, 'breath').text = 'Breathe as you like.'),
      /guides differ/,
    ],
    [
      'a guide of an inside step that stays away',
      (p) => {
        the(p, 'opening').text = 'Let your hand lie on your thigh.';
        the(p, 'in').text = 'Breathe.';
        the(p, 'in').own = true;
        delete the(p, 'in').either;
      },
      /never comes to the opening/,
    ],
  ];
  for (const [name, spoil, expected] of cases) {
    test(name, () => {
      const sample = practice();
      spoil(sample);
      const problems = found(sample);
      assert.ok(
        problems.some((what) => expected.test(what)),
        `found only: ${problems.join('; ') || 'nothing'}`,
      );
    });
  }

  test('a partner may be spoken of where a practice is for two, and is of any gender', () => {
    const sample = practice();
    sample.id = 'partner_finger';
    sample.steps = ['partner_finger'];
    the(sample, 'rest').text = 'Rest beside your partner.';
    assert.match(found(sample, 'partner_finger').join(), /does not say where help is/);
    sample.before.push(said('If you cannot say no, help is near.'));
    assert.deepEqual(found(sample, 'partner_finger'), []);
    the(sample, 'rest').text = 'Rest beside your husband.';
    assert.match(found(sample, 'partner_finger').join(), /knows the gender/);
  });
  test('what is chosen by rule guides no kind of step', () => {
    const sample = practice();
    sample.id = 'change_size';
    assert.match(found(sample, 'change_size').join(), /is chosen by rule/);
    sample.steps = [];
    assert.deepEqual(found(sample, 'change_size'), []);
  });
  test('a kind of step without a guide, or with two; an activity without its practice', () => {
    const { files } = load();
    assert.deepEqual(practiceCoverage(files), []);
    const fewer = Object.fromEntries(
      Object.entries(files).filter(([at]) => !/(trainer|grounding|mock_exam)\.json$/.test(at)),
    );
    const twice = { ...fewer, 'en/practices/again.json': { ...practice(), id: 'again' } };
    assert.deepEqual(
      practiceCoverage(twice).map(({ what }) => what),
      [
        'fingertip is guided by fingertip and again',
        'no practice guides trainer',
        'there is no practice grounding',
        'there is no practice mock_exam',
      ],
    );
  });
});

describe('a broken page of local help is noticed:', () => {
  const way = () => ({
    name: 'A line',
    how: 'Day and night.',
    number: '116 123',
    call: 'tel:116123',
    source: 'S1',
  });
  const help = (over: object) => ({
    checked: '2026-11-22',
    places: ['us', 'uk', 'de'].map((id) => ({
      id,
      name: 'A place',
      urgent: { emergency: [way()], same_day: [way()], soon: [way()], routine: [way()] },
      lines: [{ ...way(), for: ['crisis'], ...over }],
    })),
    elsewhere: {
      urgent: { emergency: [way()], same_day: [way()], soon: [way()], routine: [way()] },
    },
  });
  const found = (data: unknown): string[] =>
    fileProblems('en/help.json', data, library(sound())).map(({ what }) => what);
  test('(a sound one passes)', () => assert.deepEqual(found(help({})), []));
  const cases: [string, object, RegExp][] = [
    ['another number is called than shown', { call: 'tel:116124' }, /shows 116 123 and calls/],
    ['a number without a source', { source: undefined }, /has no source/],
    ['a number with a weak source only', { source: 'S2' }, /weak sources only/],
    ['a number that cannot be called', { call: undefined }, /cannot be called/],
    ['help for nothing we know', { for: ['taxes'] }, /allowed values/],
  ];
  for (const [name, over, expected] of cases) {
    test(name, () => {
      const problems = found(JSON.parse(JSON.stringify(help(over))));
      assert.ok(
        problems.some((what) => expected.test(what)),
        `found only: ${problems.join('; ') || 'nothing'}`,
      );
    });
  }
  test('a place twice', () => {
    const data = help({});
    nth(data.places, 1).id = 'us';
    assert.ok(found(data).some((what) => /has "us" twice/.test(what)));
  });
});

describe('a table that calls something by a name that nothing has is noticed:', () => {
  const library = load();
  const broken = (name: string, spoil: (table: never) => void): string[] => {
    const path = `tables/${name}.json`;
    const table: unknown = JSON.parse(JSON.stringify(library.files[path]));
    spoil(table as never);
    return fileProblems(path, table, library).map(({ what }) => what);
  };
  interface Cause {
    marks: string[];
    to?: string;
  }
  type Lines = Record<string, Record<string, Record<string, string[]>>>;
  const cases: [string, string, (table: never) => void, RegExp][] = [
    [
      'an answer that is not asked',
      'causes',
      ({ causes }: { causes: Cause[] }) => nth(causes, 0).marks.push('discharge.green'),
      /no answer is called discharge\.green/,
    ],
    [
      'a cause that leads nowhere',
      'causes',
      ({ causes }: { causes: Cause[] }) => (nth(causes.toReversed(), 0).to = 'read/nothing'),
      /a reading that is not here/,
    ],
    [
      'a cause in life with nowhere to go',
      'causes',
      ({ causes }: { causes: Cause[] }) => delete nth(causes.toReversed(), 0).to,
      /required property 'to'/,
    ],
    [
      'an answer in a list of a visit',
      'crosswalk',
      (lists: Lines) => (lists.places = { where: { elsewhere: ['deep'] } }),
      /no answer is called where\.elsewhere/,
    ],
    [
      'a line of a visit',
      'crosswalk',
      (lists: Lines) => (lists.places = { where: { deep: ['deeper'] } }),
      /no line of places is called deeper/,
    ],
    [
      'since when, that the screen does not ask',
      'crosswalk',
      (lists: Lines) => (lists.since = { began: { not_sure: ['never'] } }),
      /allowed values/,
    ],
    [
      'a sign',
      'signs',
      ({ not_listed }: { not_listed: string[] }) => not_listed.push('hiccups'),
      /no sign is called hiccups/,
    ],
    [
      'a sign left out',
      'signs',
      ({ not_listed }: { not_listed: string[] }) => not_listed.pop(),
      /names the sign under_18 nowhere/,
    ],
    [
      'a sign twice',
      'signs',
      ({ not_listed }: { not_listed: string[] }) => not_listed.push('fever'),
      /names the sign fever twice/,
    ],
    [
      'a sign of a concern',
      'concerns',
      ({ crisis }: { crisis: string[] }) => crisis.push('hiccups'),
      /no sign is called hiccups/,
    ],
    [
      'a reading left out',
      'readings',
      ({ groups }: { groups: { readings: string[] }[] }) => nth(groups, 0).readings.shift(),
      /names the reading body nowhere/,
    ],
    [
      'a foremost reading',
      'readings',
      ({ foremost }: { foremost: string[] }) => foremost.push('weather'),
      /no reading is called weather/,
    ],
    [
      'words of the made-up journal',
      'journal',
      ({ practices }: { practices: { note?: string }[] }) => (nth(practices, 1).note = '@note_new'),
      /no word is called note_new/,
    ],
    [
      'words of it that nothing says',
      'journal',
      ({ practices }: { practices: { note?: string }[] }) => delete nth(practices, 0).note,
      /names the word note_first nowhere/,
    ],
    [
      'an activity of it',
      'journal',
      ({ gentle }: { gentle: { activity: string }[] }) => (nth(gentle, 0).activity = 'swimming'),
      /no activity is called swimming/,
    ],
    [
      'a reading of it',
      'journal',
      ({ gentle }: { gentle: { reading?: string }[] }) => (nth(gentle, 0).reading = 'weather'),
      /no reading is called weather/,
    ],
    [
      'a belief of it',
      'journal',
      ({ practices }: { practices: { feared: { belief: string } }[] }) =>
        (nth(practices, 0).feared.belief = 'rain'),
      /no belief is called rain/,
    ],
  ];
  for (const [name, table, spoil, expected] of cases) {
    test(name, () => {
      const found = broken(table, spoil);
      assert.ok(
        found.some((what) => expected.test(what)),
        `found only: ${found.join('; ') || 'nothing'}`,
      );
    });
  }
});

describe('phrases:', () => {
  const found = (text: string): string[] =>
    phraseProblems('en/check.ftl', text, library(sound())).map(({ what }) => what);
  const claim = 'condition-thrush = An infection.\n';
  test('a claim names sources, or that it is a choice of ours', () => {
    assert.deepEqual(found(`# Ground: S1\n${claim}`), []);
    assert.deepEqual(found(`# Ground: S2, S1\n${claim}`), []);
    assert.deepEqual(found(`# Ground: design\n${claim}`), []);
    assert.deepEqual(found('profession-gp = Your own doctor\n'), []);
  });
  test('a claim without a ground, with a weak one or an unknown one is noticed', () => {
    assert.deepEqual(found(claim), ['names no ground']);
    assert.deepEqual(found(`# Ground: S1\n\n${claim}`), ['names no ground']);
    assert.match(found(`# Ground: S2\n${claim}`).join(), /weak sources only/);
    assert.match(found(`# Ground: S99\n${claim}`).join(), /not in sources/);
  });
});

test('answers to yes or no and to a scale are known as such', () => {
  const sample = sound();
  sample.first = [
    { question: 'shame', answers: [true, 'not_sure'] as never[], because: 'You said so.' },
    { question: 'fear', answers: [7, 8] as never[], because: 'You said so.' },
  ];
  assert.deepEqual(wrongWith(sample), []);
  nth(sample.first, 0).answers = ['yes'];
  nth(sample.first, 1).answers = ['high'];
  assert.equal(wrongWith(sample).length, 2);
});

test('a part of the mission that no reading covers is missed', () => {
  const all = { [path]: { ...sound(), part: missionParts } };
  assert.deepEqual(coverage(all), []);
  const found = coverage({ [path]: { ...sound(), part: missionParts.slice(1) } });
  assert.deepEqual(
    found.map(({ what }) => what),
    ['no reading covers M1 of the mission'],
  );
});

test('figures are told from times of day and from single things', () => {
  for (const text of [
    'Come after 6 pm.',
    'The line opens at 18:30.',
    'Use two hands, one on the belly.',
    'One person who knows is enough.',
    'Half of the bed is yours.',
  ])
    assert.ok(!hasFigure(text), text);
  for (const text of [
    'After 12 sessions it goes.',
    'Two out of three get there.',
    'Half of women know this.',
    'It was seen in three studies.',
    'About a hundred went home.',
  ])
    assert.ok(hasFigure(text), text);
});

test('only what is shown is read as a text', () => {
  const sample = {
    id: 'x',
    part: ['M1'],
    $comment: 'not shown',
    text: 'shown',
    sources: ['S1'],
    break_sources: ['S1'],
    tools: [{ text: 'go', to: 'breathe' }],
    first: [{ question: 'q', answers: ['a'], because: 'why' }],
    parts: [{ title: 'a part of a session' }],
  };
  assert.deepEqual(
    textsOf('f', sample).map(({ text }) => text),
    ['shown', 'go', 'why', 'a part of a session'],
  );
});
