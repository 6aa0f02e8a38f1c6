import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { country } from "./countries";
import { neighbour } from "./neighbours";
import { WIDTH, draw } from "./world";

const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
const world = draw(JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof draw>[0]);

describe("the map", () => {
  it("knows nearly every outline by its country, and leaves the ice out", () => {
    const codes = world.outlines.map((outline) => outline.code);
    expect(codes.filter((code) => code === null).length).toBeLessThanOrEqual(2);
    expect(codes).toContain("FR");
    expect(codes).toContain("XK");
    expect(codes).not.toContain("AQ");
    expect(world.outlines.every((outline) => outline.path.startsWith("M"))).toBe(true);
  });

  it("puts places in its frame, west left of east, north above south", () => {
    const at = (code: string): readonly [number, number] => world.place(country(code)!.longitude, country(code)!.latitude)!;
    for (const code of ["FR", "US", "NZ", "CL", "RU", "SG", "FJ"]) {
      const [x, y] = at(code);
      expect(x > 0 && x < WIDTH && y > 0 && y < world.height).toBe(true);
    }
    expect(at("US")[0]).toBeLessThan(at("FR")[0]);
    expect(at("NO")[1]).toBeLessThan(at("ZA")[1]);
    expect(world.place(0, -80)).toBeNull();
  });
});

describe("neighbour", () => {
  const spots = ["FR", "ES", "DE", "GB", "RU", "US"].map((id) => {
    const [x, y] = world.place(country(id)!.longitude, country(id)!.latitude)!;
    return { id, x, y };
  });

  it("goes where the arrow points", () => {
    expect(neighbour(spots, "FR", "ArrowDown")).toBe("ES");
    expect(neighbour(spots, "FR", "ArrowRight")).toBe("DE");
    expect(neighbour(spots, "GB", "ArrowLeft")).toBe("US");
  });

  it("stays at the edge, and begins at the first from nowhere", () => {
    expect(neighbour(spots, "RU", "ArrowRight")).toBeNull();
    expect(neighbour(spots, "XX", "ArrowRight")).toBe("FR");
    expect(neighbour([], "FR", "ArrowRight")).toBeNull();
  });
});
