import { describe, expect, it } from "vitest";
import type { NetworkNode } from "../../lib/types";
import { sortedPairs } from "./pairs";
import type { Citing } from "./standing";

const node = (name: string): NetworkNode => ({
  id: name, source: { id: "", name, type: "person", anonymous: false, mentions: [], identity: null, country: null, owner: null, control: null },
  outlet: false, cited: 0, citing: 0, anonymous: 0, group: null, group_name: null,
});
const row = (taker: string, giver: string, claims: number, hedged: number): Citing => ({ taker: node(taker), giver: node(giver), claims, hedged });
const rows = [row("Écho", "Zoé", 2, 2), row("Aube", "Karim", 7, 0), row("zénith", "Ana", 7, 1)];
const names = (list: readonly Citing[]): string[] => list.map((one) => one.taker.source.name);

describe("sortedPairs", () => {
  it("sorts names as the language does, numbers from the most", () => {
    expect(names(sortedPairs(rows, "taker", false, "fr"))).toEqual(["Aube", "Écho", "zénith"]);
    expect(names(sortedPairs(rows, "giver", false, "fr"))).toEqual(["zénith", "Aube", "Écho"]);
    expect(names(sortedPairs(rows, "hedged", false, "fr"))).toEqual(["Écho", "zénith", "Aube"]);
    expect(names(sortedPairs(rows, "hedged", true, "fr"))).toEqual(["Aube", "zénith", "Écho"]);
  });

  it("leaves the list that it is given as it is", () => {
    const before = names(rows);
    sortedPairs(rows, "claims", true, "en");
    expect(names(rows)).toEqual(before);
  });
});
