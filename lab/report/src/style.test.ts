// Every colour that words or marks have can be told from every ground they stand on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');

/** The palettes in the order of the file: light, dark, paper; a later one changes the first. */
const palettes = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) =>
  Object.fromEntries(
    [...(match[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  ),
);

function luminance(color: string): number {
  const full = color.length === 4 ? color.replace(/[0-9a-f]/g, (digit) => digit + digit) : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('three palettes', () => {
  assert.equal(palettes.length, 3);
  assert.ok(contrast('#000', '#ffffff') > 20.9);
});

for (const [at, name] of ['light', 'dark', 'paper'].entries()) {
  test(`words and marks stand out, ${name}`, () => {
    const palette: Record<string, string> = { ...palettes[0], ...palettes[at] };
    const of = (color: string): string => {
      const found = palette[color];
      assert.ok(found, color);
      return found;
    };
    const words = ['ink', 'ink-soft', 'ours', 'rule', 'best', 'other', 'amber'];
    const grounds = ['paper', 'surface'];
    const pairs = [
      ...words.flatMap((word) => grounds.map((ground) => [word, ground] as const)),
      ['ink', 'sunk'] as const,
      ['amber', 'amber-wash'] as const,
      ['ink', 'ours-wash'] as const,
    ];
    for (const [word, ground] of pairs) {
      const ratio = contrast(of(word), of(ground));
      assert.ok(ratio >= 4.5, `${word} on ${ground}: ${ratio.toFixed(2)}`);
    }
  });
}
