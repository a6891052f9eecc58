/**
 * Guided practices: each runs to its end and to an early stop with a clock of ours; nothing that may
 * happen to a phone loses the place; no sound leaves or enters the device.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plan } from '../../knowledge/plan';
import { saidBy, type PracticeScript } from '../../knowledge/script';
import { entriesOf, type Entry } from './lib/advice';
import { look } from './lib/look';
import { kept } from './lib/storage';
import { expect, test } from './lib/test';
import { passphrase, type Visit } from './lib/visit';
import { t } from './lib/words';

const folder = join(import.meta.dirname, '../../knowledge/en/practices');
const practices = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PracticeScript);
const own = practices.filter(({ kind }) => kind !== 'practice');
const by = (id: string): PracticeScript => {
  const found = practices.find((practice) => practice.id === id);
  if (!found) throw new Error(`There is no practice ${id}`);
  return found;
};
const shortest = (script: PracticeScript): number => script.lengths[0] ?? 3;
/** The lines of a practice in their order, as they stand on the screen. */
const lines = (script: PracticeScript, minutes = shortest(script)): string[] =>
  plan(script, minutes).map(({ cue }) => saidBy(cue, 'suits').text);
const line = (script: PracticeScript, place: number, minutes?: number): string =>
  lines(script, minutes)[place] ?? '';

const NIGHT = new Date('2026-11-22T20:00:00');

/** Time goes on only where a test says so, once it is paused. */
async function ownClock(page: Page): Promise<void> {
  await page.clock.install({ time: NIGHT });
}
async function holdClock(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 500);
}

async function atReady(visit: Visit, id: string): Promise<void> {
  await visit.page.goto(`${visit.origin}/#/guide/${id}`);
  await expect(visit.heading(by(id).title)).toBeVisible();
}
async function begin(visit: Visit, id: string, minutes?: number): Promise<void> {
  await atReady(visit, id);
  if (minutes !== undefined) {
    await visit.page.getByRole('radio', { name: String(minutes), exact: true }).check();
  }
  await visit.button('guide-begin').click();
  await atLine(visit, line(by(id), 0, minutes));
}
const atLine = (visit: Visit, text: string): Promise<void> =>
  expect(visit.heading(text)).toBeVisible();
/** A choice of the fold, on the ready screen or while it goes on. */
async function choose(visit: Visit, id: string): Promise<void> {
  const { page } = visit;
  const box = page.getByRole('checkbox', { name: new RegExp(`^${t(id)}`) });
  if (!(await box.isVisible())) {
    await page.locator('summary', { hasText: t('guide-choices') }).click();
  }
  await box.click();
}

/** Line by line, with the clock of the test: each comes when its time is there, and no sooner. */
async function runToEnd(visit: Visit, script: PracticeScript, minutes: number): Promise<void> {
  const { page } = visit;
  // The player looks at the clock five times a second: what is due has come by then.
  await page.clock.runFor(200);
  for (const { cue, ms } of plan(script, minutes)) {
    await page.clock.runFor(ms - 400);
    await atLine(visit, saidBy(cue, 'suits').text);
    await page.clock.runFor(400);
    if (cue.waits) {
      await page.clock.runFor(3000);
      await atLine(visit, saidBy(cue, 'suits').text);
      await visit.button('guide-next').click();
    }
  }
  await visit.isAt('guide-after-title');
}

async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function gentle(visit: Visit): Promise<Entry['data'][]> {
  const entries = entriesOf(await visit.downloadPlain());
  return entries.filter(({ type }) => type === 'gentle.logged').map(({ data }) => data);
}

