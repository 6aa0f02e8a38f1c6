import { describe, expect, it } from "vitest";
import type { Attribution, Claim, Reading, Source, Summary } from "../../lib/types";
import { byOwner, chainTree, claimsOf } from "./chains";
import { lit } from "./linking";
import { deepest, depths, mannerOf, marked, plain, type Node } from "./marking";
import { points, unitsOf } from "./offsets";

const TEXT = "😀 Paul dit que « Marie aurait crié »,\nselon Rive.\n\nFin.";

function span(words: string): { start: number; end: number; text: string } {
  const units = unitsOf(TEXT);
  const start = units.indexOf(TEXT.indexOf(words));
  return { start, end: start + points(words), text: words };
}
function attribution(id: string, parent: string | null, cue: string, content: string[], source: string): Attribution {
  return { id, parent, kind: "indirect", source: span(source), cue: [span(cue)], content: content.map(span), addressee: null, source_id: `s${id.slice(1)}`, stance: "neutral", confidence: 0.9 };
}
function source(id: string, owner: string | null = null): Source {
  return { id, name: id, type: "person", anonymous: false, mentions: [], identity: null, country: null, owner, control: null };
}
function claim(id: string, chain: string[], attributions: string[], spans: string[], over: Partial<Claim> = {}): Claim {
  const links = chain.map((_, n) => ({ role: n ? ("source" as const) : ("publisher" as const), attribution: n ? (attributions[n - 1] ?? null) : null, stance: "neutral" as const }));
  return { id, spans: spans.map(span), chain, links, attributions, modality: "asserted", dates: [], places: [], ...over };
}
const READING: Reading = {
  schema: "selon/reading/1",
  article: { id: "x", text: TEXT, language: "fr", title: null, publisher: null, published: null, url: null },
  attributions: [attribution("a1", "a2", "dit", ["« Marie aurait crié »"], "Paul"), attribution("a2", null, "selon", ["😀 Paul dit que « Marie aurait crié »"], "Rive")],
  sources: [source("s1"), source("s2", "outlet:x")],
  claims: [claim("c1", ["publisher", "s2", "s1"], ["a2", "a1"], ["« Marie aurait crié »"], { modality: "conditional" }), claim("c2", ["publisher"], [], ["Fin."])],
  notes: [],
  model: null,
};

function marksIn(nodes: readonly Node[], path: string[] = []): string[] {
  return nodes.flatMap((node) => ("text" in node ? (node.text.trim() ? [`${path.join(">")}:${node.text.trim()}`] : []) : marksIn(node.nodes, [...path, `${node.mark.kind} ${node.mark.id}`])));
}

describe("offsets", () => {
  it("counts code points", () => {
    expect([...unitsOf("a😀b")]).toEqual([0, 1, 3, 4]);
    expect(points("a😀b")).toBe(3);
  });
});

describe("marks", () => {
  it("lay contents within contents, cues and sources innermost", () => {
    const [first, second, third] = marked(READING);
    expect(marksIn(first?.nodes ?? [])).toEqual([
      "content a2:😀",
      "content a2>source a1:Paul",
      "content a2>cue a1:dit",
      "content a2:que",
      "content a2>content a1>claim c1:« Marie aurait crié »",
      ":,",
    ]);
    expect(marksIn(second?.nodes ?? [])).toEqual(["cue a2:selon", "source a2:Rive", ":."]);
    expect(marksIn(third?.nodes ?? [])).toEqual(["claim c2:Fin."]);
  });
  it("keep the text as it is, whatever crosses", () => {
    const crossing = { ...READING, attributions: [attribution("a1", null, "dit", ["Paul dit que « Marie"], "Paul"), attribution("a2", null, "selon", ["Marie aurait crié »,\nselon"], "Rive")], claims: [] };
    for (const reading of [READING, crossing]) {
      expect(marked(reading).map((one) => plain(one.nodes))).toEqual(TEXT.split("\n").filter((line) => line.trim()));
    }
  });
  it("are as deep as their parents say, and survive a circle", () => {
    expect(depths(READING.attributions)).toEqual(new Map([["a1", 2], ["a2", 1]]));
    const [one, other] = READING.attributions as [Attribution, Attribution];
    expect(depths([one, { ...other, parent: "a1" }]).get("a1")).toBeGreaterThan(1);
  });
  it("tell how deep a paragraph goes, for there to be room for its lines", () => {
    expect(marked(READING).map((one) => deepest(one.nodes))).toEqual([2, 0, 0]);
  });
  it("tell hedged from denied", () => {
    const [hedged, plainly] = READING.claims as [Claim, Claim];
    expect(mannerOf(hedged)).toBe("hedged");
    expect(mannerOf(plainly)).toBe("plain");
    expect(mannerOf({ ...hedged, links: [{ role: "source", attribution: "a1", stance: "denied" }] })).toBe("denied");
  });
});

describe("chains", () => {
  it("are one tree", () => {
    const root = chainTree(READING);
    expect(claimsOf(root)).toBe(2);
    expect(root.claims.map((one) => one.id)).toEqual(["c2"]);
    expect(root.children[0]?.children[0]?.source?.id).toBe("s1");
    expect(root.children[0]?.children[0]?.path).toBe("publisher/s2/s1");
  });
  it("of one owner stand together", () => {
    const root = chainTree({ ...READING, claims: ["s1", "s2", "s3"].map((id, n) => claim(`c${n}`, ["publisher", id], [], ["Fin."])), sources: [source("s1"), source("s2"), source("s3")] });
    const summary = { owners: [{ key: "outlet:x", name: "X", sources: ["s1", "s3"], claims: 2 }] } as unknown as Summary;
    expect(byOwner(root.children, summary).map((one) => [one.owner, one.branches.map((b) => b.source?.id)])).toEqual([["X", ["s1", "s3"]], [null, ["s2"]]]);
  });
});

describe("what lights up", () => {
  it("is the claim's whole chain", () => {
    const found = lit(READING, { kind: "claim", id: "c1" });
    expect([...found.attributions].sort()).toEqual(["a1", "a2"]);
    expect([...found.sources].sort()).toEqual(["s1", "s2"]);
  });
  it("is an attribution's source and claims", () => {
    const found = lit(READING, { kind: "attribution", id: "a1" });
    expect([[...found.sources], [...found.claims], [...found.main]]).toEqual([["s1"], ["c1"], ["a1"]]);
  });
  it("is everything that a source says", () => {
    expect([...lit(READING, { kind: "source", id: "s2" }).main]).toEqual(["a2"]);
    expect(lit(READING, null).claims.size).toBe(0);
  });
});
