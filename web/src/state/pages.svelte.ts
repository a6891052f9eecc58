/**
 * The pages of the person's notebook: what they want to say at a visit, their terms for an exam, their own
 * figures of costs. With a journal open they are entries of it, sealed like all others; without one
 * they stay in this tab and go with it.
 */
import type { CareView } from '../client/schema.generated';
import { firstWords } from '../ui/words';
import { app } from './app.svelte';

export type PageName =
  | 'visit'
  | 'exam_card'
  | 'costs'
  | 'guide'
  | 'fear_ladder'
  | 'agreement'
  | 'scripts'
  | 'goals'
  | 'share';
export type PageContent = CareView['pages'][string]['content'];

export function pageOf(name: PageName): PageContent | null {
  return (app.journalOpen ? app.care?.pages[name]?.content : app.pagesInTab[name]) ?? null;
}

/** Resolves when it is safe; rejects with a CoreError, and the caller keeps its form. */
export async function savePage(name: PageName, content: PageContent): Promise<void> {
  // A screen hands over live state; what is stored is a plain copy of this moment.
  const plain = $state.snapshot(content) as PageContent;
  if (!app.journalOpen) {
    app.pagesInTab = { ...app.pagesInTab, [name]: plain };
    return;
  }
  if (JSON.stringify(pageOf(name)) === JSON.stringify(plain)) return;
  await app.record([{ type: 'page.set', data: { page: name, content: plain } }]);
}

const same = (a: PageContent, b: PageContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Pages written before the journal was open and not in it: they are asked which of the two to keep. */
export function pagesTwice(): PageName[] {
  if (app.place !== 'tab' && app.place !== 'open') return [];
  return (Object.keys(app.pagesInTab) as PageName[]).filter((name) => {
    // How the guide speaks is no loss: the last choice holds, unasked.
    if (name === 'guide') return false;
    const kept = app.care?.pages[name]?.content;
    return kept !== undefined && !same(kept, app.pagesInTab[name] ?? {});
  });
}

/** Pages written before there was an open journal go into it; where it has that page, they wait. */
export async function movePagesIntoJournal(): Promise<void> {
  if (app.place !== 'tab' && app.place !== 'open') return;
  const waiting = pagesTwice();
  for (const name of Object.keys(app.pagesInTab) as PageName[]) {
    if (!waiting.includes(name)) await keepPage(name, 'now');
  }
}

/** Of two versions: the one written `now`, or the one in the `journal`. The other one goes. */
export async function keepPage(name: PageName, which: 'now' | 'journal'): Promise<void> {
  const written = app.pagesInTab[name];
  if (written && which === 'now') await savePage(name, written);
  const { [name]: _done, ...others } = app.pagesInTab;
  app.pagesInTab = others;
}

/** The beginning of what a page says in their own words, to tell two versions apart. */
export function beginning(content: PageContent): string {
  const words: string[] = [];
  const read = (value: unknown): void => {
    // What they chose from a list stands there as a code, without spaces.
    if (typeof value === 'string') {
      if (/\s/.test(value.trim())) words.push(value.trim());
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(read);
  };
  read(content);
  return firstWords(words.join(' … '), 140);
}
