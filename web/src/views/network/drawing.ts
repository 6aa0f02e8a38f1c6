/** The network painted on a canvas: shapes tell kinds, dashes the unnamed, so that no colour is needed to read it. */

import { isState } from "../../lib/state";
import type { NetworkEdge } from "../../lib/types";
import { toFrame, type Camera } from "./camera";
import type { Kind } from "./asking";
import { kindOf, weight, type Drawn, type Graph } from "./fold";
import { labels, shortened, type Label } from "./labels";
import type { Places } from "./settling";

export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly anonymous: string;
  readonly state: string;
  readonly font: string;
}

/** What is painted. ``chosen`` and ``pointed``: ids of nodes; ``faint``: whether lines must step back behind names. */
export interface Scene {
  readonly graph: Graph;
  readonly places: Places;
  readonly radii: ReadonlyMap<string, number>;
  readonly camera: Camera;
  readonly chosen: string | null;
  readonly pointed: string | null;
  readonly width: number;
  readonly height: number;
  readonly nameOf: (node: Drawn) => string;
}

/** The colours of the page as they are now. */
export function palette(of: Element): Palette {
  const style = getComputedStyle(of);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: read("--ink"), muted: read("--muted"), line: read("--line"), surface: read("--surface"), accent: read("--accent"), anonymous: read("--anonymous"), state: read("--state"), font: style.fontFamily };
}

/** The nodes that a node has lines to, with itself. */
export function around(edges: readonly NetworkEdge[], id: string | null): Set<string> | null {
  if (id === null) return null;
  const near = new Set([id]);
  for (const { taker, giver } of edges) {
    if (taker === id) near.add(giver);
    if (giver === id) near.add(taker);
  }
  return near;
}

/** How large a node is in the frame: it grows less than the space between nodes does. */
export function drawnRadius(radius: number, camera: Camera): number {
  return Math.max(2.5, radius * Math.pow(camera.k, 0.6));
}

export function paint(context: CanvasRenderingContext2D, scene: Scene, colours: Palette): Label[] {
  const { graph, width, height } = scene;
  context.clearRect(0, 0, width, height);
  const near = around(graph.edges, scene.chosen ?? scene.pointed);
  paintEdges(context, scene, colours, near);
  for (const node of [...graph.nodes].reverse()) paintNode(context, scene, colours, node, near !== null && !near.has(node.id));
  const written = write(context, scene, colours, near);
  return written;
}

function paintEdges(context: CanvasRenderingContext2D, scene: Scene, colours: Palette, near: ReadonlySet<string> | null): void {
  const main = scene.chosen ?? scene.pointed;
  const [quiet, bright]: [NetworkEdge[], NetworkEdge[]] = [[], []];
  for (const edge of scene.graph.edges) (main !== null && (edge.taker === main || edge.giver === main) ? bright : quiet).push(edge);
  context.lineCap = "round";
  context.strokeStyle = colours.muted;
  for (const edge of quiet) {
    context.globalAlpha = near ? 0.07 : Math.min(0.5, 0.16 + 0.06 * Math.log2(edge.claims));
    line(context, scene, edge, false);
  }
  context.globalAlpha = bright.length > 40 ? 0.55 : 0.9;
  for (const edge of bright) {
    context.strokeStyle = edge.taker === main ? colours.accent : colours.ink;
    context.fillStyle = context.strokeStyle;
    line(context, scene, edge, true);
  }
  context.globalAlpha = 1;
}

/** A slightly bent line, so that both directions between two are seen; with a tip at the giver where it is bright. */
function line(context: CanvasRenderingContext2D, scene: Scene, edge: NetworkEdge, bright: boolean): void {
  const [from, to] = [scene.places.get(edge.taker), scene.places.get(edge.giver)];
  if (!from || !to) return;
  const [start, end] = [toFrame(scene.camera, from), toFrame(scene.camera, to)];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < 1) return;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const bend = Math.min(24, length * 0.08);
  const middle = { x: (start.x + end.x) / 2 - uy * bend, y: (start.y + end.y) / 2 + ux * bend };
  const stop = drawnRadius(scene.radii.get(edge.giver) ?? 5, scene.camera) + (bright ? 3 : 0);
  const away = Math.hypot(end.x - middle.x, end.y - middle.y) || 1;
  const [vx, vy] = [(end.x - middle.x) / away, (end.y - middle.y) / away];
  const tip = { x: end.x - vx * stop, y: end.y - vy * stop };
  context.lineWidth = (bright ? 1.2 : 0.7) + 0.55 * Math.log2(edge.claims);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(middle.x, middle.y, tip.x, tip.y);
  context.stroke();
  if (!bright) return;
  context.beginPath();
  context.moveTo(tip.x + vx * 3, tip.y + vy * 3);
  context.lineTo(tip.x - vx * 7 - vy * 4.5, tip.y - vy * 7 + vx * 4.5);
  context.lineTo(tip.x - vx * 7 + vy * 4.5, tip.y - vy * 7 - vx * 4.5);
  context.closePath();
  context.fill();
}

