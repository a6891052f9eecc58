/**
 * The pages of the person's notebook: what she wants to say at a visit, her terms for an exam, her own
 * figures of costs. With a journal open they are entries of it, sealed like all others; without one
 * they stay in this tab and go with it.
 */
import type { CareView } from '../core/schema.generated';
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

/** Pages written before there was a journal go into it once there is one of her own. */
export async function movePagesIntoJournal(): Promise<void> {
  if (app.place !== 'tab' && app.place !== 'open') return;
  const written = Object.entries(app.pagesInTab) as [PageName, PageContent][];
  if (written.length === 0) return;
  for (const [name, content] of written) {
    if (!app.care?.pages[name]) await savePage(name, content);
  }
  app.pagesInTab = {};
}
