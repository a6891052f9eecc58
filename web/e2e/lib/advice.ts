/** What the native program says to a journal, and how that must read on the screen. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Belief, PathView, TodayView } from '../../src/client/schema.generated';
import { reasonsForCare } from '../../src/features/check/symptoms';
import { MARGIN } from '../../src/features/today/comfort';
import { mostTellingFirst } from '../../src/features/today/reasons';
import { run } from './native';
import { practiceTitle } from './practices';
import { temporaryFolder } from './profile';
import { escaped, shown, type Visit } from './visit';
import { firstLine, has, reasonText, t, type Reason } from './words';

export interface Entry {
  id: string;
  at: string;
  device: string;
  type: string;
  data: Record<string, unknown>;
}

interface Choice {
  kind: string;
  activity?: string;
  step?: string;
  minutes?: number;
  urgency?: string;
}
export interface Suggestion extends Choice {
  alternatives: Choice[];
  reasons: Reason[];
  guardrails: string[];
  paused: string;
  predicted?: { pain_mean: number; over_limit: number };
  belief?: Belief;
}

interface Step {
  id: string;
  kind: string;
  label?: string;
  diameter_mm?: number;
}

export function entriesOf(journal: string): Entry[] {
  return journal
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);
}

/** Now, as RFC 3339 with the zone of this machine, which is the browser's too. */
export function localNow(daysAhead = 0): string {
  const now = new Date(Date.now() + daysAhead * 24 * 60 * 60 * 1000);
  const offset = -now.getTimezoneOffset();
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const wall = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/**
 * Entries of one second are stamped a second apart, so that they keep their order; the newest may
 * stand a little ahead of the clock, and the app then asks as of that moment.
 */
function nowAfter(journal: string, daysAhead: number): string {
  const now = localNow(daysAhead);
  const newest = entriesOf(journal)
    .map(({ at }) => at)
    .reduce((one, other) => (Date.parse(one) > Date.parse(other) ? one : other), now);
  return Date.parse(newest) - Date.parse(now) <= 60_000 ? newest : now;
}

/** Through a file, as a person would do it. */
export async function advise(journal: string, now: string): Promise<Suggestion> {
  return temporaryFolder(async (folder) => {
    const file = join(folder, 'journal.ndjson');
    await writeFile(file, journal);
    const { code, stdout, stderr } = await run(['advise', '--journal', file, '--now', now]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    return JSON.parse(stdout) as Suggestion;
  });
}

function nameOf(journal: string, id: string | undefined): string {
  const path = entriesOf(journal).findLast((entry) => entry.type === 'path.set');
  const step = (path?.data['steps'] as Step[]).find((candidate) => candidate.id === id);
  if (!step) throw new Error(`the journal has no step ${id}`);
  if (step.label) return step.label;
  const kind = t(`kind-${step.kind}`);
  return step.diameter_mm === undefined ? kind : t('step-sized', { kind, mm: step.diameter_mm });
}

/** What something gentle is called. A reading may be any; which one is next is not for the core to say. */
function gentleName({ kind, activity }: Choice): RegExp {
  if (kind === 'rest') return new RegExp(escaped(t('suggest-rest')));
  const usual: Record<string, string> = {
    breathe: 'breathing',
    release: 'letting_go',
    learn: 'reading',
    talk: 'words',
  };
  const code = activity ?? usual[kind] ?? '';
  if (code === 'reading') return new RegExp(`^${escaped(t('today-reading-named', { title: '' }))}`);
  return new RegExp(
    `^${escaped(has(`activity-${code}`) ? t(`activity-${code}`) : practiceTitle(code))}`,
  );
}

/** The views of the native program. */
async function viewsOf(
  journal: string,
  now: string,
): Promise<{ today: TodayView; path: PathView }> {
  const requests = [
    { op: 'open', id: 'p', entries: entriesOf(journal) },
    { op: 'views', id: 'p', views: ['today', 'path'], now },
  ];
  const { stdout } = await run(
    ['advise', '--stream'],
    requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
  );
  const answer = JSON.parse(stdout.trim().split('\n')[1] ?? '') as {
    views: { today: TodayView; path: PathView };
  };
  return answer.views;
}

/** What is drawn, measured on the drawing: places counted from the first mark. */
async function measured(page: Page): Promise<{
  marks: number;
  today: number;
  middle: number | null;
  maybe: [number, number] | null;
}> {
  return page.locator('figure.comfort .holder > svg').evaluate((svg, margin) => {
    const across = (selector: string): { x: number; width: number }[] =>
      [...svg.querySelectorAll<SVGGraphicsElement>(selector)].map((e) => e.getBBox());
    const centre = ({ x, width }: { x: number; width: number }): number => x + width / 2;
    const marks = across('.mark').map(centre);
    const width = svg.getBoundingClientRect().width;
    const place = (x: number): number => (x / width) * (marks.length - 1 + 2 * margin) - margin;
    const today = across('.mark.today').map(centre)[0];
    const middle = across('.buoy').map(centre)[0];
    const maybe = across('.maybe')[0];
    return {
      marks: marks.filter((x, i) => Math.abs(place(x) - i) < 0.02).length,
      today: today === undefined ? -1 : Math.round(place(today)),
      middle: middle === undefined ? null : place(middle),
      maybe: maybe?.width ? [place(maybe.x), place(maybe.x + maybe.width)] : null,
    };
  }, MARGIN);
}

/**
 * The picture of where it is comfortable has the native program's figures; without such figures, or
 * where someone should be seen first, there is none.
 */
export async function expectPicture(
  page: Page,
  said: Suggestion,
  journal: string,
  now: string,
): Promise<void> {
  const picture = page.getByRole('figure', { name: t('comfort-title') });
  const views = await viewsOf(journal, now);
  const { comfort } = views.today;
  const today = said.kind === 'practice' ? (said.step ?? null) : null;
  if (!comfort || said.kind === 'seek_care') {
    await expect(picture).toHaveCount(0);
    return;
  }
  const { low, mid, high, practices, shown: count } = comfort;
  const drawn = await measured(page);
  expect(drawn.marks).toBe(count);
  expect(drawn.today).toBe(views.path.steps.findIndex(({ id }) => id === today));
  const ends = [-MARGIN, count - 1 + MARGIN] as const;
  const inside = (x: number): number => Math.min(Math.max(x, ends[0]), ends[1]);
  if (mid > ends[0] && mid < ends[1]) expect(drawn.middle).toBeCloseTo(mid, 1);
  else expect(drawn.middle).toBeNull();
  if (inside(high) - inside(low) > 0.1) {
    expect(drawn.maybe?.[0]).toBeCloseTo(inside(low), 1);
    expect(drawn.maybe?.[1]).toBeCloseTo(inside(high), 1);
  }
  const caption = picture.locator('figcaption > p');
  const name = nameOf(journal, comfort.step);
  await expect(caption).toContainText(
    comfort.next === undefined
      ? t(`comfort-${comfort.reach}`, { name })
      : t('comfort-between', { name, next: nameOf(journal, comfort.next) }),
  );
  await expect(caption).toContainText(t(`comfort-sure-${comfort.sure}`));
  if (practices !== undefined) {
    await expect(caption).toContainText(t('comfort-learned', { practices }));
  }
}

/**
 * Today shows exactly what the native program says to the journal that this browser exports at this
 * moment: kind, step, minutes, figures, reasons, rules and what could be done instead.
 */
export async function expectNativeToAgree(visit: Visit, daysAhead = 0): Promise<Suggestion> {
  const { page } = visit;
  await visit.go('today');
  const screen = await shown(page);
  const journal = await visit.downloadPlain();
  await visit.go('today');
  const now = nowAfter(journal, daysAhead);
  const said = await advise(journal, now);
  await expectPicture(page, said, journal, now);

  const isCare = said.kind === 'seek_care';
  const reasons = isCare ? reasonsForCare(said.reasons) : mostTellingFirst(said.reasons);
  expect(reasons.length).toBeGreaterThan(0);
  expect(screen.reasons).toEqual(reasons.map(reasonText));
  expect(screen.guardrails).toEqual(said.guardrails);
  if (said.kind === 'practice') {
    expect(screen.title).toBe(nameOf(journal, said.step));
    expect(screen.text).toContain(t('suggest-minutes', { minutes: said.minutes ?? 0 }));
    if (said.predicted) {
      const pain = Math.round(said.predicted.pain_mean);
      const sentence = t('suggest-predicted', { pain });
      // Before the first practice there are no notes to say it from.
      if (said.belief?.practices === 0) expect(screen.text).not.toContain(sentence);
      else expect(screen.text).toContain(sentence);
    }
  } else if (said.kind === 'seek_care') {
    // Routine and yet paused: a reason to ask a clinician first.
    const words = said.urgency === 'routine' && said.paused !== 'none' ? 'ask' : said.urgency;
    expect(screen.title).toBe(t(`care-${words}-title`));
    expect(screen.text).toContain(t(`care-${said.urgency}-label`));
  } else if (said.reasons.some(({ code }) => code === 'no_path')) {
    expect(screen.title).toBe(t('suggest-no-path'));
  } else {
    expect(screen.title).toMatch(gentleName(said));
    if (said.minutes !== undefined) {
      expect(screen.text).toContain(t('today-minutes', { minutes: said.minutes }));
    }
  }
  if (said.paused !== 'none') expect(screen.text).toContain(firstLine(`paused-${said.paused}`));

  if (said.alternatives.length > 0) {
    // A button on a suggestion; folded away under a card that asks to see someone.
    const fold = said.alternatives.some(({ kind }) => kind === 'practice')
      ? 'care-go-on'
      : 'suggest-other';
    const folded = page.locator('.care summary', { hasText: t(fold) });
    if (isCare) await folded.click();
    else await visit.button(said.kind === 'practice' ? 'suggest-smaller' : 'suggest-other').click();
    const offered = await page.locator('.alternatives > li').allTextContents();
    for (const [i, choice] of said.alternatives.entries()) {
      const line = offered[i]?.replace(/\s+/g, ' ').trim() ?? '';
      if (choice.kind === 'practice') {
        const name = nameOf(journal, choice.step);
        expect(line).toContain(t('alternative-practice', { name, minutes: choice.minutes ?? 0 }));
      } else if (choice.kind === 'rest' || choice.kind === 'seek_care') {
        expect(line).toContain(t(`alternative-${choice.kind}`));
      } else {
        expect(line).toMatch(gentleName(choice));
        if (choice.minutes !== undefined) {
          expect(line).toContain(t('today-minutes', { minutes: choice.minutes }));
        }
      }
    }
    expect(offered.length).toBe(said.alternatives.length);
  }
  return said;
}
