import type { Bar } from "../../lib/types";
import { describe, expect, it } from "vitest";
import { brushed, countTicks, extent, fill, mainRange, nameOf, outside, tickName, timeScale, timeTicks } from "./bins";
import { fits, floor, next, stepFor, steps, toDay, toNumber } from "./days";

const day = (text: string): number => toNumber(text)!;
const bar = (first: string, last: string, claims = 1): Bar => ({ first, last, claims, anonymous: 0, hedged: 0 });

describe("days", () => {
  it("go to numbers and back, before 1970 and in early centuries too", () => {
    for (const text of ["1970-01-01", "2024-02-29", "1789-07-14", "0044-03-15"]) expect(toDay(day(text))).toBe(text);
    expect(day("1970-01-02")).toBe(1);
    expect(toNumber("2024-03-14T23:59:59Z")).toBe(day("2024-03-14"));
    expect(toNumber("soon")).toBeNull();
  });

  it("stay writable at the ends of the calendar", () => {
    expect(toDay(day("9999-12-31") + 400)).toBe("9999-12-31");
    expect(toDay(-1e7)).toBe("0001-01-01");
  });

  it("know months of different lengths and leap years", () => {
    expect(toDay(next(day("2024-02-10"), "month"))).toBe("2024-03-01");
    expect(toDay(next(day("2023-12-31"), "month"))).toBe("2024-01-01");
    expect(toDay(floor(day("1969-06-06"), "year"))).toBe("1969-01-01");
  });

  it("count steps with both ends inside", () => {
    expect(steps(day("2024-01-31"), day("2024-02-01"), "month")).toBe(2);
    expect(steps(day("2024-01-31"), day("2024-02-01"), "day")).toBe(2);
    expect(steps(day("1999-12-31"), day("2000-01-01"), "year")).toBe(2);
  });

  it("choose the step by the span", () => {
    expect(stepFor(day("2024-01-01"), day("2024-03-31"))).toBe("day");
    expect(stepFor(day("2022-01-01"), day("2024-03-31"))).toBe("month");
    expect(stepFor(day("1789-01-01"), day("2024-03-31"))).toBe("year");
    expect(stepFor(day("2024-01-01"), day("2024-03-31"), 320)).toBe("month");
    expect(fits(day("1789-01-01"), day("2024-03-31"), "day")).toBe(false);
  });
});

describe("fill", () => {
  it("makes a bar for every step, and loses no claim", () => {
    const bars = [bar("2024-01-01", "2024-01-31", 3), bar("2024-04-01", "2024-04-30", 2)];
    const bins = fill(bars, "month", extent(bars)!);
    expect(bins.map((bin) => bin.claims)).toEqual([3, 0, 0, 2]);
    expect(bins[1]!.end - bins[1]!.start).toBe(29);
  });

  it("adds finer bars up", () => {
    const bars = [bar("2024-01-05", "2024-01-05", 3), bar("2024-01-09", "2024-01-09", 2)];
    expect(fill(bars, "month", extent(bars)!).map((bin) => bin.claims)).toEqual([5]);
  });

  it("has no extent without claims", () => {
    expect(extent([])).toBeNull();
    expect(extent([bar("2024-01-01", "2024-01-31", 0)])).toBeNull();
  });
});

describe("mainRange", () => {
  const years = (from: number, to: number, claims: number): Bar[] =>
    Array.from({ length: to - from + 1 }, (_, index) => bar(`${from + index}-01-01`, `${from + index}-12-31`, claims));

  it("leaves far outliers aside, on either end", () => {
    const bars = [bar("1789-01-01", "1789-12-31"), ...years(2015, 2024, 20), bar("2400-01-01", "2400-12-31", 2)];
    const range = mainRange(bars)!;
    expect([toDay(range.first), toDay(range.last)]).toEqual(["2015-01-01", "2024-12-31"]);
    expect(outside(bars, range)).toBe(3);
  });

  it("keeps what is not far, or not few", () => {
    expect(mainRange(years(1990, 2024, 3))).toEqual(extent(years(1990, 2024, 3)));
    const two = [...years(1914, 1918, 30), ...years(2015, 2024, 20)];
    expect(mainRange(two)).toEqual(extent(two));
    expect(mainRange([bar("2024-01-01", "2024-12-31")])).toEqual(extent([bar("2024-01-01", "2024-12-31")]));
    expect(mainRange([])).toBeNull();
  });
});

describe("brush", () => {
  const bars = [bar("2024-01-01", "2024-01-31"), bar("2024-03-01", "2024-03-31")];
  const bins = fill(bars, "month", extent(bars)!);
  const scale = timeScale(bins[0]!.start, bins[2]!.end, 910);

  it("chooses whole bars in either direction", () => {
    const range = brushed(bins, scale, scale.x(day("2024-02-20")), scale.x(day("2024-01-20")))!;
    expect([toDay(range.first), toDay(range.last)]).toEqual(["2024-01-01", "2024-02-29"]);
  });

  it("takes the one bar that a click falls on", () => {
    const x = scale.x(day("2024-03-10"));
    const range = brushed(bins, scale, x, x)!;
    expect([toDay(range.first), toDay(range.last)]).toEqual(["2024-03-01", "2024-03-31"]);
  });

  it("is clipped at the ends and null beyond them", () => {
    expect(toDay(brushed(bins, scale, -50, 5000)!.last)).toBe("2024-03-31");
    expect(brushed(bins, scale, -50, -20)).toBeNull();
  });

  it("survives a chart without width", () => {
    expect(timeScale(5, 5, 0).day(10)).toBe(5);
  });
});

describe("ticks", () => {
  it("count claims in whole round numbers that reach the top", () => {
    for (const most of [1, 2, 3, 7, 10, 99, 1234, 100000]) {
      const ticks = countTicks(most);
      expect(ticks[0]).toBe(0);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
    expect(countTicks(0)).toEqual([0, 1]);
  });

  it("stay few, inside the axis, and at round dates", () => {
    for (const [from, to] of [["2024-01-03", "2024-01-20"], ["2023-05-03", "2024-06-20"], ["1789-07-14", "2024-06-20"], ["0044-03-15", "2024-01-01"]]) {
      const ticks = timeTicks(day(from!), day(to!), 8);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(9);
      for (const tick of ticks) expect(tick.day >= day(from!) && tick.day < day(to!)).toBe(true);
    }
    expect(timeTicks(day("1789-07-14"), day("2024-06-20"), 8).every((tick) => toDay(tick.day).endsWith("0-01-01"))).toBe(true);
  });

  it("are named in the reader's language", () => {
    expect(nameOf(day("2024-03-01"), "month", "fr")).toBe("mars 2024");
    expect(nameOf(day("2024-03-05"), "day", "en")).toBe("March 5, 2024");
    expect(tickName({ day: day("2024-03-01"), step: "month" }, 1, "fr")).toBe("mars");
    expect(tickName({ day: day("2024-01-01"), step: "month" }, 3, "en")).toBe("Jan 2024");
    expect(tickName({ day: day("1900-01-01"), step: "year" }, 0, "en")).toBe("1900");
  });
});
