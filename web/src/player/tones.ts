/**
 * Quiet tones made on the device: one that rises with the breath in, one that sinks with the breath
 * out, and two soft notes at a new cue. No files, no network. Every gain is a ramp from and to
 * nothing, so nothing clicks, and none goes above LOUDEST.
 *
 * Browsers allow sound only after a press: `begin` is called in one. `end` closes it all.
 */

/** Of 1, which would be as loud as the device can. Two may sound at once, never more. */
export const LOUDEST = 0.06;
const SILENCE = 0.0001;
const FADE_S = 0.25;
const AFTER_THE_FADE_MS = FADE_S * 1000 + 50;

type Context = Pick<
  AudioContext,
  | 'currentTime'
  | 'createGain'
  | 'createOscillator'
  | 'destination'
  | 'resume'
  | 'suspend'
  | 'close'
  | 'state'
>;

export function tonesPossible(): boolean {
  return typeof globalThis.AudioContext === 'function';
}

interface Sounding {
  oscillator: OscillatorNode;
  gain: GainNode;
}

export class Tones {
  #context: Context | null = null;
  #sounding = new Set<Sounding>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #make: () => Context;

  constructor(make: () => Context = () => new AudioContext({ latencyHint: 'playback' })) {
    this.#make = make;
  }

  get begun(): boolean {
    return this.#context !== null;
  }

  begin(): void {
    clearTimeout(this.#resting);
    try {
      this.#context ??= this.#make();
    } catch {
      // No sound on this device: the words and the picture are there.
      return;
    }
    if (this.#context.state !== 'running') void this.#context.resume().catch(() => undefined);
  }

  /** Two notes, a fifth apart. */
  cue(): void {
    this.#tone(392, 392, 0, 1.6, 0.05, 0.03);
    this.#tone(587.33, 587.33, 0.18, 2, 0.035, 0.03);
  }

  /** Rises for four seconds, or sinks for six. */
  breath(phase: 'in' | 'out'): void {
    if (phase === 'in') this.#tone(196, 261.63, 0, 3.9, LOUDEST, 2.6);
    else this.#tone(261.63, 174.61, 0, 5.8, LOUDEST, 1);
  }

  /** Silent at once, with a short fade. */
  hush(): void {
    const context = this.#context;
    if (!context) return;
    const now = context.currentTime;
    for (const { oscillator, gain } of this.#sounding) {
      gain.gain.cancelScheduledValues(now);
      gain.gain.setTargetAtTime(SILENCE, now, FADE_S / 4);
      oscillator.stop(now + FADE_S);
    }
    this.#sounding.clear();
  }

  /** Silent, and the device's sound given back until `begin`. */
  rest(): void {
    const context = this.#context;
    if (!context) return;
    this.hush();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(
      () => void context.suspend().catch(() => undefined),
      AFTER_THE_FADE_MS,
    );
  }

  end(): void {
    const context = this.#context;
    if (!context) return;
    this.hush();
    clearTimeout(this.#resting);
    this.#context = null;
    setTimeout(() => void context.close().catch(() => undefined), AFTER_THE_FADE_MS);
  }

  #tone(
    from: number,
    to: number,
    delay: number,
    seconds: number,
    loud: number,
    rise: number,
  ): void {
    const context = this.#context;
    if (!context) return;
    const start = context.currentTime + delay;
    const end = start + seconds;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = 'sine';
    oscillator.frequency.setValueAtTime(from, start);
    oscillator.frequency.exponentialRampToValueAtTime(to, end);
    gain.gain.setValueAtTime(SILENCE, start);
    gain.gain.linearRampToValueAtTime(Math.min(loud, LOUDEST), start + rise);
    gain.gain.exponentialRampToValueAtTime(SILENCE, end);
    oscillator.connect(gain);
    gain.connect(context.destination);
    const sounding = { oscillator, gain };
    this.#sounding.add(sounding);
    oscillator.onended = (): void => {
      this.#sounding.delete(sounding);
      oscillator.disconnect();
      gain.disconnect();
    };
    oscillator.start(start);
    oscillator.stop(end + 0.05);
  }
}
