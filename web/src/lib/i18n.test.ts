import { describe, expect, it } from "vitest";
import en from "../i18n/en";
import fr from "../i18n/fr";
import type { Words } from "./i18n";

const ENGLISH: Words = en;
const FRENCH: Words = fr;

function forms(words: Words[string] | undefined): readonly string[] {
  return words === undefined ? [] : typeof words === "string" ? [words] : [words.one, words.other];
}
function filled(words: Words[string] | undefined): readonly string[] {
  return [...new Set(forms(words).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].filter((name) => name !== "{count}").sort();
}

describe("the words of both languages", () => {
  it("have the same keys", () => {
    expect(Object.keys(FRENCH).sort()).toEqual(Object.keys(ENGLISH).sort());
  });
  it("have the same places to fill in, and numbers in the same words", () => {
    const differ = Object.keys(ENGLISH).filter((key) => typeof FRENCH[key] !== typeof ENGLISH[key] || String(filled(FRENCH[key])) !== String(filled(ENGLISH[key])));
    expect(differ).toEqual([]);
  });
  it("are never empty, and French ones have round apostrophes", () => {
    for (const [key, words] of Object.entries({ ...ENGLISH, ...FRENCH })) expect(forms(words).every((form) => form.trim() !== ""), key).toBe(true);
    const straight = Object.entries(FRENCH).filter(([, words]) => forms(words).some((form) => /\p{L}'\p{L}/u.test(form)));
    expect(straight).toEqual([]);
  });
});
