/** Watches everything a context does that it should not do. */
import type { BrowserContext } from '@playwright/test';

export class Watch {
  /** Every address that was asked for, in order. */
  readonly requests: string[] = [];
  readonly complaints: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** For tests that provoke an error on purpose. */
  allow(complaint: RegExp): void {
    this.#allowed.push(complaint);
  }

  complain(text: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(text))) this.complaints.push(text);
  }
}

/** Local to the page: they leave no trace on a network. */
const LOCAL = /^(data|blob|about|chrome-error):/;

export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen = new Watch();
  // Pages, their workers and the service worker.
  context.on('request', (request) => {
    const address = request.url();
    seen.requests.push(address);
    if (!address.startsWith(`${origin}/`) && !LOCAL.test(address)) {
      seen.complain(`request to another origin: ${address}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') seen.complain(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => seen.complain(`uncaught: ${error.error().message}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return seen;
}
