import { describe, expect, it } from "vitest";
import { parcels, problemOf, sizeName, sortFiles } from "./files";
import { parseLinks } from "./links";
import { pace, rounded, share } from "./progress";

const file = (path: string, size = 10): { name: string; size: number; path: string } => ({ name: path.split("/").pop()!, size, path });

describe("links", () => {
  it("are found in what people paste", () => {
    const text = "https://example.org/a?b=c#top\nexample.com/news, <http://presse.example.fr>; «https://пример.рф/новость»";
    expect(parseLinks(text).good).toEqual([
      "https://example.org/a?b=c",
      "https://example.com/news",
      "http://presse.example.fr/",
      "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C",
    ]);
  });

  it("are refused with the reason", () => {
    const { good, bad } = parseLinks("javascript:alert(1) file:///etc/passwd ftp://example.org/x hello https:///x http://host/ https://a.example/ a.example");
    expect(good).toEqual(["https://a.example/"]);
    expect(bad.map(({ problem }) => problem)).toEqual(["scheme", "scheme", "scheme", "address", "address", "address", "repeated"]);
  });

  it("into a local network are named, for the server may refuse them", () => {
    const { good, internal } = parseLinks("http://127.0.0.1:80/ http://[::1]/ http://localhost:8000/feed http://172.20.1.1/ http://172.40.1.1/");
    expect(good).toHaveLength(5);
    expect(internal).toEqual(good.slice(0, 4));
  });

  it("may carry a port without a scheme", () => {
    expect(parseLinks("example.org:8080/feed").good).toEqual(["https://example.org:8080/feed"]);
  });

  it("are none in an empty field", () => {
    expect(parseLinks("  \n ")).toEqual({ good: [], internal: [], bad: [] });
  });
});

describe("files", () => {
  it("are sorted out before they are sent", () => {
    expect(problemOf(file("a.TXT"), 100)).toBeNull();
    expect(problemOf(file("crawl.warc.gz"), 100)).toBeNull();
    expect(problemOf(file("README"), 100)).toBeNull();
    expect(problemOf(file("a.zip"), 100)).toBe("archive");
    expect(problemOf(file("a.tar.gz"), 100)).toBe("archive");
    expect(problemOf(file("photo.jpg"), 100)).toBe("kind");
    expect(problemOf(file("photo.jpg.gz"), 100)).toBe("kind");
    expect(problemOf(file("a.txt", 0), 100)).toBe("empty");
    expect(problemOf(file("a.txt", 101), 100)).toBe("large");
    expect(problemOf(file("press/.git/notes.txt"), 100)).toBe("hidden");
    expect(problemOf(file(".DS_Store"), 100)).toBe("hidden");
  });

  it("are all accounted for", () => {
    const items = [file("a.txt"), file("b.zip"), file("c.txt", 0)];
    const { good, bad } = sortFiles(items, 100);
    expect(good.length + bad.length).toBe(items.length);
  });

  it("go in parcels below both limits, none lost, in order", () => {
    const items = Array.from({ length: 12 }, (_, index) => file(`${index}.txt`, 30));
    const list = parcels(items, 100, 5);
    expect(list.flat()).toEqual(items);
    for (const parcel of list) expect(parcel.reduce((sum, item) => sum + item.size, 0)).toBeLessThanOrEqual(100);
    expect(parcels(items, 10_000, 5).map((parcel) => parcel.length)).toEqual([5, 5, 2]);
    expect(parcels([], 100)).toEqual([]);
  });

  it("have sizes in the reader's units", () => {
    expect(sizeName(3_400_000, "en")).toBe("3.4 MB");
    expect(sizeName(12_300, "fr")).toMatch(/^12\sko$/);
    expect(sizeName(0, "en")).toBe("0 byte");
  });
});

describe("pace", () => {
  it("says nothing before it can", () => {
    const one = pace();
    one.add(0, 0);
    expect(one.remaining(0, 100)).toBeNull();
    one.add(1000, 2);
    expect(one.remaining(1000, 100)).toBeNull();
    expect(one.remaining(9000, null)).toBeNull();
  });

  it("estimates by what was done of late", () => {
    const one = pace();
    for (let second = 0; second <= 10; second += 1) one.add(second * 1000, second * 2);
    expect(one.remaining(10_000, 120)).toBeCloseTo(50);
    for (let second = 11; second <= 200; second += 1) one.add(second * 1000, 20 + (second - 10) * 0.25);
    expect(one.remaining(200_000, 87.5)).toBeCloseTo(80, 0);
  });

  it("grows while nothing happens, and is nothing at the end", () => {
    const one = pace();
    for (let second = 0; second <= 10; second += 1) one.add(second * 1000, second);
    expect(one.remaining(30_000, 20)!).toBeGreaterThan(one.remaining(10_000, 20)!);
    one.add(31_000, 20);
    expect(one.remaining(31_000, 20)).toBe(0);
  });

  it("begins anew when a count goes back", () => {
    const one = pace();
    for (let second = 0; second <= 10; second += 1) one.add(second * 1000, second);
    one.add(11_000, 0);
    expect(one.remaining(11_000, 20)).toBeNull();
  });
});

describe("share and duration", () => {
  it("are bounded and round", () => {
    expect(share(5, 10)).toBe(0.5);
    expect(share(12, 10)).toBe(1);
    expect(share(5, null)).toBeNull();
    expect(share(0, 0)).toBeNull();
    expect(rounded(4).unit).toBe("moments");
    expect(rounded(31)).toEqual({ unit: "seconds", value: 35 });
    expect(rounded(56)).toEqual({ unit: "minutes", value: 1 });
    expect(rounded(5400)).toEqual({ unit: "hours", value: 1.5 });
  });
});
