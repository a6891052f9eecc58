// Draws the icons from the same anemone as the app: `npm run icons` (needs a Chromium, see below).
// The results are committed; run it again only when the drawing changes.
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { bud } from '../src/brand/bud.ts';

const night = '#0e1b22';
const line = '#f0a08f';

function icon({ rounded, scale }) {
  const paths = bud(0.8).map((d) => `<path d="${d}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512"${rounded ? ' rx="112"' : ''} fill="${night}"/><g transform="translate(256 256) scale(${scale}) translate(-12 -12.2)" fill="none" stroke="${line}" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g></svg>\n`;
}

const out = new URL('../public/icons/', import.meta.url);
const svg = icon({ rounded: true, scale: 17.5 });
writeFileSync(new URL('icon.svg', out), svg);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, size, markup] of [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable-512.png', 512, icon({ rounded: false, scale: 13.5 })],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${markup}`,
  );
  await page.screenshot({ path: new URL(name, out).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
