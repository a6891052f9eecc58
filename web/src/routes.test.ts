import { describe, expect, it } from 'vitest';
import { routes as namedInKnowledge } from '$knowledge/reading';
import { places, routes, screenFor, screens, type RouteName, type Screen } from './routes';

const table: [string, Screen][] = Object.entries(routes);
const names = table.map(([name]) => name) as RouteName[];
const needing = (needs: Screen['needs']): string[] =>
  table.filter(([, route]) => route.needs === needs).map(([name]) => name);
const at = (place: Parameters<typeof screenFor>[1]['place'], noWasm = false) => ({ place, noWasm });

describe('the table of screens', () => {
  it('has every place of the app, as a screen of its own place', () => {
    for (const place of places) expect(routes[place].place).toBe(place);
  });
  it('has what is read lead only to screens that are there, and need what is said there', () => {
    for (const [name, needs] of Object.entries(namedInKnowledge)) {
      expect(names, name).toContain(name);
      expect(needs === 'nothing', name).toBe(routes[name as RouteName].needs === 'nothing');
    }
    expect(routes.guide.needs).toBe('nothing');
  });
  it.each(Object.entries(screens))('finds the code of %s', async (_, { load }) => {
    expect((await load()).default).toBeTypeOf('function');
  });
});

describe('which screen an address means', () => {
  it.each(needing('nothing'))('%s waits for nothing', (name) => {
    for (const place of ['opening', 'lost', 'locked', 'none', 'open'] as const) {
      expect(screenFor(name, at(place))).toBe(name);
    }
    expect(screenFor(name, at('none', true))).toBe(name);
  });
  it.each([...needing('core'), ...needing('journal'), '', 'constructor', 'welcome'])(
    '"%s" waits for the journal, and what became of it comes first',
    (name) => {
      expect(screenFor(name, at('opening'))).toBe('opening');
      expect(screenFor(name, at('lost'))).toBe('lost');
      expect(screenFor(name, at('locked'))).toBe('unlock');
      expect(screenFor(name, at('none', true))).toBe('welcome');
    },
  );
  it('without a journal only what leads to one is shown beside the first page', () => {
    expect(needing('core').sort()).toEqual(['begin', 'goals', 'list', 'thoughts']);
    for (const name of needing('core')) expect(screenFor(name, at('none'))).toBe(name);
    for (const name of needing('journal')) expect(screenFor(name, at('none'))).toBe('welcome');
  });
  it.each(['tab', 'open', 'made_up'] as const)('with a journal (%s) every screen is', (place) => {
    for (const name of names) expect(screenFor(name, at(place))).toBe(name);
    for (const name of ['', 'nowhere', 'constructor', 'welcome', 'unlock', 'lost']) {
      expect(screenFor(name, at(place))).toBe('today');
    }
  });
});
