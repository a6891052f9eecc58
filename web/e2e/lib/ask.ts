/** A person in front of the questions of the triage or the self-check. */
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './native';
import { t } from './words';

interface Question {
  id: string;
  type: 'choices' | 'choice' | 'yes_no' | 'scale' | 'number';
  text: string;
  options?: { id: string | number; text: string }[];
}
const file = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../knowledge/en/check.json'), 'utf8'),
) as { questions: Question[] };

export type Answer = string[] | string | number | boolean;
export type Answers = Record<string, Answer>;

export interface Found {
  urgency: string;
  reasons: { code: string; source: string }[];
  consider: string[];
  see: string[];
  practice: string;
}

/** What the native program says to the same answers. */
export async function nativeCheck(answers: Answers): Promise<Found> {
  const { code, stdout, stderr } = await run(['check'], JSON.stringify(answers));
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Found;
}

function question(id: string): Question {
  const found = file.questions.find((q) => q.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

export class Asked {
  constructor(readonly page: Page) {}

  group(id: string): Locator {
    return this.page.getByRole('group', { name: question(id).text, exact: true });
  }
  option(id: string, option: string | number): Locator {
    const { type, options } = question(id);
    const text = options?.find((o) => o.id === option)?.text ?? '';
    const role = type === 'choices' ? 'checkbox' : 'radio';
    return this.group(id).getByRole(role, { name: text, exact: true });
  }

  async answer(id: string, answer: Answer): Promise<void> {
    const { type, text } = question(id);
    if (type === 'scale') {
      const slider = this.page.getByRole('slider', { name: text, exact: true });
      await slider.focus();
      await slider.press('Home');
      for (let i = 0; i < Number(answer); i += 1) await slider.press('ArrowRight');
    } else if (type === 'yes_no') {
      const name = t(answer === true ? 'yes' : answer === false ? 'no' : 'check-not-sure');
      await this.group(id).getByRole('radio', { name, exact: true }).check();
    } else {
      for (const option of Array.isArray(answer) ? answer : [answer as string | number]) {
        await this.option(id, option).check();
      }
    }
  }

  /** On to the next screen, as a person would. */
  async next(): Promise<void> {
    const here = this.page.url();
    const steps = this.page.getByRole('navigation', { name: t('check-nav') });
    const on = steps
      .getByRole('link', { name: t('check-next'), exact: true })
      .or(steps.getByRole('link', { name: t('check-finish'), exact: true }))
      .or(this.page.getByRole('link', { name: t('check-mood-no'), exact: true }));
    await on.click();
    await expect.poll(() => this.page.url()).not.toBe(here);
    await this.#drawn();
  }

  /** The screen that the address names is the one that is shown. */
  async #drawn(): Promise<void> {
    const screen = /(\w+)\/(\d+)$/.exec(this.page.url());
    if (screen) await expect(this.page.locator(`#${screen[1]}-${screen[2]}`)).toBeVisible();
  }

  /** From the screen that is open, through all others, to the end. Every answer must find its place. */
  async fill(answers: Answers): Promise<void> {
    const open = new Map(Object.entries(answers));
    while (!this.page.url().endsWith('/end')) {
      const yes = this.page.getByRole('button', { name: t('check-mood-yes'), exact: true });
      const mood = [...open.keys()].some((id) => id.startsWith('phq4_'));
      if (mood && (await yes.isVisible())) await yes.click();
      for (const [id, answer] of open) {
        if ((await this.group(id).count()) === 0) continue;
        await this.answer(id, answer);
        open.delete(id);
      }
      // What is left out can wait: the answer so far is the answer.
      const soFar = this.page.getByRole('link', { name: t('check-so-far'), exact: true });
      if (open.size === 0 && (await soFar.isVisible())) {
        await soFar.click();
        await expect(this.page).toHaveURL(/\/end$/);
      } else await this.next();
    }
    expect([...open.keys()], 'questions that were not found').toEqual([]);
  }
}
