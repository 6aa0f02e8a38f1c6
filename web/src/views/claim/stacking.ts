/** Where units stand, top to bottom: no two in one layer overlap, lines are short and cross seldom. */

import { BOX, GAP, stacked, type Leg, type Unit } from "./units";

const ROUNDS = 28;
const PATIENCE = 7;
const CROSSING = 60;

/** The middle (y) of every item and lane, and the top of every unit. */
export interface Stack {
  readonly middle: ReadonlyMap<string, number>;
  readonly top: ReadonlyMap<string, number>;
  readonly height: number;
}

/** The best of some rounds of sorting units by where their neighbours stand; the same input gives the same drawing. */
export function stack(units: readonly Unit[], legs: readonly Leg[]): Stack {
  const near = neighbours(legs);
  const sides = [neighbours(legs, "left"), neighbours(legs, "right")];
  let best: Stack | null = null;
  let least = Infinity;
  for (const start of [walked(units, near), [...units]]) {
    let order = start;
    let own = Infinity;
    for (let [round, idle] = [0, 0]; round <= ROUNDS && idle < PATIENCE && least > 0; round += 1) {
      const now = settle(order, near);
      const price = cost(now, legs);
      if (price < least) [best, least] = [now, price];
      [own, idle] = price < own ? [price, 0] : [own, idle + 1];
      const side = sides[round % 2] ?? near;
      const wish = new Map(order.map((unit) => [unit.id, wished(unit, now, side)]));
      order = order.map((unit) => inner(unit, now, side)).sort((left, right) => (wish.get(left.id) ?? 0) - (wish.get(right.id) ?? 0));
    }
  }
  return best ?? settle(units, near);
}

/** Units in the order of a walk along the lines, so that what hangs together stands together. */
function walked(units: readonly Unit[], near: ReadonlyMap<string, readonly string[]>): Unit[] {
  const home = new Map(units.flatMap((unit) => [...unit.members.values()].flat().map((member) => [member.id, unit] as const)));
  const order = new Set<Unit>();
  for (const start of [...units].sort((left, right) => left.first - right.first)) {
    const waiting = [start];
    for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
      if (order.has(unit)) continue;
      order.add(unit);
      const next = [...unit.members.values()].flat().flatMap((member) => near.get(member.id) ?? []);
      waiting.push(...next.reverse().flatMap((id) => home.get(id) ?? []));
    }
  }
  return [...order];
}

/** Units put one below the other in an order, then drawn towards their neighbours as far as the order lets them. */
function settle(order: readonly Unit[], near: ReadonlyMap<string, readonly string[]>): Stack {
  const top = new Map<string, number>();
  const floor = new Map<number, number>();
  for (const unit of order) {
    const at = Math.max(0, ...span(unit).map((layer) => floor.get(layer) ?? 0));
    top.set(unit.id, at);
    for (const layer of span(unit)) floor.set(layer, at + unit.height + GAP);
  }
  const columns = columnsOf(order);
  for (let pass = 0; pass < 8; pass += 1) {
    const middle = middles(order, top);
    const sweep = pass % 2 ? [...order].reverse() : order;
    for (const unit of sweep) {
      const [low, high] = room(unit, columns, top);
      const drift = pull(unit, middle, near);
      const at = Math.min(Math.max((top.get(unit.id) ?? 0) + drift, low), high);
      top.set(unit.id, at);
      for (const [id, value] of middles([unit], top)) middle.set(id, value);
    }
  }
  const shift = top.size ? -Math.min(...top.values()) : 0;
  for (const [id, at] of top) top.set(id, at + shift);
  const height = Math.max(0, ...order.map((unit) => (top.get(unit.id) ?? 0) + unit.height));
  return { middle: middles(order, top), top, height };
}

function span(unit: Unit): number[] {
  return Array.from({ length: unit.last - unit.first + 1 }, (_, index) => unit.first + index);
}

function columnsOf(order: readonly Unit[]): Map<number, Unit[]> {
  const columns = new Map<number, Unit[]>();
  for (const unit of order) for (const layer of span(unit)) columns.set(layer, [...(columns.get(layer) ?? []), unit]);
  return columns;
}

