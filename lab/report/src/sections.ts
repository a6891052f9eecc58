// From the records to the page, harm first.
import { between, count, NONE, number, percent, points, signedNumber } from './figures.ts';
import { h, sign } from './dom.ts';
import {
  ALL,
  familiesOf,
  figuresOf,
  inTables,
  OURS,
  subgroupsOf,
  USUAL_ORACLE,
  USUAL_RULE,
  whole,
  type Bar,
  type Difference,
  type Figures,
  type Report,
} from './model.ts';
import { figureOf, foldedTable, paragraph, sectionOf, tableOf, type Table } from './page.ts';
import {
  COLORS,
  drawCurves,
  drawPlane,
  drawRows,
  SHAPES,
  type KeyEntry,
  type Mark,
  type PlaneLine,
  type PlanePoint,
  type Row,
} from './plots.ts';
import {
  barWords,
  familyName,
  familyWhat,
  policyWords,
  STAMP,
  subgroupName,
  TEXT,
} from './words.ts';

const nameOf = (policy: string): string => policyWords(policy).name;
const groupOf = (policy: string) => policyWords(policy).group;
const placeOf = (family: string): string => (family === ALL ? TEXT.whole : familyName(family));

const aboutFamily = (report: Report, family: string): string =>
  [familyWhat(family), report.run.heldOut.includes(family) ? TEXT.parts.held_out : '']
    .filter(Boolean)
    .join(' ');

const markOf = (policy: string): Pick<Mark, 'symbol' | 'filled' | 'color'> => ({
  ...SHAPES[groupOf(policy)],
  color: COLORS[groupOf(policy)],
});
const keyOf = (policy: string, label = nameOf(policy)): KeyEntry => ({ label, ...markOf(policy) });

/** The figures of the tables for one family, as the run lists its policies. */
function inTablesOf(report: Report, family: string): Figures[] {
  return report.run.policies
    .filter(inTables)
    .map((policy) => figuresOf(report, policy, { family }))
    .filter((found) => found !== undefined);
}

/** A little room beyond the largest value. */
const upTo = (values: (number | null | undefined)[], least: number): number =>
  Math.max(least, ...values.filter((value) => typeof value === 'number')) * 1.04;

const tick = (share: number): string => percent(share).replace(/\.0 %$/, ' %');

// --- What was done -------------------------------------------------------------------------------

export function opening(report: Report): HTMLElement {
  const { run } = report;
  const families = run.families.length;
  const ours = figuresOf(report, OURS, { family: whole(report) });
  const rule = figuresOf(report, USUAL_RULE, { family: whole(report) });
  return h(
    'header',
    {},
    h('p', { class: 'stamp' }, STAMP),
    h('h1', {}, TEXT.title),
    ours &&
      rule &&
      paragraph(
        TEXT.headline(
          percent(ours.over),
          percent(rule.over),
          percent(ours.reached),
          percent(rule.reached),
        ),
        'lead',
      ),
    paragraph(
      TEXT.made(
        count(run.patients),
        families === 1 ? TEXT.oneFamily : TEXT.families(families),
        count(run.policies.length),
      ),
    ),
    paragraph(TEXT.families_why),
    h(
      'ul',
      {},
      ...familiesOf(report).map((family) =>
        h('li', {}, `${familyName(family)}. ${aboutFamily(report, family)}`.trim()),
      ),
    ),
    paragraph(TEXT.limits_of_it),
    report.leftOut > 0 && paragraph(TEXT.left_out(report.leftOut), 'notice'),
    h(
      'details',
      {},
      h('summary', {}, TEXT.reading),
      h(
        'dl',
        {},
        ...TEXT.terms(number(run.limit ?? 3), count(run.mostSessions ?? 150)).flatMap(
          ([term, meaning]) => [h('dt', {}, term), h('dd', {}, meaning)],
        ),
      ),
    ),
  );
}

// --- The bars ------------------------------------------------------------------------------------

function barFigure(bar: Bar, value: number): string {
  const { as } = barWords(bar.bar);
  if (as === 'times') return `${value.toFixed(2)} times`;
  if (as === 'points') return `${points(value).replace(/\.0$/, '')} points`;
  if (as === 'count') return count(value);
  return tick(value);
}

