import { describe, expect, it } from "vitest";
import type { Attribution, Claim, Reading, Source } from "../../lib/types";
import { bodies, claimSubject, cueOf, mentionOf, sourceChange, sourceSubject } from "./kinds";
import { trimmed, withPiece, wordsIn } from "./passage";
import { concerned, short, told } from "./telling";

const TEXT = "😀 « L’eau monte », dit-il. L'eau monte encore.";
const SOURCE: Source = { id: "s1", name: "Rive", type: "person", anonymous: false, mentions: [{ start: 3, end: 7, text: "Rive" }], identity: null, country: null, owner: null, control: null };
const ATTRIBUTION: Attribution = { id: "a1", parent: null, kind: "direct", source: { start: 9, end: 11, text: "il" }, cue: [{ start: 5, end: 8, text: "dit" }], content: [{ start: 0, end: 4, text: "Eau." }], addressee: null, source_id: "s1", stance: "neutral", confidence: 1 };
const CLAIM: Claim = { id: "c1", spans: [{ start: 0, end: 4, text: "Eau." }], chain: ["publisher", "s1"], links: [], attributions: ["a1"], modality: "asserted", dates: [], places: [] };
const READING = { attributions: [ATTRIBUTION], sources: [SOURCE], claims: [CLAIM] } as unknown as Reading;

describe("what is said of a source", () => {
  it("is only what differs", () => {
    expect(sourceChange(SOURCE, " Rive ", "person", false, "")).toBeNull();
    expect(sourceChange(SOURCE, "", "person", false, "")).toBeNull();
    expect(sourceChange(SOURCE, "La Rive", "media_outlet", true, "outlet:rive")).toEqual({ name: "La Rive", type: "media_outlet", anonymous: true, identity: "outlet:rive" });
    expect(sourceChange({ ...SOURCE, identity: "outlet:rive" }, "Rive", "person", false, " ")).toEqual({ identity: null });
  });
  it("is graded under its identity, else its name", () => {
    expect(sourceSubject(SOURCE)).toBe("Rive");
    expect(bodies.gradeSource({ ...SOURCE, identity: "outlet:rive" }, "B")).toEqual({ kind: "grade", subject: "outlet:rive", payload: { reliability: "B" } });
    expect(bodies.gradeClaim("x", CLAIM, 2)).toEqual({ kind: "grade", subject: claimSubject("x", CLAIM), payload: { credibility: 2 } });
  });
});

describe("bodies of corrections", () => {
  it("hold places without words", () => {
    expect(bodies.span("x", ATTRIBUTION.cue[0] as Attribution["cue"][0], "content", CLAIM.spans)).toEqual({ kind: "span", article_id: "x", start: 5, end: 8, payload: { role: "content", spans: [{ start: 0, end: 4 }] } });
    expect(bodies.add("x", ATTRIBUTION.cue, ATTRIBUTION.content, null)).toEqual({ kind: "attribution", article_id: "x", start: 5, end: 8, payload: { cue: [{ start: 5, end: 8 }], content: [{ start: 0, end: 4 }], source: null } });
    expect(bodies.merge("x", { start: 1, end: 2 }, [{ start: 3, end: 4 }]).payload).toEqual({ keep: { start: 1, end: 2 }, others: [{ start: 3, end: 4 }] });
  });
  it("name an attribution by its cue, a source by the mention at hand", () => {
    expect(cueOf(ATTRIBUTION)).toEqual({ start: 5, end: 8 });
    expect(cueOf({ ...ATTRIBUTION, cue: [] })).toEqual({ start: 0, end: 4 });
    expect(cueOf({ ...ATTRIBUTION, cue: [], content: [] })).toBeNull();
    expect(mentionOf(SOURCE, ATTRIBUTION)).toEqual({ start: 9, end: 11 });
    expect(mentionOf(SOURCE)).toEqual({ start: 3, end: 7 });
    expect(mentionOf({ ...SOURCE, mentions: [] })).toBeNull();
  });
});

describe("passages", () => {
  it("are found in code points, whatever the apostrophe, the case or the quotation mark", () => {
    expect(wordsIn(TEXT, "l'eau MONTE")).toEqual({ start: 4, end: 15, text: "L’eau monte" });
    expect(wordsIn(TEXT, '"')).toMatchObject({ start: 2 });
    expect(wordsIn(TEXT, "l'eau", 30)?.start).toBe(27);
    expect(wordsIn(TEXT, "le feu")).toBeNull();
    expect(wordsIn(TEXT, "  ")).toBeNull();
  });
  it("lose the white space at their ends", () => {
    expect(trimmed({ start: 10, end: 16, text: " 😀 a  " })).toEqual({ start: 11, end: 14, text: "😀 a" });
    expect(trimmed({ start: 0, end: 2, text: " \n" })).toBeNull();
  });
  it("stand in order, a new one in the place of what it touches", () => {
    const [a, b, c] = [0, 10, 20].map((start) => ({ start, end: start + 5, text: "" }));
    if (!a || !b || !c) throw new Error("three passages");
    expect(withPiece([a, c], b).map((one) => one.start)).toEqual([0, 10, 20]);
    expect(withPiece([a, b, c], { start: 3, end: 12, text: "" }).map((one) => one.start)).toEqual([3, 20]);
  });
});

describe("what is pinned", () => {
  it("brings its attribution, source and claim", () => {
    expect(concerned(READING, { kind: "attribution", id: "a1" })).toEqual({ attribution: ATTRIBUTION, source: SOURCE, claim: CLAIM });
    expect(concerned(READING, { kind: "claim", id: "c1" }).source).toBe(SOURCE);
    expect(concerned(READING, { kind: "link", id: "publisher/s1" })).toEqual({ attribution: undefined, source: SOURCE, claim: undefined });
    expect(concerned(READING, null)).toEqual({ attribution: undefined, source: undefined, claim: undefined });
  });
});

describe("corrections in words", () => {
  it("quote the article, name values, and leave out what only points", () => {
    expect(told({ payload: { of: { quote: "dit" }, role: "content", spans: [{ quote: "Eau." }, { quote: "feu" }] } })).toEqual([
      { field: "role", quotes: [], value: "content" },
      { field: "spans", quotes: ["Eau.", "feu"], value: null },
    ]);
    expect(told({ payload: { to: null } })).toEqual([{ field: "to", quotes: [], value: null }]);
    expect(told({ payload: "?" })).toEqual([]);
  });
  it("are cut between letters", () => {
    expect(short("😀😀😀😀", 3)).toBe("😀😀…");
    expect(short("abc", 3)).toBe("abc");
  });
});
