/** Walking from circle to circle with the arrow keys. */

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isDirection(key: string): key is Direction {
  return key in WAYS;
}

/** The nearest spot that lies in a direction, those straight ahead before those aside; null at the edge. */
export function neighbour(spots: readonly Spot[], from: string, direction: Direction): string | null {
  const here = spots.find((spot) => spot.id === from);
  if (!here) return spots[0]?.id ?? null;
  const [east, south] = WAYS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - here.x, spot.y - here.y];
    const ahead = dx * east + dy * south;
    const aside = Math.abs(dx * south) + Math.abs(dy * east);
    if (spot.id === from || ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [spot.id, cost];
  }
  return best;
}
