import { describe, expect, it } from "vitest";
import { changed, chips, fromQuery, isDay, toQuery, withoutChip, yearOf } from "./filters";

describe("filters in the address", () => {
  it("come back as they were written", () => {
    const filters = { language: "ru", publisher: "Агентство «Север» & co", anonymous: "true", since: "2024-01-01" } as const;
    const query = toQuery("  l’eau + 50 % ", filters);
    const again = new URLSearchParams(query.toString());
    expect(again.get("q")).toBe("l’eau + 50 %");
    expect(fromQuery(again)).toEqual(filters);
  });

  it("have one order, whatever the order they were chosen in", () => {
    expect(toQuery("a", { hedged: "true", language: "fr" }).toString()).toBe(toQuery("a", { language: "fr", hedged: "true" }).toString());
  });

  it("leave out what the API would refuse", () => {
    const query = new URLSearchParams("language=FRENCH&country=fr&anonymous=yes&modality=sure&since=2024-02-30&until=2024-2-3&colour=red&hedged=false");
    expect(fromQuery(query)).toEqual({ hedged: "false" });
  });

  it("keep what a view adds, and drop its empty values", () => {
    expect(toQuery("", {}, { axis: "about", step: null, view: "" }).toString()).toBe("axis=about");
  });
});

describe("isDay", () => {
  it("knows the calendar", () => {
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isDay("0044-03-15")).toBe(true);
    expect(isDay("2024-00-10")).toBe(false);
    expect(isDay("2024-04-31")).toBe(false);
    expect(isDay("24-04-01")).toBe(false);
  });
});

describe("changed", () => {
  it("sets, replaces, removes, and leaves the original alone", () => {
    const before = { language: "fr", hedged: "true" } as const;
    expect(changed(before, { language: "ru", hedged: null })).toEqual({ language: "ru" });
    expect(before).toEqual({ language: "fr", hedged: "true" });
  });

  it("removes rather than keep a wrong value", () => {
    expect(changed({ since: "2024-01-01" }, { since: "tomorrow" })).toEqual({});
  });
});

describe("chips", () => {
  it("show a period once and remove both its ends", () => {
    const filters = { language: "fr", since: "2024-01-01", until: "2024-12-31", about_until: "2020-05-05" } as const;
    const list = chips(filters);
    expect(list.map((chip) => chip.id)).toEqual(["language", "period", "about_period"]);
    expect(withoutChip(filters, list[1]!)).toEqual({ language: "fr", about_until: "2020-05-05" });
    expect(list[2]).toMatchObject({ value: "", until: "2020-05-05" });
  });
});

describe("yearOf", () => {
  it("names whole years only", () => {
    expect(yearOf("2024-01-01", "2024-12-31")).toBe("2024");
    expect(yearOf("2024-01-01", "2025-12-31")).toBeNull();
    expect(yearOf("2024-01-02", "2024-12-31")).toBeNull();
  });
});
