/** Invented networks for the tests. */

import type { Network, NetworkNode } from "../../lib/types";

export function node(name: string, more: Partial<Omit<NetworkNode, "source">> & { source?: Partial<NetworkNode["source"]> } = {}): NetworkNode {
  const { source, ...rest } = more;
  return {
    id: `name:${name.toLowerCase()}`,
    source: { id: "", name, type: "person", anonymous: false, mentions: [], identity: null, country: null, owner: null, control: null, ...source },
    outlet: false, cited: 1, citing: 0, anonymous: 0, group: null, group_name: null, ...rest,
  };
}

export const sample: Network = {
  nodes: [
    node("La Rive", { outlet: true, citing: 9, cited: 0, anonymous: 2, source: { type: "media_outlet", country: "FR" } }),
    node("Sputnik", { id: "outlet:sputnik", cited: 5, citing: 1, group: "outlet:rossiya", group_name: "Rossiya", source: { type: "news_agency", identity: "outlet:sputnik", country: "RU" } }),
    node("RIA Novosti", { id: "outlet:ria", cited: 3, group: "outlet:rossiya", group_name: "Rossiya", source: { type: "news_agency", identity: "outlet:ria", country: "RU" } }),
    node("Élise Marne", { cited: 2 }),
    node("AFP", { id: "outlet:afp", cited: 2, group: "outlet:afp-sa", group_name: "AFP SA", source: { type: "news_agency", identity: "outlet:afp", country: "FR" } }),
  ],
  edges: [
    { taker: "name:la rive", giver: "outlet:sputnik", claims: 4, hedged: 1 },
    { taker: "name:la rive", giver: "outlet:ria", claims: 3, hedged: 2 },
    { taker: "outlet:sputnik", giver: "outlet:ria", claims: 1, hedged: 0 },
    { taker: "name:la rive", giver: "name:élise marne", claims: 2, hedged: 0 },
  ],
  left_out: { nodes: 0, edges: 0 },
};

/** A network as large as the API gives: some outlets that cite most of the others. */
export function large(count: number): Network {
  const nodes = Array.from({ length: count }, (_, index) => node(`Source ${index}`, { id: `n${index}`, cited: count - index, outlet: index % 6 === 0 }));
  const edges = nodes.slice(1).flatMap((one, index) => [
    { taker: `n${Math.floor(index / 6) * 6}`, giver: one.id, claims: 1 + (index % 5), hedged: 0 },
    { taker: `n${(index * 7) % count}`, giver: one.id, claims: 1, hedged: 0 },
  ]);
  return { nodes, edges: edges.filter((edge) => edge.taker !== edge.giver), left_out: { nodes: 0, edges: 0 } };
}
