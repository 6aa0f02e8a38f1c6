/** What part of the network is seen: a scale, and where the world's origin stands in the frame. */

import type { Place } from "./settling";

export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const CLOSEST = 6;
export const FARTHEST = 0.08;

/** So that all places are seen, with some room around them; never closer than life-size. */
export function fitted(places: Iterable<Place>, size: Size, margin = 48): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return { k: 1, x: size.width / 2, y: size.height / 2 };
  const k = within(Math.min((size.width - 2 * margin) / Math.max(1, right - left), (size.height - 2 * margin) / Math.max(1, bottom - top), 1.4));
  return { k, x: size.width / 2 - (k * (left + right)) / 2, y: size.height / 2 - (k * (top + bottom)) / 2 };
}

/** Closer or further by a factor, while what lies under a point of the frame stays there. */
export function zoomed(camera: Camera, factor: number, at: Place): Camera {
  const k = within(camera.k * factor);
  const real = k / camera.k;
  return { k, x: at.x - (at.x - camera.x) * real, y: at.y - (at.y - camera.y) * real };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** So that a place is in the middle, not further away than ``least``. */
export function centred(camera: Camera, place: Place, size: Size, least = 0): Camera {
  const k = within(Math.max(camera.k, least));
  return { k, x: size.width / 2 - k * place.x, y: size.height / 2 - k * place.y };
}

/** The same camera where a place is seen well inside the frame, else moved so that it is. */
export function showing(camera: Camera, place: Place, size: Size, margin = 60): Camera {
  const { x, y } = toFrame(camera, place);
  const inside = x >= margin && y >= margin && x <= size.width - margin && y <= size.height - margin;
  return inside ? camera : centred(camera, place, size);
}

/** Between two cameras, 0 to 1; scales are passed through evenly for the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const k = from.k * Math.pow(to.k / from.k, share);
  const mix = to.k === from.k ? share : (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * mix, y: from.y + (to.y - from.y) * mix };
}

export function toFrame(camera: Camera, place: Place): Place {
  return { x: camera.x + camera.k * place.x, y: camera.y + camera.k * place.y };
}

export function toWorld(camera: Camera, at: Place): Place {
  return { x: (at.x - camera.x) / camera.k, y: (at.y - camera.y) / camera.k };
}

function within(k: number): number {
  return Math.min(CLOSEST, Math.max(FARTHEST, k));
}
