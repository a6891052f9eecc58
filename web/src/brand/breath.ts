/**
 * The pace of a calm breath: in for 4 seconds, out for 6, without a hold (facts: S49, S50).
 * Pure: a time in milliseconds in, where the breath is out.
 */
export const IN_MS = 4000;
export const OUT_MS = 6000;
export const BREATH_MS = IN_MS + OUT_MS;

export interface BreathState {
  phase: 'in' | 'out';
  /** 0 closed … 1 open; starts and ends each breath at 0, smooth everywhere. */
  openness: number;
  /** The second one would count aloud: 1…4 while breathing in, 1…6 while breathing out. */
  count: number;
  /** Whole breaths finished so far. */
  breaths: number;
}

/** Negative or not-a-number times are read as the very beginning. */
export function breathAt(ms: number): BreathState {
  const t = Number.isFinite(ms) && ms > 0 ? ms : 0;
  const within = t % BREATH_MS;
  const breathingIn = within < IN_MS;
  const progress = breathingIn ? within / IN_MS : (within - IN_MS) / OUT_MS;
  const eased = (1 - Math.cos(Math.PI * progress)) / 2;
  return {
    phase: breathingIn ? 'in' : 'out',
    openness: breathingIn ? eased : 1 - eased,
    count: 1 + Math.floor((breathingIn ? within : within - IN_MS) / 1000),
    breaths: Math.floor(t / BREATH_MS),
  };
}