function barMargin(bar: Bar): string {
  if (bar.value === null) return TEXT.bars.unknown;
  const by = Math.abs(bar.value - bar.wanted);
  const { as } = barWords(bar.bar);
  const written =
    as === 'times'
      ? `${by.toFixed(2)} times`
      : as === 'count'
        ? count(by)
        : `${(by * 100).toFixed(1)} points`;
  // Nothing can be better than none.
  if (bar.met && as === 'count') return '';
  const said = by < 0.0005 && bar.met ? TEXT.bars.exact : TEXT.bars.margin(bar.met, written);
  return bar.bar.startsWith('gap_closed') && bar.value < 0
    ? `${said} ${TEXT.bars.backwards}`
    : said;
}

function barsOf(report: Report): HTMLElement {
  const place = whole(report);
  const overall = report.bars.filter(({ family }) => family === place);
  const words = TEXT.bars;
  const verdict = (bar: Bar) => (bar.met ? words.met : words.missed);
  const wanted = (bar: Bar) => words.wanted(bar.atMost, barFigure(bar, bar.wanted));
  return sectionOf(
    'bars',
    words.heading,
    paragraph(words.lead),
    report.bars.length === 0
      ? paragraph(TEXT.no_ours, 'notice')
      : paragraph(words.sum(overall.filter(({ met }) => met).length, overall.length), 'lead'),
    overall.length > 0 &&
      h(
        'ul',
        { class: 'bars' },
        ...overall.map((bar) =>
          h(
            'li',
            { class: bar.met ? 'met' : 'missed' },
            h('p', { class: 'verdict' }, sign(bar.met), verdict(bar)),
            h('p', { class: 'figure-of' }, bar.value === null ? NONE : barFigure(bar, bar.value)),
            h('p', {}, barWords(bar.bar).name),
            h('p', { class: 'small soft' }, `${wanted(bar)} ${barMargin(bar)}`.trim()),
          ),
        ),
      ),
    overall.length > 0 && h('p', { class: 'small' }, STAMP),
    report.bars.length > overall.length &&
      foldedTable(words.by_family, {
        columns: words.columns,
        words: [1],
        rows: report.bars.map((bar) => ({
          cells: [
            placeOf(bar.family),
            barWords(bar.bar).name,
            bar.value === null ? NONE : barFigure(bar, bar.value),
            `${bar.atMost ? words.most : words.least} ${barFigure(bar, bar.wanted)}`,
            barMargin(bar) || NONE,
            verdict(bar),
          ],
        })),
      }),
  );
}

// --- Harm ----------------------------------------------------------------------------------------

function harmOf(report: Report): HTMLElement {
  const words = TEXT.harm;
  const all = inTablesOf(report, whole(report)).sort(
    (a, b) => a.over - b.over || (a.overWorst ?? 0) - (b.overWorst ?? 0),
  );
  const bar = report.bars.find(({ bar: id }) => id === 'worst_tenth_over_limit');
  const rows = all.map((one): Row => ({
    label: nameOf(one.policy),
    said: words.said(percent(one.over), percent(one.overWorst)),
    strong: one.policy === OURS,
    marks: [
      {
        value: one.over,
        interval: one.overInterval,
        symbol: 'circle',
        filled: true,
        color: COLORS[groupOf(one.policy)],
      },
      ...(one.overWorst === null
        ? []
        : [
            {
              value: one.overWorst,
              symbol: 'triangle' as const,
              filled: false,
              color: COLORS[groupOf(one.policy)],
            },
          ]),
    ],
  }));
  return sectionOf(
    'harm',
    words.heading,
    paragraph(words.lead),
    figureOf({
      id: 'figure-harm',
      title: words.title,
      draw: (width, description) =>
        drawRows(
          {
            title: words.title,
            axis: words.axis,
            domain: [
              0,
              upTo(
                all.flatMap((one) => [one.over, one.overWorst]),
                0.15,
              ),
            ],
            format: tick,
            rows,
            key: [
              { label: TEXT.key.mean, symbol: 'circle', filled: true, color: 'var(--ink)' },
              { label: TEXT.key.worst, symbol: 'triangle', filled: false, color: 'var(--ink)' },
            ],
            references: bar ? [{ x: bar.wanted, label: words.bar(tick(bar.wanted)) }] : [],
          },
          width,
          description,
        ),
      summary: words.summary(
        all.map((one) => words.line(nameOf(one.policy), percent(one.over), percent(one.overWorst))),
      ),
      shown: false,
      table: {
        columns: words.columns,
        words: [1],
        rows: all.map((one) => ({
          ours: one.policy === OURS,
          cells: [
            nameOf(one.policy),
            policyWords(one.policy).what,
            percent(one.over),
            between(percent, one.overInterval?.[0], one.overInterval?.[1]),
            percent(one.overWorst),
            percent(one.overP90),
            percent(one.overReported),
            number(one.setbacks),
            percent(one.dropped),
          ],
        })),
      },
    }),
  );
}

