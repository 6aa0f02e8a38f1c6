import { describe, expect, it } from "vitest";
import type { Arc } from "./layers";
import { layout, towards, type Drawing, type Rect } from "./layout";
import { crossings } from "./stacking";
import type { Item } from "./units";

const arcs = (...pairs: string[]): Arc[] => pairs.map((pair) => ({ taker: pair[0] as string, giver: pair[1] as string }));
const items = (names: string, groups: Record<string, string> = {}): Item[] => [...names].map((id) => ({ id, group: groups[id] ?? null, height: 44 }));
const draw = (names: string, list: Arc[], groups: Record<string, string> = {}): Drawing<Arc> => layout(items(names, groups), list, (node) => names.indexOf(node));
const apart = (one: Rect, two: Rect): boolean => one.x + one.width <= two.x || two.x + two.width <= one.x || one.y + one.height <= two.y || two.y + two.height <= one.y;
const inside = (one: Rect, box: Rect): boolean => one.x >= box.x && one.y >= box.y && one.x + one.width <= box.x + box.width && one.y + one.height <= box.y + box.height;
const box = (drawing: Drawing<Arc>, id: string): Rect => drawing.nodes.find((node) => node.id === id) as Rect;

function sound(drawing: Drawing<Arc>, groups: Record<string, string> = {}): void {
  drawing.nodes.forEach((one, index) => {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(drawing.width);
    expect(one.y).toBeGreaterThanOrEqual(0);
    expect(one.y + one.height).toBeLessThanOrEqual(drawing.height);
    for (const two of drawing.nodes.slice(index + 1)) expect(apart(one, two), `${one.id} and ${two.id}`).toBe(true);
    for (const group of drawing.groups) {
      if (groups[one.id] === group.id) expect(inside(one, group), `${one.id} in ${group.id}`).toBe(true);
      else expect(apart(one, group), `${one.id} outside ${group.id}`).toBe(true);
    }
  });
  drawing.groups.forEach((one, index) => drawing.groups.slice(index + 1).forEach((two) => expect(apart(one, two)).toBe(true)));
}

describe("layout", () => {
  it("draws outlets left of those they have it from", () => {
    const drawing = draw("abrx", arcs("ar", "br", "rx"));
    sound(drawing);
    expect(box(drawing, "a").x).toBe(box(drawing, "b").x);
    expect(box(drawing, "a").x).toBeLessThan(box(drawing, "r").x);
    expect(box(drawing, "r").x).toBeLessThan(box(drawing, "x").x);
    expect(drawing.lines.every((line) => /^M[\d.]+,[\d.]+C/u.test(line.d) && !line.back)).toBe(true);
  });

  it("boxes one owner's nodes together and keeps everybody else out", () => {
    const groups = { a: "owner", x: "owner", r: "other", s: "other" };
    const drawing = draw("abcdrsxy", arcs("ar", "bs", "cx", "dy", "rx", "sy", "ay"), groups);
    sound(drawing, groups);
    expect(drawing.groups.map((group) => group.id).sort()).toEqual(["other", "owner"]);
  });

  it("draws circles as circles, below all else", () => {
    const drawing = draw("abc", arcs("ab", "bc", "ca"));
    sound(drawing);
    const [loop, ...more] = drawing.lines.filter((line) => line.back);
    expect(more).toEqual([]);
    expect(loop?.arc).toEqual({ taker: "c", giver: "a" });
    expect(loop?.middle.y).toBeGreaterThan(Math.max(...drawing.nodes.map((node) => node.y + node.height)));
    expect(loop?.middle.y).toBeLessThanOrEqual(drawing.height);
  });

  it("untangles lines that need not cross", () => {
    const drawing = draw("abcdwxyz", arcs("az", "by", "cx", "dw"));
    sound(drawing);
    const middle = new Map(drawing.nodes.map((node) => [node.id, node.y]));
    expect(crossings({ middle }, drawing.lines.map(({ arc }) => ({ from: arc.taker, to: arc.giver, layer: 0 })))).toBe(0);
  });

  it("leads long lines past the nodes between", () => {
    const drawing = draw("abcx", arcs("ab", "bc", "cx", "ax"));
    sound(drawing);
    expect(drawing.lines.find((line) => line.arc.taker === "a" && line.arc.giver === "x")?.d.match(/H/gu)).toHaveLength(2);
  });

  it("is the same every time", () => {
    const list = arcs("ar", "br", "cs", "rx", "sx", "sy", "cy");
    expect(draw("abcrsxy", list)).toEqual(draw("abcrsxy", list));
  });

  it("stands nothing, one node, lines to nowhere", () => {
    expect(draw("", []).nodes).toEqual([]);
    sound(draw("a", arcs("aq")));
    expect(draw("a", arcs("aq")).lines).toEqual([]);
  });

  it("draws three hundred nodes in owners' boxes without overlap", () => {
    const names = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const groups = Object.fromEntries(names.filter((_, index) => index % 7 === 0).map((name, index) => [name, `g${index % 9}`]));
    const list = names.flatMap((name, index) => (index % 3 ? [{ taker: name, giver: `n${(index * 7 + 3) % 60}` }] : []));
    const drawing = layout(names.map((id) => ({ id, group: groups[id] ?? null, height: 44 })), list, (node) => names.indexOf(node));
    sound(drawing, groups);
  });
});

describe("towards", () => {
  const drawing = draw("abrx", arcs("ar", "br", "rx"));
  it("follows lines to the right and left, and goes up and down", () => {
    expect(towards(drawing, "a", "ArrowRight")).toBe("r");
    expect(towards(drawing, "r", "ArrowRight")).toBe("x");
    expect(["a", "b"]).toContain(towards(drawing, "r", "ArrowLeft"));
    const [upper, lower] = [box(drawing, "a"), box(drawing, "b")].sort((one, two) => one.y - two.y) as [Rect, Rect];
    expect(towards(drawing, upper.id, "ArrowDown")).toBe(lower.id);
    expect(towards(drawing, upper.id, "ArrowUp")).toBeNull();
    expect(towards(drawing, "x", "ArrowRight")).toBeNull();
    expect(towards(drawing, "nobody", "ArrowUp")).toBeNull();
  });
});
