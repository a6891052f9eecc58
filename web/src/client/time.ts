/** A moment as the core wants it: local time with its zone, to the second (2026-01-07T20:00:00+01:00). */
export function localTime(now: Date): string {
  const east = -now.getTimezoneOffset();
  // Shifted so that the UTC fields read as local ones.
  const local = new Date(now.getTime() + east * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(east);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${east < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
