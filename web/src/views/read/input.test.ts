import { describe, expect, it } from "vitest";
import { asked, firstWords, tooLarge } from "./input";

const NOTHING = { publisher: "", published: "", language: "" };

describe("what was pasted", () => {
  it("is a link where it is nothing but one", () => {
    expect(asked("  https://la-rive.example/pont \n", NOTHING)).toEqual({ url: "https://la-rive.example/pont" });
    expect(asked("www.la-rive.example/pont", NOTHING)).toEqual({ url: "https://www.la-rive.example/pont" });
    expect(asked("Voir https://la-rive.example/pont", NOTHING)).toEqual({ text: "Voir https://la-rive.example/pont" });
  });
  it("is a page where it begins as one, and else a text, kept to the letter", () => {
    expect(asked("\n<!DOCTYPE html><p>Oui", NOTHING)).toEqual({ html: "<!DOCTYPE html><p>Oui" });
    expect(asked("<3 dit-il. ", NOTHING)).toEqual({ text: "<3 dit-il. " });
  });
  it("goes with what is known of it, and is nothing where there is nothing", () => {
    expect(asked("Oui.", { publisher: "La Rive", published: "", language: "fr" })).toEqual({ text: "Oui.", publisher: "La Rive", language: "fr" });
    expect(asked(" \n\t", { ...NOTHING, publisher: "La Rive" })).toBeNull();
  });
  it("is measured in bytes, as the server does", () => {
    const body = { text: "é".repeat(10) };
    expect(tooLarge(body, new TextEncoder().encode(JSON.stringify(body)).length)).toBe(false);
    expect(tooLarge(body, 25)).toBe(true);
    expect(tooLarge(body, null)).toBe(false);
    expect(tooLarge(new File(["12345"], "a.txt"), 4)).toBe(true);
  });
});

describe("an article without a title", () => {
  it("is called by its first words, cut between words and never within a letter", () => {
    expect(firstWords("Il pleut.\nIl neige.")).toBe("Il pleut.");
    expect(firstWords("Un deux trois quatre", 12)).toBe("Un deux…");
    expect(firstWords("😀".repeat(20), 5)).toBe(`${"😀".repeat(5)}…`);
  });
});