// --- Harm against sessions to the goal -----------------------------------------------------------

const NAMED_RULES = new Set(['1', '2', '3', '5', '8', '14']);

function planeFigure(report: Report, family: string, title: string, small: boolean): HTMLElement {
  const words = TEXT.plane;
  const frontiers = report.frontiers.filter(
    (one) => one.family === family && one.points.length > 0,
  );
  const lines = frontiers.map((frontier): PlaneLine => {
    const group = frontier.of === 'oracle' ? 'oracle' : frontier.of === 'bound' ? 'bound' : 'paper';
    const sorted = [...frontier.points].sort((a, b) => a.harm - b.harm);
    return {
      group,
      label: frontier.of,
      hull: sorted
        .filter(({ onHull }) => onHull)
        .map(({ harm, sessions }) => ({ x: harm, y: sessions })),
      points: sorted.map(({ policy, harm, sessions }) => {
        const rule = /^leaflet_(\d+)$/.exec(policy)?.[1];
        const label =
          rule !== undefined
            ? NAMED_RULES.has(rule)
              ? rule
              : ''
            : policy === USUAL_ORACLE
              ? nameOf(policy)
              : '';
        return { x: harm, y: sessions, label };
      }),
    };
  });
  const spots = inTablesOf(report, family).flatMap((one): PlanePoint[] => {
    const group = groupOf(one.policy);
    if (one.toGoal === null || (group !== 'ours' && group !== 'other')) return [];
    const strong = group === 'ours';
    return [
      {
        x: one.over,
        y: one.toGoal,
        xInterval: strong ? one.overInterval : null,
        yInterval: strong ? one.toGoalInterval : null,
        label: `${nameOf(one.policy)}`,
        strong,
        group,
      },
    ];
  });
  // The picture is of the region in question: the best that printed rules can do, the usual rule, the
  // oracle, and ours. Whatever lies far outside is drawn on the rim, and said.
  const usual = figuresOf(report, USUAL_RULE, { family });
  const region = [
    ...lines.flatMap((line) => line.hull),
    ...spots.filter(({ strong }) => strong),
    ...(usual && usual.toGoal !== null ? [{ x: usual.over, y: usual.toGoal }] : []),
  ];
  const xMost = Math.max(0.02, ...region.map(({ x }) => x)) * 1.2;
  const yMost = Math.max(1, ...region.map(({ y }) => y)) * 1.06;
  const inView = [...lines.flatMap((line) => line.points), ...spots].filter(
    ({ x, y }) => x <= xMost && y <= yMost,
  );
  const yLeast = Math.max(
    0,
    Math.floor((Math.min(...inView.map(({ y }) => y), yMost) * 0.92) / 5) * 5,
  );
  const beyond = spots.filter(({ x, y }) => x > xMost || y > yMost);
  const gap = report.gaps.find(
    (one) => one.family === family && one.policy === OURS && one.frontier === 'printed',
  );
  const everything = report.figures
    .filter((one) => one.family === family && one.subgroup === ALL)
    .sort((a, b) => a.over - b.over);
  const kinds = new Set(lines.map(({ group }) => group));
  const key: KeyEntry[] = [
    ...(kinds.has('paper') ? [{ label: words.key.printed, ...markOf('leaflet_1') }] : []),
    ...(kinds.has('bound') ? [{ label: words.key.bound, ...markOf('bound_leaflet_1') }] : []),
    ...(kinds.has('oracle') ? [{ label: words.key.oracle, ...markOf(USUAL_ORACLE) }] : []),
  ];
  return figureOf({
    id: `figure-plane-${family}`,
    title,
    draw: (width, description) =>
      drawPlane(
        {
          title,
          xAxis: words.x,
          yAxis: words.y,
          xDomain: [0, xMost],
          yDomain: [yLeast, yMost],
          xFormat: tick,
          lines,
          // A small picture has no room for names on its rim.
          points: small ? spots.filter((spot) => !beyond.includes(spot)) : spots,
          key,
        },
        width,
        description,
      ),
    summary: gap
      ? words.summary(
          number(gap.sessions),
          number(gap.frontierSessions),
          number(gap.oracleSessions),
          gap.closed,
        )
      : words.summary_other,
    notes:
      beyond.length > 0
        ? [(small ? words.outside : words.edge)(beyond.map(({ label }) => label).join(', '))]
        : [],
    table: {
      columns: words.columns,
      rows: everything.map((one) => ({
        ours: one.policy === OURS,
        cells: [
          nameOf(one.policy),
          percent(one.over),
          number(one.toGoal),
          between(number, one.toGoalInterval?.[0], one.toGoalInterval?.[1]),
          percent(one.reached),
          number(one.daysToGoal),
        ],
      })),
    },
  });
}

