/**
 * The anemone as a small sign (24 by 24): five lines on a stem, folded in or spread. Used for the
 * state of a step and in the picture of safety; always beside a word.
 */
export const BUD_BOX = 24;

const n = (x: number): string => (Math.round(x * 100) / 100).toString();

export function bud(openness: number): string[] {
  const open = openness < 0 ? 0 : openness > 1 ? 1 : openness;
  const lines = [-2, -1, 0, 1, 2].map((i) => {
    const rootX = 12 + i * (1.25 + 0.1 * open);
    const rootY = 14.6 - Math.abs(i) * 0.15;
    const tipX = 12 + i * (0.75 + 3.5 * open);
    const tipY = 4.2 + Math.abs(i) * (0.9 + 1.3 * open * open) - 0.4 * open;
    const midX = 12 + i * (3 + 1 * open);
    const midY = 9.6 + Math.abs(i) * 0.8 * open;
    return `M${n(rootX)} ${n(rootY)}Q${n(midX)} ${n(midY)} ${n(tipX)} ${n(tipY)}`;
  });
  const stem = `M${n(9.6 - 0.7 * open)} 14.4Q10.4 18 8.6 20.6H15.4Q13.6 18 ${n(14.4 + 0.7 * open)} 14.4`;
  return [...lines, stem];
}
