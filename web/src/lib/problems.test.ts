import { describe, expect, it } from "vitest";
import en from "../i18n/en";
import fr from "../i18n/fr";
import { CAUSES, causeOf } from "./problems";

describe("the cause of a problem", () => {
  it.each([
    ["http://127.0.0.1:9/x: refused: 127.0.0.1 is a loopback address (asked for the site's robots.txt)", "internal"],
    ["http://no-such-host.invalid/x: no connection: [Errno -2] Name or service not known (asked for the site's robots.txt)", "network"],
    ["https://a.example/404/x: the site's robots.txt forbids it", "robots"],
    ["https://a.example/x: 404 Not Found", "gone"],
    ["https://a.example/x: 403 Forbidden", "closed"],
    ["https://a.example/x: 502 Bad Gateway", "network"],
    ["empty: no text in it", "empty"],
  ])("is told by what the reader says: %s", (detail, cause) => {
    expect(causeOf(422, "not-readable", detail)).toBe(cause);
  });
  it("is an archive where a file is one, else its type", () => {
    expect(causeOf(415, "wrong-type", "x.zip: it is a ZIP archive or an office document; unpack it, and send the files in it")).toBe("archive");
    expect(causeOf(415, "wrong-type", "x.pdf: it is a PDF document; send text, HTML, JSON Lines, a feed, WARC or Parquet")).toBe("kind");
  });
  it("is the kind's, then the status's", () => {
    expect(causeOf(403, "csrf", "")).toBe("stale");
    expect(causeOf(422, "empty-file", "e.txt: it is empty")).toBe("blank");
    expect(causeOf(403, "not-allowed", "")).toBe("rights");
    expect(causeOf(404, "unknown-article", "there is no article 'robots.txt'")).toBe("missing");
    expect(causeOf(503, "too-slow", "")).toBe("slow");
    expect(causeOf(503, "archive-locked", "")).toBe("busy");
    expect(causeOf(0, "unreachable", "")).toBe("offline");
    expect(causeOf(500, "fault", "")).toBe("fault");
    expect(causeOf(418, "unknown", "")).toBe("other");
  });
  it("has words in both languages, each saying what happened and what to do", () => {
    for (const cause of CAUSES) {
      for (const words of [en, fr] as const) {
        expect(words[`common.problem.${cause}.what`]).toMatch(/[.]$/u);
        expect(words[`common.problem.${cause}.do`]).toMatch(/[.]$/u);
      }
    }
  });
});