/** What a phone has and this machine has not; what was asked of it is written down. */
async function withDevice(
  context: BrowserContext,
  voices: { name: string; lang: string; localService: boolean; default: boolean }[],
): Promise<void> {
  await context.addInitScript((all) => {
    const told = { spoken: [] as string[], voices: [] as string[], cancelled: 0 };
    const device = { ...told, tones: 0, closed: 0, notes: 0, shakes: 0, held: 0, released: 0 };
    Object.defineProperty(globalThis, 'device', { value: device });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => all,
        speak(utterance: SpeechSynthesisUtterance) {
          device.spoken.push(utterance.text);
          device.voices.push(utterance.voice?.name ?? 'none');
          setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), 1500);
        },
        cancel: () => (device.cancelled += 1),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      },
    });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        voice: unknown = null;
        constructor(readonly text: string) {}
      },
    });
    const Real = AudioContext;
    Object.defineProperty(globalThis, 'AudioContext', {
      value: class extends Real {
        constructor() {
          super();
          device.tones += 1;
        }
        override createOscillator(): OscillatorNode {
          device.notes += 1;
          return super.createOscillator();
        }
        override close(): Promise<void> {
          device.closed += 1;
          return super.close();
        }
      },
    });
    Object.defineProperty(navigator, 'vibrate', { value: () => (device.shakes += 1) > 0 });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          device.held += 1;
          const lock = {
            released: false,
            release: () => {
              device.released += 1;
              lock.released = true;
              return Promise.resolve();
            },
          };
          return Promise.resolve(lock);
        },
      },
    });
  }, voices);
}
interface Device {
  spoken: string[];
  voices: string[];
  cancelled: number;
  tones: number;
  closed: number;
  notes: number;
  shakes: number;
  held: number;
  released: number;
}
const deviceOf = (page: Page): Promise<Device> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { device: Device }).device }));

