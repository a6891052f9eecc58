/**
 * Local help, as it lies in knowledge/: for places that they choose themselves, never located. Needs no
 * journal, no key and no WebAssembly.
 */
import file from '$knowledge/en/help.json';
import about from '$knowledge/tables/concerns.json';
import type { HelpPlace } from '../../state/preferences.svelte';

/** How soon, from the triage; `self_care` when nothing asks for anyone. */
export const urgencies = ['emergency', 'same_day', 'soon', 'routine', 'self_care'] as const;
export type HelpUrgency = (typeof urgencies)[number];

/** What a line of help is for. */
export const concerns = ['crisis', 'abuse', 'assault'] as const;
export type Concern = (typeof concerns)[number];

export interface HelpLine {
  name: string;
  how: string;
  /** As a person reads it; `call` and `text` hold the same digits. */
  number?: string;
  call?: string;
  text?: string;
  /** The body's own site, without https. */
  site?: string;
  source?: string;
  /** For these concerns alone; everybody's where it is absent. */
  for?: Concern[];
}

export interface ConcernLine extends HelpLine {
  for: Concern[];
}

/** What reasons of a check are about, beyond the body: who can help then is shown, and first. */
export function concernsOf(reasons: readonly { code: string }[]): Concern[] {
  return concerns.filter((concern) => reasons.some(({ code }) => about[concern].includes(code)));
}

interface Local {
  urgent: Record<HelpUrgency, HelpLine[]>;
  lines: ConcernLine[];
}

const help = file as unknown as {
  checked: string;
  places: (Local & { id: Exclude<HelpPlace, 'elsewhere'>; name: string })[];
  elsewhere: Local;
};

/** The day on which each number was last looked up. */
export const helpChecked: string = help.checked;

export const countries = help.places.map(({ id, name }) => ({ id, name }));

function local(place: HelpPlace): Local {
  return help.places.find(({ id }) => id === place) ?? help.elsewhere;
}

/** Whom to turn to, in this place, for this urgency. */
export function urgentHelp(place: HelpPlace, urgency: HelpUrgency): HelpLine[] {
  return local(place).urgent[urgency];
}

/** The same for someone with these concerns: what is for them comes first, what is not stays away. */
export function urgentHelpFor(
  place: HelpPlace,
  urgency: HelpUrgency,
  named: readonly Concern[],
): HelpLine[] {
  const lines = urgentHelp(place, urgency);
  const own = lines.filter((line) => line.for?.some((concern) => named.includes(concern)));
  return [...own, ...lines.filter((line) => !line.for)];
}

export function linesFor(place: HelpPlace, concern: Concern): ConcernLine[] {
  return local(place).lines.filter((line) => line.for.includes(concern));
}

export function allLines(place: HelpPlace): ConcernLine[] {
  return local(place).lines;
}

export interface EmergencyNumber {
  place: HelpPlace;
  number: string;
  call: string;
}

function emergencyNumber(place: HelpPlace): EmergencyNumber[] {
  const line = urgentHelp(place, 'emergency')[0];
  return line?.number && line.call ? [{ place, number: line.number, call: line.call }] : [];
}

/** The number to call in an emergency; while no place was chosen, those of each. */
export function emergencyNumbers(chosen: HelpPlace | null): EmergencyNumber[] {
  // Germany has the number of most of Europe, which stands for it until a place was chosen.
  const places: HelpPlace[] = chosen === null ? ['us', 'uk', 'elsewhere'] : [chosen];
  return places.flatMap(emergencyNumber);
}

export function siteAddress(site: string): string {
  return `https://${site}`;
}
