import { t } from '../../i18n';
import type { PathStep, StepData, StepKind } from '../../client/schema.generated';

/** The exam played through with nothing inside: a touch outside with a name and a guide of its own. */
export const MOCK_EXAM = 'mock_exam';

interface Named {
  /** Of a step. */
  id?: string | undefined;
  /** Of a practice or a card: the step it was about. */
  step?: string | undefined;
  kind?: StepKind | undefined;
  diameter_mm?: number | undefined;
  label?: string | undefined;
}

/** Her own name for a step, or what it is and how wide. */
export function stepName(step: Named): string {
  const label = step.label?.trim();
  if (label) return label;
  // A step that has left the path: its practices stay, its kind is no longer known.
  const mock = step.kind === 'touch_outside' && (step.step ?? step.id) === MOCK_EXAM;
  const kind = t(step.kind === undefined ? 'step-gone' : `kind-${mock ? MOCK_EXAM : step.kind}`);
  return step.diameter_mm === undefined ? kind : t('step-sized', { kind, mm: step.diameter_mm });
}

/** The size, where the name does not already say it. */
export function stepSize(step: Named): string | null {
  if (step.diameter_mm === undefined || !step.label?.trim()) return null;
  return t('step-size', { mm: step.diameter_mm });
}

export function stepById<T extends { id: string }>(steps: readonly T[], id: string): T | undefined {
  return steps.find((step) => step.id === id);
}

export type StepMark = 'skipped' | 'off_table' | 'comfortable' | 'started' | 'ahead';

export function stepMark(step: PathStep): StepMark {
  if (step.skipped) return 'skipped';
  if (step.off_table) return 'off_table';
  return step.state;
}

export const markOpenness: Record<StepMark, number> = {
  skipped: 0,
  off_table: 0,
  ahead: 0.04,
  started: 0.45,
  comfortable: 1,
};

/**
 * A challenge that lies just after the step before and just before the step after, so that a step
 * stands where she put it whatever its size says.
 */
export function challengeBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined && after === undefined) return 0;
  if (before === undefined) return (after ?? 0) - 1;
  if (after === undefined) return before + 1;
  return (before + after) / 2;
}

/**
 * The path with one step moved up or down by one place. `shown` is the order on the screen (the
 * core's order of challenge); `raw` is what gets written, with every field kept that we do not know.
 */
export function moveStep(
  shown: readonly PathStep[],
  raw: readonly StepData[],
  id: string,
  by: 1 | -1,
): StepData[] | null {
  const from = shown.findIndex((step) => step.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= shown.length) return null;
  const rest = shown.filter((step) => step.id !== id);
  const before = rest[to - 1]?.challenge;
  const after = rest[to]?.challenge;
  let challenge = challengeBetween(before, after);
  // Two neighbours of equal challenge leave no room between them: then every step gets its place.
  if (before !== undefined && after !== undefined && (challenge <= before || challenge >= after)) {
    const order = [...rest.slice(0, to).map((s) => s.id), id, ...rest.slice(to).map((s) => s.id)];
    return raw.map((step) => ({ ...step, challenge: order.indexOf(step.id) + 1 }));
  }
  challenge = Math.round(challenge * 1000) / 1000;
  return raw.map((step) => (step.id === id ? { ...step, challenge } : step));
}

/** The path with a new step after the given one (or first of all). */
export function insertStep(
  shown: readonly PathStep[],
  raw: readonly StepData[],
  step: StepData,
  afterId: string | null,
): StepData[] {
  if (afterId === null) return [...raw, step];
  const index = shown.findIndex((s) => s.id === afterId);
  const challenge = challengeBetween(shown[index]?.challenge, shown[index + 1]?.challenge);
  return [...raw, { ...step, challenge }];
}

/** How far a mock exam stands above the step outside before it; the same in core/ladder/template.cpp. */
const JUST_ABOVE = 0.5;

/** The path with a mock exam after the last step outside; null where there is one already. */
export function addMockExam(
  shown: readonly PathStep[],
  raw: readonly StepData[],
  label = '',
): StepData[] | null {
  if (raw.some((step) => step.id === MOCK_EXAM)) return null;
  const outside = shown.filter((step) => !step.insertion).map((step) => step.challenge);
  const challenge = Math.max(1, ...outside) + JUST_ABOVE;
  const named = label.trim() === '' ? {} : { label: label.trim() };
  return [...raw, { id: MOCK_EXAM, kind: 'touch_outside', challenge, ...named }];
}

export function changeStep(
  raw: readonly StepData[],
  id: string,
  change: (step: StepData) => StepData,
): StepData[] {
  return raw.map((step) => (step.id === id ? change(step) : step));
}

/**
 * Steps with a partner that stand below one of her own. While they are off the table nothing beyond
 * them is suggested (G22 counts each step), unless she sets them aside.
 */
export function partnersBetween(steps: readonly PathStep[]): string[] {
  const last = steps.findLastIndex((step) => !step.partner && !step.skipped);
  return steps
    .slice(0, Math.max(last, 0))
    .filter((step) => step.partner && !step.skipped)
    .map((step) => step.id);
}

/** An id no step of this path has, also none that was removed earlier in this session. */
export function freshStepId(raw: readonly StepData[], random: () => number = Math.random): string {
  const taken = new Set(raw.map((step) => step.id));
  for (;;) {
    const id = `own-${Math.floor(random() * 0x7fffffff).toString(36)}`;
    if (!taken.has(id)) return id;
  }
}

/** Reads "12", "12,5" or "12.5 mm"; null when it is no size a step may have. */
export function parseMm(text: string, max = 200): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d))?\d*\s*(?:mm)?\s*$/.exec(text);
  if (!match) return null;
  const value = Number(`${match[1] ?? ''}.${match[2] ?? '0'}`);
  return value > 0 && value <= max ? value : null;
}
