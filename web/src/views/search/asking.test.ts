import { beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "../../lib/api";
import type { Facets } from "../../lib/types";
import { asked, byMeaning, facetsOf, search, total } from "./asking";
import { familySize } from "./families";

vi.mock("../../lib/api", () => ({ api: { get: vi.fn() } }));
const get = vi.mocked(api.get);
const signal = new AbortController().signal;

beforeEach(() => {
  get.mockReset();
});

describe("questions", () => {
  it("carry words and filters, encoded", () => {
    expect(asked("/claims", "l’eau & 50 %", { publisher: "A+B" }, { cursor: null, limit: "20" })).toBe(
      "/claims?q=l%E2%80%99eau+%26+50+%25&publisher=A%2BB&limit=20",
    );
    expect(asked("/claims", "  ", {})).toBe("/claims");
  });

  it("without words ask for the newest claims only", async () => {
    get.mockResolvedValue({ items: [], cursor: null });
    const found = await search(" ", { language: "ru" }, signal);
    expect(get.mock.calls.map(([path]) => path)).toEqual(["/claims?language=ru"]);
    expect(found).toMatchObject({ similar: [], sources: [], articles: [] });
  });

  it("add the years of publication to the facets", async () => {
    get.mockImplementation(async (path) => (path.startsWith("/timeline") ? { bars: [{ first: "2024-01-01", last: "2024-12-31", claims: 7 }] } : { language: [] }));
    expect(await facetsOf("eau", {}, signal)).toEqual({ language: [], year: [{ value: "2024", claims: 7 }] });
  });
});

describe("counts", () => {
  it("add up a facet that every claim has once", () => {
    const facets: Facets = { anonymous: [{ value: "no", claims: 12 }, { value: "yes", claims: 3 }], country: [{ value: "FR", claims: 40 }] };
    expect(total(facets)).toBe(15);
    expect(total({ anonymous: [] })).toBe(0);
    expect(total(null)).toBeNull();
  });

  it("know which filters a search by meaning can take", () => {
    expect(byMeaning({ language: "ru", since: "2024-01-01", until: "2024-02-01" })).toBe(true);
    expect(byMeaning({ language: "ru", anonymous: "true" })).toBe(false);
  });
});

describe("the size of a family", () => {
  it("counts articles once, asks once, and never for more than three at a time", async () => {
    let running = 0;
    let most = 0;
    get.mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      const row = (article: string, language: string): object => ({ article_id: article, language });
      return { items: [row("a", "fr"), row("a", "fr"), row("b", "ru")], cursor: null };
    });
    const names = Array.from({ length: 9 }, (_, index) => `f${index}`);
    const sizes = await Promise.all([...names, ...names].map((name) => familySize(name)));
    expect(sizes.every((size) => size?.articles === 2 && size.languages === 2 && !size.more)).toBe(true);
    expect(get).toHaveBeenCalledTimes(9);
    expect(most).toBeLessThanOrEqual(3);
  });

  it("is asked for again after a failure", async () => {
    get.mockRejectedValueOnce(new Error("away"));
    expect(await familySize("f100")).toBeNull();
    get.mockResolvedValueOnce({ items: [{ article_id: "a", language: "fr" }], cursor: "x" });
    expect(await familySize("f100")).toEqual({ articles: 1, languages: 1, more: true });
  });
});
