import { describe, expect, it } from "vitest";
import type { Attribution, Claim, Reading, Source, Span } from "../../lib/types";
import { differences } from "./comparing";
import { again, lit, under } from "./linking";

const TEXT = "Rive cite Paul, disant : « il pleut ». Paul ajoute qu’il neige. Marie nie.";

function span(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words };
}
function source(id: string, name: string, ...mentions: Span[]): Source {
  return { id, name, type: "person", anonymous: false, mentions, identity: null, country: null, owner: null, control: null };
}
function attribution(id: string, cue: string, content: string, said: Span, source_id: string, parent: string | null = null): Attribution {
  return { id, parent, kind: "indirect", source: said, cue: [span(cue)], content: [span(content)], addressee: null, source_id, stance: "neutral", confidence: 0.9 };
}
function claim(id: string, words: string, chain: string[], made: (string | null)[]): Claim {
  const links = chain.map((_, n) => ({ role: n === 0 ? ("publisher" as const) : ("source" as const), attribution: n === 0 ? null : (made[n - 1] ?? null), stance: "neutral" as const }));
  return { id, spans: [span(words)], chain, links, attributions: made.filter((one) => one !== null), modality: "asserted", dates: [], places: [] };
}
const SECOND = span("Paul", 20);
const READING: Reading = {
  schema: "selon/reading/1",
  article: { id: "x", text: TEXT, language: "fr", title: null, publisher: null, published: null, url: null },
  attributions: [
    attribution("a1", "cite", "Paul, disant : « il pleut »", span("Rive"), "s1"),
    attribution("a2", "disant", "« il pleut »", span("Paul"), "s2", "a1"),
    attribution("a3", "ajoute", "qu’il neige", SECOND, "s2"),
  ],
  sources: [source("s1", "Rive", span("Rive")), source("s2", "Paul", span("Paul"), SECOND), source("s3", "Marie", span("Marie"))],
  claims: [
    claim("c1", "« il pleut »", ["publisher", "s1", "s2"], ["a1", "a2"]),
    claim("c2", "qu’il neige", ["publisher", "s1", "s2"], [null, "a3"]),
    claim("c3", "Marie nie.", ["publisher"], []),
  ],
  notes: [],
  model: null,
};

function ids(set: ReadonlySet<string>): string[] {
  return [...set].sort();
}

describe("a source in the middle of chains", () => {
  it("lights up what passes through it, apart from what ends in it", () => {
    expect(ids(lit(READING, { kind: "source", id: "s1" }).through)).toEqual(["c1", "c2"]);
    expect(ids(lit(READING, { kind: "source", id: "s1" }).claims)).toEqual([]);
    expect(ids(lit(READING, { kind: "source", id: "s2" }).claims)).toEqual(["c1", "c2"]);
  });
});

describe("a link of a chain", () => {
  it("lights up what makes it, and only the claims under it", () => {
    const relay = lit(READING, { kind: "link", id: "publisher/s1" });
    expect([ids(relay.main), ids(relay.through), ids(relay.claims)]).toEqual([["a1"], ["c1", "c2"], []]);
    const end = lit(READING, { kind: "link", id: "publisher/s1/s2" });
    expect([ids(end.main), ids(end.sources), ids(end.claims)]).toEqual([["a2", "a3"], ["s1", "s2"], ["c1", "c2"]]);
  });
  it("is not mistaken for one whose name begins alike", () => {
    const longer = { ...READING, claims: [claim("c9", "Marie nie.", ["publisher", "s10"], [null])] };
    expect(under(longer, "publisher/s1")).toEqual([]);
    expect(under(longer, "publisher/s10")).toHaveLength(1);
  });
});

/** The same sentences read anew: other ids, another name, one attribution less. */
const ANEW: Reading = {
  ...READING,
  attributions: [{ ...(READING.attributions[2] as Attribution), id: "a1", source_id: "s1" }],
  sources: [source("s1", "Paul Ray", SECOND), source("s2", "Marie", span("Marie"))],
  claims: [claim("c2", "qu’il neige", ["publisher", "s1"], ["a1"]), claim("c3", "Marie nie.", ["publisher"], [])],
};

describe("what was pinned, in another reading", () => {
  it("is found by where it stands, not by its id", () => {
    expect(again(READING, { kind: "attribution", id: "a3" }, ANEW)).toEqual({ kind: "attribution", id: "a1" });
    expect(again(READING, { kind: "source", id: "s2" }, ANEW)).toEqual({ kind: "source", id: "s1" });
    expect(again(READING, { kind: "claim", id: "c2" }, ANEW)).toEqual({ kind: "claim", id: "c2" });
  });
  it("is let go where it is gone, or the text is another one", () => {
    expect(again(READING, { kind: "attribution", id: "a1" }, ANEW)).toBeNull();
    expect(again(READING, { kind: "claim", id: "c1" }, ANEW)).toBeNull();
    expect(again(READING, { kind: "link", id: "publisher/s1/s2" }, ANEW)).toBeNull();
    expect(again(READING, null, ANEW)).toBeNull();
    expect(again(READING, { kind: "claim", id: "c2" }, { ...ANEW, article: { ...ANEW.article, text: "Autre chose." } })).toBeNull();
  });
  it("keeps a link whose path still leads somewhere", () => {
    expect(again(READING, { kind: "link", id: "publisher/s1/s2" }, { ...READING })).toEqual({ kind: "link", id: "publisher/s1/s2" });
  });
});

describe("two readings of one text", () => {
  it("do not differ when only their ids do", () => {
    const renamed: Reading = {
      ...READING,
      attributions: READING.attributions.map((one) => ({ ...one, id: `b${one.id}`, parent: one.parent && `b${one.parent}`, source_id: `b${one.source_id}` })),
      sources: READING.sources.map((one) => ({ ...one, id: `b${one.id}` })),
    };
    const found = differences(READING, renamed);
    expect([found.left.size, found.right.size]).toEqual([0, 0]);
  });
  it("differ in what somebody changed, on the side where it stands", () => {
    const [first, ...rest] = READING.attributions as [Attribution, ...Attribution[]];
    const changed = differences(READING, { ...READING, attributions: [{ ...first, stance: "denied" }, ...rest] });
    expect([ids(changed.left), ids(changed.right)]).toEqual([["a1"], ["a1"]]);
    const removed = differences(READING, { ...READING, attributions: READING.attributions.slice(0, 2) });
    expect([ids(removed.left), ids(removed.right)]).toEqual([["a3"], []]);
    const named = differences(READING, { ...READING, sources: READING.sources.map((one) => (one.id === "s2" ? { ...one, name: "Paul Ray" } : one)) });
    expect(ids(named.right)).toEqual(["a2", "a3"]);
  });
});
