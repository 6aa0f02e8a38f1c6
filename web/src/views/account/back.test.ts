import { describe, expect, it } from "vitest";
import { backFrom, detailWords, failedBy } from "./back";

describe("the way back from a log-in", () => {
  it("leads to a view of the page", () => {
    expect(backFrom("/search?q=eau&language=ru")).toBe("/search?q=eau&language=ru");
    expect(backFrom("#/article/sha256%3Aab?claim=c3")).toBe("/article/sha256%3Aab?claim=c3");
  });

  it("never leads elsewhere, nor to itself", () => {
    for (const text of [null, "", "https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example", "/a\nb", "/account", "/account?back=/account", "#/account/x"]) {
      expect(backFrom(text)).toBe("/");
    }
    expect(backFrom("/accounts")).toBe("/accounts");
  });
});

describe("a log-in that failed", () => {
  it("is told by its cause", () => {
    expect(failedBy({ status: 401 })).toBe("wrong");
    expect(failedBy({ status: 429 })).toBe("often");
    expect(failedBy({ status: 500 })).toBe("other");
    expect(failedBy(new TypeError("network"))).toBe("gone");
  });
});

describe("details", () => {
  it("are short words, whatever they are", () => {
    expect(detailWords({ kind: "source", id: 7, note: null, payload: { name: "x" } })).toBe('kind: source, id: 7, payload: {"name":"x"}');
    expect(detailWords(null)).toBe("");
    expect(detailWords("plain")).toBe("plain");
    expect(detailWords([1, 2])).toBe("[1,2]");
    expect(detailWords({ text: "🌊".repeat(500) }).length).toBeLessThan(330);
  });
});
