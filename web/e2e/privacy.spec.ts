import { createServer, type Server as HttpServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { openProfile, temporaryFolder } from './lib/profile';
import { finds, kept } from './lib/storage';
import { expect, test } from './lib/test';
import { passphrase } from './lib/visit';
import { t } from './lib/words';

const typed = {
  reasonWords: 'before the lighthouse holiday',
  goalWords: 'floating without worry',
  label: 'Marzipan',
  renamed: 'Nightingale',
  note: 'The kitchen clock was loud, Agnieszka laughed',
  unsaved: 'not sure whether to write this down, Tuesday',
};

function listen(server: HttpServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
function close(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

test('the whole walk asks our own origin only, and leaves no readable word on the device', async ({
  server,
}) => {
  // Everything the browser sends goes through here: pages, workers, service worker, the browser itself.
  const hosts = new Set<string>();
  const port = Number(new URL(server.origin).port);
  const proxy = createServer((incoming, outgoing) => {
    const address = new URL(incoming.url ?? '/', 'http://unknown.invalid');
    hosts.add(address.host);
    if (address.host !== new URL(server.origin).host) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = connect(port, '127.0.0.1', () => {
      const headers = Object.entries(incoming.headers)
        .filter(([name]) => !/^(proxy-|connection$)/.test(name))
        .map(([name, value]) => `${name}: ${String(value)}\r\n`);
      onward.write(
        `${incoming.method} ${address.pathname}${address.search} HTTP/1.1\r\n${headers.join('')}Connection: close\r\n\r\n`,
      );
      incoming.socket.on('error', () => onward.destroy());
      onward.pipe(incoming.socket);
    });
    onward.on('error', () => incoming.socket.destroy());
  });
  proxy.on('connect', (incoming, socket) => {
    hosts.add(incoming.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  const proxyPort = await listen(proxy);

  await temporaryFolder(async (folder) => {
    const { context, page, visit, watched } = await openProfile(folder, server.origin, {
      args: [
        `--proxy-server=http://127.0.0.1:${proxyPort}`,
        // Without this the browser would go to its own machine directly.
        '--proxy-bypass-list=<-loopback>',
        // Chromium would ask its maker about the shape of every form on every page.
        '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter',
      ],
    });
    await visit.open();
    await page.goto(`${server.origin}/#/read/body`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${server.origin}/#/`);
    await visit.setUp({
      reasonWords: typed.reasonWords,
      goal: 'cup',
      goalWords: typed.goalWords,
      trainers: [{ mm: '14', label: typed.label }],
      baseline: t('kind-fingertip'),
    });
    const code = await visit.keep();
    await visit.checkIn({ pain: 0, fear: 2, symptoms: ['dryness_weeks'] });
    await visit.go('path');
    await page.getByRole('button', { name: new RegExp(`^${typed.label}`) }).click();
    await page.getByLabel(t('step-name'), { exact: true }).fill(typed.renamed);
    await visit.button('save').click();
    await expect(page.getByRole('button', { name: new RegExp(`^${typed.renamed}`) })).toBeVisible();
    await visit.practiseChosen(t('kind-fingertip'));
    await visit.finish();
    await visit.log({ pain: 1, fear: 2, inControl: true, note: typed.note });
    await visit.go('journey');
    await visit.go('settings');
    // The service worker fetches the whole app ahead.
    await expect.poll(async () => (await kept(page)).cached.length).toBeGreaterThan(10);

    await test.step('what the page has stored', async () => {
      const all = await kept(page);
      expect(all.databases.find(({ store }) => store === 'entries')?.records).toBeGreaterThan(5);
      // The second copy is searched as well, and is there to be searched.
      expect(all.files.map(({ name }) => name)).toEqual([
        expect.stringMatching(/^\/anemone\/copy-\d+$/),
      ]);
      const sealed = [...all.databases, ...all.files].map(({ text }) => text).join('\n');
      const everywhere = [sealed, all.local, all.session, all.cacheText, all.cookies].join('\n');
      const secrets = [passphrase, code, code.replaceAll('-', '')];
      for (const word of [...Object.values(typed), ...secrets]) {
        expect(finds(everywhere, word), word).toBe(false);
      }
      // Nor what kind of thing an entry is. (The app's own files, in the cache, do name these.)
      for (const word of ['session.logged', 'in_control', 'fear_now', 'trainer', 'dryness_weeks']) {
        expect(finds([sealed, all.local, all.session].join('\n'), word), word).toBe(false);
      }
      expect(finds(all.cacheText, 'in_control'), 'the search finds what is there').toBe(true);
      expect(JSON.parse(all.session)).toEqual({});
      expect(Object.keys(JSON.parse(all.local) as object)).not.toContain('journal');
      expect(all.cookies).toBe('');
      for (const address of all.cached) expect(address.startsWith(`${server.origin}/`)).toBe(true);
    });

    await test.step('what was asked, and of whom', async () => {
      expect(watched.complaints).toEqual([]);
      const asked = watched.requests.map((address) => new URL(address).origin);
      expect(new Set(asked)).toEqual(new Set([server.origin]));
      expect(watched.requests.filter((address) => address.endsWith('.wasm'))).not.toEqual([]);
      // Nothing typed travels in an address either.
      const addresses = decodeURIComponent(watched.requests.join('\n'));
      for (const word of Object.values(typed)) expect(addresses).not.toContain(word);
    });

    await test.step('a note that is typed and never saved, a passphrase that is shown', async () => {
      await visit.practiseChosen(t('kind-fingertip'));
      await visit.finish();
      await visit.fillLog({ pain: 1, note: typed.unsaved });
      await visit.go('settings');
      await page.locator('summary', { hasText: t('settings-passphrase') }).click();
      const form = page.locator('form', { has: visit.button('settings-passphrase-button') });
      await form.getByRole('textbox').first().fill(passphrase);
      await form.getByRole('button', { name: t('settings-current') }).click();
      await visit.go('journey');
    });

    await context.close();
    // Chromium's own errands, the same with an empty page: updates, and who is signed in to it.
    const errands = /^(update\.googleapis|clients2\.google|accounts\.google)\.com(:\d+)?$/;
    const asked = [...hosts].filter((host) => !errands.test(host));
    expect(asked).toEqual([new URL(server.origin).host]);

    await test.step('what lies in the folder of the browser profile', async () => {
      const found: string[] = [];
      let seen = 0;
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const bytes = await readFile(join(entry.parentPath, entry.name), 'latin1');
        seen += bytes.length;
        for (const word of [...Object.values(typed), passphrase, code]) {
          if (finds(bytes, word)) found.push(`${word} in ${entry.name}`);
        }
      }
      expect(seen).toBeGreaterThan(100_000);
      expect(found).toEqual([]);
    });
  });
  await close(proxy);
});

test('a request to another origin is stopped by the page itself', async ({
  page,
  visit,
  watched,
}) => {
  watched.allow(/content policy|Content Security Policy|Refused to|Failed to fetch|other origin/);
  watched.allow(/request to another origin/);
  let arrived = 0;
  const other = createServer((_, answer) => {
    arrived += 1;
    answer.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
  });
  const address = `http://127.0.0.1:${await listen(other)}`;
  await visit.open();
  const refused = await page.evaluate(async (to) => {
    const said: string[] = [];
    const refusedScripts = new Promise<void>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => {
        said.push(event.effectiveDirective);
        // The one with an address, and the one in the page.
        if (said.filter((directive) => directive === 'script-src-elem').length === 2) resolve();
      });
    });
    const outcomes: string[] = [];
    outcomes.push(
      await fetch(`${to}/fetch`).then(
        () => 'went out',
        () => 'stopped',
      ),
    );
    outcomes.push(navigator.sendBeacon(`${to}/beacon`, 'x') ? 'queued' : 'stopped');
    const load = (make: () => HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        const element = make();
        element.onload = () => resolve('went out');
        element.onerror = () => resolve('stopped');
        document.body.append(element);
      });
    outcomes.push(await load(() => Object.assign(new Image(), { src: `${to}/image.png` })));
    const script = document.createElement('script');
    outcomes.push(await load(() => Object.assign(script, { src: `${to}/script.js` })));
    const style = document.createElement('link');
    outcomes.push(
      await load(() => Object.assign(style, { rel: 'stylesheet', href: `${to}/s.css` })),
    );
    // A script in the page is refused as well, whoever put it there.
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "taken over"';
    document.body.append(inline);
    await refusedScripts;
    return { said, outcomes, title: document.title };
  }, address);
  expect(refused.outcomes.filter((outcome) => outcome === 'went out')).toEqual([]);
  expect(refused.said).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']),
  );
  expect(refused.title).toBe('Anemone');
  expect(arrived).toBe(0);
  await close(other);
});

test('every answer of the server carries the strict policy, and the page carries it itself', async ({
  server,
}) => {
  const client = await request.newContext();
  const page = await client.get(`${server.origin}/`);
  const html = await page.text();
  const inPage = (
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
  ).replaceAll('&#39;', "'");
  const linked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(linked.length).toBeGreaterThan(3);
  for (const path of ['', 'sw.js', 'core.wasm', 'clock.html', 'not-there', ...linked]) {
    const answer = await client.get(new URL(path, `${server.origin}/`).href);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval'? ?;?$|https?:|\*/);
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  expect(inPage).toContain("default-src 'self'");
  expect(inPage).not.toMatch(/unsafe-inline|https?:|\*/);
  // Nothing in the page itself runs: no inline script, no inline style, no handler.
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=/);
  await client.dispose();
});
