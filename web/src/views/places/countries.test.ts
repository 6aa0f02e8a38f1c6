import { describe, expect, it } from "vitest";
import { codeOf, country } from "./countries";

describe("countries", () => {
  it("lie where they are", () => {
    const places: [string, number, number][] = [["FR", 2, 46], ["SY", 38, 35], ["SG", 104, 1], ["US", -99, 40], ["XK", 21, 43], ["RE", 55, -21]];
    for (const [code, longitude, latitude] of places) {
      const found = country(code)!;
      expect(Math.abs(found.longitude - longitude)).toBeLessThan(3);
      expect(Math.abs(found.latitude - latitude)).toBeLessThan(3);
    }
    expect(country("ZZ")).toBeNull();
  });

  it("are joined with their outlines", () => {
    expect(codeOf("250", "France")).toBe("FR");
    expect(codeOf("760", "Syria")).toBe("SY");
    expect(codeOf(undefined, "Kosovo")).toBe("XK");
    expect(codeOf(undefined, "Somaliland")).toBeNull();
  });
});
