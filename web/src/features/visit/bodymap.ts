/**
 * The schematic picture of where it hurts: four small drawings in plain lines, each place of
 * knowledge/en/visit.json that can be drawn as one zone. Seen as in a mirror, so that their left is on
 * the left.
 *
 * The picture is an extra. The list beside it is the same control for keyboard and screen reader, so
 * the drawing itself stays silent and out of the tab order: everything would else be told twice.
 */
export type Panel = 'close' | 'inside' | 'front' | 'back';

export interface Zone {
  id: string;
  panel: Panel;
  /** Closed outlines; a zone may have two sides. */
  shapes: string[];
  /** Only the line itself is the zone, not what lies inside it. */
  ring?: boolean;
  /** The drawing's own lines show its edge. */
  plain?: boolean;
  /** Where its number stands. */
  at: [number, number][];
}

export const panels: Record<Panel, { width: number; height: number; lines: string[] }> = {
  close: {
    width: 320,
    height: 384,
    lines: [
      'M6 18C52 96 64 236 30 378',
      'M314 18C268 96 256 236 290 378',
      // The outer and the inner lips.
      'M160 46C252 74 258 222 160 296C62 222 68 74 160 46Z',
      'M160 78C204 116 214 208 160 266C106 208 116 116 160 78Z',
    ],
  },
  inside: {
    width: 320,
    height: 112,
    lines: [
      'M12 36C34 44 52 47 84 46C150 44 230 18 292 30C312 38 312 74 292 82C230 94 150 68 84 66C52 65 34 68 12 76',
      // The muscles around the entrance.
      'M62 38C70 24 94 24 102 36',
      'M62 74C70 88 94 88 102 76',
    ],
  },
  front: {
    width: 160,
    height: 190,
    lines: [
      'M36 4C38 34 42 48 30 76C19 102 18 136 25 186',
      'M124 4C122 34 118 48 130 76C141 102 142 136 135 186',
      'M80 134C73 146 70 164 68 186',
      'M80 134C87 146 90 164 92 186',
      'M31 98C46 118 64 128 80 134C96 128 114 118 129 98',
      'M79 40C79.6 42 80.4 42 81 40',
    ],
  },
  back: {
    width: 160,
    height: 190,
    lines: [
      'M36 4C38 34 42 48 30 76C19 102 18 136 25 186',
      'M124 4C122 34 118 48 130 76C141 102 142 136 135 186',
      'M80 4V26',
      'M80 108V144',
      'M28 138C42 156 68 154 80 144C92 154 118 156 132 138',
      'M80 144C74 156 71 170 70 186',
      'M80 144C86 156 89 170 90 186',
    ],
  },
};

function oval(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`;
}

/** Larger shapes first: what is drawn later lies on top. */
export const zones: Zone[] = [
  {
    id: 'outside_all',
    panel: 'close',
    ring: true,
    shapes: ['M128 306C22 236 40 62 160 22C280 62 298 236 192 306'],
    at: [[160, 22]],
  },
  {
    id: 'outside_left',
    panel: 'close',
    shapes: ['M156 49C66 78 64 220 152 288L154 258C110 206 118 122 152 86Z'],
    at: [[107, 190]],
    plain: true,
  },
  {
    id: 'outside_right',
    panel: 'close',
    shapes: ['M164 49C254 78 256 220 168 288L166 258C210 206 202 122 168 86Z'],
    at: [[213, 190]],
    plain: true,
  },
  { id: 'perineum', panel: 'close', shapes: [oval(160, 314, 24, 15)], at: [[160, 314]] },
  { id: 'anus', panel: 'close', shapes: [oval(160, 354, 17, 16)], at: [[160, 354]] },
  { id: 'clitoris', panel: 'close', shapes: [oval(160, 92, 17, 16)], at: [[160, 92]] },
  { id: 'urethra', panel: 'close', shapes: [oval(160, 130, 16, 15)], at: [[160, 130]] },
  { id: 'opening', panel: 'close', shapes: [oval(160, 182, 28, 31)], at: [[160, 182]] },
  {
    id: 'opening_lower',
    panel: 'close',
    shapes: ['M131 206C134 258 186 258 189 206C178 222 142 222 131 206Z'],
    at: [[160, 231]],
  },
  {
    id: 'deep',
    panel: 'inside',
    shapes: ['M186 38C226 26 262 25 288 34C304 42 304 70 288 78C262 87 226 86 186 74Z'],
    at: [[246, 56]],
  },
  {
    id: 'inside_entrance',
    panel: 'inside',
    shapes: ['M54 42C70 40 96 40 122 39V73C96 72 70 72 54 70Z'],
    at: [[86, 56]],
  },
  { id: 'belly_left', panel: 'front', shapes: [oval(49, 80, 15, 17)], at: [[49, 80]] },
  { id: 'belly_middle', panel: 'front', shapes: [oval(80, 86, 15, 17)], at: [[80, 86]] },
  { id: 'belly_right', panel: 'front', shapes: [oval(111, 80, 15, 17)], at: [[111, 80]] },
  {
    id: 'hips',
    panel: 'front',
    shapes: [oval(40, 117, 15, 16), oval(120, 117, 15, 16)],
    at: [
      [40, 117],
      [120, 117],
    ],
  },
  {
    id: 'thighs',
    panel: 'front',
    shapes: [oval(54, 161, 15, 19), oval(106, 161, 15, 19)],
    at: [
      [54, 161],
      [106, 161],
    ],
  },
  { id: 'lower_back', panel: 'back', shapes: [oval(80, 48, 32, 18)], at: [[80, 48]] },
  {
    id: 'buttocks',
    panel: 'back',
    shapes: [oval(50, 118, 18, 19), oval(110, 118, 18, 19)],
    at: [
      [50, 118],
      [110, 118],
    ],
  },
  { id: 'tailbone', panel: 'back', shapes: [oval(80, 92, 15, 15)], at: [[80, 92]] },
];

/** The same places as a list, in short groups; what cannot be drawn stands last. */
export const placeGroups = ['close', 'inside', 'front', 'back', 'other'] as const;
export function groupedPlaces<T extends { id: string }>(
  places: readonly T[],
): { id: (typeof placeGroups)[number]; places: T[] }[] {
  const panelOf = new Map(zones.map(({ id, panel }) => [id, panel]));
  return placeGroups.map((group) => ({
    id: group,
    places: places.filter(({ id }) => (panelOf.get(id) ?? 'other') === group),
  }));
}
