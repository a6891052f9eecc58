// A second, slow reading of the red-flag table (facts §2, and guardrails A), written from its
// sentences and not from core/triage: for thousands of random answers the program is never less urgent,
// and pauses wherever the table does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, run } from './lib/program.ts';
import { Random } from './oracle/journals.ts';

const levels = ['self_care', 'routine', 'soon', 'same_day', 'emergency'];
type Answers = Record<string, unknown>;
interface Question {
  id: string;
  type: string;
  options?: { id: string | number }[];
}
const { questions } = JSON.parse((await run(['check', '--questions'])).stdout) as {
  questions: Question[];
};

/** What the table asks for at least, row by row as it is written. */
function atLeast(answers: Answers): { urgency: string; pause: boolean; row: string }[] {
  const ticked = (id: string) => {
    const answer = answers[id];
    return (Array.isArray(answer) ? answer : [answer]).filter(
      (each): each is string => typeof each === 'string' && !['none', 'no'].includes(each),
    );
  };
  const has = (id: string, ...options: string[]) =>
    ticked(id).some((option) => options.includes(option));
  const painLow = [...ticked('belly_pain'), ...ticked('with_belly_pain')].length > 0;
  const bleeds = ticked('bleeding').length > 0 || has('with_belly_pain', 'heavy_bleeding');
  const heavy =
    has('bleeding', 'heavy_now', 'after_practice_heavy') ||
    has('with_belly_pain', 'heavy_bleeding');
  const mayBePregnant = has('pregnant', 'yes', 'maybe', 'not_sure') || has('periods', 'late');
  const faint =
    has('with_belly_pain', 'faint') ||
    has('other', 'faint_without_pain') ||
    has('pregnancy_signs', 'faint_or_sick');
  const shivers = has('fever', 'high_fever') || has('with_belly_pain', 'high_fever');
  const fever = shivers || has('fever', 'fever') || has('with_belly_pain', 'fever');
  const phq4 = ['phq4_nervous', 'phq4_worry', 'phq4_interest', 'phq4_down'].reduce(
    (sum, id) => sum + Number(answers[id] ?? 0),
    0,
  );
  const rows: [string, boolean, string, boolean?][] = [
    // Emergency
    [
      'sudden, severe, worsening, or hurts on moving or touching',
      has('belly_pain', 'sudden', 'severe', 'worsening', 'on_moving'),
      'emergency',
    ],
    ['pelvic pain with heavy bleeding', painLow && heavy, 'emergency'],
    ['pelvic pain with fainting', painLow && faint, 'emergency'],
    ['pelvic pain with a very high temperature', painLow && shivers, 'emergency'],
    ['pelvic pain with vomiting', has('with_belly_pain', 'vomiting'), 'emergency'],
    ['right ribs and right shoulder', has('with_belly_pain', 'right_ribs'), 'emergency'],
    [
      'possible pregnancy, sudden pain or faint or shoulder tip',
      has('pregnancy_signs', 'sudden_pain', 'faint_or_sick', 'shoulder_tip') ||
        (mayBePregnant &&
          (has('belly_pain', 'sudden') || faint || has('with_belly_pain', 'shoulder_tip'))),
      'emergency',
    ],
    ['cannot pass urine at all', has('urine', 'cannot_pass'), 'emergency'],
    ['numb, weak, no control', has('nerves', 'numb', 'leg_weak', 'control_lost'), 'emergency'],
    ['about to act', has('dark_thoughts', 'about_to_act'), 'emergency'],
    ['in danger now', has('safety', 'danger_now'), 'emergency'],
    // Same day
    [
      'possible pregnancy with pain on one side or bleeding',
      has('pregnancy_signs', 'one_sided_pain', 'bleeding') ||
        (mayBePregnant && (has('belly_pain', 'one_sided') || bleeds)),
      'same_day',
    ],
    [
      'pain coming and going, no better on antibiotics, the same while pregnant',
      has('belly_pain', 'comes_and_goes') ||
        has('with_belly_pain', 'no_better_antibiotics') ||
        (mayBePregnant && painLow),
      'same_day',
    ],
    ['fever with any of the above', fever, 'same_day'],
    [
      'thoughts of ending life, plan, self-harm',
      has('dark_thoughts', 'thoughts', 'plan', 'self_harm'),
      'same_day',
    ],
    ['assault in the last days', has('safety', 'forced_recent'), 'same_day'],
    [
      'heavy or long bleeding after practice',
      has('bleeding', 'after_practice_heavy', 'after_practice_over_day'),
      'same_day',
    ],
    // Within about two weeks
    [
      'any bleeding 12 months after the last period',
      has('bleeding', 'after_menopause') || (has('life_stage', 'menopause') && bleeds),
      'soon',
    ],
    ['between periods or after sex', has('bleeding', 'between_periods', 'after_sex'), 'soon'],
    [
      'repeated bleeding, burning or pain with practice',
      has('practice', 'too_much_pain_often', 'burning_often', 'bleeding_twice') ||
        has('bleeding', 'after_practice_repeated'),
      'soon',
    ],
    ['changed discharge', ticked('discharge').length > 0, 'soon'],
    [
      'white, itchy, crinkled, easily torn, shrinking; lump, ulcer, sore',
      has('skin', 'white', 'itch', 'cracks', 'shrinking', 'lump', 'sore') ||
        has('feels', 'itching'),
      'soon',
    ],
    ['unexplained bleeding', has('bleeding', 'unexplained'), 'soon'],
    ['PHQ-4 of 6 or more', phq4 >= 6, 'soon'],
    // Routine
    [
      'deep pain, very painful periods, bowels during them',
      has('where', 'deep') ||
        has('when', 'deep_inside') ||
        has('periods', 'very_painful', 'bowel_pain'),
      'routine',
      false,
    ],
    ['dry or sore for more than a few weeks', has('dryness', 'weeks'), 'routine', false],
    ['new after painless years', has('began', 'after_painless_time'), 'routine', false],
    [
      'outside or on mere touch',
      has('where', 'outside') || has('when', 'light_touch'),
      'routine',
      false,
    ],
    ['under 18', has('age', 'under_18'), 'routine', true],
    [
      'an exam, fertility treatment',
      has('ahead', 'exam_needed_cannot', 'exam_coming', 'fertility_treatment'),
      'routine',
      false,
    ],
    ['12 weeks without change', has('practice', 'no_change_12_weeks'), 'routine', false],
    [
      'hurt, forced, threatened, cannot refuse',
      has('safety', 'hurt_or_threatened', 'pressed', 'cannot_say_no'),
      'routine',
      false,
    ],
    [
      'ask a clinician first, or another regime',
      ticked('conditions').length > 0 || mayBePregnant || has('life_stage', 'birth_months'),
      'routine',
      true,
    ],
  ];
  return rows
    .filter(([, is]) => is)
    .map(([row, , urgency, pause = true]) => ({ urgency, pause, row }));
}

