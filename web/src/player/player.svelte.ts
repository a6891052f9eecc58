/**
 * Lets a practice run: gives run.ts the time of the wall clock a few times a second, keeps the place,
 * and tells what happens as it happens (for tones, voice and vibration).
 */
import { breathAt } from '../brand/breath';
import { forgetPlace, rememberPlace } from './place';
import { lasts, type Planned } from '$knowledge/plan';
import * as steps from './run';

export const TICK_MS = 200;

export type Happening = 'cue' | 'in' | 'out' | 'paused' | 'went_on' | 'waiting' | 'done';

export interface PlayerOptions {
  plan: Planned[];
  minutes: number;
  /** The key under which the place is remembered. */
  resume: string;
  from?: steps.Run | null;
  byHand: () => boolean;
  now?: () => number;
  happens?: (what: Happening) => void;
}

export class Player {
  run = $state.raw<steps.Run>(steps.begin('paused'));
  readonly plan: Planned[];
  readonly minutes: number;
  readonly #resume: string;
  readonly #byHand: () => boolean;
  readonly #now: () => number;
  readonly #happens: (what: Happening) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last = 0;
  #remembered = 0;
  /** How long the calm breath has been going on. */
  #breath = 0;
  #phase = '';
  #over = false;

  constructor(options: PlayerOptions) {
    this.plan = options.plan;
    this.minutes = options.minutes;
    this.#resume = options.resume;
    this.#byHand = options.byHand;
    this.#now = options.now ?? Date.now;
    this.#happens = options.happens ?? ((): void => undefined);
    const from = options.from;
    // A place past the end belongs to another text: begin anew.
    if (from && from.cue < this.plan.length) this.run = { ...from, mode: 'paused' };
  }

  get cue(): Planned | undefined {
    return this.plan[Math.min(this.run.cue, this.plan.length - 1)];
  }
  get running(): boolean {
    return steps.running(this.run);
  }
  get last(): boolean {
    return this.run.cue + 1 >= this.plan.length;
  }

  /** Milliseconds of calm breath up to this very moment; the same for picture, words and tones. */
  breath(): number {
    const since = this.running ? this.#now() - this.#last : 0;
    return this.#breath + Math.min(Math.max(since, 0), 2 * TICK_MS);
  }

  /** Begins, or goes on where it was left. */
  go(): void {
    const before = this.run;
    this.#set(steps.goOn(before));
    if (this.run === before) return;
    this.#last = this.#now();
    this.#timer ??= setInterval(() => this.tick(), TICK_MS);
    this.#happens('went_on');
    if (before.ms === 0) this.#happens('cue');
  }

  pause(): void {
    this.tick();
    this.#set(steps.pause(this.run));
  }

  next(): void {
    this.#set(steps.next(this.run, this.plan));
  }
  back(): void {
    this.#set(steps.back(this.run));
  }
  longer(): void {
    this.#set(steps.longer(this.run));
  }
  /** Back to the first cue; what was played so far counts. */
  restart(): void {
    const { mode, played } = this.run;
    this.#set({ ...steps.begin(mode === 'paused' ? 'paused' : 'going'), played });
  }

  tick(): void {
    if (!this.running) return;
    const now = this.#now();
    const elapsed = now - this.#last;
    this.#last = now;
    this.#set(steps.advance(this.run, this.plan, elapsed, this.#byHand()));
    if (!this.running) return;
    if (this.cue?.cue.breath === 'calm') {
      this.#breath += Math.max(0, elapsed);
      this.#tellBreath();
    } else {
      this.#breath = 0;
      this.#phase = '';
    }
  }

  /** Over, wherever it is: what was played. */
  end(): { minutes: number; cue: string } {
    this.#over = true;
    this.close();
    forgetPlace(this.#resume);
    return { minutes: steps.minutesPlayed(this.run), cue: this.cue?.cue.id ?? '' };
  }

  /** Stops the clock; the place stays remembered. */
  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** How much of it all has been, at most 1: for nobody's eyes but a picture's. */
  get share(): number {
    const before = this.plan.slice(0, this.run.cue).reduce((sum, { ms }) => sum + ms, 0);
    const here = Math.min(this.run.ms, this.cue?.ms ?? 0);
    return Math.min(1, (before + here) / Math.max(1, lasts(this.plan)));
  }

  #tellBreath(): void {
    const { phase, breaths } = breathAt(this.#breath);
    const key = `${phase}${breaths}`;
    if (key === this.#phase) return;
    this.#phase = key;
    this.#happens(phase);
  }

  #set(run: steps.Run): void {
    const before = this.run;
    if (run === before || this.#over) return;
    this.run = run;
    const turned = run.cue !== before.cue;
    if (run.mode === 'done') {
      this.close();
      forgetPlace(this.#resume);
      if (before.mode !== 'done') this.#happens('done');
      return;
    }
    const now = this.#now();
    if (turned || run.mode !== before.mode || now - this.#remembered >= 1000) {
      this.#remembered = now;
      rememberPlace(this.#resume, { run, minutes: this.minutes, byHand: this.#byHand() }, now);
    }
    if (turned && run.mode !== 'paused') this.#happens('cue');
    if (run.mode === before.mode) return;
    if (run.mode === 'paused') {
      this.close();
      this.#happens('paused');
    } else if (run.mode === 'waiting') {
      this.#happens('waiting');
    }
  }
}
