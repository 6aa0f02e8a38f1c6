import { describe, expect, it } from "vitest";
import { placed } from "./placing";

const tip = { width: 300, height: 200 };
const at = (left: number, top: number): { left: number; top: number; width: number; height: number } => ({ left, top, width: 20, height: 20 });

describe("a tip", () => {
  it("goes below, above where there is no room, beside where there is neither", () => {
    expect(placed(at(500, 100), tip, 1200, 800)).toEqual({ left: 360, top: 126 });
    expect(placed(at(500, 700), tip, 1200, 800)).toEqual({ left: 360, top: 494 });
    expect(placed(at(500, 120), tip, 1200, 300).left).toBe(526);
    expect(placed(at(1100, 120), tip, 1200, 300).left).toBe(794);
  });

  it("stays in the window", () => {
    for (const left of [-40, 0, 160, 340, 400]) {
      for (const top of [-20, 0, 300, 600]) {
        const where = placed(at(left, top), tip, 360, 640);
        expect(where.left).toBeGreaterThanOrEqual(8);
        expect(where.left + tip.width).toBeLessThanOrEqual(352);
        expect(where.top + tip.height).toBeLessThanOrEqual(632);
      }
    }
  });
});
