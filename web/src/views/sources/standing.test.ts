import { describe, expect, it } from "vitest";
import type { Network, NetworkNode } from "../../lib/types";
import { asked, handle } from "./asking";
import { citings, humanised, share, standings } from "./standing";

const node = (name: string, identity: string | null = null): NetworkNode => ({
  id: identity ?? `name:${name.toLowerCase()}`,
  source: { id: "", name, type: "media_outlet", anonymous: false, mentions: [], identity, country: null, owner: null, control: null },
  outlet: true, cited: 0, citing: 0, anonymous: 0, group: null, group_name: null,
});
const network: Network = {
  nodes: [node("La Rive"), node("TASS", "outlet:tass"), node("Le Bac")],
  edges: [
    { taker: "name:la rive", giver: "outlet:tass", claims: 2, hedged: 1 },
    { taker: "name:le bac", giver: "outlet:tass", claims: 5, hedged: 0 },
    { taker: "name:le bac", giver: "name:nobody", claims: 9, hedged: 0 },
  ],
  left_out: { nodes: 1, edges: 1 },
};

describe("standings", () => {
  it("tell who has most from somebody, by what it goes by", () => {
    const found = standings(network);
    expect(found.get("outlet:tass")?.takers.map((pair) => [pair.node.source.name, pair.claims])).toEqual([["Le Bac", 5], ["La Rive", 2]]);
    expect(found.get("La Rive")?.givers.map((pair) => pair.node.source.name)).toEqual(["TASS"]);
    expect(found.get("Le Bac")?.takers).toEqual([]);
  });

  it("leave out edges to nodes that are not there", () => {
    expect(citings(network)).toHaveLength(2);
  });
});

describe("share", () => {
  it("never rounds some to none, nor most to all", () => {
    expect([share(0, 10), share(1, 1000), share(999, 1000), share(10, 10), share(1, 3), share(1, 0)]).toEqual([0, 1, 99, 100, 33, 0]);
  });
});

describe("names", () => {
  it("are made of ids", () => {
    expect(humanised("outlet:rossiya-segodnya")).toBe("Rossiya Segodnya");
    expect(handle(node("La Rive").source)).toBe("La Rive");
  });
});

describe("asked", () => {
  it("leaves out what is empty and escapes the rest", () => {
    expect(asked("/claims", { q: "", source: "A&B", cursor: null, limit: 20 })).toBe("/claims?source=A%26B&limit=20");
    expect(asked("/network", {})).toBe("/network");
  });
});
