/** A route drawn: where nodes, owners' boxes and lines stand, in pixels from the top left. */

import { layers, type Arc } from "./layers";
import { stack } from "./stacking";
import { BOX, lane as laneOf, units, type Item } from "./units";

export const WIDTH = 192;
export const CHANNEL = 88;
const MARGIN = 16;
const LOOP = 18;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** ``d``: the path of a line from the taker to the giver; ``middle``: where a word about it can stand. */
export interface Line<One extends Arc> {
  readonly arc: One;
  readonly d: string;
  readonly middle: Point;
  readonly back: boolean;
}

export interface Drawing<One extends Arc> {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Rect[];
  readonly groups: readonly Rect[];
  readonly lines: readonly Line<One>[];
  readonly layer: ReadonlyMap<string, number>;
}

/** ``items``: nodes with the group that they are boxed in; ``rank``: nodes later in time first. */
export function layout<One extends Arc>(items: readonly Item[], arcs: readonly One[], rank: (node: string) => number): Drawing<One> {
  const known = new Set(items.map((item) => item.id));
  const drawn = arcs.filter((arc) => known.has(arc.taker) && known.has(arc.giver));
  const { layer, back } = layers(items.map((item) => item.id), drawn, rank);
  const made = units(items, drawn, layer, back);
  const placed = stack(made.units, made.legs);
  const middle = (id: string): number => (placed.middle.get(id) ?? 0) + MARGIN;
  const aside = back.size ? CHANNEL / 2 : 0; // for what closes a circle, on either side
  const left = (at: number): number => MARGIN + BOX.side + aside + at * (WIDTH + CHANNEL);
  const nodes = items.map((item) => ({ id: item.id, x: left(layer.get(item.id) ?? 0), y: middle(item.id) - item.height / 2, width: WIDTH, height: item.height }));
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const groups = made.units
    .filter((unit) => unit.group !== null)
    .map((unit) => ({
      id: unit.group as string,
      x: left(unit.first) - BOX.side,
      y: (placed.top.get(unit.id) ?? 0) + MARGIN,
      width: (unit.last - unit.first) * (WIDTH + CHANNEL) + WIDTH + 2 * BOX.side,
      height: unit.height,
    }));
  const ports = portsOf(drawn, boxes, back, (arc, end) => {
    const index = drawn.indexOf(arc);
    const [first, last] = [layer.get(arc.taker) ?? 0, layer.get(arc.giver) ?? 0];
    if (end === "taker") return middle(last - first > 1 ? laneOf(index, first + 1) : arc.giver);
    return middle(last - first > 1 ? laneOf(index, last - 1) : arc.taker);
  });
  const bottom = placed.height + 2 * MARGIN;
  let loops = 0;
  const lines = drawn.map((arc, index): Line<One> => {
    const [from, to] = [boxes.get(arc.taker) as Rect, boxes.get(arc.giver) as Rect];
    const start = { x: from.x + WIDTH, y: ports.get(arc)?.taker ?? middle(arc.taker) };
    const end = { x: to.x, y: ports.get(arc)?.giver ?? middle(arc.giver) };
    if (back.has(arc)) {
      loops += 1;
      return { arc, back: true, ...loop(start, end, bottom + (loops - 1) * LOOP) };
    }
    const [first, last] = [layer.get(arc.taker) ?? 0, layer.get(arc.giver) ?? 0];
    const stops = Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => ({ x: left(first + step + 1), y: middle(laneOf(index, first + step + 1)) }));
    return { arc, back: false, ...forward(start, stops, end) };
  });
  const deepest = Math.max(0, ...layer.values());
  return {
    width: left(deepest) + WIDTH + BOX.side + MARGIN + aside,
    height: bottom + (loops ? loops * LOOP : 0),
    nodes,
    groups,
    lines,
    layer,
  };
}

/** Where lines leave and reach a node: one below the other in the order of their other ends. */
function portsOf<One extends Arc>(arcs: readonly One[], boxes: ReadonlyMap<string, Rect>, back: ReadonlySet<Arc>, other: (arc: One, end: "taker" | "giver") => number): Map<One, { taker: number; giver: number }> {
  const ports = new Map(arcs.map((arc) => [arc, { taker: 0, giver: 0 }]));
  for (const end of ["taker", "giver"] as const) {
    for (const box of boxes.values()) {
      const own = arcs.filter((arc) => arc[end] === box.id);
      const sorted = [...own].sort((one, two) => Number(back.has(one)) - Number(back.has(two)) || other(one, end) - other(two, end));
      const step = Math.min(14, (box.height - 16) / Math.max(1, own.length - 1));
      sorted.forEach((arc, index) => {
        const port = ports.get(arc);
        if (port) port[end] = box.y + box.height / 2 + (index - (own.length - 1) / 2) * step;
      });
    }
  }
  return ports;
}

/** A line through the lanes of the layers it passes. */
function forward(start: Point, stops: readonly Point[], end: Point): { d: string; middle: Point } {
  let d = `M${at(start)}`;
  let here = start;
  for (const stop of stops) {
    d += curve(here, stop) + `H${round(stop.x + WIDTH)}`;
    here = { x: stop.x + WIDTH, y: stop.y };
  }
  const lane = stops[Math.floor((stops.length - 1) / 2)];
  const middle = lane ? { x: lane.x + WIDTH / 2, y: lane.y } : { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return { d: d + curve(here, end), middle };
}

/** A line that closes a circle: out to the right, back below everything, in from the left. */
function loop(start: Point, end: Point, low: number): { d: string; middle: Point } {
  const [right, left] = [start.x + CHANNEL / 3, end.x - CHANNEL / 3];
  const turn = 10;
  const d =
    `M${at(start)}H${round(right - turn)}Q${at({ x: right, y: start.y })} ${at({ x: right, y: start.y + turn })}V${round(low - turn)}` +
    `Q${at({ x: right, y: low })} ${at({ x: right - turn, y: low })}H${round(left + turn)}Q${at({ x: left, y: low })} ${at({ x: left, y: low - turn })}` +
    `V${round(end.y + turn)}Q${at({ x: left, y: end.y })} ${at({ x: left + turn, y: end.y })}H${round(end.x)}`;
  return { d, middle: { x: (right + left) / 2, y: low } };
}

function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) / 2;
  return `C${at({ x: from.x + bend, y: from.y })} ${at({ x: to.x - bend, y: to.y })} ${at(to)}`;
}

function at(point: Point): string {
  return `${round(point.x)},${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The node that an arrow key leads to: left and right along a line, up and down within a layer. */
export function towards<One extends Arc>(drawing: Drawing<One>, from: string, key: string): string | null {
  const boxes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const here = boxes.get(from);
  if (!here) return null;
  const near = (ids: readonly string[]): string | null =>
    [...new Set(ids)].filter((id) => id !== from && boxes.has(id)).sort((one, two) => Math.abs((boxes.get(one)?.y ?? 0) - here.y) - Math.abs((boxes.get(two)?.y ?? 0) - here.y))[0] ?? null;
  const forward = drawing.lines.filter((line) => !line.back).map((line) => line.arc);
  if (key === "ArrowRight") return near(forward.filter((arc) => arc.taker === from).map((arc) => arc.giver));
  if (key === "ArrowLeft") return near(forward.filter((arc) => arc.giver === from).map((arc) => arc.taker));
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const column = drawing.nodes.filter((node) => node.x === here.x).sort((one, two) => one.y - two.y);
  return column[column.indexOf(here) + (key === "ArrowUp" ? -1 : 1)]?.id ?? null;
}
