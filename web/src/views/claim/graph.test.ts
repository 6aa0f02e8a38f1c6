import { describe, expect, it } from "vitest";
import type { RouteNode } from "../../lib/types";
import { branches, partsOf, rankOf, stanceOf, statementsOf, ties, type Branch } from "./graph";
import { circle, owned } from "./samples";

const shown = (list: readonly Branch[]): unknown[] => list.map((one) => [one.node.source.name, one.seen, ...shown(one.branches)]);
const node = (id: string): RouteNode => owned.route.nodes.find((one) => one.id === id) as RouteNode;

describe("ties", () => {
  it("joins what one has from the other, with its stances", () => {
    const route = { ...owned.route, edges: [...owned.route.edges, { taker: "name:quai", giver: "outlet:tass", statement: "a2#c2", stance: "denied" as const }] };
    const [first] = ties(route);
    expect(first).toEqual({ taker: "name:quai", giver: "outlet:tass", statements: ["a2#c1", "a2#c2"], stances: ["neutral", "denied"] });
    expect(stanceOf(first!)).toBe("denied");
    expect(ties(route)).toHaveLength(3);
  });
});

describe("branches", () => {
  it("go from publishers to origins; who cites nobody stands alone unless another has it from there", () => {
    expect(shown(branches(owned.route))).toEqual([
      ["Le Quai", null, ["TASS", null]],
      ["Le Bac", null, ["Sputnik", null]],
      ["The Mole", null, ["a senior officer", null]],
    ]);
  });

  it("show a circle as one", () => {
    expect(shown(branches(circle.route))).toEqual([["Paillettes", null, ["Эстрада", null, ["Paillettes", "circle"]]]]);
  });

  it("tell what follows only once", () => {
    const edges = [["name:quai", "outlet:sputnik"], ["name:bac", "outlet:sputnik"], ["outlet:sputnik", "outlet:tass"]] as const;
    const route = { ...owned.route, starts: [], edges: edges.map(([taker, giver]) => ({ taker, giver, statement: "x#c1", stance: "neutral" as const })) };
    expect(shown(branches(route))).toEqual([
      ["Le Quai", null, ["Sputnik", null, ["TASS", null]]],
      ["Le Bac", null, ["Sputnik", "before"]],
      ["The Mole", null],
      ["a senior officer", null],
    ]);
  });
});

describe("a node", () => {
  it("has its parts", () => {
    expect(partsOf(owned, node("outlet:sputnik"))).toEqual({ publishes: true, passes: false, origin: true, circular: false });
    expect(partsOf(owned, node("name:bac"))).toEqual({ publishes: true, passes: false, origin: false, circular: false });
    expect(partsOf(circle, circle.route.nodes[0] as RouteNode)).toEqual({ publishes: true, passes: true, origin: false, circular: true });
  });

  it("has its statements", () => {
    expect(statementsOf(owned, "outlet:sputnik").own.map((one) => one.key)).toEqual(["a1#c1"]);
    expect(statementsOf(owned, "outlet:sputnik").of.map((one) => one.key)).toEqual(["a3#c1"]);
    expect(statementsOf(owned, "nobody").own).toEqual([]);
  });

  it("comes earlier in the drawing the later it published", () => {
    const rank = rankOf(circle.route);
    expect(rank("name:эстрада")).toBeLessThan(rank("name:paillettes"));
    expect(rank("nobody")).toBeGreaterThan(rank("name:paillettes"));
  });
});
