import { describe, expect, it } from "vitest";
import { components, layers, type Arc } from "./layers";

const arcs = (...pairs: string[]): Arc[] => pairs.map((pair) => ({ taker: pair[0] as string, giver: pair[1] as string }));
const placed = (nodes: string, list: Arc[], rank = (node: string): number => nodes.indexOf(node)): Record<string, number> =>
  Object.fromEntries(layers([...nodes], list, rank).layer);

describe("layers", () => {
  it("puts outlets left, relays between, origins right", () => {
    expect(placed("abrx", arcs("ar", "br", "rx"))).toEqual({ a: 0, b: 0, r: 1, x: 2 });
  });

  it("lets every arc go to the right, by the longest way", () => {
    expect(placed("abcx", arcs("ab", "bc", "ac", "cx"))).toEqual({ a: 0, b: 1, c: 2, x: 3 });
  });

  it("puts every end of a chain in the last layer, and who cites nobody in the first", () => {
    expect(placed("abxyz", arcs("ab", "bx", "ay"))).toEqual({ a: 0, b: 1, x: 2, y: 2, z: 0 });
  });

  it("breaks a circle where time runs backwards", () => {
    const list = arcs("ab", "bc", "ca");
    const found = layers(["a", "b", "c"], list, (node) => "cba".indexOf(node));
    expect([...found.back]).toEqual(arcs("ab", "bc"));
    const later = layers(["a", "b", "c"], list, (node) => "abc".indexOf(node));
    expect([...later.back]).toEqual(arcs("ca"));
    expect(Object.fromEntries(later.layer)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it("leaves arcs alone that are in no circle, whatever the dates", () => {
    expect(layers(["a", "b"], arcs("ab"), (node) => "ba".indexOf(node)).back.size).toBe(0);
  });

  it("stands a node that cites itself, double arcs and no nodes at all", () => {
    const found = layers(["a", "b"], arcs("aa", "ab", "ab"), () => 0);
    expect([found.back.size, found.layer.get("b")]).toEqual([1, 1]);
    expect(layers([], [], () => 0).layer.size).toBe(0);
  });
});

describe("components", () => {
  it("are circles of any length", () => {
    const found = components([..."abcdef"], arcs("ab", "bc", "ca", "cd", "de", "ed", "ef"));
    const groups = [0, 1, 2].map((number) => [..."abcdef"].filter((node) => found.get(node) === number).join(""));
    expect(groups.sort()).toEqual(["abc", "de", "f"]);
  });

  it("stand a chain of ten thousand", () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
    const list = nodes.slice(1).map((node, index) => ({ taker: nodes[index] as string, giver: node }));
    expect(new Set(components(nodes, list).values()).size).toBe(10_000);
    expect(layers(nodes, list, () => 0).layer.get("n9999")).toBe(9999);
  });
});
