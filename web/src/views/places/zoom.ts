/** Zoom and pan of a drawing in a frame, as scale and shift; the drawing always covers the frame. */

export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export type Point = readonly [number, number];

/** A frame and the drawing in it at scale 1, in pixels; the drawing is at least as large as the frame. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly drawn: Point;
}

export const CLOSEST = 16;

/** Scale between 1 and CLOSEST; shifted no further than the drawing's own edges. */
export function kept(zoom: Zoom, stage: Stage): Zoom {
  const k = Math.min(CLOSEST, Math.max(1, zoom.k));
  return {
    k,
    x: Math.min(0, Math.max(stage.width - stage.drawn[0] * k, zoom.x)),
    y: Math.min(0, Math.max(stage.height - stage.drawn[1] * k, zoom.y)),
  };
}

/** The whole drawing, or its middle where the frame is narrower. */
export function whole(stage: Stage): Zoom {
  return kept({ k: 1, x: (stage.width - stage.drawn[0]) / 2, y: (stage.height - stage.drawn[1]) / 2 }, stage);
}

/** Closer or further by a factor, while what lies under a point stays there. */
export function zoomed(zoom: Zoom, factor: number, at: Point, stage: Stage): Zoom {
  const k = Math.min(CLOSEST, Math.max(1, zoom.k * factor));
  const real = k / zoom.k;
  return kept({ k, x: at[0] - (at[0] - zoom.x) * real, y: at[1] - (at[1] - zoom.y) * real }, stage);
}

export function panned(zoom: Zoom, dx: number, dy: number, stage: Stage): Zoom {
  return kept({ k: zoom.k, x: zoom.x + dx, y: zoom.y + dy }, stage);
}

/** So that some points are all in the frame, with some room around them; one alone is brought to the middle. */
export function framing(points: readonly Point[], stage: Stage, closest = 6): Zoom {
  if (!points.length) return whole(stage);
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fit = 0.8 * Math.min(stage.width / Math.max(right - left, 1), stage.height / Math.max(bottom - top, 1));
  const k = Math.max(1, Math.min(closest, fit));
  return kept({ k, x: stage.width / 2 - (k * (left + right)) / 2, y: stage.height / 2 - (k * (top + bottom)) / 2 }, stage);
}

/** Radius of a circle whose area grows with what it counts; never too small to be seen. */
export function radius(claims: number, most: number, largest: number, smallest = 4): number {
  if (claims <= 0 || most <= 0) return 0;
  return Math.max(smallest, largest * Math.sqrt(claims / most));
}

export interface Circle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Smaller circles than this may lie under a label. */
const SMALL = 7;

/**
 * Which circles can carry a label of some width (pixels) below them without covering another label or a circle that
 * matters; the first ones come first, and no more than ``most`` do.
 */
export function labelled(circles: readonly Circle[], widths: ReadonlyMap<string, number>, most: number, height = 14): Set<string> {
  const taken: [number, number, number, number][] = [];
  const chosen = new Set<string>();
  for (const circle of circles) {
    if (chosen.size >= most) break;
    const half = (widths.get(circle.id) ?? 0) / 2;
    const top = circle.y + circle.r + 2;
    const box: [number, number, number, number] = [circle.x - half, top, circle.x + half, top + height];
    const free = taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
    const covers = circles.some((other) => other.id !== circle.id && other.r >= SMALL && touches(box, other));
    if (!free || covers) continue;
    taken.push(box);
    chosen.add(circle.id);
  }
  return chosen;
}

function touches(box: readonly [number, number, number, number], circle: Circle): boolean {
  const dx = circle.x - Math.max(box[0], Math.min(circle.x, box[2]));
  const dy = circle.y - Math.max(box[1], Math.min(circle.y, box[3]));
  return dx * dx + dy * dy < circle.r * circle.r;
}
