/**
 * How they like to be guided. A page of the notebook: sealed with a journal, in the tab without one.
 * Nothing makes a sound until they asked for it.
 */
import { app } from '../state/app.svelte';
import { pageOf, savePage } from '../state/pages.svelte';
import type { BreathChoice } from '$knowledge/script';

export interface Choices {
  tones: boolean;
  voice: boolean;
  vibration: boolean;
  /** They turn the pages themselves; nothing goes on alone. */
  by_hand: boolean;
  breath: BreathChoice;
}

const usual: Choices = {
  tones: false,
  voice: false,
  vibration: false,
  by_hand: false,
  breath: 'suits',
};
export const breathChoices: BreathChoice[] = ['in', 'out', 'suits'];

export function readChoices(page: Record<string, unknown> | null): Choices {
  const yes = (key: string): boolean => page?.[key] === true;
  return {
    tones: yes('tones'),
    voice: yes('voice'),
    vibration: yes('vibration'),
    by_hand: yes('by_hand'),
    breath: breathChoices.find((one) => one === page?.['breath']) ?? usual.breath,
  };
}

class GuideChoices {
  now = $state<Choices>({ ...usual });
  #saving: Promise<void> = Promise.resolve();

  /** Looks at the notebook; while it is locked, what was chosen in this tab goes on. */
  load(): void {
    const page = pageOf('guide');
    if (page || app.place !== 'locked') this.now = readChoices(page);
  }

  set<K extends keyof Choices>(key: K, value: Choices[K]): void {
    this.now[key] = value;
    // One after the other; a choice that cannot be kept lasts as long as the page.
    this.#saving = this.#saving
      .then(() => savePage('guide', { ...this.now }))
      .catch(() => undefined);
  }
}

export const choices = new GuideChoices();
