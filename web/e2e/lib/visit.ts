/** A person in front of one page: what they do, in the words that stand on it. */
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { seed } from './seed';
import { t } from './words';

export const passphrase = 'coral lantern sparrow nine';

export interface Trainer {
  mm: string;
  label?: string;
}

export interface Answers {
  reason?: string;
  reasonWords?: string;
  goal?: string;
  goalWords?: string;
  under18?: boolean;
  symptoms?: string[];
  trainers?: Trainer[];
  /** The name of the step that already feels fine. */
  baseline?: string;
  limit?: number;
  pause?: boolean;
}

export interface CheckIn {
  pain?: number;
  fear?: number;
  stress?: number;
  symptoms?: string[];
}

export interface LogAnswers {
  pain?: number;
  fear?: number;
  tension?: number;
  inControl?: boolean;
  ended?: 'finished' | 'stopped' | 'stopped_pain';
  bleeding?: boolean;
  burning?: boolean;
  note?: string;
}

export class Visit {
  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  button(id: string): Locator {
    return this.page.getByRole('button', { name: t(id), exact: true });
  }
  link(id: string): Locator {
    return this.page.getByRole('link', { name: t(id), exact: true });
  }
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }
  async isAt(id: string): Promise<void> {
    await expect(this.heading(t(id))).toBeVisible();
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`${this.origin}/${hash}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** One of the places in the navigation. */
  async go(place: 'today' | 'path' | 'journey' | 'learn' | 'care' | 'settings'): Promise<void> {
    const among =
      place === 'settings'
        ? this.page.getByRole('banner')
        : this.page.getByRole('navigation', { name: t('places') });
    await among.getByRole('link', { name: t(`place-${place}`), exact: true }).click();
    await this.isAt(`place-${place}`);
  }

  /** Sets a scale at once, as a finger that drags it would. today.spec.ts presses its buttons. */
  async rate(label: string, value: number, within: Locator | Page = this.page): Promise<void> {
    const scale = within.getByRole('group', { name: label, exact: true });
    const slider = scale.getByRole('slider', { name: label, exact: true });
    await slider.fill(String(value));
    await expect(slider).toHaveValue(String(value));
    await expect(slider).not.toHaveAttribute('aria-valuetext', t('scale-unset'));
  }

  async tickSigns(codes: string[]): Promise<void> {
    for (const code of codes) {
      const box = this.page.getByRole('checkbox', { name: t(`symptom-${code}`), exact: true });
      if (!(await box.isVisible())) {
        const group = this.page.locator('details.group', {
          has: this.page.getByText(t(`symptom-${code}`), { exact: true }),
        });
        await group.locator('summary').click();
      }
      await box.check();
    }
  }

  async next(): Promise<void> {
    await this.link('begin-next').click();
  }

  /** From the first page through every question, up to "Shall this be kept?". */
  async setUp(answers: Answers = {}, review?: () => Promise<void>): Promise<void> {
    const { page } = this;
    await this.link('welcome-begin').click();
    await this.isAt('begin-why-title');
    if (answers.reason) {
      await page.getByRole('radio', { name: t(`purpose-${answers.reason}`), exact: true }).check();
    }
    if (answers.reasonWords) {
      await page.getByLabel(t('begin-own-words'), { exact: true }).fill(answers.reasonWords);
    }
    if (answers.goal) {
      await page.getByRole('radio', { name: t(`goal-${answers.goal}`), exact: true }).check();
    }
    if (answers.goalWords) {
      await page.getByLabel(t('begin-goal-words'), { exact: true }).fill(answers.goalWords);
    }
    await this.next();
    await this.isAt('begin-safety-title');
    if (answers.under18 !== undefined) {
      await page
        .getByRole('radio', { name: t(answers.under18 ? 'begin-age-young' : 'begin-age-adult') })
        .check();
    }
    await this.tickSigns(answers.symptoms ?? []);
    await this.next();
    if (!answers.under18) {
      await this.isAt('begin-trainers-title');
      for (const trainer of answers.trainers ?? []) await this.addTrainer(trainer);
      await this.next();
      await this.isAt('begin-now-title');
      if (answers.baseline) {
        await page.getByRole('radio', { name: answers.baseline, exact: true }).check();
      }
      await this.next();
      await this.isAt('begin-limit-title');
      if (answers.limit !== undefined) await this.rate(t('begin-limit-label'), answers.limit);
      if (answers.pause) await page.getByLabel(t('pause-label'), { exact: true }).check();
      await this.next();
    }
    await this.isAt('begin-review-title');
    await review?.();
    await this.button('begin-finish').click();
    await this.isAt('keep-title');
  }

  async addTrainer({ mm, label }: Trainer): Promise<void> {
    const list = this.page.getByRole('list', { name: t('begin-trainers-list') });
    const before = await list.getByRole('listitem').count();
    await this.page.getByLabel(t('begin-trainer-size'), { exact: true }).fill(mm);
    await this.button('add').click();
    await expect(list.getByRole('listitem')).toHaveCount(before + 1);
    if (label) {
      const name = t('begin-trainer-name', { mm: Number(mm.replace(',', '.')) });
      await this.page.getByLabel(name, { exact: true }).fill(label);
    }
  }

  async onlyInTab(): Promise<void> {
    await this.button('keep-no-button').click();
    await this.isAt('place-today');
  }

  /** From "Shall this be kept?" to Today, the code typed back as asked. Returns the code. */
  async keep(secret = passphrase): Promise<string> {
    const { page } = this;
    await page.getByLabel(t('keep-passphrase'), { exact: true }).fill(secret);
    await page.getByLabel(t('keep-again'), { exact: true }).fill(secret);
    await this.button('keep-button').click();
    await expect(this.heading(t('code-title'))).toBeVisible();
    const code = await this.confirmCode();
    await this.isAt('place-today');
    return code;
  }

  async confirmCode(): Promise<string> {
    const { page } = this;
    const groups = await page
      .getByRole('list', { name: t('code-label') })
      .getByRole('listitem')
      .allTextContents();
    for (const [i, group] of groups.entries()) {
      const field = page.getByLabel(t('code-group', { number: i + 1 }), { exact: true });
      if ((await field.count()) > 0) await field.fill(group.toLowerCase());
    }
    await this.button('code-done').click();
    return groups.join('-');
  }

  /** As the set-up with these answers leaves it, kept on this device and open on Today. */
  async begun(answers: Answers = {}): Promise<void> {
    await seed(this.page, this.origin, answers, passphrase);
    await this.open();
    await this.unlock(passphrase);
    await this.isAt('place-today');
  }

  /** The same by clicks, and only in this tab. */
  async begunInTab(answers: Answers = {}): Promise<void> {
    await this.open();
    await this.setUp(answers);
    await this.onlyInTab();
  }

  async unlock(secret: string): Promise<void> {
    await this.isAt('unlock-title');
    await this.page.getByLabel(t('unlock-secret'), { exact: true }).fill(secret);
    await this.button('unlock-open').click();
    await expect(this.heading(t('unlock-title'))).toBeHidden();
  }

  /** The line on Today opens into the questions. */
  async openCheckIn(): Promise<void> {
    if (await this.button('checkin-save').isVisible()) return;
    await this.button('checkin-open').or(this.button('checkin-change')).click();
    await expect(this.button('checkin-save')).toBeVisible();
  }

  async checkIn({ pain, fear, stress, symptoms }: CheckIn): Promise<void> {
    const form = this.page.getByRole('region', { name: t('checkin-title') });
    await this.openCheckIn();
    if (pain !== undefined) await this.rate(t('checkin-pain'), pain, form);
    if (fear !== undefined) await this.rate(t('checkin-fear'), fear, form);
    if (stress !== undefined) await this.rate(t('checkin-stress'), stress, form);
    if (symptoms) {
      await form.locator('summary', { hasText: t('checkin-new') }).click();
      await this.tickSigns(symptoms);
    }
    await this.button('checkin-save').click();
    await expect(this.button('checkin-change')).toBeVisible();
  }

  /** From Today into the suggested step, up to the first line of its guide. */
  async practise(expected?: number): Promise<void> {
    await this.link('suggest-begin').click();
    await this.fromReadyToStep(expected);
  }

  /** A step chosen on Path, whatever is suggested. */
  async practiseChosen(name: string): Promise<void> {
    await this.go('path');
    await this.page.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click();
    await this.link('step-practise').click();
    await this.fromReadyToStep();
  }

  async fromReadyToStep(expected?: number): Promise<void> {
    await expect(this.page.getByText(t('hygiene-title'))).toBeVisible();
    await this.button('ready-begin').click();
    await this.isAt('predict-title');
    if (expected !== undefined) await this.rate(t('predict-pain'), expected);
    await this.button(expected === undefined ? 'predict-skip' : 'predict-go-on').click();
    await expect(this.guide).toBeVisible();
  }

  /** The way through a guided practice. */
  get guide(): Locator {
    return this.page.getByRole('group', { name: t('guide-ways'), exact: true });
  }

  /** Turns the pages of the guide up to the first line that waits for them: the step itself. */
  async toTheStep(): Promise<void> {
    const waits = this.page.getByText(t('guide-waits'), { exact: true }).first();
    while (!(await waits.isVisible())) {
      await this.guide.getByRole('button', { name: t('guide-next'), exact: true }).click();
    }
  }

  /** Turns the pages of the guide up to its end. */
  async turnPages(): Promise<void> {
    const on = this.guide.getByRole('button', { name: t('guide-next'), exact: true });
    const done = this.guide.getByRole('button', { name: t('guide-done'), exact: true });
    for (;;) {
      await expect(on.or(done)).toBeVisible();
      if (await done.isVisible()) break;
      await on.click();
    }
    await done.click();
  }

  async finish(): Promise<void> {
    await this.turnPages();
    await this.isAt('landing-title');
    await this.button('landing-log').click();
    await this.isAt('log-title');
  }

  async fillLog(answers: LogAnswers): Promise<void> {
    const { page } = this;
    if (answers.pain !== undefined) await this.rate(t('log-pain'), answers.pain);
    if (answers.fear !== undefined) await this.rate(t('log-fear'), answers.fear);
    if (answers.tension !== undefined) await this.rate(t('log-tension'), answers.tension);
    if (answers.inControl !== undefined) {
      await page
        .getByRole('group', { name: t('log-control') })
        .getByRole('radio', { name: t(answers.inControl ? 'yes' : 'no'), exact: true })
        .check();
    }
    if (answers.ended) await page.getByLabel(t(`ended-${answers.ended}`), { exact: true }).check();
    if (answers.bleeding) await page.getByLabel(t('log-bleeding'), { exact: true }).check();
    if (answers.burning) await page.getByLabel(t('log-burning'), { exact: true }).check();
    if (answers.note !== undefined) {
      await page.locator('summary', { hasText: t('log-more') }).click();
      await page.getByLabel(t('log-note'), { exact: true }).fill(answers.note);
    }
  }

  async log(answers: LogAnswers): Promise<void> {
    await this.fillLog(answers);
    await this.button('log-save').click();
    // What was expected is asked about on a page of its own; it can wait.
    const later = this.button('predict-later');
    await expect(later.or(this.heading(t('place-today')))).toBeVisible();
    if (await later.isVisible()) await later.click();
    await this.isAt('place-today');
  }

  async downloadPlain(): Promise<string> {
    await this.go('settings');
    await this.button('settings-plain').click();
    return text(await this.#download(() => this.button('plain-confirm').click()));
  }

  async downloadSealed(to: string): Promise<void> {
    await this.go('settings');
    const download = await this.#download(() => this.button('settings-sealed').click());
    await download.saveAs(to);
  }

  async #download(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return download;
  }
}

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

export function escaped(pattern: string): string {
  return pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The suggestion as it stands on Today. */
export interface Shown {
  title: string;
  reasons: string[];
  guardrails: string[];
  text: string;
}

export async function shown(page: Page): Promise<Shown> {
  const card = page.locator(
    'section[aria-labelledby="suggestion-title"], section[aria-labelledby="care-title"]',
  );
  await expect(card).toHaveCount(1);
  const inOneLine = (lines: string[]): string[] =>
    lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return {
    title: ((await card.getByRole('heading', { level: 2 }).textContent()) ?? '').trim(),
    reasons: inOneLine(await card.locator('.why > li').allTextContents()),
    guardrails: inOneLine(await card.locator('.rules .id').allTextContents()),
    text: ((await card.textContent()) ?? '').replace(/\s+/g, ' '),
  };
}
