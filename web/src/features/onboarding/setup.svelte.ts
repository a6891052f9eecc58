/** The answers of the set-up while they are given. In memory only, until they say what to keep. */
import type { SetupAnswers, TemplateGoal, TrainerInput } from '../../client/schema.generated';

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

/** Goals in which another person's finger or penetration is part of the path. */
export function withPartner(goal: TemplateGoal | null): boolean {
  return goal === 'partner' || goal === 'partner_finger';
}

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
  baseline = $state<string | null>(null);
  limit = $state<number | null>(3);
  pause = $state(false);

  /** Their own trainers, as the core takes them. */
  ownTrainers(): TrainerInput[] {
    return this.trainers.map(({ diameter_mm, label }) =>
      label.trim() === '' ? { diameter_mm } : { diameter_mm, label: label.trim() },
    );
  }

  /** What was said, as the core takes it. */
  answers(): SetupAnswers {
    return {
      reason: this.reason,
      reason_words: this.reasonWords,
      goal: this.goal,
      goal_words: this.goalWords,
      under_18: this.under18,
      symptoms: [...this.symptoms],
      trainers: this.ownTrainers(),
      baseline: this.baseline,
      limit: this.limit,
      pause: this.pause,
    };
  }

  clear(): void {
    this.reason = null;
    this.reasonWords = '';
    this.goal = null;
    this.goalWords = '';
    this.under18 = null;
    this.symptoms = [];
    this.trainers = [];
    this.baseline = null;
    this.limit = 3;
    this.pause = false;
  }
}

export const setup = new Setup();
