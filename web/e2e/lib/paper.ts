/** What is printed, printed for real by the browser and read back. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { temporaryFolder } from './profile';
import { expect, test } from './test';
import { t } from './words';

const run = promisify(execFile);

export interface Printed {
  pages: number;
  /** Width and height of the sheet, in points. */
  size: [number, number];
  text: string;
  /** The edges that the words keep, in points: left, top, right, bottom. */
  edges: [number, number, number, number];
}

/** Prints as the browser does, and reads the file with poppler's own programs. */
export async function print(page: Page, format: 'A4' | 'Letter'): Promise<Printed> {
  const bytes = await page.pdf({ format });
  return temporaryFolder(async (folder) => {
    const file = join(folder, 'page.pdf');
    await writeFile(file, bytes);
    // To look at with one's own eyes: a folder to keep the sheets in.
    const keep = process.env['KEEP_PDF'];
    if (keep) await writeFile(join(keep, `${test.info().title}-${format}.pdf`), bytes);
    const { stdout: facts } = await run('pdfinfo', [file]);
    const { stdout } = await run('pdftotext', [file, '-']);
    const { stdout: boxes } = await run('pdftotext', ['-bbox', file, '-']);
    const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
    const placed = [
      ...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ].map((found) => found.slice(1).map(Number) as [number, number, number, number]);
    return {
      edges: [
        Math.min(...placed.map(([left]) => left)),
        Math.min(...placed.map(([, top]) => top)),
        Number(width) - Math.max(...placed.map(([, , right]) => right)),
        Number(height) - Math.max(...placed.map(([, , , bottom]) => bottom)),
      ],
      pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
      size: [Math.round(Number(width)), Math.round(Number(height))],
      text: stdout.replace(/\s+/g, ' '),
    };
  });
}

/** One sheet of each size, with all of these on it and nothing of the app around it. */
export async function expectOneSheet(page: Page, lines: string[]): Promise<void> {
  await expect(page.locator('article.one-page')).toHaveAttribute('data-ready', 'true');
  for (const [format, size] of [
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const) {
    const printed = await print(page, format);
    expect(printed.pages, format).toBe(1);
    // Browsers round the sheet to a point or so.
    for (const i of [0, 1] as const) {
      expect(Math.abs(printed.size[i] - size[i]), format).toBeLessThanOrEqual(2);
    }
    // 14 mm are 39.7 points: no word lies nearer to an edge, so none is cut off.
    for (const edge of printed.edges) expect(edge, format).toBeGreaterThan(36);
    for (const line of lines) expect(printed.text, format).toContain(line.replace(/\s+/g, ' '));
    for (const id of ['exit', 'visit-print', 'place-today', 'visit-saved', 'back']) {
      expect(printed.text, format).not.toMatch(new RegExp(`\\b${t(id)}\\b`));
    }
  }
}
