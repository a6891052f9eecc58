/** The guided practices, as they were built into the page: no request, no key. */
import type { PathStep } from '../client/schema.generated';
import type { PracticeScript } from '$knowledge/script';

const files: Record<string, PracticeScript> = import.meta.glob('$knowledge/en/practices/*.json', {
  eager: true,
  import: 'default',
});

export const allPractices: PracticeScript[] = Object.values(files).sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export type OwnPractice = PracticeScript & { kind: Exclude<PracticeScript['kind'], 'practice'> };

/** A practice of its own, and no guide of a step: logged as something gentle. */
export function isOwnPractice(script: PracticeScript): script is OwnPractice {
  return script.kind !== 'practice';
}
export const ownPractices: OwnPractice[] = allPractices.filter(isOwnPractice);

export function practiceById(id: string): PracticeScript | undefined {
  return allPractices.find((practice) => practice.id === id);
}

type Step = Pick<PathStep, 'id' | 'kind' | 'diameter_mm' | 'comfortable' | 'is_baseline'>;
interface Path {
  steps: Step[];
}

/** Comfortable by what was practised, or by what they said at the beginning. */
const easy = (step: Step): boolean => step.comfortable > 0 || step.is_baseline;

/**
 * The guide of a step. A mock examination is known by the step's id. A trainer that has not been
 * comfortable yet, above a smaller one that has, is a change of size: a few minutes with the old one
 * come first.
 */
export function guideForStep(step: Step, path: Path): PracticeScript {
  const found =
    (step.id === 'mock_exam' ? practiceById('mock_exam') : undefined) ??
    (isNewSize(step, path) ? practiceById('change_size') : undefined) ??
    allPractices.find(({ kind, steps }) => kind === 'practice' && steps.includes(step.kind)) ??
    practiceById('other') ??
    allPractices.find(({ kind }) => kind === 'practice');
  if (!found) throw new Error('There is no guide of a step in knowledge/');
  return found;
}

export function isNewSize(step: Step, path: Path): boolean {
  if (step.kind !== 'trainer' || easy(step)) return false;
  return path.steps.some(
    (other) =>
      other.kind === 'trainer' &&
      easy(other) &&
      other.diameter_mm !== undefined &&
      step.diameter_mm !== undefined &&
      other.diameter_mm < step.diameter_mm,
  );
}
