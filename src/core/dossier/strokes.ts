/**
 * A signature drawn by hand, as it is kept: the strokes as points in a field of 600 by 200, `x,y x,y …;x,y …`, a stroke from
 * `;` to `;`. No picture of anything else can be sent as one, and it is as sharp on paper as it was drawn.
 */
export const strokeField = { width: 600, height: 200 } as const;

/** Characters; a signature with more is no signature. */
export const strokesLimit = 8000;

const form = /^\d{1,3},\d{1,3}(?: \d{1,3},\d{1,3})*(?:;\d{1,3},\d{1,3}(?: \d{1,3},\d{1,3})*)*$/;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The strokes of a drawn signature; nothing if it is no such thing, or too little to be a name. */
export function strokesOf(value: string): Point[][] | undefined {
  if (value.length > strokesLimit || !form.test(value)) return undefined;
  const strokes = value.split(';').map(stroke =>
    stroke.split(' ').map(pair => {
      const [x, y] = pair.split(',').map(Number);
      return { x: x!, y: y! };
    }),
  );
  const points = strokes.flat();
  if (points.some(({ x, y }) => x > strokeField.width || y > strokeField.height)) return undefined;
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const extent = spread(points.map(p => p.x)) + spread(points.map(p => p.y));
  return points.length >= 6 && extent >= 40 ? strokes : undefined;
}

/** The same as it is kept; points that lie where the one before lies are left out. */
export const strokesText = (strokes: readonly (readonly Point[])[]): string =>
  strokes
    .map(stroke =>
      stroke
        .map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)
        .filter((point, index, all) => point !== all[index - 1])
        .join(' '),
    )
    .filter(stroke => stroke !== '')
    .join(';');
