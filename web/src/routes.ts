/**
 * The one table of screens: the name in the address, the place of the app it belongs to, what it
 * needs, how it is framed, and where its code is. A screen is fetched when it is first needed
 * (screens.svelte.ts); the addresses are neutral on purpose (state/router.svelte.ts).
 */
import type { Component } from 'svelte';
import type { App } from './state/app.svelte';

export const places = ['today', 'path', 'journey', 'learn', 'care'] as const;
export type Place = (typeof places)[number];

export interface Screen {
  load: () => Promise<{ default: Component<Record<string, unknown>> }>;
  /** What the rest of the address is for the screen. */
  props: (part: string) => Record<string, unknown>;
  /**
   * nothing: also while the core is being made, hangs or cannot be had, and while a journal is locked
   * or lost. core: also without a journal; it leads to one, or says that it needs one. journal: an
   * open one.
   */
  needs: 'nothing' | 'core' | 'journal';
  place?: Place;
  /** places: with the places of the app around it. bare: without. full: fills the screen. */
  frame: 'places' | 'bare' | 'full';
  /** Another address of the same screen begins it anew. */
  anew?: true;
}

type More = Partial<Pick<Screen, 'place' | 'frame' | 'anew'>>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what Svelte asks of props
function screen<P extends Record<string, any>>(
  needs: Screen['needs'],
  load: () => Promise<{ default: Component<P> }>,
  more: More & { props?: (part: string) => NoInfer<P> } = {},
): Screen {
  return {
    needs,
    // Each is only ever given the props that its own line makes.
    load: load as unknown as Screen['load'],
    props: more.props ?? (() => ({})),
    frame: more.frame ?? 'places',
    ...(more.place ? { place: more.place } : {}),
    ...(more.anew ? { anew: more.anew } : {}),
  };
}

const part = (part: string): { part: string } => ({ part });
const guide = () => import('./features/practice/GuideScreen.svelte');

export const routes = {
  today: screen('journal', () => import('./features/today/Today.svelte'), { place: 'today' }),
  thoughts: screen('core', () => import('./features/mind/Thoughts.svelte'), {
    place: 'today',
    props: part,
  }),
  list: screen('core', () => import('./features/mind/FearList.svelte'), { place: 'today' }),
  goals: screen('core', () => import('./features/goals/Goals.svelte'), { place: 'today' }),
  practices: screen('nothing', () => import('./features/practice/Practices.svelte'), {
    place: 'today',
  }),
  guide: screen('nothing', guide, {
    place: 'today',
    frame: 'full',
    anew: true,
    props: (id) => ({ id }),
  }),
  breathe: screen('nothing', guide, { frame: 'full', props: () => ({ id: 'breathing' }) }),
  release: screen('nothing', guide, { frame: 'full', props: () => ({ id: 'letting_go' }) }),

  path: screen('journal', () => import('./features/ladder/Path.svelte'), { place: 'path' }),
  agreement: screen('journal', () => import('./features/people/Agreement.svelte'), {
    place: 'path',
  }),
  apart: screen('journal', () => import('./features/people/PenetrationPause.svelte'), {
    place: 'path',
  }),

  journey: screen('journal', () => import('./features/progress/Journey.svelte'), {
    place: 'journey',
  }),
  guesses: screen('journal', () => import('./features/predictions/Predictions.svelte'), {
    place: 'journey',
  }),

  learn: screen('nothing', () => import('./features/learn/Learn.svelte'), { place: 'learn' }),
  read: screen('nothing', () => import('./features/learn/Reading.svelte'), {
    place: 'learn',
    props: (id) => ({ id }),
  }),
  words: screen('nothing', () => import('./features/people/DisclosureScripts.svelte'), {
    place: 'learn',
    props: part,
  }),
  share: screen('nothing', () => import('./features/people/PartnerPage.svelte'), {
    place: 'learn',
    props: part,
  }),

  care: screen('nothing', () => import('./features/help/Care.svelte'), { place: 'care' }),
  check: screen('nothing', () => import('./features/check/Check.svelte'), {
    place: 'care',
    props: part,
  }),
  look: screen('nothing', () => import('./features/check/SelfCheck.svelte'), {
    place: 'care',
    props: part,
  }),
  help: screen('nothing', () => import('./features/help/Help.svelte'), { place: 'care' }),
  visit: screen('nothing', () => import('./features/visit/Visit.svelte'), {
    place: 'care',
    props: part,
  }),
  card: screen('nothing', () => import('./features/visit/ExamCard.svelte'), { place: 'care' }),
  booking: screen('nothing', () => import('./features/visit/BookingScripts.svelte'), {
    place: 'care',
    props: part,
  }),
  options: screen('nothing', () => import('./features/treatments/Treatments.svelte'), {
    place: 'care',
  }),
  costs: screen('nothing', () => import('./features/costs/Costs.svelte'), { place: 'care' }),

  about: screen('nothing', () => import('./features/onboarding/About.svelte')),
  begin: screen('core', () => import('./features/onboarding/Onboarding.svelte'), {
    frame: 'bare',
    props: part,
  }),
  keep: screen('journal', () => import('./features/vault/CreateVault.svelte'), { frame: 'bare' }),
  practice: screen('journal', () => import('./features/practice/Practice.svelte'), {
    frame: 'full',
    props: (step) => ({ step }),
  }),
  log: screen('journal', () => import('./features/log/Log.svelte')),
  settings: screen('journal', () => import('./features/settings/Settings.svelte')),
} satisfies Record<string, Screen>;

/** What stands at any address where the journal asks for it; they have none of their own. */
const doors = {
  welcome: screen('nothing', () => import('./features/onboarding/Welcome.svelte'), {
    frame: 'bare',
  }),
  unlock: screen('nothing', () => import('./features/vault/Unlock.svelte'), { frame: 'bare' }),
  lost: screen('nothing', () => import('./features/vault/Lost.svelte'), { frame: 'bare' }),
};

export type RouteName = keyof typeof routes;
export type ScreenName = RouteName | keyof typeof doors;

export const screens: Record<ScreenName, Screen> = { ...routes, ...doors };

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);

/** Which screen the address means, given where the journal is. */
export function screenFor(
  name: string,
  { place, noWasm }: Pick<App, 'place' | 'noWasm'>,
): ScreenName | 'opening' {
  const needs = isRoute(name) ? routes[name].needs : undefined;
  if (isRoute(name) && needs === 'nothing') return name;
  if (place === 'opening' || place === 'lost') return place;
  if (place === 'locked') return 'unlock';
  if (place === 'none') {
    return isRoute(name) && needs === 'core' && !noWasm ? name : 'welcome';
  }
  return isRoute(name) ? name : 'today';
}
