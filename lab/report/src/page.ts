// The pieces of the page: a section, a figure with its table, a table.
import { h, type Child } from './dom.ts';
import { STAMP, TEXT } from './words.ts';

export interface Table {
  columns: readonly string[];
  /** The first cell names the row. */
  rows: { cells: string[]; ours?: boolean }[];
  /** Columns that hold words, by number; the others hold figures. */
  words?: readonly number[];
}

export function tableOf(title: string, table: Table): HTMLElement {
  const words = table.words ?? [];
  return h(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': title },
    h(
      'table',
      {},
      h('caption', {}, `${title}. ${STAMP}`),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...table.columns.map((column, i) =>
            h('th', { scope: 'col', ...(words.includes(i) ? { class: 'words' } : {}) }, column),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...table.rows.map(({ cells, ours }) =>
          h(
            'tr',
            ours ? { class: 'ours' } : {},
            ...cells.map((cell, i) =>
              i === 0
                ? h('th', { scope: 'row' }, cell)
                : h('td', words.includes(i) ? { class: 'words' } : {}, cell),
            ),
          ),
        ),
      ),
    ),
  );
}

export function foldedTable(title: string, table: Table): HTMLElement {
  return h('details', {}, h('summary', {}, TEXT.table(title)), tableOf(title, table));
}

export interface FigureParts {
  id: string;
  title: string;
  draw: (width: number, description: string) => SVGSVGElement;
  /** What the picture shows, in words, for those who do not see it and for those who do. */
  summary: string;
  shown?: boolean;
  notes?: string[];
  table?: Table;
}

/** A picture that is drawn anew when its width changes, what it shows in words, and its table. */
export function figureOf(parts: FigureParts): HTMLElement {
  const plot = h('div', { class: 'plot' });
  const description = `${parts.title}. ${parts.summary} ${STAMP}`;
  let drawn = 0;
  const draw = (width: number) => {
    if (width < 1 || width === drawn) return;
    drawn = width;
    try {
      plot.replaceChildren(parts.draw(width, description));
    } catch (error) {
      console.error(error);
      plot.replaceChildren(h('p', {}, TEXT.trouble.draw));
    }
  };
  new ResizeObserver(([entry]) => {
    if (entry) draw(Math.floor(entry.contentRect.width));
  }).observe(plot);
  const notes = [...(parts.shown === false ? [] : [parts.summary]), ...(parts.notes ?? [])];
  return h(
    'figure',
    { id: parts.id },
    plot,
    notes.length > 0 &&
      h('figcaption', { class: 'small soft stack' }, ...notes.map((note) => h('p', {}, note))),
    parts.table && foldedTable(parts.title, parts.table),
  );
}

export function sectionOf(id: string, heading: string, ...children: Child[]): HTMLElement {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-h` },
    h('h2', { id: `${id}-h` }, heading),
    ...children,
  );
}

export const paragraph = (text: string, kind = ''): HTMLElement =>
  h('p', kind ? { class: kind } : {}, text);