function planeOf(report: Report): HTMLElement {
  const words = TEXT.plane;
  const place = whole(report);
  const families = familiesOf(report).filter((family) => family !== place);
  return sectionOf(
    'time',
    words.heading,
    paragraph(words.lead),
    paragraph(words.lines),
    planeFigure(report, place, words.title, false),
    families.length > 0 &&
      h(
        'div',
        { class: 'panels' },
        ...families.map((family) =>
          planeFigure(report, family, words.family(familyName(family)), true),
        ),
      ),
    report.gaps.length > 0 &&
      foldedTable(words.gaps, {
        columns: words.gap_columns,
        words: [2],
        rows: report.gaps.map((gap) => ({
          ours: gap.policy === OURS,
          cells: [
            placeOf(gap.family),
            nameOf(gap.policy),
            words.from[gap.frontier] ?? gap.frontier,
            percent(gap.harm),
            number(gap.sessions),
            number(gap.frontierSessions),
            number(gap.oracleSessions),
            percent(gap.closed),
            gap.closed === null
              ? NONE
              : between(percent, gap.closedInterval?.[0], gap.closedInterval?.[1]),
            percent(gap.closedToUsualOracle),
          ],
        })),
      }),
  );
}

// --- Family by family, group by group ------------------------------------------------------------

function partsOf(report: Report): HTMLElement {
  const words = TEXT.parts;
  const shown = [OURS, USUAL_RULE, USUAL_ORACLE].filter((policy) =>
    report.run.policies.includes(policy),
  );
  const panels = familiesOf(report).flatMap((family) => {
    const groups = [ALL, ...subgroupsOf(report)]
      .map((subgroup) => ({
        subgroup,
        label: subgroup === ALL ? words.everyone : subgroupName(subgroup),
        found: shown.flatMap((policy) => figuresOf(report, policy, { family, subgroup }) ?? []),
      }))
      .filter(({ found }) => found.length > 0);
    const panel = (
      id: string,
      title: string,
      axis: string,
      valueOf: (one: Figures) => number | null,
      most: number,
      table: Table,
    ) => {
      const rows = groups.map(({ subgroup, label, found }): Row => ({
        label,
        said: found.map((one) => percent(valueOf(one)).replace(' %', '')).join(' · ') + ' %',
        strong: subgroup === ALL,
        marks: found.flatMap((one) => {
          const value = valueOf(one);
          return value === null ? [] : [{ value, ...markOf(one.policy) }];
        }),
      }));
      return figureOf({
        id: `figure-${id}-${family}`,
        title,
        draw: (width, description) =>
          drawRows(
            {
              title,
              axis,
              domain: [0, most],
              format: tick,
              rows,
              stacked: true,
              key: shown.map((policy) => keyOf(policy)),
            },
            width,
            description,
          ),
        summary: groups
          .map(
            ({ label, found }) =>
              `${label}: ${found.map((one) => `${nameOf(one.policy)} ${percent(valueOf(one))}`).join(', ')}`,
          )
          .join('. ')
          .concat('.'),
        shown: false,
        table,
      });
    };
    const table: Table = {
      columns: words.columns,
      rows: groups.flatMap(({ label, found }) =>
        found.map((one) => ({
          ours: one.policy === OURS,
          cells: [
            label,
            count(one.patients),
            nameOf(one.policy),
            percent(one.over),
            percent(one.overWorst),
            number(one.setbacks),
            percent(one.dropped),
            percent(one.reached),
            number(one.toGoal),
          ],
        })),
      ),
    };
    const most = upTo(
      groups.flatMap(({ found }) => found.map(({ over }) => over)),
      0.1,
    );
    return [
      h('h3', {}, familyName(family)),
      paragraph(aboutFamily(report, family)),
      h(
        'div',
        { class: 'panels' },
        panel(
          'harm',
          words.harm(familyName(family)),
          words.axis_harm,
          ({ over }) => over,
          most,
          table,
        ),
        panel(
          'reached',
          words.reached(familyName(family)),
          words.axis_reached,
          ({ reached }) => reached,
          1,
          table,
        ),
      ),
    ];
  });
  return sectionOf(
    'families',
    words.heading,
    paragraph(words.lead),
    paragraph(words.order),
    paragraph(words.source),
    ...panels,
  );
}