test('each practice runs to its end and to an early stop, and is noted as that', async ({
  page,
  visit,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownClock(page);
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  await holdClock(page);
  expect(own.map(({ id }) => id)).toContain('body_scan');
  for (const script of own) {
    const minutes = shortest(script);
    await begin(visit, script.id, minutes);
    await runToEnd(visit, script, minutes);
    await expect(page.getByText(t('guide-after-finished'))).toBeVisible();
    for (const { text } of script.after ?? []) await expect(page.getByText(text)).toBeVisible();
    await expect(page.getByText(t('guide-noted'))).toBeVisible();

    // Once more, and stopped on the way.
    await visit.button('guide-again').click();
    await visit.button('guide-begin').click();
    await page.clock.runFor(45_000);
    await visit.button('stop').click();
    await visit.isAt('guide-after-title');
    await expect(page.getByText(t('guide-after-stopped'))).toBeVisible();
    await expect(page.getByText(t('guide-noted'))).toBeVisible();

    // And left at once: that is no practice, and nothing is written.
    await visit.button('guide-again').click();
    await visit.button('guide-begin').click();
    await page.clock.runFor(12_000);
    await page.keyboard.press('Escape');
    await visit.isAt('guide-after-title');
    await expect(page.getByText(t('guide-noted'))).toHaveCount(0);
    await visit.button('guide-to-today').click();
    await visit.isAt('place-today');
  }
  await page.clock.resume();
  expect(await gentle(visit)).toEqual(
    own.flatMap(({ id, kind, lengths }) => [
      { kind, activity: id, minutes: lengths[0], ended: 'finished' },
      { kind, activity: id, minutes: 1, ended: 'stopped' },
    ]),
  );
  expect((await kept(page)).session).toBe('{}');
});

test('back, on, longer, pause and the time so far; nothing counts down', async ({
  page,
  visit,
}) => {
  const script = by('body_scan');
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open();
  await holdClock(page);
  await begin(visit, 'body_scan');
  await visit.button('guide-next').click();
  await visit.button('guide-next').click();
  await atLine(visit, line(script, 2));
  await visit.button('guide-back').click();
  await atLine(visit, line(script, 1));
  const ms = plan(script, 3)[1]?.ms ?? 0;
  await visit.button('guide-longer').click();
  await expect(page.getByText(t('guide-longer-said', { seconds: 30 })).first()).toBeVisible();
  await page.clock.runFor(ms + 29_000);
  await atLine(visit, line(script, 1));
  await page.clock.runFor(1600);
  await atLine(visit, line(script, 2));

  await visit.button('guide-pause').click();
  await expect(page.locator('.word')).toHaveText(t('guide-paused'));
  for (let i = 0; i < 20; i += 1) await page.clock.runFor(60_000);
  await atLine(visit, line(script, 2));
  await expect(page.getByText(t('clock', { minutes: 0 }))).toHaveCount(0);
  await visit.button('clock-show').click();
  // The pause is not counted.
  await expect(page.getByText(t('clock', { minutes: 0 }))).toBeVisible();
  await visit.button('guide-go').click();
  await page.clock.runFor(30_000);
  await expect(page.getByText(t('clock', { minutes: 1 }))).toBeVisible();
  const said = await page.locator('main').innerText();
  expect(said).not.toMatch(/left|remaining|\d+:\d\d|\d+ of \d+/i);
  await visit.button('guide-pause').click();
  await visit.button('guide-restart').click();
  await atLine(visit, line(script, 0));
});

test('who turns the pages herself is never hurried', async ({ page, visit }) => {
  const script = by('letting_go');
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open();
  await holdClock(page);
  await atReady(visit, script.id);
  await choose(visit, 'guide-by_hand');
  await visit.button('guide-begin').click();
  const all = lines(script);
  for (const [i, text] of all.entries()) {
    await atLine(visit, text);
    await page.clock.runFor(i === 0 ? 600_000 : 60_000);
    await atLine(visit, text);
    await visit.button(i === all.length - 1 ? 'guide-done' : 'guide-next').click();
  }
  await visit.isAt('guide-after-title');
  await expect(page.getByText(t('guide-after-finished'))).toBeVisible();
});

test('a call, a locked screen, a phone that slept: it waits at the same line', async ({
  context,
  page,
  visit,
}) => {
  await withDevice(context, [{ name: 'near', lang: 'en-GB', localService: true, default: true }]);
  const script = by('body_scan');
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open();
  await holdClock(page);
  await atReady(visit, script.id);
  await choose(visit, 'guide-voice');
  await visit.button('guide-begin').click();
  await visit.button('guide-next').click();
  await visit.button('guide-next').click();
  await page.clock.runFor(4000);
  await atLine(visit, line(script, 2));
  await expect.poll(async () => (await deviceOf(page)).held).toBe(1);

  await hide(page);
  await page.clock.runFor(120_000);
  await show(page);
  await atLine(visit, line(script, 2));
  await expect(visit.button('guide-go')).toBeVisible();
  let device = await deviceOf(page);
  expect([device.held, device.released]).toEqual([1, 1]);
  const spoken = device.spoken.length;

  // Without a word from the browser: a laptop that was shut.
  await visit.button('guide-go').click();
  await page.clock.runFor(1000);
  await page.clock.fastForward(40 * 60_000);
  await expect(visit.button('guide-go')).toBeVisible();
  await atLine(visit, line(script, 2));
  // It says its line again where it goes on, and goes on from where it was.
  await visit.button('guide-go').click();
  device = await deviceOf(page);
  expect(device.spoken.length).toBeGreaterThan(spoken);
  expect(device.spoken.at(-1)).toContain(line(script, 2));
  await page.clock.runFor((plan(script, 3)[2]?.ms ?? 0) - 5000 + 400);
  await atLine(visit, line(script, 3));
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  device = await deviceOf(page);
  expect(device.held).toBe(device.released);
});

test('a reload finds the same line again, without any journal', async ({ page, visit }) => {
  const script = by('body_scan');
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open();
  await holdClock(page);
  await begin(visit, script.id, 10);
  for (let i = 0; i < 5; i += 1) await visit.button('guide-next').click();
  await page.clock.runFor(3000);
  await atLine(visit, line(script, 5, 10));
  // What lies in the open meanwhile is a name and numbers.
  const { session } = await kept(page);
  expect(session).toMatch(/^\{"anemone\.guide\.guide\/body_scan":"\[\d+(,\d+){6}\]"\}$/);
  await page.reload();
  await atLine(visit, line(script, 5, 10));
  await expect(visit.button('guide-go')).toBeVisible();
  await page.clock.runFor(60_000);
  await atLine(visit, line(script, 5, 10));
  await visit.button('guide-go').click();
  await page.clock.runFor(plan(script, 10)[5]?.ms ?? 0);
  await atLine(visit, line(script, 6, 10));
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  expect((await kept(page)).session).toBe('{}');
  // What is over is over: it begins anew.
  await page.reload();
  await expect(visit.heading(script.title)).toBeVisible();

  // Help in between, and back: the same line.
  await visit.button('guide-begin').click();
  await visit.button('guide-next').click();
  await page.clock.runFor(3000);
  await page.getByRole('link', { name: t('help-spoken') }).click();
  await visit.isAt('place-care');
  await page.clock.runFor(30_000);
  await page.goBack();
  await atLine(visit, line(script, 1));
  await expect(visit.button('guide-go')).toBeVisible();
  // An hour later it is no place to go on from.
  await page.getByRole('link', { name: t('help-spoken') }).click();
  await page.clock.fastForward(61 * 60_000);
  await page.goBack();
  await expect(visit.heading(script.title)).toBeVisible();
  // "Exit" takes it along, also while it runs.
  await visit.button('guide-begin').click();
  await page.clock.runFor(3000);
  expect((await kept(page)).session).toContain('body_scan');
  await page.getByRole('button', { name: t('exit-spoken') }).click();
  await expect(page).toHaveURL(/clock\.html$/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a reload with a kept journal: the same line while it is locked, and noted once it is open', async ({
  page,
  visit,
}) => {
  const script = by('letting_go');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownClock(page);
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  await holdClock(page);
  await atReady(visit, script.id);
  await choose(visit, 'guide-by_hand');
  await visit.button('guide-begin').click();
  for (let i = 0; i < 3; i += 1) await visit.button('guide-next').click();
  await page.clock.runFor(40_000);
  await page.reload();
  await atLine(visit, line(script, 3));
  // Locked or not, nothing begins to hurry them.
  await visit.button('guide-go').click();
  await page.clock.runFor(60_000);
  await atLine(visit, line(script, 3));

  // Unlocked on another screen: the same line, and their choices came out of the journal.
  await page.goto(`${visit.origin}/#/today`);
  await visit.unlock(passphrase);
  await visit.isAt('place-today');
  await page.goto(`${visit.origin}/#/guide/${script.id}`);
  await atLine(visit, line(script, 3));
  await visit.button('guide-go').click();
  await page.clock.runFor(240_000);
  await atLine(visit, line(script, 3));

  await page.reload();
  await atLine(visit, line(script, 3));
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  await expect(page.getByText(t('guide-locked'))).toBeVisible();
  await visit.button('guide-unlock').click();
  await visit.unlock(passphrase);
  await visit.isAt('guide-after-title');
  await expect(page.getByText(t('guide-noted'))).toBeVisible();
  await visit.button('guide-to-today').click();
  await visit.isAt('place-today');
  await page.clock.resume();
  expect(await gentle(visit)).toEqual([
    { kind: 'release', activity: 'letting_go', minutes: 6, ended: 'stopped' },
  ]);
});

test('the journal does not lock itself in the middle of a practice', async ({ page, visit }) => {
  const script = by('body_scan');
  await page.addInitScript(() => localStorage.setItem('anemone.lock', '1'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownClock(page);
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  await holdClock(page);
  await begin(visit, script.id, 20);
  await page.clock.runFor(20 * 60_000);
  await visit.isAt('guide-after-title');
  await expect(page.getByText(t('guide-noted'))).toBeVisible();
  await expect(page.getByText(t('guide-locked'))).toHaveCount(0);

  // Erasing takes along what the tab remembers.
  await begin(visit, 'breathing');
  await page.clock.runFor(3000);
  expect((await kept(page)).session).toContain('breathing');
  await page.goto(`${visit.origin}/#/settings`);
  await visit.button('erase-button').click();
  const dialog = page.getByRole('dialog', { name: t('erase-title') });
  await dialog.getByRole('textbox').fill(t('erase-word'));
  await dialog.getByRole('button', { name: t('erase-confirm') }).click();
  await visit.isAt('welcome-title');
  expect((await kept(page)).session).toBe('{}');
});

test('after warming up it leads on to the step that is suggested', async ({ page, visit }) => {
  const script = by('warm_up');
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.begun({ goal: 'tampon', baseline: t('kind-fingertip') });
  await holdClock(page);
  await begin(visit, script.id);
  await runToEnd(visit, script, shortest(script));
  await expect(page.getByText(t('guide-noted'))).toBeVisible();
  const to = t('guide-to-step', { name: t('kind-fingertip') });
  await page.getByRole('link', { name: to, exact: true }).click();
  await expect(visit.button('ready-begin')).toBeVisible();
});

test('only a voice of this device is ever used, and only when it was asked for', async ({
  context,
  page,
  visit,
  watched,
}) => {
  await withDevice(context, [
    { name: 'far', lang: 'en-US', localService: false, default: true },
    { name: 'german', lang: 'de-DE', localService: true, default: false },
    { name: 'near', lang: 'en-GB', localService: true, default: false },
  ]);
  const script = by('letting_go');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownClock(page);
  await visit.open();
  await holdClock(page);
  await begin(visit, script.id);
  await page.clock.runFor(8000);
  let device = await deviceOf(page);
  expect(device).toMatchObject({ spoken: [], tones: 0, notes: 0, shakes: 0 });

  const asked = watched.requests.length;
  await choose(visit, 'guide-voice');
  await page.clock.runFor(60_000);
  device = await deviceOf(page);
  expect(new Set(device.voices)).toEqual(new Set(['near']));
  expect(device.spoken[0]).toContain(line(script, 0));
  expect(device.spoken.some((text) => text.includes(line(script, 2)))).toBe(true);
  // By voice alone the breath can be followed, too.
  expect(device.spoken).toContain(t('guide-say-in'));
  expect(device.spoken).toContain(t('guide-say-out'));
  expect(device.tones).toBe(0);

  await choose(visit, 'guide-tones');
  await choose(visit, 'guide-vibration');
  await page.clock.runFor(15_000);
  device = await deviceOf(page);
  expect(device.tones).toBe(1);
  expect(device.notes).toBeGreaterThan(1);
  expect(device.shakes).toBeGreaterThan(1);
  // A pause is silent.
  await visit.button('guide-pause').click();
  device = await deviceOf(page);
  await page.clock.runFor(60_000);
  expect(await deviceOf(page)).toMatchObject({
    spoken: device.spoken,
    notes: device.notes,
    shakes: device.shakes,
  });
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  await page.clock.runFor(1000);
  expect((await deviceOf(page)).closed).toBe(1);
  // The browser may fetch the page's own files meanwhile, to keep them; no sound, and nothing is told.
  const own =
    /\/(assets|icons)\/[\w.-]+$|\/(manifest\.webmanifest|sw\.js|[\w.-]*\.(html|js|wasm))?$/;
  for (const one of watched.requests.slice(asked)) {
    expect(new URL(one).search.replace(/^\?__WB_REVISION__=\w+$/, '')).toBe('');
    expect(new URL(one).pathname).toMatch(own);
    // At the end: the page's own .webmanifest is no film.
    expect(new URL(one).pathname).not.toMatch(/\.(mp3|ogg|opus|wav|m4a|webm)$/);
  }
});

test('where the device has no voice of its own, it says so and stays silent', async ({
  context,
  page,
  visit,
}) => {
  await withDevice(context, [{ name: 'far', lang: 'en-US', localService: false, default: true }]);
  await visit.open();
  await atReady(visit, 'breathing');
  await page.locator('summary', { hasText: t('guide-choices') }).click();
  await expect(page.getByText(t('guide-voice-none'))).toBeVisible();
  await expect(page.getByRole('checkbox', { name: new RegExp(t('guide-voice')) })).toHaveCount(0);
});

test('it can be done with the keyboard alone, and the focus stays where it is', async ({
  page,
  visit,
}) => {
  const script = by('breathing');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownClock(page);
  await visit.open();
  await atReady(visit, script.id);
  await expect(visit.heading(script.title)).toBeFocused();
  await holdClock(page);
  const tabTo = async (id: string): Promise<void> => {
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      if (await visit.button(id).evaluate((b) => b === document.activeElement)) return;
    }
    throw new Error(`The keyboard does not reach ${id}`);
  };
  await tabTo('guide-begin');
  await page.keyboard.press('Enter');
  await expect(visit.heading(line(script, 0))).toBeFocused();
  await tabTo('clock-show');
  // What a screen reader is told: each line once.
  await page.evaluate(() => {
    const told: string[] = [];
    Object.defineProperty(globalThis, 'told', { value: told });
    const live = document.querySelector('main [aria-live]');
    if (!live) throw new Error('nothing is told');
    new MutationObserver(() => told.push(live.textContent ?? '')).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const first = plan(script, 3).slice(0, 3);
  await page.clock.runFor(first.reduce((sum, { ms }) => sum + ms, 0) + 400);
  await atLine(visit, line(script, 3));
  await expect(visit.button('clock-show')).toBeFocused();
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  expect(told).toHaveLength(3);
  told.forEach((text, i) => expect(text).toContain(line(script, i + 1)));

  await tabTo('guide-pause');
  await page.keyboard.press('Enter');
  await expect(visit.button('guide-go')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(visit.button('guide-pause')).toBeFocused();

  await tabTo('stop');
  await page.keyboard.press('Enter');
  await expect(visit.heading(t('guide-after-title'))).toBeFocused();
  await tabTo('guide-again');
  await page.keyboard.press('Enter');
  await tabTo('guide-begin');
  await page.keyboard.press('Enter');
  await atLine(visit, line(script, 0));
  await page.keyboard.press('Escape');
  await visit.isAt('guide-after-title');
});

test('Stop is in sight on every screen, and everyone can use the guide', async ({
  page,
  visit,
}) => {
  await visit.open();
  await atReady(visit, 'letting_go');
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await look(page, 'a practice, ready');
  await visit.button('guide-begin').click();
  for (let i = 0; i < 3; i += 1) await visit.button('guide-next').click();
  await visit.button('guide-pause').click();
  for (const [width, height] of [
    [320, 568],
    [320, 256],
    [568, 320],
    [844, 390],
    [390, 844],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(visit.button('stop')).toBeInViewport({ ratio: 1 });
    await expect(visit.button('stop')).toHaveCSS('cursor', 'pointer');
  }
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await visit.button('clock-show').click();
  await look(page, 'a practice that goes on');
  await visit.button('stop').click();
  await visit.isAt('guide-after-title');
  await look(page, 'after a practice');
});

test('with less motion nothing moves, and the words carry it', async ({ page, visit }) => {
  const drawing = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main svg path')].map((p) => p.getAttribute('d')).join(),
    );
  const script = by('breathing');
  await ownClock(page);
  await visit.open();
  await holdClock(page);
  await begin(visit, script.id);
  for (let i = 0; i < 3; i += 1) await visit.button('guide-next').click();
  const before = await drawing();
  await page.clock.runFor(1500);
  expect(await drawing(), 'it breathes').not.toBe(before);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const still = await drawing();
  await expect(page.locator('.word')).toContainText(t('guide-breathe-in'));
  await page.clock.runFor(4000);
  await expect(page.locator('.word')).toContainText(t('guide-breathe-out'));
  expect(await drawing()).toBe(still);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('all of it can be read as text, and needs no WebAssembly', async ({
  context,
  page,
  visit,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
  });
  await ownClock(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.open();
  await holdClock(page);
  const script = by('grounding');
  await atReady(visit, script.id);
  await page.locator('summary', { hasText: t('guide-text') }).click();
  const items = page.locator('.cues > li');
  await expect(items).toHaveCount(lines(script).length);
  for (const [i, text] of lines(script).entries()) await expect(items.nth(i)).toContainText(text);
  // More minutes, more lines.
  const longest = script.lengths.at(-1) ?? 3;
  expect(lines(script, longest).length).toBeGreaterThan(lines(script).length);
  await page.getByRole('radio', { name: String(longest), exact: true }).check();
  await expect(items).toHaveCount(lines(script, longest).length);
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await visit.button('guide-begin').click();
  await runToEnd(visit, script, 3);
  await expect(page.getByText(t('guide-noted'))).toHaveCount(0);
});

test('the addresses of before still lead there, and a practice nobody knows says so', async ({
  page,
  visit,
}) => {
  await visit.open('#/breathe');
  await expect(visit.heading(by('breathing').title)).toBeVisible();
  await page.goto(`${visit.origin}/#/release`);
  await expect(visit.heading(by('letting_go').title)).toBeVisible();
  for (const id of ['nothing', 'trainer', 'toString']) {
    await page.goto(`${visit.origin}/#/guide/${id}`);
    await visit.isAt('guide-missing');
  }
});
