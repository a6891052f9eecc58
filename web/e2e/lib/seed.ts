/**
 * A journal made before the page opens, as the set-up would have left it: by the real core, with the
 * drafts that it makes of the same answers, sealed for real, and laid where docs/formats/vault.md says
 * a browser keeps it. Only the stretching is the quickest that is legal. Nothing of the app is
 * replaced; the set-up itself is walked by clicks in the tests that are about it.
 */
import type { Page } from '@playwright/test';
import { freshDevice, newTab, rawRead, type RawStore } from '../../src/client/testing';
import type { Draft, StepData, TemplateGoal } from '../../src/client/schema.generated';
import type { Answers } from './visit';
import { t } from './words';

interface Made {
  drafts: Draft[];
  stored: Record<RawStore, [IDBValidKey, unknown][]>;
}

const made = new Map<string, Promise<Made>>();
// The journals share one simulated storage while they are made.
let last: Promise<unknown> = Promise.resolve();

const stepName = ({ kind, label, diameter_mm }: StepData): string => {
  if (label) return label;
  const name = t(`kind-${kind}`);
  return diameter_mm === undefined ? name : t('step-sized', { kind: name, mm: diameter_mm });
};

async function make(answers: Answers, secret: string): Promise<Made> {
  freshDevice();
  const tab = newTab({ now: () => new Date() });
  await tab.place();
  await tab.start();
  const goal = (answers.goal ?? null) as TemplateGoal | null;
  const trainers = (answers.trainers ?? [])
    .map(({ mm, label }) => ({
      diameter_mm: Number(mm.replace(',', '.')),
      ...(label ? { label } : {}),
    }))
    .sort((a, b) => a.diameter_mm - b.diameter_mm);
  const { steps } = await tab.ask('template', { goal, trainers });
  const baseline = steps.find((step) => stepName(step) === answers.baseline);
  if (answers.baseline && !baseline) throw new Error(`no step is called ${answers.baseline}`);
  const { drafts } = await tab.ask('drafts.setup', {
    answers: {
      reason: answers.reason ?? null,
      reason_words: answers.reasonWords ?? '',
      goal,
      trainers,
      goal_words: answers.goalWords ?? '',
      under_18: answers.under18 ?? null,
      symptoms: answers.symptoms ?? [],
      baseline: baseline?.id ?? null,
      limit: answers.limit ?? 3,
      pause: answers.pause ?? false,
    },
  });
  await tab.record(drafts);
  await tab.keep(secret);
  const stored = {
    vault: await rawRead('vault'),
    slots: await rawRead('slots'),
    entries: await rawRead('entries'),
    heads: await rawRead('heads'),
  };
  return { drafts, stored };
}

function journalFor(answers: Answers, secret: string): Promise<Made> {
  const key = JSON.stringify([answers, secret]);
  let journal = made.get(key);
  if (!journal) {
    journal = last.then(() => make(answers, secret));
    last = journal.catch(() => undefined);
    made.set(key, journal);
  }
  return journal;
}

/** What is in it, to be compared with what the clicks leave. */
export async function seededDrafts(answers: Answers, secret: string): Promise<Draft[]> {
  return (await journalFor(answers, secret)).drafts;
}

/** Lays the journal into the storage of the page's origin, where none must be yet. */
export async function seed(
  page: Page,
  origin: string,
  answers: Answers,
  secret: string,
): Promise<void> {
  const { stored } = await journalFor(answers, secret);
  // The lightest page of the same origin, which opens no storage.
  await page.goto(`${origin}/clock.html`);
  await page.evaluate(
    async (stores) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('anemone', 1);
        request.onupgradeneeded = () => {
          for (const name of Object.keys(stores)) request.result.createObjectStore(name);
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const names = Object.keys(stores);
      const tx = db.transaction(names, 'readwrite');
      for (const name of names) {
        for (const [key, value] of stores[name] ?? []) {
          tx.objectStore(name).put(value, key as IDBValidKey);
        }
      }
      await new Promise((resolve) => (tx.oncomplete = resolve));
      db.close();
    },
    stored as Record<string, [unknown, unknown][]>,
  );
}
