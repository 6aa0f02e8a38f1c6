import { describe, expect, it } from "vitest";
import { between, centred, CLOSEST, FARTHEST, fitted, panned, showing, toFrame, toWorld, zoomed } from "./camera";
import { folded } from "./fold";
import { labels, shortened, type Asked } from "./labels";
import { at, nearest, towards } from "./picking";
import { large, sample } from "./samples";
import { radii, Settling, type Place, type Places } from "./settling";

const settle = (graph = folded(sample, "none", []), before: Places = new Map()): Map<string, Place> => {
  const settling = new Settling(graph, before);
  while (!settling.settled) settling.step(1000);
  return settling.places();
};
const away = (one: Place | undefined, two: Place | undefined): number => Math.hypot((one?.x ?? NaN) - (two?.x ?? NaN), (one?.y ?? NaN) - (two?.y ?? NaN));

describe("Settling", () => {
  it("comes to the same end every time, in one step or in many", () => {
    const settling = new Settling(folded(sample, "none", []));
    let steps = 0;
    while (!settling.settled) {
      settling.step(0, () => 0);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(100);
    expect(settling.progress).toBe(1);
    expect(settling.places()).toEqual(settle());
  });

  it("keeps three hundred nodes apart", () => {
    const graph = folded(large(300), "none", []);
    const places = settle(graph);
    const size = radii(graph.nodes);
    const list = [...places];
    let touching = 0;
    list.forEach(([id, one], index) => {
      for (const [other, two] of list.slice(index + 1)) if (away(one, two) < (size.get(id) ?? 0) + (size.get(other) ?? 0)) touching += 1;
    });
    expect(list.every(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(touching).toBe(0);
  });

  it("leaves nodes about where they were when others go", () => {
    const graph = folded(large(120), "none", []);
    const before = settle(graph);
    const fewer = { ...graph, nodes: graph.nodes.slice(0, 110), edges: graph.edges.filter((edge) => Number(edge.giver.slice(1)) < 110 && Number(edge.taker.slice(1)) < 110) };
    const after = settle(fewer, before);
    const width = Math.max(...[...before.values()].map(({ x }) => x)) - Math.min(...[...before.values()].map(({ x }) => x));
    const moved = fewer.nodes.map((node) => away(before.get(node.id), after.get(node.id))).sort((one, two) => one - two);
    expect(moved[Math.floor(moved.length / 2)]).toBeLessThan(width / 8);
  });

  it("folds into the middle of the members, and unfolds around it", () => {
    const before = settle();
    const whole = new Settling(folded(sample, "owner", []), before).places();
    const [one, two] = [before.get("outlet:sputnik"), before.get("outlet:ria")];
    expect(whole.get("outlet:rossiya")).toEqual({ x: ((one?.x ?? 0) + (two?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (two?.y ?? 0)) / 2 });
    const parted = new Settling(folded(sample, "owner", ["outlet:rossiya"]), whole).places();
    expect(away(parted.get("outlet:sputnik"), whole.get("outlet:rossiya"))).toBeLessThan(80);
  });

  it("stands an empty network", () => {
    expect(settle({ nodes: [], edges: [], inside: new Map() }).size).toBe(0);
  });
});

describe("camera", () => {
  const size = { width: 800, height: 600 };
  it("shows all places", () => {
    const places = [{ x: -900, y: 0 }, { x: 900, y: 300 }];
    const camera = fitted(places, size);
    for (const place of places) {
      const { x, y } = toFrame(camera, place);
      expect(x >= 40 && y >= 40 && x <= 760 && y <= 560).toBe(true);
    }
    expect(fitted([], size)).toEqual({ k: 1, x: 400, y: 300 });
    expect(fitted([{ x: 5, y: 5 }], size).k).toBeLessThanOrEqual(1.4);
  });

  it("zooms around a point, between its ends", () => {
    const camera = { k: 1, x: 100, y: 50 };
    const point = { x: 300, y: 200 };
    expect(toWorld(zoomed(camera, 2, point), point)).toEqual(toWorld(camera, point));
    expect(zoomed(camera, 1e9, point).k).toBe(CLOSEST);
    expect(zoomed(camera, 1e-9, point).k).toBe(FARTHEST);
  });

  it("brings into view what is not", () => {
    const camera = { k: 1, x: 0, y: 0 };
    expect(showing(camera, { x: 400, y: 300 }, size)).toBe(camera);
    expect(toFrame(showing(camera, { x: 4000, y: 300 }, size), { x: 4000, y: 300 })).toEqual({ x: 400, y: 300 });
    expect(centred(camera, { x: 1, y: 1 }, size, 2).k).toBe(2);
    expect(panned(camera, 3, -4)).toEqual({ k: 1, x: 3, y: -4 });
  });

  it("goes from one view to another", () => {
    const [one, two] = [{ k: 1, x: 0, y: 0 }, { k: 4, x: 40, y: 80 }];
    expect(between(one, two, 0)).toEqual(one);
    expect(between(one, two, 1)).toEqual(two);
    expect(between(one, two, 0.5).k).toBe(2);
  });
});

describe("labels", () => {
  const ask = (id: string, x: number, y: number, weight: number): Asked => ({ id, text: id, x, y, radius: 5, weight, width: 60, height: 14 });
  const frame = { width: 400, height: 300 };
  const boxes = (list: readonly { x: number; y: number }[]): number[][] => list.map(({ x, y }) => [x, y - 7, x + 60, y + 7]);

  it("write the important ones and cover nothing", () => {
    const crowd = Array.from({ length: 200 }, (_, index) => ask(`n${index}`, 20 + ((index * 37) % 360), 20 + ((index * 53) % 260), 200 - index));
    const found = labels(crowd, frame);
    expect(found[0]?.id).toBe("n0");
    expect(found.length).toBeGreaterThan(3);
    boxes(found).forEach(([l, t, r, b], index) => {
      for (const [l2, t2, r2, b2] of boxes(found).slice(index + 1)) expect(r! <= l2! || r2! <= l! || b! <= t2! || b2! <= t!).toBe(true);
    });
  });

  it("go to the other side where there is no room", () => {
    const [found] = labels([ask("a", 390, 150, 1)], frame);
    expect(found?.x).toBeLessThan(390 - 60);
  });

  it("cover no large node, and no dot where there is room beside it", () => {
    const big = { ...ask("big", 140, 100, 1), radius: 12 };
    const dot = { ...ask("dot", 140, 200, 1), radius: 4 };
    const found = labels([ask("a", 100, 100, 9), big, ask("b", 100, 200, 8), dot], frame);
    const [a, b] = [found.find((one) => one.id === "a"), found.find((one) => one.id === "b")];
    expect(a!.x + 60).toBeLessThanOrEqual(100);
    expect(b!.x + 60).toBeLessThanOrEqual(100);
  });

  it("are always written for what is chosen, never for what is out of sight", () => {
    const found = labels([ask("a", 100, 100, 9), ask("b", 102, 100, Infinity), ask("far", 2000, 100, 99)], frame);
    expect(found.map((one) => one.id)).toContain("b");
    expect(found.map((one) => one.id)).not.toContain("far");
  });

  it("are cut where names are long, by letters as people see them", () => {
    expect(shortened("Le Progrès")).toBe("Le Progrès");
    expect([...shortened("👩‍🚀".repeat(30))].length).toBe(28);
  });
});

describe("picking", () => {
  const places = new Map([["a", { x: 0, y: 0 }], ["b", { x: 100, y: 10 }], ["c", { x: 60, y: 90 }], ["d", { x: -50, y: 0 }]]);
  it("finds what is under the pointer, or near", () => {
    const size = new Map([["a", 10], ["b", 30]]);
    expect(at({ x: 8, y: 0 }, places, size, 0)).toBe("a");
    expect(at({ x: 128, y: 10 }, places, size, 0)).toBe("b");
    expect(at({ x: 40, y: 40 }, places, size, 2)).toBeNull();
    expect(nearest({ x: 61, y: 99 }, places)).toBe("c");
    expect(nearest({ x: 0, y: 0 }, new Map())).toBeNull();
  });

  it("goes in the direction of an arrow", () => {
    expect(towards("a", "ArrowRight", places)).toBe("b");
    expect(towards("a", "ArrowLeft", places)).toBe("d");
    expect(towards("a", "ArrowDown", places)).toBe("c");
    expect(towards("a", "ArrowUp", places)).toBeNull();
    expect(towards("a", "Enter", places)).toBeNull();
  });
});
