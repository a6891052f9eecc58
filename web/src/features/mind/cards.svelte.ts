/**
 * The cards they keep: thought cards, what they noticed in a small experiment, kind words. Each is an
 * entry of the journal, sealed like all others; a change is a new entry that replaces the one before.
 * Without a journal there are no cards.
 */
import type { Draft } from '../../client/schema.generated';
import { isOpen, tooLong, type Card, type CardName, type Content } from './mind';
import { localToday } from '../../state/day';
import { app } from '../../state/app.svelte';
import { Autosave } from '../../state/autosave.svelte';

export const cardsNow = (): readonly Card[] => app.care?.cards ?? [];

interface Keep {
  card: CardName;
  content: Content;
  /** The card it follows. */
  replaces?: string | null;
  away?: boolean;
}

/** Resolves with its id when it is safe; null for one that was put away. Rejects with a CoreError. */
export async function keepCard(keep: Keep, more: Draft[] = []): Promise<string | null> {
  const before = cardsNow().map(({ id }) => id);
  const content = $state.snapshot(keep.content) as Content;
  const data = {
    card: keep.card,
    content,
    ...(keep.replaces ? { replaces: keep.replaces } : {}),
    ...(keep.away ? { away: true } : {}),
  };
  await app.record([{ type: 'card.kept', data }, ...more]);
  if (keep.away) return null;
  return cardsNow().find(({ id, card }) => card === keep.card && !before.includes(id))?.id ?? null;
}

/** Puts a card out of sight. What is returned brings it back as it was. */
export async function putAway({ id, card, content }: Card): Promise<() => Promise<void>> {
  const keep: Keep = { card: card as CardName, content, replaces: id };
  await keepCard({ ...keep, away: true });
  return async () => void (await keepCard(keep));
}

/** A card that another screen asked to have changed. */
export const asked = $state<{ change: string | null }>({ change: null });

/**
 * What was not stored yet when its screen was left: in memory until it is, while the journal is open.
 * Who comes back before that, or after a saving that failed, finds it as it was written.
 */
interface Left {
  value: object;
  before: Card | null;
  day: string | null;
  place: string;
  /** The last saving has ended: which card it is now, and whether the journal has all of it. */
  ended: Promise<{ id: string | null; stored: boolean }>;
}
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on a screen follows it
const waiting = new Map<string, Left>();
$effect.root(() => {
  $effect(() => {
    if (!app.journalOpen || app.place === 'made_up') waiting.clear();
  });
});
/** Their own journal is the same one before and after it was sealed. */
const journalAt = (place: string): string => (place === 'tab' || place === 'open' ? 'own' : place);

interface Shape<T> {
  card: CardName;
  /** Apart from other drafts of the same kind of card. */
  slot: string;
  read: (content: Content) => T;
  empty: (value: T) => boolean;
  /** Which of the cards not finished it goes on with. */
  mine?: (content: Content) => boolean;
  /** What stands on every card of this draft. */
  fixed?: Content;
}

/**
 * One card while it is written on, saved by itself: as a card that is not finished, or, where
 * a finished one is changed, as its next version. Its component is on the screen only while a journal is
 * open.
 */
export class CardDraft<T extends object> extends Autosave {
  value: T;
  /** The card as it is in the journal; null before the first saving. */
  id = $state<string | null>(null);
  /** The finished card that they change, as it was. */
  before = $state.raw<Card | null>(null);

  #shape: Shape<T>;
  #day: string | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #place = app.place;
  #taken: Left | null = null;

  constructor(shape: Shape<T>) {
    super({ quiet: 3000, latest: 12_000, escape: true });
    this.#shape = shape;
    this.value = $state(shape.read({}));
    const left = waiting.get(shape.slot);
    if (left && left.place === journalAt(app.place)) {
      this.value = left.value as T;
      this.before = left.before;
      this.#day = left.day;
      this.dirty = true;
      this.#taken = left;
      // Its next saving comes after the one on its way, and follows the card that one makes.
      this.#queue = left.ended.then(({ id, stored }) => {
        if (this.#taken !== left) return;
        this.id = id;
        if (stored && JSON.stringify(this.value) === JSON.stringify(left.value)) this.clean();
      });
    } else {
      this.resume();
    }
    waiting.delete(shape.slot);
  }

  protected override left(saving: Promise<unknown>): void {
    const { slot } = this.#shape;
    const place = journalAt(app.place);
    if (!this.dirty && this.writing === 0) return;
    if (!app.journalOpen || place !== journalAt(this.#place)) return;
    const left: Left = {
      value: $state.snapshot(this.value) as object,
      before: this.before,
      day: this.#day,
      place,
      ended: saving.then(() => ({ id: this.id, stored: !this.dirty })),
    };
    waiting.set(slot, left);
    void left.ended.then(({ stored }) => {
      if (stored && waiting.get(slot) === left) waiting.delete(slot);
    });
  }

  /** By how many bytes it is too long to be kept. */
  get over(): number {
    return tooLong(this.#content(false));
  }
  get empty(): boolean {
    return this.#shape.empty(this.value);
  }

  #reset(content: Content, id: string | null, before: Card | null): void {
    this.#taken = null;
    this.value = this.#shape.read(content);
    this.id = id;
    this.before = before;
    this.#day = typeof content['day'] === 'string' ? content['day'] : null;
    this.clean();
    this.renewed();
  }
  /** An empty card. */
  begin(content: Content = {}): void {
    this.#reset(content, null, null);
  }
  /** The newest card that was not finished, or an empty one. */
  resume(): void {
    const { card, mine } = this.#shape;
    const open = cardsNow().find(
      (one) => one.card === card && isOpen(one) && (mine?.(one.content) ?? true),
    );
    if (open) this.goOn(open);
    else this.begin();
  }
  /** A card that was not finished. */
  goOn(card: Card): void {
    this.#reset(card.content, card.id, null);
  }
  /** A finished card. */
  change(card: Card): void {
    this.#reset(card.content, card.id, card);
  }

  /**
   * Never rejects: what could not be saved stays here and is tried again at the next change. False
   * while something is left that the journal does not have.
   */
  async save(): Promise<boolean> {
    this.stopClock();
    await this.#inTurn(() => (this.dirty ? this.#write([], this.before !== null) : true));
    return !this.dirty;
  }

  /** The card is finished, together with what else belongs to that. False: it could not be kept. */
  async finish(more: Draft[] = []): Promise<boolean> {
    this.stopClock();
    return this.#inTurn(() => this.#write(more, true));
  }

  async #inTurn(work: () => Promise<boolean> | boolean): Promise<boolean> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #content(finished: boolean): Content {
    this.#day ??= localToday();
    return {
      ...(this.before?.content ?? {}),
      ...($state.snapshot(this.value) as Content),
      ...(this.#shape.fixed ?? {}),
      day: this.#day,
      ...(finished ? {} : { open: true }),
    };
  }

  async #write(more: Draft[], finished: boolean): Promise<boolean> {
    // A journal that was closed meanwhile takes nothing, and nothing of theirs is kept for another one.
    if (!app.journalOpen || !app.care) return false;
    if (journalAt(app.place) !== journalAt(this.#place)) return false;
    if (this.empty && this.id === null) {
      this.dirty = false;
      return false;
    }
    const content = this.#content(finished);
    if (tooLong(content) > 0) return false;
    return this.store(async () => {
      // What was emptied again leaves no card behind.
      const keep: Keep = { card: this.#shape.card, content, replaces: this.id, away: this.empty };
      this.id = await keepCard(keep, more);
    });
  }
}
