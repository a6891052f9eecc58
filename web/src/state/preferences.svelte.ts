/**
 * The few choices that are not private, so they may lie in the open: light or dark, minutes until
 * the lock, the country whose help lines are shown. Storage may be blocked; then they last as long
 * as the page.
 */
export type Theme = 'system' | 'light' | 'dark';
export const themes: Theme[] = ['system', 'light', 'dark'];
export const lockChoices = [1, 5, 10, 30];

/** Chosen by them, never located. */
export type HelpPlace = 'us' | 'uk' | 'de' | 'elsewhere';
export const helpPlaces: HelpPlace[] = ['us', 'uk', 'de', 'elsewhere'];

const THEME = 'anemone.theme';
const LOCK = 'anemone.lock';
const PLACE = 'anemone.place';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked storage: the choice lasts for this visit.
  }
}

class Preferences {
  theme = $state<Theme>(themes.find((x) => x === read(THEME)) ?? 'system');
  lockMinutes = $state<number>(lockChoices.find((x) => String(x) === read(LOCK)) ?? 10);
  helpPlace = $state<HelpPlace | null>(helpPlaces.find((x) => x === read(PLACE)) ?? null);

  setTheme(theme: Theme): void {
    this.theme = theme;
    write(THEME, theme);
    this.apply();
  }

  setLockMinutes(minutes: number): void {
    this.lockMinutes = minutes;
    write(LOCK, String(minutes));
  }

  setHelpPlace(place: HelpPlace): void {
    this.helpPlace = place;
    write(PLACE, place);
  }

  apply(): void {
    const dark =
      this.theme === 'dark' ||
      (this.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }

  follow(): void {
    this.apply();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.apply());
  }

  forget(): void {
    try {
      localStorage.removeItem(THEME);
      localStorage.removeItem(LOCK);
      localStorage.removeItem(PLACE);
    } catch {
      // Nothing was kept.
    }
    this.theme = 'system';
    this.lockMinutes = 10;
    this.helpPlace = null;
    this.apply();
  }
}

export const preferences = new Preferences();
