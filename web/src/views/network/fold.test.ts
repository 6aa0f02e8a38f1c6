import { describe, expect, it } from "vitest";
import { fromAddress, path, toAddress } from "./asking";
import { filtered, folded, goesBy, kindOf, named, search, tied } from "./fold";
import { node, sample } from "./samples";

const names = (list: readonly { name: string }[]): string[] => list.map((one) => one.name);

describe("folded", () => {
  it("leaves all as it is when nothing folds", () => {
    const graph = folded(sample, "none", []);
    expect(names(graph.nodes)).toEqual(["La Rive", "Sputnik", "RIA Novosti", "Élise Marne", "AFP"]);
    expect(graph.edges).toHaveLength(4);
  });

  it("makes one owner's nodes one, with the sums, and counts what they have from each other", () => {
    const graph = folded(sample, "owner", []);
    expect(names(graph.nodes)).toEqual(["La Rive", "Rossiya", "Élise Marne", "AFP"]);
    const group = graph.nodes[1]!;
    expect([group.cited, group.citing, group.members.length, group.group]).toEqual([8, 1, 2, "outlet:rossiya"]);
    expect(graph.edges[0]).toEqual({ taker: "name:la rive", giver: "outlet:rossiya", claims: 7, hedged: 3 });
    expect(graph.inside.get("outlet:rossiya")).toBe(1);
  });

  it("unfolds one group, and lets it be folded again", () => {
    const graph = folded(sample, "owner", ["outlet:rossiya"]);
    expect(names(graph.nodes)).toContain("Sputnik");
    expect(graph.nodes.find((one) => one.name === "Sputnik")?.group).toBe("outlet:rossiya");
    expect(graph.nodes.find((one) => one.name === "AFP")?.group).toBeNull();
  });

  it("folds by country and by kind", () => {
    expect(names(folded(sample, "country", []).nodes)).toEqual(["FR", "RU", "Élise Marne"]);
    expect(names(folded(sample, "kind", []).nodes)).toEqual(["La Rive", "news_agency", "Élise Marne"]);
  });
});

describe("filtered", () => {
  it("keeps kinds, and of them those that have something to do with each other", () => {
    const kept = filtered(sample, ["news_agency"]);
    expect(kept.nodes.map((one) => one.source.name)).toEqual(["Sputnik", "RIA Novosti"]);
    expect(kept.edges).toHaveLength(1);
    expect(filtered(sample, [])).toBe(sample);
  });

  it("takes who publishes here for an outlet", () => {
    expect(kindOf(node("Blog", { outlet: true, source: { type: "unknown" } }))).toBe("outlet");
    expect(kindOf(node("TASS", { outlet: true, source: { type: "news_agency" } }))).toBe("news_agency");
    expect(kindOf(node("Note", { source: { type: "document" } }))).toBe("document");
  });
});

describe("tied", () => {
  it("leaves out who has no line, but not who is asked for", () => {
    const names = (found: typeof sample): string[] => found.nodes.map((one) => one.source.name);
    expect(names(tied(sample))).not.toContain("AFP");
    expect(names(tied(sample, (one) => goesBy(one, "afp")))).toContain("AFP");
    expect(tied({ ...sample, edges: [] }).nodes).toHaveLength(5);
  });
});

describe("search", () => {
  const nodes = folded(sample, "owner", []).nodes;
  it("finds names without accents, and groups by their members", () => {
    expect(names(search(nodes, "elise"))).toEqual(["Élise Marne"]);
    expect(names(search(nodes, "novosti"))).toEqual(["Rossiya"]);
    expect(names(search(nodes, "r"))).toEqual(["Rossiya", "La Rive", "Élise Marne"]);
    expect(search(nodes, "  ")).toEqual([]);
    expect(search(nodes, "zzz")).toEqual([]);
  });

  it("finds who is meant by an identity, an id or a name", () => {
    expect(named(nodes, "outlet:sputnik")?.name).toBe("Rossiya");
    expect(named(nodes, "élise MARNE")?.name).toBe("Élise Marne");
    expect(named(nodes, "nobody")).toBeNull();
  });
});

describe("addresses", () => {
  it("go there and back", () => {
    const address = "q=pont&language=fr&since=2025-01-02&origin_country=RU&least=3&limit=300&kind=outlet&kind=person&fold=owner&open=outlet%3Ax&focus=TASS&view=table";
    const wanted = fromAddress(new URLSearchParams(address));
    expect(fromAddress(new URLSearchParams(toAddress(wanted).slice("/network?".length)))).toEqual(wanted);
    expect(wanted.kinds).toEqual(["outlet", "person"]);
    expect(path(wanted)).toBe("/network?q=pont&language=fr&since=2025-01-02&origin_country=RU&least=3&limit=300");
  });

  it("leave out what makes no sense", () => {
    const wanted = fromAddress(new URLSearchParams("since=yesterday&until=2025-02-45&country=France&least=-4&limit=9999&kind=dragon&fold=upwards&anonymous=maybe&language=%3Cscript%3E"));
    expect(toAddress(wanted)).toBe("/network");
    expect(path(wanted)).toBe("/network?limit=150");
  });
});
