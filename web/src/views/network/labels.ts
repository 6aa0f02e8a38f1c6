/** Which names are written where, so that none covers another: the most important first. */

export interface Asked {
  readonly id: string;
  readonly text: string;
  /** The node in the frame, and how large it is drawn. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Higher comes first; Infinity is always written. */
  readonly weight: number;
  readonly width: number;
  readonly height: number;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  /** Left end and middle line of the text. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;
const AIR = 3;

/** Names that have room in the frame: right of their node, else left of it, below or above. They cover neither each other nor
 * a node that matters more. */
export function labels(asked: readonly Asked[], frame: { readonly width: number; readonly height: number }): Label[] {
  const taken = new Grid();
  const seen = asked.filter((one) => one.x > -50 && one.y > -50 && one.x < frame.width + 50 && one.y < frame.height + 50);
  const order = [...seen].sort((one, two) => two.weight - one.weight);
  const found: Label[] = [];
  for (const one of order) {
    taken.add({ left: one.x - one.radius, right: one.x + one.radius, top: one.y - one.radius, bottom: one.y + one.radius }, one.id);
    const places = candidates(one);
    const free = places.find((box) => within(box, frame) && taken.free(box, one.id)) ?? (one.weight === Infinity ? (places.find((box) => within(box, frame)) ?? places[0]) : undefined);
    if (!free) continue;
    taken.add(free, one.id);
    found.push({ id: one.id, text: one.text, x: free.left, y: (free.top + free.bottom) / 2 });
  }
  return found;
}

function candidates({ x, y, radius, width, height }: Asked): Box[] {
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    box(x + radius + AIR + 1, y - height / 2),
    box(x - radius - AIR - 1 - width, y - height / 2),
    box(x - width / 2, y + radius + AIR),
    box(x - width / 2, y - radius - AIR - height),
  ];
}

function within(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
}

/** Boxes by the cells that they touch, so that only near ones are looked at. */
class Grid {
  readonly #cells = new Map<string, { box: Box; id: string }[]>();

  add(box: Box, id: string): void {
    for (const cell of cells(box)) {
      const list = this.#cells.get(cell);
      if (list) list.push({ box, id });
      else this.#cells.set(cell, [{ box, id }]);
    }
  }

  /** Whether nobody else's box touches this one. */
  free(box: Box, id: string): boolean {
    return cells(box).every((cell) => (this.#cells.get(cell) ?? []).every((other) => other.id === id || apart(box, other.box)));
  }
}

function cells(box: Box): string[] {
  const found: string[] = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) found.push(`${column} ${row}`);
  }
  return found;
}

function apart(one: Box, two: Box): boolean {
  return one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top;
}

/** A name cut to what is still read at a glance. */
export function shortened(name: string, most = 28): string {
  const letters = [...name];
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}
