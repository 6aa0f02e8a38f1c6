import { describe, expect, it } from "vitest";
import { CLOSEST, framing, kept, labelled, panned, radius, whole, zoomed, type Stage } from "./zoom";

const fitting: Stage = { width: 800, height: 400, drawn: [800, 400] };
const narrow: Stage = { width: 300, height: 260, drawn: [580, 260] };
const WHOLE = { k: 1, x: 0, y: 0 };

describe("zoom", () => {
  it("keeps what lies under the pointer there", () => {
    const before = { k: 2, x: -100, y: -50 };
    const at = [300, 120] as const;
    const after = zoomed(before, 1.5, at, fitting);
    expect((at[0] - after.x) / after.k).toBeCloseTo((at[0] - before.x) / before.k);
    expect((at[1] - after.y) / after.k).toBeCloseTo((at[1] - before.y) / before.k);
  });

  it("never goes beyond its bounds", () => {
    expect(zoomed(WHOLE, 0.1, [0, 0], fitting)).toEqual(WHOLE);
    expect(zoomed(WHOLE, 1000, [0, 0], fitting).k).toBe(CLOSEST);
    expect(panned(WHOLE, 50, -50, fitting)).toEqual(WHOLE);
    expect(panned({ k: 2, x: 0, y: 0 }, -5000, 5000, fitting)).toEqual({ k: 2, x: -800, y: 0 });
    expect(kept({ k: Number.POSITIVE_INFINITY, x: 0, y: 0 }, fitting).k).toBe(CLOSEST);
  });

  it("pans a drawing that is wider than its frame", () => {
    expect(whole(narrow)).toEqual({ k: 1, x: -140, y: 0 });
    expect(panned(whole(narrow), -5000, 0, narrow).x).toBe(-280);
    expect(whole(fitting)).toEqual(WHOLE);
  });

  it("frames points so that all are seen", () => {
    const points = [[400, 200], [500, 250]] as const;
    for (const stage of [fitting, narrow]) {
      const zoom = framing(points, stage);
      for (const [x, y] of points) {
        expect(x * zoom.k + zoom.x).toBeGreaterThanOrEqual(0);
        expect(x * zoom.k + zoom.x).toBeLessThanOrEqual(stage.width);
        expect(y * zoom.k + zoom.y).toBeGreaterThanOrEqual(0);
        expect(y * zoom.k + zoom.y).toBeLessThanOrEqual(stage.height);
      }
    }
    expect(framing(points, fitting).k).toBeGreaterThan(1);
    expect(framing([], fitting)).toEqual(WHOLE);
  });
});

describe("radius", () => {
  it("makes the area grow with the count", () => {
    expect(radius(25, 100, 40)).toBe(20);
    expect(radius(1, 1_000_000, 40)).toBe(4);
    expect(radius(0, 10, 40)).toBe(0);
  });
});

describe("labelled", () => {
  const widths = new Map(["SY", "LB", "FR", "DE"].map((id) => [id, 40]));

  it("gives the label to the first of two that overlap", () => {
    const circles = [
      { id: "SY", x: 100, y: 100, r: 5 },
      { id: "LB", x: 105, y: 102, r: 5 },
      { id: "FR", x: 300, y: 100, r: 10 },
    ];
    expect([...labelled(circles, widths, 9)]).toEqual(["SY", "FR"]);
    expect([...labelled(circles, widths, 1)]).toEqual(["SY"]);
  });

  it("covers no circle that matters", () => {
    const circles = [
      { id: "DE", x: 100, y: 100, r: 10 },
      { id: "FR", x: 90, y: 125, r: 12 },
    ];
    expect([...labelled(circles, widths, 9)]).toEqual(["FR"]);
  });
});