// --- Paired differences --------------------------------------------------------------------------

function differencesOf(report: Report): HTMLElement | null {
  const words = TEXT.differences;
  const place = whole(report);
  const listed = report.differences.filter(({ policy }) => inTables(policy));
  if (listed.length === 0) return null;
  const write = (one: Difference) => (value: number | null | undefined) =>
    one.figure === 'sessions_to_goal' || one.figure === 'setbacks'
      ? signedNumber(value)
      : points(value);
  const tableRow = (one: Difference) => ({
    ours: one.policy === OURS,
    cells: [
      placeOf(one.family),
      nameOf(one.policy),
      words.names[one.figure] ?? one.figure,
      write(one)(one.mean),
      between(write(one), one.interval?.[0], one.interval?.[1]),
    ],
  });
  const panel = (
    figure: string,
    { title, axis }: { title: string; axis: string },
    order: 1 | -1,
  ) => {
    const found = listed
      .filter((one) => one.figure === figure && one.family === place)
      .sort((a, b) => order * (a.mean - b.mean));
    const ends = found.flatMap((one) => [one.mean, ...(one.interval ?? [])]);
    const reach = Math.max(0.001, ...ends.map(Math.abs));
    const low = Math.min(0, ...ends) - reach * 0.06;
    const high = Math.max(0, ...ends) + reach * 0.06;
    return figureOf({
      id: `figure-difference-${figure}`,
      title,
      draw: (width, description) =>
        drawRows(
          {
            title,
            axis,
            domain: [low, high],
            format: (value) =>
              figure === 'sessions_to_goal'
                ? signedNumber(value).replace('.0', '')
                : points(value).replace('.0', ''),
            rows: found.map((one) => ({
              label: nameOf(one.policy),
              said: `${write(one)(one.mean)} (${between(write(one), one.interval?.[0], one.interval?.[1])})`,
              strong: one.policy === OURS,
              marks: [{ value: one.mean, interval: one.interval, ...markOf(one.policy) }],
            })),
            key: [],
            references: [{ x: 0, label: nameOf(USUAL_RULE) }],
          },
          width,
          description,
        ),
      summary: words.summary(found.map((one) => `${nameOf(one.policy)} ${write(one)(one.mean)}`)),
      shown: false,
      table: { columns: words.columns, words: [2], rows: found.map(tableRow) },
    });
  };
  return sectionOf(
    'differences',
    words.heading,
    paragraph(words.lead),
    panel('over_felt', words.over, 1),
    panel('reached', words.reached, -1),
    panel('sessions_to_goal', words.sessions, 1),
    foldedTable(words.every, { columns: words.columns, words: [2], rows: listed.map(tableRow) }),
  );
}

// --- Curves --------------------------------------------------------------------------------------

const DASHES = ['7 3', '2 3', '10 3 2 3', '5 5', '1 4', '12 4', '6 2 1 2 1 2', '3 2', '9 6'];

