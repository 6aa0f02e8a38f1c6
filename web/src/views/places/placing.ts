/** Where a tip goes: beside what it tells of, inside the window, never over it where there is room elsewhere. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

export function placed(anchor: Box, tip: { readonly width: number; readonly height: number }, width: number, height: number): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - tip.height;
  const fitsBelow = below + tip.height <= height - EDGE;
  const top = fitsBelow ? below : above >= EDGE ? above : Math.max(EDGE, height - EDGE - tip.height);
  const middle = anchor.left + anchor.width / 2 - tip.width / 2;
  if (!fitsBelow && above < EDGE) {
    const right = anchor.left + anchor.width + GAP;
    if (right + tip.width <= width - EDGE) return { left: right, top };
    if (anchor.left - GAP - tip.width >= EDGE) return { left: anchor.left - GAP - tip.width, top };
  }
  return { left: Math.max(EDGE, Math.min(width - EDGE - tip.width, middle)), top };
}
