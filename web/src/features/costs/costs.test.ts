import { describe, expect, it } from 'vitest';
import {
  areaIds,
  costFields,
  emptyArea,
  exact,
  money,
  MOST,
  plan,
  readAmount,
  readMonths,
  readVisits,
  type AreaFields,
  type CostFields,
} from './costs';

const blank = (): CostFields => costFields(null, ['Trainers', 'Lubricant']);
function fields(
  areas: Partial<Record<(typeof areaIds)[number], Partial<AreaFields>>>,
  more: Partial<CostFields> = {},
): CostFields {
  const all = blank();
  for (const [id, given] of Object.entries(areas))
    all.areas[id as 'physio'] = { ...emptyArea(), ...given };
  return { ...all, ...more };
}
const physio = { price: '100', visits: '2', months: '3' };

describe('reading a figure', () => {
  it.each([
    ['85', 85],
    [' 85 ', 85],
    ['85.50', 85.5],
    ['85,5', 85.5],
    ['85.', 85],
    [',5', 0.5],
    ['0', 0],
    ['1 234', 1234],
    ['1\u202f234', 1234],
    ['1’234.50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['$85', 85],
    ['85 €', 85],
    ['₹ 1500', 1500],
    ['1000000000', 1e9],
  ])('%s is a number', (typed, value) => expect(readAmount(typed)).toEqual({ value }));

  it.each([
    ['free', 'text'],
    ['85 euros', 'text'],
    ['1e9', 'text'],
    ['12-14', 'text'],
    ['1..2', 'text'],
    ['12,34,56', 'text'],
    ['€', 'text'],
    ['Infinity', 'text'],
    ['-5', 'negative'],
    ['− 5,20', 'negative'],
    ['-$5', 'negative'],
    ['1.234', 'unclear'],
    ['1,234', 'unclear'],
    ['1000000001', 'huge'],
    ['9'.repeat(400), 'huge'],
  ])('%s has a problem with a name', (typed, problem) =>
    expect(readAmount(typed)).toEqual({ problem }),
  );

  it('nothing is not a problem', () => {
    expect(readAmount('')).toBeNull();
    expect(readAmount(' \u00a0')).toBeNull();
  });

  it('visits and months have bounds of their own', () => {
    expect(readVisits('0.5')).toEqual({ value: 0.5 });
    expect(readVisits('61')).toEqual({ problem: 'visits' });
    expect(readVisits('9'.repeat(20))).toEqual({ problem: 'visits' });
    expect(readVisits('-1')).toEqual({ problem: 'negative' });
    expect(readMonths('60')).toEqual({ value: 60 });
    expect(readMonths('1.5')).toEqual({ problem: 'months' });
    expect(readMonths('many')).toEqual({ problem: 'text' });
  });
});

describe('the plan', () => {
  it('of nothing is nothing, and no complaint', () => {
    expect(plan(blank())).toEqual({
      problems: {},
      missing: {},
      areas: {},
      months: [],
      once: null,
      total: null,
      deductibleIdle: false,
    });
  });

  it('of exact figures is exact', () => {
    const { months, total, areas } = plan(fields({ physio }));
    expect(months).toEqual([{ from: 1, to: 3, low: 200, high: 200 }]);
    expect(total).toEqual({ low: 600, high: 600 });
    expect(areas).toEqual({ physio: { low: 600, high: 600 } });
  });

  it('has a range where her figures have one', () => {
    const { months, total } = plan(
      fields({ physio: { ...physio, price_to: '150', months: '2', months_to: '4' } }),
    );
    expect(total).toEqual({ low: 2 * 2 * 100, high: 4 * 2 * 150 });
    // After the shorter course there may be nothing left to pay.
    expect(months).toEqual([
      { from: 1, to: 2, low: 200, high: 300 },
      { from: 3, to: 4, low: 0, high: 300 },
    ]);
  });

  it('takes off what is covered, and never more than the price', () => {
    expect(plan(fields({ physio: { ...physio, covered: '70' } })).total).toEqual({
      low: 180,
      high: 180,
    });
    expect(plan(fields({ physio: { ...physio, covered: '500' } })).total).toEqual({
      low: 0,
      high: 0,
    });
  });

  it('has the deductible paid in full first', () => {
    // 200 a month at full price; 300 left: one month and a half at 100, the rest at 30 a visit.
    const { months, total } = plan(
      fields({ physio: { ...physio, covered: '70' } }, { deductible: '300' }),
    );
    expect(months.map(({ low }) => low)).toEqual([200, 100 + 30, 60]);
    expect(total?.low).toBeCloseTo(390, 9);
  });

  it('says when a deductible has nothing to work on', () => {
    const idle = plan(fields({ physio }, { deductible: '300' }));
    expect(idle.deductibleIdle).toBe(true);
    expect(idle.total).toEqual({ low: 600, high: 600 });
    expect(
      plan(fields({ physio: { ...physio, covered: '1' } }, { deductible: '300' })),
    ).toMatchObject({ deductibleIdle: false });
  });

  it('shares a deductible between areas of one month, in any order', () => {
    const both = fields(
      {
        physio: { price: '100', visits: '1', months: '1', covered: '50' },
        therapy: { price: '300', visits: '1', months: '1', covered: '200' },
      },
      { deductible: '200' },
    );
    const { areas, total } = plan(both);
    // Half of the 400 are paid in full.
    expect(areas).toEqual({ physio: { low: 75, high: 75 }, therapy: { low: 200, high: 200 } });
    expect(total).toEqual({ low: 275, high: 275 });
  });

  it('has a deductible that is not used up by visits to which nothing is added', () => {
    const { areas } = plan(
      fields(
        {
          physio: { price: '100', visits: '1', months: '1', covered: '50' },
          therapy: { price: '300', visits: '1', months: '1' },
        },
        { deductible: '100' },
      ),
    );
    expect(areas).toEqual({ physio: { low: 100, high: 100 }, therapy: { low: 300, high: 300 } });
  });

  it('adds what is bought once, beside the months', () => {
    const { once, months, total } = plan(
      fields(
        { physio },
        {
          things: [
            { name: 'Trainers', price: '40', price_to: '60' },
            { name: '', price: '', price_to: '10' },
            { name: 'Nothing yet', price: '', price_to: '' },
          ],
        },
      ),
    );
    expect(once).toEqual({ low: 50, high: 70 });
    expect(months[0]?.low).toBe(200);
    expect(total).toEqual({ low: 650, high: 670 });
  });

  it('names what is still missing and counts the rest', () => {
    const { missing, total } = plan(fields({ physio, therapy: { price: '90' } }));
    expect(missing).toEqual({ therapy: ['visits', 'months'] });
    expect(total).toEqual({ low: 600, high: 600 });
  });

  it('names each bad field, leaves its area out, and counts the rest', () => {
    const { problems, missing, total } = plan(
      fields(
        {
          physio,
          therapy: {
            price: 'a lot',
            visits: '-1',
            months: '400',
            months_to: '2',
            covered: '1.234',
          },
          medical: { price: '90', price_to: '80', visits: '1', months: '1' },
        },
        { deductible: 'some', things: [{ name: 'Trainers', price: '50', price_to: '20' }] },
      ),
    );
    expect(problems).toEqual({
      deductible: 'text',
      'areas.therapy.price': 'text',
      'areas.therapy.visits': 'negative',
      'areas.therapy.months': 'months',
      'areas.therapy.covered': 'unclear',
      'areas.medical.price_to': 'order',
      'things.0.price_to': 'order',
    });
    expect(missing).toEqual({});
    expect(total).toEqual({ low: 600, high: 600 });
  });

  it('of zero visits or months costs nothing and does not stumble', () => {
    expect(plan(fields({ physio: { ...physio, visits: '0', covered: '5' } })).total).toEqual({
      low: 0,
      high: 0,
    });
    expect(plan(fields({ physio: { ...physio, months: '0' } }, { deductible: '9' }))).toMatchObject(
      {
        months: [],
        total: { low: 0, high: 0 },
      },
    );
  });
});

describe('for any figures', () => {
  /** Park and Miller's generator: the same figures on every run. */
  let seed = 20261122;
  const random = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % (most + 1);
  };
  const some = (): CostFields => {
    const all = blank();
    all.deductible = random(2) === 0 ? '' : String(random(2000));
    for (const id of areaIds) {
      const price = random(300);
      const months = random(12);
      all.areas[id] = {
        price: String(price),
        price_to: random(1) === 0 ? '' : String(price + random(200)),
        visits: String(random(8) / 2),
        months: String(months),
        months_to: random(1) === 0 ? '' : String(months + random(6)),
        covered: random(1) === 0 ? '' : String(random(400)),
      };
    }
    return all;
  };
  const total = (of: CostFields): { low: number; high: number } => {
    const found = plan(of).total;
    if (!found) throw new Error('nothing was counted');
    return found;
  };
  const runs = 3000;

  it('the total is the sum of its areas and of its months, and its ends are in order', () => {
    for (let i = 0; i < runs; i += 1) {
      const of = some();
      const made = plan(of);
      const { low, high } = total(of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      const last = made.months.at(-1)?.to ?? 0;
      expect(made.months.map(({ from }) => from)).toEqual([
        ...(last > 0 ? [1] : []),
        ...made.months.slice(0, -1).map(({ to }) => to + 1),
      ]);
      if (exact(made.total ?? { low: 0, high: 0 })) continue;
      const byMonth = made.months.reduce(
        (sum, { from, to, high: most }) => sum + (to - from + 1) * most,
        0,
      );
      expect(byMonth).toBeGreaterThanOrEqual(high - 1 - 0.005 * last);
    }
  });

  it('a higher price, more months or a larger deductible never make it cheaper; more cover never dearer', () => {
    for (let i = 0; i < runs; i += 1) {
      const of = some();
      const id = areaIds[random(2)] ?? 'physio';
      const before = total(of);
      const changed = (change: (copy: CostFields) => void): { low: number; high: number } => {
        const copy = structuredClone(of);
        change(copy);
        return total(copy);
      };
      const plus = (text: string, by: number): string =>
        text === '' ? text : String(Number(text) + by);
      const dearer = [
        changed((copy) => {
          const area = copy.areas[id];
          area.price = plus(area.price, 10);
          area.price_to = plus(area.price_to, 10);
        }),
        changed((copy) => {
          const area = copy.areas[id];
          area.months = plus(area.months, 1);
          area.months_to = plus(area.months_to, 1);
        }),
        changed((copy) => {
          copy.deductible = String(Number(copy.deductible) + 50);
        }),
      ];
      for (const { low, high } of dearer) {
        expect(low).toBeGreaterThanOrEqual(before.low - 1e-6);
        expect(high).toBeGreaterThanOrEqual(before.high - 1e-6);
      }
      // From nothing at all on, cover makes the deductible count; so only where there is some.
      if (Number(of.areas[id].covered) > 0) {
        const more = changed((copy) => {
          copy.areas[id].covered = plus(copy.areas[id].covered, 10);
        });
        expect(more.high).toBeLessThanOrEqual(before.high + 1e-6);
      }
    }
  });

  it('insurance never makes it dearer than paying for all of it', () => {
    for (let i = 0; i < runs; i += 1) {
      const of = some();
      const alone = structuredClone(of);
      for (const id of areaIds) alone.areas[id].covered = '';
      expect(total(of).high).toBeLessThanOrEqual(total(alone).high + 1e-6);
    }
  });
});

describe('a stored page', () => {
  it('comes back as it was typed, also what is no number', () => {
    const mine = fields({ physio: { price: 'about 80', visits: '2' } }, { currency: '€' });
    expect(costFields(JSON.parse(JSON.stringify(mine)) as Record<string, unknown>, [])).toEqual(
      mine,
    );
  });

  it('of any other shape is read as empty, and too long as cut', () => {
    const odd = costFields(
      {
        currency: 5,
        deductible: null,
        areas: { physio: { price: 7, visits: 'x'.repeat(999) }, other: { price: '1' } },
        things: [null, { name: 'y'.repeat(999) }, 3, ...Array.from({ length: 99 }, () => ({}))],
      },
      ['Trainers'],
    );
    expect(odd.currency).toBe('');
    expect(odd.areas.physio).toEqual({ ...emptyArea(), visits: 'x'.repeat(MOST.figure) });
    expect(Object.keys(odd.areas)).toEqual([...areaIds]);
    expect(odd.things).toHaveLength(MOST.things);
    expect(odd.things[1]?.name).toHaveLength(MOST.name);
    expect(costFields({ areas: 'none', things: 'none' }, ['Trainers'])).toEqual(
      costFields(null, ['Trainers']),
    );
  });
});

describe('money', () => {
  it('has no more places than it needs, a sign before it and letters after it', () => {
    expect(money(1234, '', 'en')).toBe('1,234');
    expect(money(1234.5, ' € ', 'en')).toBe('€1,234.50');
    expect(money(99.999, 'USD', 'en')).toBe('100\u00a0USD');
    expect(money(0, 'Fr.', 'en')).toBe('0\u00a0Fr.');
    expect(money(12.5, 'US$', 'en')).toBe('12.50\u00a0US$');
  });
});