function curvesFigure(
  report: Report,
  family: string,
  title: string,
  narrow: boolean,
): HTMLElement | null {
  const words = TEXT.curves;
  const found = report.curves
    .filter(
      (curve) =>
        curve.family === family &&
        inTables(curve.policy) &&
        curve.reached.length > 1 &&
        (!narrow || [OURS, USUAL_RULE, 'leaflet_1', USUAL_ORACLE].includes(curve.policy)),
    )
    .sort((a, b) => (b.reached.at(-1) ?? 0) - (a.reached.at(-1) ?? 0));
  if (found.length === 0) return null;
  const most = Math.max(...found.map(({ reached }) => reached.length - 1));
  const at = [10, 20, 30, 50, 75, 100, 150].filter((session) => session <= most);
  return figureOf({
    id: `figure-curves-${family}`,
    title,
    draw: (width, description) =>
      drawCurves(
        {
          title,
          xAxis: words.x,
          yAxis: words.y,
          most,
          format: tick,
          curves: found.map((curve, i) => ({
            label: nameOf(curve.policy),
            group: groupOf(curve.policy),
            strong: curve.policy === OURS,
            dash: curve.policy === OURS ? '' : (DASHES[i % DASHES.length] ?? ''),
            values: curve.reached,
          })),
        },
        width,
        description,
      ),
    summary: words.summary(
      found.map((curve) => `${nameOf(curve.policy)} ${percent(curve.reached.at(-1))}`),
      most,
    ),
    shown: false,
    table: {
      columns: words.columns(at),
      rows: found.map((curve) => ({
        ours: curve.policy === OURS,
        cells: [nameOf(curve.policy), ...at.map((session) => percent(curve.reached[session]))],
      })),
    },
  });
}

function curvesOf(report: Report): HTMLElement | null {
  const words = TEXT.curves;
  const place = whole(report);
  const overall = curvesFigure(report, place, words.title, false);
  if (!overall) return null;
  const families = familiesOf(report)
    .filter((family) => family !== place)
    .map((family) => curvesFigure(report, family, words.family(familyName(family)), true))
    .filter((figure) => figure !== null);
  return sectionOf(
    'curves',
    words.heading,
    paragraph(words.lead),
    overall,
    families.length > 0 && h('div', { class: 'panels' }, ...families),
  );
}

// --- Every figure --------------------------------------------------------------------------------

function everyFigureOf(report: Report): HTMLElement {
  const words = TEXT.all;
  const tableFor = (family: string): Table => ({
    columns: words.columns,
    rows: report.run.policies.flatMap((policy) => {
      const one = figuresOf(report, policy, { family });
      if (!one) return [];
      return {
        ours: policy === OURS,
        cells: [
          nameOf(policy),
          percent(one.over),
          percent(one.overWorst),
          number(one.setbacks),
          percent(one.dropped),
          number(one.careVisits),
          percent(one.reached),
          number(one.toGoal),
          number(one.daysToGoal),
          number(one.sessions),
          count(one.violations),
        ],
      };
    }),
  });
  const places = [...new Set([whole(report), ...familiesOf(report)])];
  return sectionOf(
    'tables',
    words.heading,
    paragraph(words.lead),
    ...places.map((family) => foldedTable(placeOf(family), tableFor(family))),
    foldedTable(words.policies, {
      columns: words.policy_columns,
      words: [2],
      rows: report.run.policies.map((policy) => ({
        ours: policy === OURS,
        cells: [nameOf(policy), policy, policyWords(policy).what || NONE],
      })),
    }),
  );
}

// --- The end -------------------------------------------------------------------------------------

const limitsOf = (): HTMLElement =>
  sectionOf(
    'limits',
    TEXT.limits.heading,
    h('p', { class: 'stamp' }, STAMP),
    h('ul', {}, ...TEXT.limits.points.map((point) => h('li', {}, point))),
  );

function againOf(report: Report): HTMLElement {
  const { run } = report;
  const lives = run.patients * run.families.length * run.policies.length;
  return sectionOf(
    'again',
    TEXT.again.heading,
    paragraph(TEXT.again.lead),
    h(
      'pre',
      { tabindex: '0', 'aria-label': TEXT.again.heading },
      h('code', {}, run.command ?? TEXT.again.otherwise),
    ),
    paragraph(TEXT.again.numbers(count(lives))),
    tableOf(TEXT.again.written, {
      columns: TEXT.again.columns,
      words: [1],
      rows: run.written.map(([name, value]) => ({ cells: [name, value] })),
    }),
  );
}

export function sectionsOf(report: Report): HTMLElement[] {
  return [
    barsOf(report),
    harmOf(report),
    planeOf(report),
    partsOf(report),
    differencesOf(report),
    curvesOf(report),
    everyFigureOf(report),
    limitsOf(),
    againOf(report),
  ].filter((section) => section !== null);
}
