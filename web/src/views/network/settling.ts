/** Where nodes stand: forces that settle in small steps, beginning where the nodes stood before. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationNodeDatum } from "d3-force";
import { weight, type Drawn, type Graph } from "./fold";

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}
interface Tie {
  readonly source: string;
  readonly target: string;
  readonly strength: number;
}

const FRESH = 320;
const AGAIN = 140;
const SMALLEST = 5;
const LARGEST = 26;

/** The radius of every node: its area grows with the claims that it gives and takes. */
export function radii(nodes: readonly Drawn[]): Map<string, number> {
  const most = Math.max(1, ...nodes.map(weight));
  return new Map(nodes.map((node) => [node.id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight(node) / most)]));
}

/** A layout on its way. The same graph from the same places comes to the same end, in however many steps. */
export class Settling {
  readonly #simulation: Simulation<Body, undefined>;
  readonly #bodies: readonly Body[];
  readonly #whole: number;
  #left: number;

  /** ``aspect``: of the frame, width to height; the layout grows into its longer side. */
  constructor(graph: Graph, before: Places = new Map(), aspect = 1.4) {
    const size = radii(graph.nodes);
    const known = graph.nodes.filter((node) => placed(node, before)).length;
    const start = beginning(graph, before);
    this.#bodies = graph.nodes.map((node) => ({ id: node.id, radius: size.get(node.id) ?? SMALLEST, ...(start.get(node.id) ?? {}) }));
    const again = known * 2 >= graph.nodes.length && graph.nodes.length > 0;
    this.#whole = again ? AGAIN : FRESH;
    this.#left = this.#whole;
    const present = new Set(graph.nodes.map((node) => node.id));
    const ties: Tie[] = graph.edges
      .filter((edge) => present.has(edge.taker) && present.has(edge.giver))
      .map((edge) => ({ source: edge.taker, target: edge.giver, strength: Math.min(1, 0.35 + Math.log2(1 + edge.claims) / 8) }));
    const degree = new Map<string, number>();
    for (const { source, target } of ties) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
    this.#simulation = forceSimulation<Body>([...this.#bodies])
      .stop()
      .alpha(again ? 0.35 : 1)
      .alphaDecay(1 - Math.pow(0.002, 1 / this.#whole))
      .velocityDecay(0.45)
      .force("tie", forceLink<Body, { source: string | Body; target: string | Body; strength: number }>(ties.map((tie) => ({ ...tie }))).id((body) => body.id).distance((tie) => 46 + radiusOf(tie.source) + radiusOf(tie.target)).strength((tie) => tie.strength / Math.max(1, Math.min(degree.get(idOf(tie.source)) ?? 1, degree.get(idOf(tie.target)) ?? 1))))
      .force("apart", forceManyBody<Body>().strength((body) => -110 - 9 * body.radius).distanceMax(700))
      .force("room", forceCollide<Body>((body) => body.radius + 7).strength(0.8))
      .force("x", forceX<Body>(0).strength(0.06 / within(aspect)))
      .force("y", forceY<Body>(0).strength(0.06 * within(aspect)));
  }

  get settled(): boolean {
    return this.#left <= 0;
  }

  /** From 0 to 1. */
  get progress(): number {
    return this.#whole ? 1 - this.#left / this.#whole : 1;
  }

  /** Settles for about so many milliseconds, at least one step. */
  step(milliseconds: number, now: () => number = () => performance.now()): void {
    const end = now() + milliseconds;
    while (this.#left > 0) {
      this.#simulation.tick();
      this.#left -= 1;
      if (now() >= end) return;
    }
  }

  places(): Map<string, Place> {
    return new Map(this.#bodies.map((body) => [body.id, { x: body.x ?? 0, y: body.y ?? 0 }]));
  }
}

function within(aspect: number): number {
  return Math.min(2, Math.max(0.5, aspect || 1));
}

function radiusOf(end: string | Body): number {
  return typeof end === "string" ? SMALLEST : end.radius;
}

function idOf(end: string | Body): string {
  return typeof end === "string" ? end : end.id;
}

/** Where a node stood, or the middle of where its members stood. */
function placed(node: Drawn, before: Places): Place | null {
  const own = before.get(node.id);
  if (own) return own;
  return middle(node.members.flatMap((member) => before.get(member.id) ?? []));
}

function middle(places: readonly Place[]): Place | null {
  if (!places.length) return null;
  return { x: places.reduce((sum, one) => sum + one.x, 0) / places.length, y: places.reduce((sum, one) => sum + one.y, 0) / places.length };
}

/** Places to begin with: as before, else around what they were folded into or beside their neighbours, else on a spiral. */
function beginning(graph: Graph, before: Places): Map<string, Place> {
  const start = new Map<string, Place>();
  for (const node of graph.nodes) {
    const place = placed(node, before);
    if (place) start.set(node.id, place);
  }
  const near = new Map<string, string[]>();
  for (const { taker, giver } of graph.edges) {
    near.set(taker, [...(near.get(taker) ?? []), giver]);
    near.set(giver, [...(near.get(giver) ?? []), taker]);
  }
  graph.nodes.forEach((node, index) => {
    if (start.has(node.id)) return;
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const parent = node.group === null ? undefined : before.get(node.group);
    const around = parent ?? (before.size ? middle((near.get(node.id) ?? []).flatMap((id) => start.get(id) ?? [])) : null);
    const reach = around ? 30 + (index % 7) * 4 : 14 * Math.sqrt(index + 0.5);
    start.set(node.id, { x: (around?.x ?? 0) + reach * Math.cos(angle), y: (around?.y ?? 0) + reach * Math.sin(angle) });
  });
  return start;
}
