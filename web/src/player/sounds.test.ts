/** Tones are quiet ramps made on the device; a voice is one of the device or none. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOUDEST, Tones } from './tones';
import { Voice, localVoice, watchVoices } from './voice';

interface Ramp {
  how: string;
  value: number;
  at: number;
}

function fakeContext(): {
  make: () => never;
  ramps: Ramp[][];
  stopped: number[];
  closed: () => boolean;
  made: () => number;
  suspended: () => number;
} {
  const ramps: Ramp[][] = [];
  const stopped: number[] = [];
  let closed = false;
  let made = 0;
  let suspended = 0;
  const param = (list: Ramp[]): object =>
    new Proxy(
      {},
      {
        get:
          (_, how: string) =>
          (value = 0, at = 0) =>
            list.push({ how, value, at }),
      },
    );
  const context = {
    currentTime: 10,
    state: 'suspended',
    destination: {},
    resume: () => Promise.resolve(),
    suspend: () => {
      suspended += 1;
      return Promise.resolve();
    },
    close: () => {
      closed = true;
      return Promise.resolve();
    },
    createGain: () => {
      const list: Ramp[] = [];
      ramps.push(list);
      return { gain: param(list), connect: () => undefined, disconnect: () => undefined };
    },
    createOscillator: () => ({
      type: '',
      frequency: param([]),
      connect: () => undefined,
      disconnect: () => undefined,
      start: () => undefined,
      stop: (at: number) => stopped.push(at),
    }),
  };
  return {
    make: () => {
      made += 1;
      return context as never;
    },
    ramps,
    stopped,
    closed: () => closed,
    made: () => made,
    suspended: () => suspended,
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('tones', () => {
  it('make nothing at all before they were begun in a press', () => {
    const { make, ramps, made } = fakeContext();
    const tones = new Tones(make);
    tones.cue();
    tones.breath('in');
    expect([made(), ramps.length]).toEqual([0, 0]);
  });
  it('come from nothing, go to nothing, and are never louder than quiet', () => {
    const { make, ramps } = fakeContext();
    const tones = new Tones(make);
    tones.begin();
    tones.cue();
    tones.breath('in');
    tones.breath('out');
    expect(ramps).toHaveLength(4);
    for (const list of ramps) {
      expect(list[0]).toMatchObject({ how: 'setValueAtTime', value: 0.0001 });
      expect(list.at(-1)).toMatchObject({ how: 'exponentialRampToValueAtTime', value: 0.0001 });
      expect(Math.max(...list.map(({ value }) => value))).toBeLessThanOrEqual(LOUDEST);
      // A ramp up of half a second for a breath, and none that jumps.
      const up = list.find(({ how }) => how === 'linearRampToValueAtTime');
      expect((up?.at ?? 0) - (list[0]?.at ?? 0)).toBeGreaterThan(0.02);
    }
    expect(LOUDEST).toBeLessThanOrEqual(0.1);
  });
  it('fall silent with a fade when they are hushed, and close at the end', () => {
    vi.useFakeTimers();
    const { make, stopped, closed, ramps } = fakeContext();
    const tones = new Tones(make);
    tones.begin();
    tones.breath('out');
    tones.hush();
    expect(stopped.at(-1)).toBeCloseTo(10.25);
    expect(ramps[0]?.at(-1)).toMatchObject({ how: 'setTargetAtTime', value: 0.0001 });
    tones.end();
    expect(tones.begun).toBe(false);
    vi.advanceTimersByTime(400);
    expect(closed()).toBe(true);
  });
  it('give the sound of the device back in a pause, unless it was a short one', () => {
    vi.useFakeTimers();
    const { make, suspended } = fakeContext();
    const tones = new Tones(make);
    tones.begin();
    tones.breath('in');
    tones.rest();
    vi.advanceTimersByTime(100);
    tones.begin();
    vi.advanceTimersByTime(1000);
    expect(suspended()).toBe(0);
    tones.rest();
    vi.advanceTimersByTime(1000);
    expect(suspended()).toBe(1);
  });
  it('do without where the device refuses', () => {
    const tones = new Tones(() => {
      throw new Error('no sound');
    });
    expect(() => tones.begin()).not.toThrow();
    expect(() => tones.cue()).not.toThrow();
  });
});

const voice = (name: string, lang: string, localService: boolean, first = false): never =>
  ({ name, lang, localService, default: first }) as never;

describe('a voice', () => {
  it('is of this device and of the language, or there is none', () => {
    const far = voice('far', 'en-US', false, true);
    const near = voice('near', 'en-GB', true);
    const chosen = voice('chosen', 'en_US', true, true);
    const german = voice('german', 'de-DE', true, true);
    expect(localVoice([far, german], 'en')).toBeNull();
    expect(localVoice([far, german, near], 'en')).toBe(near);
    expect(localVoice([near, chosen], 'en')).toBe(chosen);
    expect(localVoice([voice('unsure', 'en-US', undefined as never)], 'en')).toBeNull();
  });
  it('speaks with nothing else, also where the list changes', () => {
    class Utterance {
      voice: unknown = null;
      constructor(readonly text: string) {}
    }
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    let voices: never[] = [voice('far', 'en-US', false, true)];
    const spoken: Utterance[] = [];
    const cancel = vi.fn();
    const speech = {
      getVoices: () => voices,
      speak: (utterance: never) => void spoken.push(utterance),
      cancel,
    };
    const one = new Voice('en', speech);
    one.say('Hello');
    expect(spoken).toEqual([]);
    const near = voice('near', 'en-GB', true);
    voices = [...voices, near];
    one.say('Hello');
    one.say('Again');
    expect(spoken.map(({ text, voice }) => [text, voice])).toEqual([
      ['Hello', near],
      ['Again', near],
    ]);
    // The first one was cut off by the second, and a pause cuts off that.
    expect(cancel).toHaveBeenCalledTimes(1);
    one.hush();
    expect(cancel).toHaveBeenCalledTimes(2);
    one.hush();
    expect(cancel).toHaveBeenCalledTimes(2);
  });
  it('is told of once a browser has found it', () => {
    const listeners: (() => void)[] = [];
    let voices: never[] = [];
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
      removeEventListener: () => listeners.pop(),
    });
    const told: boolean[] = [];
    const stop = watchVoices('en', (there) => told.push(there));
    voices = [voice('near', 'en-GB', true)];
    listeners.forEach((listener) => listener());
    expect(told).toEqual([false, true]);
    stop();
    expect(listeners).toEqual([]);
  });
});
