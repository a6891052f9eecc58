import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function block(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const themes = {
  light: block(":root[data-theme='light']"),
  dark: block(":root[data-theme='dark']"),
};

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (i: number): number => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
export function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (hi + 0.05) / (lo + 0.05);
}

/** Text colours and the papers they stand on. */
const text: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'sunk', 'coral-wash', 'green-wash', 'amber-wash']],
  ['ink-soft', ['paper', 'surface', 'sunk', 'coral-wash', 'amber-wash']],
  ['coral', ['paper', 'surface', 'sunk']],
  ['coral-strong', ['paper', 'surface', 'sunk']],
  ['on-coral', ['coral', 'coral-strong']],
  ['green', ['paper', 'surface', 'green-wash']],
  ['amber', ['paper', 'surface', 'amber-wash']],
];
/** Edges, icons and marks that have to be seen. */
const parts: [string, string[]][] = [
  ['edge', ['paper', 'surface', 'sunk']],
  ['coral', ['paper', 'surface', 'coral-wash']],
  ['green', ['paper', 'surface', 'green-wash']],
  ['amber', ['paper', 'surface', 'amber-wash']],
  ['motif-line', ['paper', 'surface', 'motif-fill']],
];

describe('contrast is computed right', () => {
  it('for known pairs', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(Object.entries(themes))('%s', (_, tokens) => {
  it('knows its colours', () => expect(Object.keys(tokens).length).toBeGreaterThan(15));
  const pairs = (list: [string, string[]][]): [string, string][] =>
    list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
  it.each(pairs(text))('text %s on %s reaches 4.5', (front, back) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(parts))('part %s on %s reaches 3', (front, back) => {
    expect(contrast(tokens[front] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('both themes', () => {
  it('name the same colours', () => {
    expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
  });
});
