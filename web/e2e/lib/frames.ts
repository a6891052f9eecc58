import type { Page } from '@playwright/test';

/** Until so many pictures were drawn: what moves has moved by then, however slow the machine is. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    while (left-- > 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}
