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

/** Their own name for a step, or what it is and how wide. */
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
