// Numbers as people read them. A figure that is not there is a dash, never a zero.
export const NONE = '–';

const usable = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** As many decimals as there is something to say with: 12 %, 6.2 %, 0.03 %. */
export function percent(share: number | null | undefined): string {
  if (!usable(share)) return NONE;
  const value = share * 100;
  const size = Math.abs(value);
  const digits = size >= 19.95 || size === 0 ? 0 : size >= 0.095 ? 1 : 2;
  return `${minus(value.toFixed(digits))} %`;
}

/** A difference between two shares. */
export function points(share: number | null | undefined): string {
  if (!usable(share)) return NONE;
  const value = share * 100;
  const text = value.toFixed(Math.abs(value) < 9.95 ? 1 : 0);
  return signed(text);
}

export function number(value: number | null | undefined): string {
  if (!usable(value)) return NONE;
  return minus(value.toFixed(Math.abs(value) < 99.95 && !Number.isInteger(value) ? 1 : 0));
}

export function count(value: number | null | undefined): string {
  return usable(value) ? Math.round(value).toLocaleString('en-GB') : NONE;
}

export function signedNumber(value: number | null | undefined): string {
  return usable(value) ? signed(value.toFixed(1)) : NONE;
}

export function between(
  write: (value: number | null | undefined) => string,
  low: number | null | undefined,
  high: number | null | undefined,
): string {
  return usable(low) && usable(high) ? `${write(low)} to ${write(high)}` : NONE;
}

const minus = (text: string): string =>
  Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');

function signed(text: string): string {
  if (Number(text) === 0) return text.replace('-', '');
  return text.startsWith('-') ? text.replace('-', '−') : `+${text}`;
}