function randomAnswers(random: Random): Answers {
  const answers: Answers = {};
  // Few answers, so that what others say does not hide what one row says.
  for (let left = random.whole(1, 5); left > 0; --left) {
    const { id, type, options } = random.pick(questions);
    const one = () => random.pick(options!).id;
    if (type === 'choices') answers[id] = Array.from({ length: random.whole(1, 3) }, one);
    else if (type === 'choice') answers[id] = one();
    else if (type === 'scale') answers[id] = random.whole(0, 10);
    else answers[id] = random.pick([true, false, 'not_sure']);
  }
  return answers;
}

test('random answers are never read as less urgent than the red-flag table asks for', async () => {
  const random = new Random(20_261_122);
  const all = Array.from({ length: 20_000 }, () => randomAnswers(random));
  const lines = await replay(all.map((answers) => JSON.stringify({ op: 'check', answers })));
  const met = new Set<string>();
  lines.forEach((line, i) => {
    const { result } = JSON.parse(line) as { result: { urgency: string; practice: string } };
    for (const { urgency, pause, row } of atLeast(all[i]!)) {
      met.add(row);
      const what = `${row}: ${result.urgency}, ${result.practice} to ${JSON.stringify(all[i])}`;
      assert.ok(levels.indexOf(result.urgency) >= levels.indexOf(urgency), what);
      if (pause) assert.equal(result.practice, 'pause', what);
    }
  });
  assert.ok(met.size >= 32, `only ${met.size} rows were met`);
});
