/** The answers of the set-up while they are given. In memory only, until they say what to keep. */
import type { StepData, TemplateGoal } from '../../client/schema.generated';

export const setupSteps = ['why', 'safety', 'trainers', 'now', 'limit', 'review'] as const;
export type SetupStep = (typeof setupSteps)[number];

export const goals: TemplateGoal[] = [
  'less_pain',
  'touch',
  'finger',
  'trainer',
  'tampon',
  'cup',
  'exam',
  'toy',
  'partner_finger',
  'partner',
];

export const reasonsToBegin = [
  'own_body',
  'less_pain',
  'everyday',
  'exam',
  'closeness',
  'child',
  'understand',
] as const;

export class Setup {
  reason = $state<string | null>(null);
  reasonWords = $state('');
  goal = $state<TemplateGoal | null>(null);
  goalWords = $state('');
  under18 = $state<boolean | null>(null);
  symptoms = $state<string[]>([]);
  trainers = $state<{ diameter_mm: number; label: string }[]>([]);
  steps = $state.raw<StepData[]>([]);
  baseline = $state<string | null>(null);
  limit = $state<number | null>(3);
  pause = $state(false);

  clear(): void {
    this.reason = null;
    this.reasonWords = '';
    this.goal = null;
    this.goalWords = '';
    this.under18 = null;
    this.symptoms = [];
    this.trainers = [];
    this.steps = [];
    this.baseline = null;
    this.limit = 3;
    this.pause = false;
  }
}

export const setup = new Setup();
