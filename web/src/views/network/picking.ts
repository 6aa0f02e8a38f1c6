/** Which node is meant: under a pointer, or in a direction from another. */

import type { Place, Places } from "./settling";

/** The node at a place of the world, or the nearest within ``reach`` around it. */
export function at(place: Place, places: Places, radii: ReadonlyMap<string, number>, reach: number): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const away = Math.hypot(place.x - x, place.y - y) - (radii.get(id) ?? 0);
    if (away <= reach && away < least) [best, least] = [id, away];
  }
  return best;
}

const WAYS: Readonly<Record<string, Place>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The nearest node in the direction of an arrow key: within 60° of it, what lies aside counting as further away. */
export function towards(from: string, key: string, places: Places): string | null {
  const [here, way] = [places.get(from), WAYS[key]];
  if (!here || !way) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const [id, { x, y }] of places) {
    const [dx, dy] = [x - here.x, y - here.y];
    const along = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y - dy * way.x);
    if (id === from || along <= 0 || aside > along * 1.732) continue;
    const far = along + 2 * aside;
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

/** The node nearest to a place. */
export function nearest(place: Place, places: Places): string | null {
  return at(place, places, new Map(), Infinity);
}
