/**
 * A guided practice as it lies in knowledge/<language>/practices: cues, one at a time. The shape is that
 * of knowledge/schema/practice.schema.json; the format in words is docs/formats/practice.md.
 */
export interface Said {
  text: string;
  sources?: string[];
  own?: true;
}

/** On which breath something goes in. Sources differ, so it is hers to say. */
export type BreathChoice = 'in' | 'out' | 'suits';

export interface Cue {
  id: string;
  text?: string;
  /** Instead of text, where her choice of breath decides. */
  either?: Record<BreathChoice, Said>;
  /** Spoken instead of the text. */
  aloud?: string;
  /** It lasts at least so long. */
  seconds: number;
  /** Parts of the time that is left once every cue has its seconds. */
  share?: number;
  /** Only where she has at least so many minutes. */
  from?: number;
  breath: 'calm' | 'own' | 'none';
  /** Goes on only when she says so. */
  waits?: true;
  /** A good place to end. */
  stop?: true;
  sources?: string[];
  own?: true;
}

export interface PracticeScript {
  id: string;
  kind: 'breathe' | 'release' | 'talk' | 'practice';
  strand: 'floor' | 'exposure' | 'mind';
  part: string[];
  /** The kinds of step it guides; empty for practices of their own. */
  steps: string[];
  title: string;
  lead: string;
  /** Minutes to choose from, rising. */
  lengths: number[];
  before?: Said[];
  cues: Cue[];
  after?: Said[];
}

export interface Played {
  /** Whole minutes, rounded: 0 for less than half a minute. */
  minutes: number;
  /** The cue at which it ended. */
  cue: string;
  ended: 'finished' | 'stopped';
}

/** What a cue says, given her choice. */
export function saidBy(cue: Cue, breath: BreathChoice): Said {
  const said = cue.either?.[breath];
  if (said) return said;
  return {
    text: cue.text ?? '',
    ...(cue.sources ? { sources: cue.sources } : {}),
    ...(cue.own ? { own: cue.own } : {}),
  };
}

/** Whether the choice of breath changes anything here. */
export function hasChoiceOfBreath(script: PracticeScript): boolean {
  return script.cues.some(({ either }) => either !== undefined);
}
