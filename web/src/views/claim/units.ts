/** What a layered drawing stacks: nodes, boxes of an owner's nodes, and the lanes of lines that pass a layer. */

import type { Arc } from "./layers";

export interface Item {
  readonly id: string;
  readonly group: string | null;
  readonly height: number;
}

/** Something that takes a band of height in the layers ``first`` to ``last``; ``members``: items and lanes by layer. */
export interface Unit {
  readonly id: string;
  readonly group: string | null;
  readonly first: number;
  readonly last: number;
  readonly height: number;
  readonly members: ReadonlyMap<number, readonly Item[]>;
}

/** One layer of a line: from one stop to the next, both ids of items or lanes. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly layer: number;
}

export const GAP = 14;
export const BOX = { head: 26, side: 10, foot: 10 } as const;
const LANE = 10;

/** The lane of an arc in a layer. */
export function lane(index: number, layer: number): string {
  return `lane ${index} ${layer}`;
}

/** Units in the order of their items, lanes at the end, and the legs of every arc that goes forward. */
export function units(items: readonly Item[], arcs: readonly Arc[], layer: ReadonlyMap<string, number>, back: ReadonlySet<Arc>): { units: Unit[]; legs: Leg[] } {
  const found = new Map<string, Map<number, Item[]>>();
  for (const item of items) {
    const key = item.group === null ? `item ${item.id}` : `group ${item.group}`;
    const members = found.get(key) ?? new Map<number, Item[]>();
    const at = layer.get(item.id) ?? 0;
    members.set(at, [...(members.get(at) ?? []), item]);
    found.set(key, members);
  }
  const list = [...found].map(([id, members]) => unit(id, members));
  const legs: Leg[] = [];
  arcs.forEach((arc, index) => {
    if (back.has(arc)) return;
    const [first, last] = [layer.get(arc.taker) ?? 0, layer.get(arc.giver) ?? 0];
    for (let at = first; at < last; at += 1) {
      legs.push({ from: at === first ? arc.taker : lane(index, at), to: at === last - 1 ? arc.giver : lane(index, at + 1), layer: at });
      if (at > first) list.push(unit(lane(index, at), new Map([[at, [{ id: lane(index, at), group: null, height: LANE }]]])));
    }
  });
  return { units: list, legs };
}

function unit(id: string, members: ReadonlyMap<number, readonly Item[]>): Unit {
  const group = [...members.values()][0]?.[0]?.group ?? null;
  const tallest = Math.max(...[...members.values()].map(stacked));
  return {
    id,
    group,
    first: Math.min(...members.keys()),
    last: Math.max(...members.keys()),
    height: tallest + (group === null ? 0 : BOX.head + BOX.foot),
    members,
  };
}

/** The height of items one below the other. */
export function stacked(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.height, 0) + GAP * Math.max(0, items.length - 1);
}
