// Lives as a page that one can read: docs/a-course.md.
import { live, type Day, type Offer, type Person } from './life.ts';
import { partnered, single } from './people.ts';
import { guideTitle, has, t } from './words.ts';

export const DAYS = 91; // three months

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function nameOf(offer: Offer, day: Day): string {
  const minutes = offer.minutes === undefined ? '' : `, ${offer.minutes} min`;
  if (offer.kind === 'practice') {
    const step = day.steps.find((one) => one.id === offer.step);
    const kind = step?.id === 'mock_exam' ? 'mock_exam' : (step?.kind ?? 'other');
    return `**${step?.label ?? t(`kind-${kind}`)}**${minutes}`;
  }
  const activity = offer.activity;
  if (activity === undefined) return t(`alternative-${offer.kind}`);
  return `${guideTitle(activity) ?? (has(`activity-${activity}`) ? t(`activity-${activity}`) : activity)}${minutes}`;
}

function why({ suggestion }: Day): string {
  const first = suggestion.reasons.slice(0, 2).map(({ code, figures }) => {
    const unsaid = `reason-${code}-unsaid`;
    return t(Object.keys(figures).length === 0 && has(unsaid) ? unsaid : `reason-${code}`, figures);
  });
  return first.join(' ');
}

function did(day: Day): string {
  if (day.session) {
    const { pain, fear, ended } = day.session;
    const stopped = ended === 'finished' ? '' : ', stopped';
    return `pain ${pain}, fear ${fear}${stopped}`;
  }
  if (day.did === null) return 'nothing';
  if (day.did.kind === 'rest') return 'rested';
  return day.did.kind === 'seek_care' ? 'read it' : 'did it';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function lines(days: Day[]): string[] {
  const out: string[] = [];
  let week = -1;
  for (const day of days) {
    const of = Math.floor(day.day / 7);
    if (of !== week) {
      week = of;
      out.push('', `#### Week ${week + 1}`, '');
      out.push('| day | she says | suggested | why | then |', '|---|---|---|---|---|');
    }
    const others = day.suggestion.alternatives.slice(0, 3).map((offer) => nameOf(offer, day));
    const notices = day.suggestion.notices.map(
      ({ code, figures }) => `*Noticed:* ${t(`notice-${code}`, figures)}`,
    );
    const cells = [
      `${weekdays[day.day % 7]} ${day.date.slice(8)}.${day.date.slice(5, 7)}.`,
      day.says.join(' '),
      `${nameOf(day.suggestion, day)} <br>*or* ${others.join(' · ')}`,
      [why(day), ...notices].join(' <br>'),
      did(day),
    ];
    out.push(`| ${cells.map(cell).join(' | ')} |`);
  }
  return out;
}

export async function lives(): Promise<{ person: Person; days: Day[] }[]> {
  return [
    { person: single, days: await live(single, DAYS) },
    { person: partnered, days: await live(partnered, DAYS) },
  ];
}

/** The part of the page that is made; what stands around it is written by hand. */
export function page(all: { person: Person; days: Day[] }[]): string {
  return all
    .flatMap(({ person, days }) => [`### ${person.title}`, '', ...person.about, ...lines(days), ''])
    .join('\n');
}
