/**
 * Speech with a voice of this device only. Some browsers also offer voices that send the words to
 * their maker's servers; those are never used, and where there is no other, nothing is spoken.
 */
interface Speech {
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  addEventListener?(type: 'voiceschanged', listener: () => void): void;
  removeEventListener?(type: 'voiceschanged', listener: () => void): void;
}

/** A voice of the device for this language; the browser's own first choice where it is one. */
export function localVoice(
  voices: SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const mine = voices.filter(
    ({ localService, lang }) =>
      localService === true && lang.toLowerCase().split(/[-_]/)[0] === language,
  );
  return mine.find((voice) => voice.default) ?? mine[0] ?? null;
}

function speechOf(): Speech | null {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
}

/** Calls back now and whenever it changes; browsers find their voices after a while. */
export function watchVoices(language: string, tell: (there: boolean) => void): () => void {
  const speech = speechOf();
  const look = (): void => tell(localVoice(speech?.getVoices() ?? [], language) !== null);
  look();
  speech?.addEventListener?.('voiceschanged', look);
  return () => speech?.removeEventListener?.('voiceschanged', look);
}

export class Voice {
  readonly #language: string;
  readonly #speech: Speech | null;
  /** Kept while it speaks: some browsers drop an utterance that nobody holds. */
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor(language: string, speech: Speech | null = speechOf()) {
    this.#language = language;
    this.#speech = speech;
  }

  get speaking(): boolean {
    return this.#utterance !== null;
  }

  say(text: string): void {
    const speech = this.#speech;
    if (!speech) return;
    const voice = localVoice(speech.getVoices(), this.#language);
    if (!voice) return;
    this.hush();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.85;
    utterance.volume = 0.8;
    const over = (): void => {
      if (this.#utterance === utterance) this.#utterance = null;
    };
    utterance.onend = over;
    utterance.onerror = over;
    this.#utterance = utterance;
    speech.speak(utterance);
  }

  hush(): void {
    if (!this.#speech || !this.#utterance) return;
    this.#utterance = null;
    this.#speech.cancel();
  }
}
