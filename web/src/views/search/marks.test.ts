import { describe, expect, it } from "vitest";
import { foundWords, segments, tidy, widened } from "./marks";

describe("segments", () => {
  it("counts code points, not UTF-16 units", () => {
    expect(segments("🌊🌊 l’eau monte", [[5, 8]])).toEqual([
      { text: "🌊🌊 l’", marked: false },
      { text: "eau", marked: true },
      { text: " monte", marked: false },
    ]);
  });

  it("gives back the whole text, whatever the ranges", () => {
    const text = "Вода поднимается 🌊 сегодня";
    for (const ranges of [[], [[0, 400]], [[-5, 3], [2, 6], [6, 7]], [[9, 4]], [[Number.NaN, 4]]] as [number, number][][]) {
      expect(segments(text, ranges).map((part) => part.text).join("")).toBe(text);
    }
  });

  it("moves places of an article into a snippet of it", () => {
    expect(segments("monte encore", [[107, 113]], 101).find((part) => part.marked)?.text).toBe("encore");
  });

  it("has nothing for an empty text", () => {
    expect(segments("", [[0, 3]])).toEqual([]);
  });
});

describe("tidy", () => {
  it("joins what overlaps or touches and sorts", () => {
    expect(tidy([[8, 9], [0, 3], [2, 5], [5, 6]], 20)).toEqual([[0, 6], [8, 9]]);
  });
});

describe("foundWords", () => {
  it("names each word once, without regard to capitals", () => {
    expect(foundWords("L’eau, Eau et eau", [[2, 5], [7, 10], [14, 17]])).toEqual(["eau"]);
  });
});

describe("widened", () => {
  it("takes the longest word, whatever stands before it", () => {
    expect(widened("le volcan entrera en éruption")).toBe("éruption*");
    expect(widened("l’inondation")).toBe("inondation*");
    expect(widened("Вулкан Сорран")).toBe("Вулкан*");
  });

  it("has nothing to offer where a star or marks stand already, or no word", () => {
    for (const words of ["digue*", "« prix du pain »", '"a b', "eu", "", "?!"]) expect(widened(words)).toBe("");
  });
});
