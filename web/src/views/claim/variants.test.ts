import { describe, expect, it } from "vitest";
import type { Drift, Statement } from "../../lib/types";
import { concerns, told, tongues, wordings } from "./variants";

const statement = (key: string, text: string, language = "fr"): Statement => ({
  key, article_id: key.split("#")[0] ?? "", language, title: null, url: null, published: null, publisher: null,
  text, context: text, modality: "asserted", hops: [], dates: [], places: [],
});
const drift = (kind: Drift["kind"], later: string, before: string, after: string): Drift => ({ kind, earlier: "a1#c1", later, before, after });

const first = statement("a1#c1", "Le pont a fait 12 morts.");
const changed = statement("a2#c1", "Le pont a fait 15 morts.");
const copied = statement("a3#c1", "le pont  a fait 12 morts.");
const english = statement("a4#c1", "The bridge killed 12.", "en");

describe("wordings", () => {
  it("puts the same words together and keeps the order of time", () => {
    const found = wordings([first, changed, copied, english]);
    expect(found.map((one) => [one.number, one.statements.map((two) => two.key)])).toEqual([[1, ["a1#c1", "a3#c1"]], [2, ["a2#c1"]], [4, ["a4#c1"]]]);
  });

  it("keeps languages apart, in the order in which they came", () => {
    expect(tongues([english, first, changed]).map((one) => [one.language, one.wordings.length])).toEqual([["en", 1], ["fr", 2]]);
  });

  it("keeps the same words in two languages apart", () => {
    expect(wordings([statement("x#c1", "Madrid"), statement("y#c1", "Madrid", "es")])).toHaveLength(2);
  });
});

describe("told", () => {
  const [one, two] = wordings([first, changed]);

  it("has no marks for the first of its language", () => {
    const found = told(one!, null, []);
    expect(found.first).toBe(true);
    expect(found.pieces).toEqual([{ change: "same", text: "Le pont a fait 12 morts.", drift: null }]);
  });

  it("ties a drift to the words that show it", () => {
    const shown = drift("number-changed", "a2#c1", "12", "15");
    const found = told(two!, one!, [shown, drift("number-changed", "a9#c1", "1", "2")]);
    expect(found.notes).toEqual([]);
    expect(found.pieces.map((piece) => [piece.change, piece.text, piece.drift?.kind ?? null])).toEqual([
      ["same", "Le pont a fait ", null],
      ["gone", "12 ", null],
      ["new", "15", "number-changed"],
      ["same", " ", null],
      ["same", "morts.", null],
    ]);
  });

  it("keeps as a note what no word shows", () => {
    const lost = drift("hedge-lost", "a2#c1", "conditional", "asserted");
    const relay = drift("relay-dropped", "a2#c1", "AFP", "pont");
    expect(told(two!, one!, [lost, relay, { ...lost }]).notes).toEqual([lost, relay]);
  });

  it("doesn't mark words when all is told otherwise, but the drifts", () => {
    const [, other] = wordings([first, statement("a5#c1", "Quinze personnes ont péri dans l’effondrement de l’ouvrage")]);
    const found = told(other!, one!, [drift("number-changed", "a5#c1", "12", "quinze")]);
    expect(found.otherwise).toBe(true);
    expect(found.pieces.map((piece) => [piece.text, piece.drift !== null])).toEqual([["Quinze", true], [" personnes ont péri dans l’effondrement de l’ouvrage", false]]);
  });

  it("gives the wording back whole, without what is gone", () => {
    const later = statement("a6#c1", "  Selon eux, le viaduc a fait 15 ou 16 morts lundi.");
    const [, other] = wordings([first, later]);
    const found = told(other!, one!, [drift("number-changed", "a6#c1", "12", "15"), drift("number-changed", "a6#c1", "12", "15 ou 16")]);
    expect(found.pieces.filter((piece) => piece.change !== "gone").map((piece) => piece.text).join("").replace(/\s+/gu, "")).toBe(later.text.replace(/\s+/gu, ""));
    expect(found.notes).toHaveLength(1);
  });
});

describe("concerns", () => {
  it("tells what a drift is about", () => {
    expect([concerns("relay-dropped"), concerns("hedge-lost"), concerns("number-changed")]).toEqual(["chain", "mood", "words"]);
  });
});
