/**
 * Reading what was stored on a page or a card, also by a later version or by hand: what is not
 * understood is left out, and what is too long is cut.
 */
export type Content = Record<string, unknown>;

export const objectIn = (value: unknown): Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Content) : {};

export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const textIn = (value: unknown, most = Infinity): string =>
  typeof value === 'string' ? value.slice(0, most) : '';

/** The text that stands under each of these names, empty where none does. */
export const textsIn = (
  value: unknown,
  named: readonly { id: string }[],
  most: number,
): Record<string, string> => {
  const texts = objectIn(value);
  return Object.fromEntries(named.map(({ id }) => [id, textIn(texts[id], most)]));
};

/** At most so many lines of at most so many letters; none is empty. */
export const linesIn = (value: unknown, most: number, length: number): string[] =>
  listIn(value)
    .filter((line): line is string => typeof line === 'string' && line.trim() !== '')
    .map((line) => line.slice(0, length))
    .slice(0, most);

/** Those of the options that were chosen, in their own order. */
export const chosenIn = (value: unknown, options: readonly { id: string }[]): string[] => {
  const chosen = listIn(value);
  return options.map(({ id }) => id).filter((id) => chosen.includes(id));
};

export const oneOf = <T>(value: unknown, options: readonly T[]): T | null =>
  options.find((one) => one === value) ?? null;

/** A whole number from 0 to 10. */
export const ratingIn = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= 10 ? Math.round(value) : null;
