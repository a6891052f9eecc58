import type { Draft, GoalSet, StepData, TemplateGoal } from '../../client/schema.generated';

export interface SetupAnswers {
  reason: string | null;
  reasonWords: string;
  goal: TemplateGoal | null;
  goalWords: string;
  under18: boolean | null;
  symptoms: string[];
  baseline: string | null;
  limit: number | null;
  pause: boolean;
}

/** Without a goal of their own the gentlest one holds: less pain and fear, and the ladder stays shut. */
export function effectiveGoal(goal: TemplateGoal | null): TemplateGoal {
  return goal ?? 'less_pain';
}

/** Goals in which another person's finger or penetration is part of the path. */
export function withPartner(goal: TemplateGoal | null): boolean {
  return goal === 'partner' || goal === 'partner_finger';
}

/** What the set-up writes. A skipped question writes nothing; under 18 no ladder is laid. */
export function setupDrafts(
  answers: SetupAnswers,
  template: { steps: StepData[]; goal: GoalSet },
): Draft[] {
  const drafts: Draft[] = [];
  const words = answers.reasonWords.trim();
  if (answers.reason !== null || words !== '') {
    drafts.push({
      type: 'reason.set',
      data: {
        ...(answers.reason === null ? {} : { reason: answers.reason }),
        ...(words === '' ? {} : { words }),
      },
    });
  }
  if (answers.under18 === true) {
    drafts.push({ type: 'symptom.reported', data: { symptom: 'under_18' } });
  } else {
    drafts.push({ type: 'path.set', data: { steps: template.steps } });
    const goalWords = answers.goalWords.trim();
    drafts.push({
      type: 'goal.set',
      data: goalWords === '' ? template.goal : { ...template.goal, words: goalWords },
    });
    if (answers.baseline !== null && template.steps.some((s) => s.id === answers.baseline)) {
      drafts.push({ type: 'baseline.set', data: { step: answers.baseline } });
    }
    if (answers.limit !== null) drafts.push({ type: 'limit.set', data: { pain: answers.limit } });
    if (answers.pause) drafts.push({ type: 'pause_penetration.set', data: { on: true } });
  }
  for (const symptom of answers.symptoms) {
    drafts.push({ type: 'symptom.reported', data: { symptom } });
  }
  return drafts;
}
