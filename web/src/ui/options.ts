/** Something that can be ticked. */
export interface Option {
  id: string;
  text: string;
  /** What it rests on, where it is more than our own words. */
  sources?: string[];
}

export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
