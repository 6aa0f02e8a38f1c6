import { describe, expect, it } from "vitest";
import { circle, owned } from "./samples";
import { countedSteps, nodeName } from "./origins";

describe("countedSteps", () => {
  it("counts up to the number of origins", () => {
    const steps = countedSteps(owned);
    expect(steps.map((step) => [step.kind, step.change, step.count])).toEqual([
      ["chain-end", 1, 1],
      ["chain-end", 1, 2],
      ["own-voice", 1, 3],
      ["followed", 0, 3],
      ["same-source", 0, 3],
      ["same-state", -1, 2],
    ]);
    expect(steps.at(-1)?.count).toBe(owned.origins.count);
  });

  it("names those concerned and who stands behind them", () => {
    const steps = countedSteps(owned);
    expect(steps[4]?.names).toEqual(["a senior officer", "un haut gradé"]);
    expect(steps[4]?.anonymous).toEqual([true, true]);
    expect(steps[5]?.names).toEqual(["Sputnik", "TASS"]);
    expect(steps[5]?.owner).toBe("Russia");
    expect(steps[0]?.owner).toBeNull();
    expect(steps[3]?.statements.map((one) => one.key)).toEqual(["a3#c1", "a1#c1"]);
  });

  it("merges what is merged already only once", () => {
    const again = { ...owned, origins: { ...owned.origins, steps: [...owned.origins.steps, { rule: "same-owner" as const, nodes: ["outlet:sputnik", "outlet:tass"], statements: [] }] } };
    expect(countedSteps(again).at(-1)?.count).toBe(2);
  });

  it("counts nothing in a circle", () => {
    expect(countedSteps(circle).map((step) => [step.kind, step.count])).toEqual([["circular", 0], ["circular", 0], ["same-source", 0]]);
  });

  it("finds the name that a source has in another language", () => {
    expect(countedSteps(circle)[2]?.names).toEqual(["Paillettes", "Пайетт"]);
  });
});

describe("nodeName", () => {
  it("falls back on what the id says", () => {
    expect(nodeName(owned, "outlet:sputnik")).toBe("Sputnik");
    expect(nodeName(owned, "name:nobody here")).toBe("nobody here");
  });

  it("is told for a publisher that goes by its article", () => {
    const [first, ...more] = owned.route.nodes;
    const route = { ...owned.route, nodes: [{ ...first!, source: { ...first!.source, name: "a1" } }, ...more] };
    expect(nodeName({ ...owned, route }, "outlet:sputnik", "nobody named")).toBe("nobody named");
    expect(nodeName(owned, "outlet:sputnik", "nobody named")).toBe("Sputnik");
    expect(countedSteps({ ...owned, route }, "nobody named")[2]?.names).toEqual(["nobody named"]);
  });
});
