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
/** Nodes up to this radius are dots. */
const DOT = 6;

/** Names that have room in the frame: right of their node, else left of it, below or above. They cover neither each other nor
 * a node that is large or matters more; the dot of another only where there is no other room. */
export function labels(asked: readonly Asked[], frame: { readonly width: number; readonly height: number }): Label[] {
  const seen = asked.filter((one) => one.x > -50 && one.y > -50 && one.x < frame.width + 50 && one.y < frame.height + 50);
  const order = [...seen].sort((one, two) => two.weight - one.weight);
  const [taken, dots] = [new Grid(), new Grid()];
  for (const one of order) (one.radius > DOT ? taken : dots).add(around(one), one.id);
  const found: Label[] = [];
  for (const one of order) {
    taken.add(around(one), one.id);
    const places = candidates(one).filter((box) => within(box, frame));
    const open = places.filter((box) => taken.free(box, one.id));
    const box = open.find((place) => dots.free(place, one.id)) ?? open[0] ?? (one.weight === Infinity ? (places[0] ?? candidates(one)[0]) : undefined);
    if (!box) continue;
    taken.add(box, one.id);
    found.push({ id: one.id, text: one.text, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return found;
}

function around({ x, y, radius }: Asked): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
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