function paintNode(context: CanvasRenderingContext2D, scene: Scene, colours: Palette, node: Drawn, faint: boolean): void {
  const place = scene.places.get(node.id);
  if (!place) return;
  const { x, y } = toFrame(scene.camera, place);
  const radius = drawnRadius(scene.radii.get(node.id) ?? 5, scene.camera);
  if (x < -radius || y < -radius || x > scene.width + radius || y > scene.height + radius) return;
  const several = node.members.length > 1;
  const first = node.members[0];
  const unnamed = !several && first?.source.anonymous === true;
  const state = node.members.some((member) => isState(member.source));
  context.globalAlpha = faint ? 0.22 : 1;
  if (several) {
    context.beginPath();
    context.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 1.5;
    context.strokeStyle = colours.ink;
    context.stroke();
  }
  shape(context, several ? "group" : first ? kindOf(first) : "unknown", x, y, radius);
  context.fillStyle = unnamed ? colours.surface : node.members.some((member) => member.outlet) ? colours.accent : colours.muted;
  context.fill();
  context.lineWidth = state ? 2.5 : 1.25;
  context.strokeStyle = state ? colours.state : unnamed ? colours.anonymous : colours.surface;
  context.setLineDash(unnamed ? [3, 2] : []);
  context.stroke();
  context.setLineDash([]);
  if (node.id === scene.chosen || node.id === scene.pointed) {
    context.beginPath();
    context.arc(x, y, radius + 6, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.strokeStyle = colours.ink;
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The outline of a kind: outlets square, agencies on their tip, state bodies with a point, documents as a page, people round. */
export function shape(context: Pick<CanvasRenderingContext2D, "beginPath" | "moveTo" | "lineTo" | "arc" | "closePath" | "rect">, kind: Kind | "group", x: number, y: number, radius: number): void {
  context.beginPath();
  const corners = (angles: readonly number[], reach: number): void => {
    angles.forEach((angle, index) => {
      const [px, py] = [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
      if (index) context.lineTo(px, py);
      else context.moveTo(px, py);
    });
    context.closePath();
  };
  const round = 2 * Math.PI;
  if (kind === "outlet") context.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76);
  else if (kind === "news_agency") corners([0, 0.25, 0.5, 0.75].map((part) => part * round), radius * 1.2);
  else if (kind === "government_body") corners([0, 1 / 3, 2 / 3].map((part) => part * round), radius * 1.3);
  else if (kind === "organization") corners([0, 1, 2, 3, 4, 5].map((part) => (part / 6) * round), radius * 1.05);
  else if (kind === "document") context.rect(x - radius * 0.7, y - radius, radius * 1.4, radius * 2);
  else context.arc(x, y, radius, 0, round);
}

function write(context: CanvasRenderingContext2D, scene: Scene, colours: Palette, near: ReadonlySet<string> | null): Label[] {
  const height = 15;
  context.textBaseline = "middle";
  context.direction = "ltr";
  context.textAlign = "left";
  const asked = scene.graph.nodes.flatMap((node) => {
    const place = scene.places.get(node.id);
    if (!place || (near && !near.has(node.id))) return [];
    const main = node.id === scene.chosen || node.id === scene.pointed;
    const text = shortened(scene.nameOf(node), main ? 60 : 28);
    context.font = fontOf(node, main, colours);
    return [{ id: node.id, text, ...toFrame(scene.camera, place), radius: drawnRadius(scene.radii.get(node.id) ?? 5, scene.camera), weight: main ? Infinity : weight(node), width: context.measureText(text).width + 2, height }];
  });
  const nodes = new Map(scene.graph.nodes.map((node) => [node.id, node]));
  const written = labels(asked, scene);
  context.lineJoin = "round";
  for (const label of written) {
    const node = nodes.get(label.id);
    if (!node) continue;
    context.font = fontOf(node, label.id === scene.chosen || label.id === scene.pointed, colours);
    context.lineWidth = 3.5;
    context.strokeStyle = colours.surface;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = colours.ink;
    context.fillText(label.text, label.x, label.y);
  }
  return written;
}

function fontOf(node: Drawn, main: boolean, colours: Palette): string {
  const unnamed = node.members.length === 1 && node.members[0]?.source.anonymous;
  return `${unnamed ? "italic " : ""}${main || node.members.length > 1 || node.members[0]?.outlet ? "600 " : ""}12.5px ${colours.font}`;
}
