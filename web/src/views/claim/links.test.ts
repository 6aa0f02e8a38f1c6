import { describe, expect, it } from "vitest";
import { familyHref, outletHref, publisherOf, sentenceHref, sourcePage } from "./links";
import { source } from "./samples";

describe("addresses", () => {
  it("lead to a sentence, whatever part of it the statement is", () => {
    expect(sentenceHref("sha256:ab#c3")).toBe("#/article/sha256%3Aab?claim=c3");
    expect(sentenceHref("s1/a#2#c3.2")).toBe("#/article/s1%2Fa%232?claim=c3");
    expect(sentenceHref("whole")).toBe("#/article/whole");
  });

  it("lead to who is meant, by identity where there is one", () => {
    expect(sourcePage(source("L’Écho/Soir"))).toBe("#/source/L%E2%80%99%C3%89cho%2FSoir");
    expect(outletHref(source("TASS", { identity: "outlet:tass" }))).toBe("#/outlet/outlet%3Atass");
    expect(familyHref("a1#c1")).toBe("#/claim/a1%23c1");
  });
});

describe("publisherOf", () => {
  it("is the outlet, else the host, else nobody", () => {
    expect(publisherOf({ publisher: source("La Rive"), url: null })).toBe("La Rive");
    expect(publisherOf({ publisher: null, url: "https://www.rive.example/a" })).toBe("rive.example");
    expect(publisherOf({ publisher: null, url: "no address" })).toBeNull();
    expect(publisherOf({ publisher: null, url: null })).toBeNull();
  });
});
