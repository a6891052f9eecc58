// Three months with the app, twice: what docs/a-course.md tells, held to what a good therapist's week
// would never do. The page is made from the same lives:
//   COURSE=write node --test tests/course.test.ts    rewrites its made part; read the difference
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { DAYS, lives, page } from './course/diary.ts';
import type { Day, Offer, Person } from './course/life.ts';
import { root } from './lib/program.ts';

const target = join(root, 'docs', 'a-course.md');
const begin = '<!-- made by tests/course.test.ts: from here -->';
const end = '<!-- to here -->';

let all: { person: Person; days: Day[] }[] = [];
before(async () => {
  all = await lives();
});

const offers = ({ suggestion }: Day): Offer[] => [suggestion, ...suggestion.alternatives];
const kindOf = (day: Day, offer: Offer): string =>
  day.steps.find((step) => step.id === offer.step)?.kind ?? '';
const each = (visit: (day: Day, person: Person) => void): void => {
  for (const { person, days } of all) for (const day of days) visit(day, person);
};
const partnerish = ['partner_finger', 'partner_penetration'];

describe('three months, two people', () => {
  test('the page tells these lives', () => {
    const text = readFileSync(target, 'utf8');
    const [head, rest] = text.split(begin);
    const tail = rest?.split(end)[1];
    assert.ok(head !== undefined && tail !== undefined, 'the page has its two marks');
    const wanted = `${head}${begin}\n\n${page(all)}\n${end}${tail}`;
    if (process.env.COURSE === 'write') writeFileSync(target, wanted);
    else assert.ok(text === wanted, 'docs/a-course.md is stale: COURSE=write, then read it');
  });

  test('every evening has an answer, and rest is always within reach', () => {
    each((day) => {
      assert.ok(day.suggestion.reasons.length > 0, day.date);
      assert.ok(
        offers(day).some(({ kind }) => kind === 'rest') || day.suggestion.kind === 'seek_care',
        day.date,
      );
    });
    for (const { person, days } of all) assert.equal(days.length, DAYS - person.away.length);
  });

  test('on a day of alarm or heavy stress nothing of the ladder is offered', () => {
    const heavy = ({ data }: { data: Record<string, unknown> }): boolean =>
      (data.stress as number) >= 8 ||
      (data.fear_now as number) >= 8 ||
      (data.pain_now as number) > 3;
    let seen = 0;
    each((day, person) => {
      if (!person.events[day.day]?.entries?.some(heavy)) return;
      seen += 1;
      assert.ok(!offers(day).some(({ kind }) => kind === 'practice'), `${day.date}`);
    });
    assert.ok(seen >= 5);
  });

  test('after a hard practice something kind comes first', () => {
    const kind = [undefined, 'self_compassion', 'aftercare', 'breathing', 'grounding'];
    let seen = 0;
    for (const { days } of all) {
      days.forEach((day, at) => {
        const next = days[at + 1];
        if (!next || next.day !== day.day + 1 || day.session?.ended !== 'stopped_pain') return;
        seen += 1;
        assert.notEqual(next.suggestion.kind, 'practice', next.date);
        assert.ok(
          next.suggestion.kind === 'seek_care' || kind.includes(next.suggestion.activity),
          `${next.date}: ${next.suggestion.activity}`,
        );
      });
    }
    assert.ok(seen >= 2);
  });

  test('three minutes are answered with something of three minutes', () => {
    each((day, person) => {
      const few = person.events[day.day]?.entries?.some(({ data }) => data.minutes === 3);
      if (few) assert.ok((day.suggestion.minutes ?? 3) <= 3 && day.suggestion.kind !== 'practice');
    });
  });

  test('who is on her own never meets a partner', () => {
    for (const day of all[0]!.days) {
      for (const offer of offers(day)) {
        assert.ok(!['agreement', 'closeness'].includes(offer.activity ?? ''), day.date);
        assert.ok(!partnerish.includes(kindOf(day, offer)), day.date);
      }
    }
  });

  test('while penetration is off the table no step with a partner is offered', () => {
    const [from, to] = Object.entries(all[1]!.person.events)
      .filter(([, event]) => event.entries?.some(({ type }) => type === 'pause_penetration.set'))
      .map(([day]) => Number(day));
    let seen = 0;
    for (const day of all[1]!.days) {
      if (day.day < from! || day.day >= to!) continue;
      seen += 1;
      for (const offer of offers(day))
        assert.ok(!partnerish.includes(kindOf(day, offer)), day.date);
    }
    assert.ok(seen > 60);
  });

  test('all four strands are suggested in every month', () => {
    const strand: Record<string, string> = {
      learn: 'understanding',
      breathe: 'floor',
      release: 'floor',
      practice: 'exposure',
      talk: 'mind',
    };
    for (const { person, days } of all) {
      for (const month of [0, 1, 2]) {
        const seen = new Set(
          days
            .filter(({ day }) => Math.floor(day / 30) === month)
            .map(({ suggestion }) => strand[suggestion.kind]),
        );
        for (const name of new Set(Object.values(strand)))
          assert.ok(seen.has(name), `${person.title}, month ${month + 1}: no ${name}`);
      }
    }
  });

  test('no gentle thing is suggested three evenings running, and the steps do go on', () => {
    for (const { person, days } of all) {
      days.forEach((day, at) => {
        const three = days.slice(at, at + 3).map(({ suggestion }) => suggestion.activity);
        const same = three.length === 3 && three[0] !== undefined && new Set(three).size === 1;
        assert.ok(!same, `${person.title}, ${day.date}: ${three[0]}`);
      });
      const first = days.find(({ suggestion }) => suggestion.kind === 'practice');
      const last = days.findLast(({ suggestion }) => suggestion.kind === 'practice');
      assert.ok(first && last && first.suggestion.step !== last.suggestion.step, person.title);
    }
  });

  test('a date that is too near is noticed, squeezing is, and so is a test that must be passed', () => {
    const noticed = (at: number): Set<string> =>
      new Set(
        all[at]!.days.flatMap(({ suggestion }) => suggestion.notices.map(({ code }) => code)),
      );
    assert.deepEqual(
      [...noticed(0)].sort().filter((code) => ['P1', 'P4'].includes(code)),
      ['P1', 'P4'],
    );
    assert.deepEqual(
      [...noticed(1)].sort().filter((code) => ['P3', 'P5'].includes(code)),
      ['P3', 'P5'],
    );
  });
});
