import { describe, expect, it } from "vitest";
import { adviceFor, grouped, refusal, type Advice } from "./advice";

describe("advice", () => {
  it("fits what the program says", () => {
    const said: [string, Advice][] = [
      ["empty: no text in it", "empty"],
      ["there is no text", "empty"],
      ["no file in this folder that can be read (.txt, also with .gz)", "empty"],
      ["there is only a teaser of 120 characters", "teaser"],
      ["too long: 2,000,000 characters, the limit is 1,000,000", "long"],
      ["too long: more than 5,000,000 bytes", "long"],
      ["not text: it looks like PNG", "kind"],
      ["not HTML: it looks like PDF", "kind"],
      ["content of type image/png, which can't be read", "kind"],
      ["news.example is at 10.0.0.1, a private address", "internal"],
      ["127.0.0.1 is a loopback address", "internal"],
      ["the site's robots.txt does not allow it", "robots"],
      ["the site's robots.txt could not be read (HTTP 503), which counts as a refusal", "robots"],
      ["no connection: [Errno -2] Name or service not known (asked for the site's robots.txt)", "network"],
      ["HTTP 404 Not Found", "missing"],
      ["HTTP 403 Forbidden", "forbidden"],
      ["HTTP 503 Service Unavailable", "network"],
      ["no address for nowhere.example", "network"],
      ["no answer in time", "network"],
      ["damaged gzip data: incorrect header check", "damaged"],
      ["the file ends within a record", "damaged"],
      ["not UTF-8 at byte 7", "encoding"],
      ["not JSON: Expecting value at column 1", "lines"],
      ["text: expected a string, got a number", "lines"],
      ['no column "text" or "html" (columns: a, b)', "parquet"],
      ["not a feed: neither RSS nor Atom nor JSON Feed", "feed"],
      ["a.gz: more than 200 bytes come out of each of its bytes; it is not taken", "bomb"],
      ["a.gz: an archive within gzip; unpack it, and send the files in it, or their folder", "archive"],
      ["the server was shut down; what had been added until then is kept", "ended"],
      ["the work broke off by a fault of the program (ValueError); what had been added until then is kept", "fault"],
      ["something new", "other"],
    ];
    for (const [reason, advice] of said) expect([reason, adviceFor(reason)]).toEqual([reason, advice]);
  });

  it("is given once for many failures of one sort", () => {
    const problems = [
      { where: "a", reason: "no answer in time" },
      { where: "b", reason: "there is no text" },
      { where: "c", reason: "no address for x.example" },
    ];
    expect(grouped(problems).map((group) => [group.advice, group.problems.length])).toEqual([["network", 2], ["empty", 1]]);
  });
});

describe("refusal", () => {
  it("goes by the kind of problem, then by the status, and knows a server that is away", () => {
    expect(refusal({ status: 413, kind: "bomb" })).toBe("bomb");
    expect(refusal({ status: 413, kind: "payload-too-large" })).toBe("large");
    expect(refusal({ status: 403, kind: "not-allowed" })).toBe("rights");
    expect(refusal({ status: 403, kind: "csrf" })).toBe("stale");
    expect(refusal({ status: 418, kind: "teapot" })).toBe("other");
    expect(refusal(new TypeError("network"))).toBe("gone");
  });
});
