/**
 * One screen as everybody may meet it: with axe in full, and its colours in the dark too; to a finger
 * on a phone and on a desk; at 320 pixels; and to a screen reader.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { t } from './words';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that another light can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const SMALL = { width: 320, height: 640 };

export interface LookOptions {
  /** The places and the lock are shown. */
  framed?: boolean;
  /** A dialog lies over the screen. */
  dialog?: boolean;
}

/** Waits until a change of light or size has been drawn and every transition has ended. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const running = document.getAnimations().filter((a) => a instanceof CSSTransition);
    await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
  });
}

async function axe(page: Page, where: string, rules?: string[]): Promise<void> {
  // What passes is not asked for: to describe it takes longer than to find it.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (
    rules ? builder.withRules(rules) : builder.withTags(TAGS)
  ).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join('\n  ')}`,
  );
  expect(found, where).toEqual([]);
}

/** Everything a finger is meant to hit, except links inside a sentence. */
async function targets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document;
    const out: string[] = [];
    for (const element of root.querySelectorAll('a[href],button,input,select,textarea,summary')) {
      const label = element.closest('label');
      const box = (label ?? element).getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // Out of sight until it has the focus.
      if (box.bottom <= 0 || element.classList.contains('skip')) continue;
      const inSentence =
        element.tagName === 'A' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
      if (!inSentence && (box.width < 24 || box.height < 24)) {
        out.push(
          `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
        );
      }
    }
    return out;
  });
  expect(small, `${where}: targets under 24 pixels`).toEqual([]);
}

async function noSideways(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide <= 0) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 90))
      .concat(`${wide} pixels too wide`);
  });
  expect(over, `${where}: at 320 pixels`).toEqual([]);
}

/** Names, landmarks and headings, as a screen reader is told. */
async function structure(page: Page, where: string, options: LookOptions): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot();
  const controls = [
    ...tree.matchAll(
      /^\s*- '?(button|link|textbox|slider|checkbox|radio|combobox|dialog|region|navigation)\b(.*)$/gm,
    ),
  ];
  const nameless = controls.filter(([, , rest]) => !/^ "[^"]+"/.test(rest ?? ''));
  expect(
    nameless.map(([line]) => line.trim()),
    `${where}: without a name`,
  ).toEqual([]);

  const told = await page.evaluate(() => {
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
    const levels = shown('main :is(h1,h2,h3,h4,h5,h6)').map((h) => Number(h.tagName[1]));
    return {
      h1: shown('h1').length,
      main: shown('main').length,
      banner: shown('header.top').length,
      navigation: shown('nav[aria-label]').length,
      title: document.title,
      language: document.documentElement.lang,
      jumps: levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1).length,
      sliders: shown('input[type="range"]').map((s) => s.getAttribute('aria-valuetext') ?? ''),
      ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
    };
  });
  expect(told, where).toMatchObject({ h1: 1, main: 1, banner: 1, language: 'en', jumps: 0 });
  // What a name on a screen that others see may say.
  expect(told.title, where).toBe('Anemone');
  if (options.framed) expect(told.navigation, where).toBeGreaterThan(0);
  for (const value of told.sliders) {
    expect(value === t('scale-unset') || /^\d+[, ].*[a-z]/.test(value), `${where}: ${value}`).toBe(
      true,
    );
  }
  expect(
    told.ids.filter((id, i) => told.ids.indexOf(id) !== i),
    `${where}: ids`,
  ).toEqual([]);
}

export async function look(page: Page, where: string, options: LookOptions = {}): Promise<void> {
  await structure(page, where, options);
  await page.setViewportSize(PHONE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await axe(page, `${where}, ${colorScheme}`, colorScheme === 'dark' ? COLOURS : undefined);
  }
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await settled(page);
    await targets(page, `${where}, ${size.width} wide`);
  }
  await page.setViewportSize(SMALL);
  await settled(page);
  await noSideways(page, where);
  await targets(page, `${where}, 320 wide`);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
}
