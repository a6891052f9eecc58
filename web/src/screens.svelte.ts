/**
 * The code of the screens: fetched when a screen is first shown, and all of it soon after the first
 * one. So every way in the app is at once there, also when the connection goes, and whoever serves the
 * files does not see from the requests which screens a person opens.
 */
import type { Component } from 'svelte';
import { screens, type ScreenName } from './routes';

type Code = Component<Record<string, unknown>>;

class Screens {
  /** What is here. */
  code = $state.raw<Partial<Record<ScreenName, Code>>>({});
  /** Asked for, and not to be had: no connection, or files of a version that is no longer served. */
  failed = $state.raw<ScreenName | null>(null);

  /** Never rejects. */
  async fetch(name: ScreenName): Promise<void> {
    const here = await this.#fetched(name);
    if (!here) this.failed = name;
    else if (this.failed === name) this.failed = null;
  }

  /**
   * All, one after the other, each when the browser has nothing better to do. Ends where one cannot be
   * had: nobody has asked for it.
   */
  async fetchAll(): Promise<void> {
    for (const name of Object.keys(screens) as ScreenName[]) {
      await idle();
      if (!(await this.#fetched(name))) return;
    }
  }

  async #fetched(name: ScreenName): Promise<boolean> {
    if (this.code[name]) return true;
    try {
      const { default: code } = await screens[name].load();
      this.code = { ...this.code, [name]: code };
      return true;
    } catch {
      return false;
    }
  }
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });

export const screenCode = new Screens();
