// What the page makes of what it is given, also when that is broken.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { between, NONE, number, percent, points, signedNumber } from './figures.ts';
import {
  familiesOf,
  figuresOf,
  inTables,
  readReport,
  subgroupsOf,
  whole,
  type Report,
} from './model.ts';
import { policyWords } from './words.ts';

const run = {
  record: 'run',
  seed: 1,
  patients: 10,
  families: ['threat', 'waves'],
  policies: ['learned', 'leaflet_3'],
  limit: 3,
  most_sessions: 150,
  command: 'anemone lab run --seed 1',
};
const figures = {
  record: 'figures',
  family: 'all',
  subgroup: 'all',
  policy: 'learned',
  patients: 20,
  over_felt: 0.05,
  over_felt_interval: [0.04, 0.06],
  over_felt_worst_tenth: 0.11,
};
const page = (...records: unknown[]): string => JSON.stringify({ records });

function read(...records: unknown[]): Report {
  const report = readReport(page(...records));
  assert.notEqual(typeof report, 'string', `nothing to show: ${String(report)}`);
  return report as Report;
}

describe('what the page is given', () => {
  test('an empty place is no data', () => {
    for (const empty of ['/*ANEMONE-LAB-DATA*/null', 'null', '', '  \n']) {
      assert.equal(readReport(empty), 'no_data');
    }
  });

  test('a cut or strange value is broken', () => {
    for (const broken of ['{"records":[', '[]', '{}', '{"records":{}}', '3', '"text"']) {
      assert.equal(readReport(broken), 'broken', broken);
    }
  });

  test('without a run, or without figures, there is nothing to show', () => {
    assert.equal(readReport(page(figures)), 'no_run');
    assert.equal(readReport(page({ ...run, families: 'waves' }, figures)), 'no_run');
    assert.equal(readReport(page(run)), 'no_figures');
    assert.equal(readReport(page(run, { ...figures, over_felt: 'much' })), 'no_figures');
    assert.equal(readReport(page()), 'no_run');
  });

  test('a record that cannot be read is left out and counted', () => {
    const report = read(
      run,
      figures,
      { ...figures, policy: 7 },
      { ...figures, over_felt_interval: [0.06, 0.04] },
      {
        record: 'bar',
        family: 'all',
        bar: 'violations',
        policy: 'learned',
        value: 0,
        wanted: 0,
        at_most: true,
      },
      null,
      'figures',
    );
    assert.equal(report.figures.length, 1);
    assert.equal(report.bars.length, 0);
    assert.equal(report.leftOut, 5);
  });

  test('records and fields that it does not know are passed over', () => {
    const report = read(
      run,
      { ...figures, more: {} },
      { record: 'life', sessions: 3 },
      { record: 'other' },
    );
    assert.equal(report.leftOut, 0);
    assert.equal(report.figures[0]?.over, 0.05);
    assert.equal(report.figures[0].overWorst, 0.11);
    assert.equal(report.figures[0].toGoal, null);
  });

  test('an interval of no width beside its figure is none', () => {
    const one = (over_felt: number, over_felt_interval: number[]) =>
      read(run, { ...figures, over_felt, over_felt_interval }).figures[0]?.overInterval;
    assert.equal(one(0.05, [0, 0]), null);
    assert.deepEqual(one(0, [0, 0]), [0, 0]);
    assert.deepEqual(one(0.05, [0.04, 0.06]), [0.04, 0.06]);
  });

  test('a bar that could not be worked out has no value', () => {
    const bar = {
      record: 'bar',
      family: 'all',
      bar: 'gap_closed_printed',
      policy: 'learned',
      wanted: 0.75,
      at_most: false,
      met: false,
    };
    assert.equal(read(run, figures, { ...bar, value: null }).bars[0]?.value, null);
    assert.equal(read(run, figures, bar).bars[0]?.value, null);
  });

  test('a seed that lost its last digits on the way is not shown as a number', () => {
    const shown = (seed: number) =>
      read({ ...run, seed }, figures).run.written.map(([name]) => name);
    assert.ok(shown(12).includes('seed'));
    assert.ok(!shown(2 ** 63).includes('seed'));
  });
});

describe('what the page looks up', () => {
  const report = read(
    run,
    figures,
    { ...figures, family: 'waves', over_felt: 0.02 },
    { ...figures, family: 'waves', subgroup: 'slow', over_felt: 0.03 },
  );

  test('figures by policy, family and subgroup', () => {
    assert.equal(figuresOf(report, 'learned')?.over, 0.05);
    assert.equal(figuresOf(report, 'learned', { family: 'waves' })?.over, 0.02);
    assert.equal(figuresOf(report, 'learned', { family: 'waves', subgroup: 'slow' })?.over, 0.03);
    assert.equal(figuresOf(report, 'leaflet_3'), undefined);
  });

  test('families with figures, and what the whole is', () => {
    assert.deepEqual(familiesOf(report), ['waves']);
    assert.deepEqual(subgroupsOf(report), ['slow']);
    assert.equal(whole(report), 'all');
    assert.equal(whole(read(run, { ...figures, family: 'waves' })), 'waves');
  });

  test('which policies stand in the tables', () => {
    const tables = [
      'learned',
      'do_nothing',
      'cheater',
      'leaflet_1',
      'leaflet_5',
      'bound_leaflet_3',
      'oracle_0.05',
    ];
    const lines = ['leaflet_4', 'leaflet_14', 'bound_leaflet_1', 'oracle_0.1', 'oracle_0.5'];
    for (const policy of tables) assert.ok(inTables(policy), policy);
    for (const policy of lines) assert.ok(!inTables(policy), policy);
  });

  test('names of policies', () => {
    assert.equal(policyWords('learned').group, 'ours');
    assert.equal(policyWords('leaflet_1').name, 'Printed rule 1');
    assert.match(policyWords('leaflet_1').what, /1 comfortable session,/);
    assert.equal(policyWords('bound_leaflet_3').group, 'bound');
    assert.equal(policyWords('oracle_0.035').name, 'Oracle 3.5 %');
    assert.equal(policyWords('something_new').name, 'something_new');
  });
});

describe('numbers as people read them', () => {
  test('shares', () => {
    const said = [0, 0.0003, 0.001, 0.0623, 0.139, 0.2, 1, -0.156].map(percent);
    assert.deepEqual(said, [
      '0 %',
      '0.03 %',
      '0.1 %',
      '6.2 %',
      '13.9 %',
      '20 %',
      '100 %',
      '−15.6 %',
    ]);
  });
  test('differences carry their sign, and zero has none', () => {
    assert.deepEqual([0.031, -0.29, 0, -0.0001].map(points), ['+3.1', '−29', '0.0', '0.0']);
    assert.deepEqual([3.14, -7.1, 0].map(signedNumber), ['+3.1', '−7.1', '0.0']);
  });
  test('what is not there is a dash', () => {
    for (const write of [percent, points, number, signedNumber]) {
      for (const nothing of [null, undefined, NaN, Infinity]) assert.equal(write(nothing), NONE);
    }
    assert.equal(between(percent, 0.1, null), NONE);
    assert.equal(between(percent, 0.1, 0.3), '10.0 % to 30 %');
  });
  test('whole numbers have no decimals', () => {
    assert.deepEqual([0, 3, 53.46, 108.2].map(number), ['0', '3', '53.5', '108']);
  });
});