/** How far up and down a unit can go between those above and below it. */
function room(unit: Unit, columns: ReadonlyMap<number, readonly Unit[]>, top: ReadonlyMap<string, number>): [number, number] {
  let [low, high] = [-Infinity, Infinity];
  for (const layer of span(unit)) {
    const column = columns.get(layer) ?? [];
    const at = column.indexOf(unit);
    const [above, below] = [column[at - 1], column[at + 1]];
    if (above) low = Math.max(low, (top.get(above.id) ?? 0) + above.height + GAP);
    if (below) high = Math.min(high, (top.get(below.id) ?? 0) - unit.height - GAP);
  }
  return [low, Math.max(low, high)];
}

function middles(order: readonly Unit[], top: ReadonlyMap<string, number>): Map<string, number> {
  const middle = new Map<string, number>();
  for (const unit of order) {
    const inside = (top.get(unit.id) ?? 0) + (unit.group === null ? 0 : BOX.head);
    const space = unit.height - (unit.group === null ? 0 : BOX.head + BOX.foot);
    for (const members of unit.members.values()) {
      let at = inside + (space - stacked(members)) / 2;
      for (const member of members) {
        middle.set(member.id, at + member.height / 2);
        at += member.height + GAP;
      }
    }
  }
  return middle;
}

/** How far, on the average, a unit's neighbours outside it stand below it. */
function pull(unit: Unit, middle: ReadonlyMap<string, number>, near: ReadonlyMap<string, readonly string[]>): number {
  let [sum, count] = [0, 0];
  const inside = new Set([...unit.members.values()].flat().map((member) => member.id));
  for (const id of inside) {
    for (const other of near.get(id) ?? []) {
      if (inside.has(other)) continue;
      sum += (middle.get(other) ?? 0) - (middle.get(id) ?? 0);
      count += 1;
    }
  }
  return count ? sum / count : 0;
}

function wished(unit: Unit, now: Stack, near: ReadonlyMap<string, readonly string[]>): number {
  return (now.top.get(unit.id) ?? 0) + unit.height / 2 + pull(unit, now.middle, near);
}

/** A unit with the members of each layer sorted by where their neighbours stand. */
function inner(unit: Unit, now: Stack, near: ReadonlyMap<string, readonly string[]>): Unit {
  const place = (id: string): number => {
    const others = near.get(id) ?? [];
    return others.length ? others.reduce((sum, other) => sum + (now.middle.get(other) ?? 0), 0) / others.length : (now.middle.get(id) ?? 0);
  };
  const members = new Map([...unit.members].map(([layer, list]) => [layer, [...list].sort((left, right) => place(left.id) - place(right.id))] as const));
  return { ...unit, members };
}

/** Whom an item's lines lead to; ``side``: those on one side of it alone. */
function neighbours(legs: readonly Leg[], side: "left" | "right" | null = null): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const { from, to } of legs) {
    if (side !== "left") near.set(from, [...(near.get(from) ?? []), to]);
    if (side !== "right") near.set(to, [...(near.get(to) ?? []), from]);
  }
  return near;
}

/** How bad a drawing is: crossings weigh most, then how steep the lines are. */
export function cost(drawn: Pick<Stack, "middle">, legs: readonly Leg[]): number {
  const at = (id: string): number => drawn.middle.get(id) ?? 0;
  const steep = legs.reduce((sum, leg) => sum + Math.abs(at(leg.from) - at(leg.to)), 0);
  return steep + CROSSING * crossings(drawn, legs);
}

/** Pairs of legs between the same layers that cross. */
export function crossings(drawn: Pick<Stack, "middle">, legs: readonly Leg[]): number {
  const at = (id: string): number => drawn.middle.get(id) ?? 0;
  let count = 0;
  legs.forEach((one, index) => {
    for (const other of legs.slice(index + 1)) {
      if (one.layer === other.layer && (at(one.from) - at(other.from)) * (at(one.to) - at(other.to)) < 0) count += 1;
    }
  });
  return count;
}
