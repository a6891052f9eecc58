// The report of the lab: one page, harm first. It reads what stands in the page itself and asks
// nobody for anything.
import './style.css';
import { h } from './dom.ts';
import { readReport, type Trouble } from './model.ts';
import { paragraph } from './page.ts';
import { opening, sectionsOf } from './sections.ts';
import { STAMP, TEXT } from './words.ts';

function troubleOf(trouble: Trouble): HTMLElement {
  return h(
    'main',
    { class: 'stack' },
    h('p', { class: 'stamp' }, STAMP),
    h('h1', {}, TEXT.trouble.heading),
    paragraph(TEXT.trouble[trouble]),
    h('pre', {}, h('code', {}, TEXT.trouble.command)),
  );
}

/** For paper, and for searching in the page: what is open there is printed. */
function openAll(): HTMLElement {
  const button = h('button', { type: 'button', class: 'no-print' }, TEXT.open_all);
  button.addEventListener('click', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return h('p', {}, button);
}

function show(): void {
  const place = document.getElementById('report');
  const given = document.getElementById('lab-data');
  if (!place) return;
  const report = readReport(given?.textContent ?? '');
  if (typeof report === 'string') {
    place.replaceChildren(troubleOf(report));
    return;
  }
  const sections = sectionsOf(report);
  const contents = h(
    'nav',
    { 'aria-label': TEXT.contents },
    h(
      'ul',
      {},
      ...sections.map((section) =>
        h('li', {}, h('a', { href: `#${section.id}` }, section.querySelector('h2')?.textContent)),
      ),
    ),
  );
  place.replaceChildren(
    h('a', { class: 'skip', href: '#bars' }, TEXT.skip),
    h('main', {}, opening(report), contents, openAll(), ...sections),
  );
  // Where an address names a part of the page, which was not there when it was opened.
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

show();
