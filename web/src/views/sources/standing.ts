/** Who cites whom, looked up in the network by what sources go by. */

import type { Network, NetworkNode } from "../../lib/types";
import { handle } from "./asking";

export interface Standing {
  readonly node: NetworkNode;
  /** Those who have most from it, and those it has most from. */
  readonly takers: readonly Pair[];
  readonly givers: readonly Pair[];
}

export interface Pair {
  readonly node: NetworkNode;
  readonly claims: number;
  readonly hedged: number;
}

/** A row of the list of pairs: ``taker`` has ``claims`` claims from ``giver``. */
export interface Citing {
  readonly taker: NetworkNode;
  readonly giver: NetworkNode;
  readonly claims: number;
  readonly hedged: number;
}

/** Every node with its neighbours, most claims first. */
export function standings(network: Network): Map<string, Standing> {
  const takers = new Map<string, Pair[]>();
  const givers = new Map<string, Pair[]>();
  for (const { taker, giver, claims, hedged } of citings(network)) {
    takers.set(giver.id, [...(takers.get(giver.id) ?? []), { node: taker, claims, hedged }]);
    givers.set(taker.id, [...(givers.get(taker.id) ?? []), { node: giver, claims, hedged }]);
  }
  return new Map(network.nodes.map((node) => [handle(node.source), { node, takers: takers.get(node.id) ?? [], givers: givers.get(node.id) ?? [] }]));
}

/** The edges with their nodes, most claims first; edges to nodes that are left out are none. */
export function citings(network: Network): Citing[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  return network.edges
    .flatMap(({ taker, giver, claims, hedged }) => {
      const [from, to] = [nodes.get(taker), nodes.get(giver)];
      return from && to ? [{ taker: from, giver: to, claims, hedged }] : [];
    })
    .sort((one, two) => two.claims - one.claims);
}

/** A share in percent, rounded so that some is never none and not all is never all. */
export function share(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** An owner's id for people where its name is not known: "outlet:rossiya-segodnya" → "Rossiya Segodnya". */
export function humanised(id: string): string {
  const words = id.slice(id.indexOf(":") + 1).split("-");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
