/** A network with some of its nodes left out, and some folded into one. */

import type { Network, NetworkEdge, NetworkNode } from "../../lib/types";
import type { Fold, Kind } from "./asking";

/** What is drawn: a node, or several folded into one. ``members``: the network's nodes in it; ``cited``, ``citing`` and
 * ``anonymous``: their sums; ``group``: what it folds into, null where it does not. */
export interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly members: readonly NetworkNode[];
  readonly cited: number;
  readonly citing: number;
  readonly anonymous: number;
  readonly group: string | null;
}

/** ``inside``: lines within a folded node, by its id, as claims. */
export interface Graph {
  readonly nodes: readonly Drawn[];
  readonly edges: readonly NetworkEdge[];
  readonly inside: ReadonlyMap<string, number>;
}

/** The kind of a node: outlets are those that publish here, whatever they are called elsewhere. */
export function kindOf(node: NetworkNode): Kind {
  if (node.source.type === "news_agency") return "news_agency";
  return node.outlet || node.source.type === "media_outlet" ? "outlet" : node.source.type;
}

/** A network with only some kinds of nodes, and without those that then stand alone. */
export function filtered(network: Network, kinds: readonly Kind[]): Network {
  if (!kinds.length) return network;
  const wanted = new Set(kinds);
  const kept = new Set(network.nodes.filter((node) => wanted.has(kindOf(node))).map((node) => node.id));
  const edges = network.edges.filter((edge) => kept.has(edge.taker) && kept.has(edge.giver));
  const ends = new Set(edges.flatMap((edge) => [edge.taker, edge.giver]));
  return { ...network, nodes: network.nodes.filter((node) => ends.has(node.id)), edges };
}

/** A network without the nodes that have no line to another shown; ``kept``: what is left in all the same. */
export function tied(network: Network, kept: (node: NetworkNode) => boolean = () => false): Network {
  const ends = new Set(network.edges.flatMap((edge) => [edge.taker, edge.giver]));
  return ends.size ? { ...network, nodes: network.nodes.filter((node) => ends.has(node.id) || kept(node)) } : network;
}

/** What a node folds into, and what that is called; null: it stays by itself. */
export function groupOf(node: NetworkNode, fold: Fold): { id: string; name: string } | null {
  if (fold === "owner" && node.group) return { id: node.group, name: node.group_name ?? node.group };
  if (fold === "country" && node.source.country) return { id: `country:${node.source.country}`, name: node.source.country };
  if (fold === "kind") return { id: `kind:${kindOf(node)}`, name: kindOf(node) };
  return null;
}

/** The network with groups folded, but for those in ``unfolded``; a group of one stays as it is. */
export function folded(network: Network, fold: Fold, unfolded: readonly string[]): Graph {
  const groups = new Map<string, { name: string; members: NetworkNode[] }>();
  for (const node of network.nodes) {
    const group = groupOf(node, fold);
    if (!group) continue;
    const known = groups.get(group.id);
    if (known) known.members.push(node);
    else groups.set(group.id, { name: group.name, members: [node] });
  }
  const open = new Set(unfolded);
  const into = new Map<string, string>();
  const nodes: Drawn[] = [];
  const done = new Set<string>();
  for (const node of network.nodes) {
    const id = groupOf(node, fold)?.id ?? null;
    const group = id === null ? undefined : groups.get(id);
    if (id === null || !group || group.members.length < 2 || open.has(id)) {
      into.set(node.id, node.id);
      nodes.push(alone(node, group && group.members.length > 1 ? id : null));
      continue;
    }
    into.set(node.id, id);
    if (!done.has(id)) {
      done.add(id);
      nodes.push(together(id, group.name, group.members));
    }
  }
  return { nodes, ...merged(network.edges, into) };
}

function alone(node: NetworkNode, group: string | null): Drawn {
  return { id: node.id, name: node.source.name, members: [node], cited: node.cited, citing: node.citing, anonymous: node.anonymous, group };
}

function together(id: string, name: string, members: readonly NetworkNode[]): Drawn {
  const sum = (of: "cited" | "citing" | "anonymous"): number => members.reduce((total, node) => total + node[of], 0);
  return { id, name, members, cited: sum("cited"), citing: sum("citing"), anonymous: sum("anonymous"), group: id };
}

/** Edges between what the nodes became; those that fall within one are counted there. */
function merged(edges: readonly NetworkEdge[], into: ReadonlyMap<string, string>): Pick<Graph, "edges" | "inside"> {
  const found = new Map<string, { taker: string; giver: string; claims: number; hedged: number }>();
  const inside = new Map<string, number>();
  for (const edge of edges) {
    const [taker, giver] = [into.get(edge.taker), into.get(edge.giver)];
    if (taker === undefined || giver === undefined) continue;
    if (taker === giver) {
      inside.set(taker, (inside.get(taker) ?? 0) + edge.claims);
      continue;
    }
    const key = `${taker}\n${giver}`;
    const known = found.get(key);
    if (known) {
      known.claims += edge.claims;
      known.hedged += edge.hedged;
    } else found.set(key, { taker, giver, claims: edge.claims, hedged: edge.hedged });
  }
  return { edges: [...found.values()].sort((one, two) => two.claims - one.claims), inside };
}

/** Nodes whose name or one of whose members' has the words, best first: at the beginning, then most cited. */
export function search(nodes: readonly Drawn[], words: string, most = 12): Drawn[] {
  const sought = plain(words);
  if (!sought) return [];
  const names = (node: Drawn): string[] => [node.name, ...node.members.map((member) => member.source.name)].map(plain);
  const rank = (node: Drawn): number => Math.min(...names(node).map((name) => (name === sought ? 0 : name.startsWith(sought) ? 1 : name.split(/[\s’'-]+/u).some((word) => word.startsWith(sought)) ? 2 : name.includes(sought) ? 3 : 9)));
  return nodes
    .map((node) => ({ node, rank: rank(node) }))
    .filter((one) => one.rank < 9)
    .sort((one, two) => one.rank - two.rank || weight(two.node) - weight(one.node))
    .slice(0, most)
    .map((one) => one.node);
}

/** The node that somebody goes by: an identity, an id, or a name. */
export function named(nodes: readonly Drawn[], handle: string): Drawn | null {
  return nodes.find((node) => node.id === handle) ?? nodes.find((node) => node.members.some((member) => goesBy(member, handle))) ?? null;
}

/** Whether a node of the network is who a handle means. */
export function goesBy(node: NetworkNode, handle: string): boolean {
  return node.id === handle || node.source.identity === handle || plain(node.source.name) === plain(handle);
}

/** How much a node matters: the claims that it gives and takes. */
export function weight(node: Pick<Drawn, "cited" | "citing">): number {
  return node.cited + node.citing;
}

/** Text for looking up: without case and accents. */
export function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
