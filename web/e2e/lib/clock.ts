import type { BrowserContext } from '@playwright/test';

/**
 * Sets the clock of the page and of its worker ahead. Time goes on as usual; nothing else is touched.
 * The core itself has no clock: it is told the time by the worker. Needs a context without service
 * workers, because one would answer before the worker's script can be changed.
 */
export async function setClockAhead(context: BrowserContext, milliseconds: number): Promise<void> {
  const shift = `(() => {
    const Real = Date;
    const ahead = ${milliseconds};
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + ahead);
        else super(...given);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  })();`;
  await context.addInitScript(shift);
  await context.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${shift}\n${await answer.text()}` });
  });
}
