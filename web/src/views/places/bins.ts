/** The bars of a timeline: gaps filled, scales, ticks, and what a drag over them chooses. */

import type { Bar } from "../../lib/types";
import { floor, next, numberOf, toDate, toDay, toNumber, type Step } from "./days";

/** A bar with its place in time: day numbers, ``end`` the first day after it. */
export interface Bin {
  readonly start: number;
  readonly end: number;
  readonly claims: number;
  readonly anonymous: number;
  readonly hedged: number;
}

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** First and last day that any bar covers; null without one. */
export function extent(bars: readonly Bar[]): Range | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const bar of bars) {
    if (bar.claims <= 0) continue;
    const [from, to] = [toNumber(bar.first), toNumber(bar.last)];
    if (from === null || to === null) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return first <= last ? { first, last } : null;
}

/** Bars aside from the rest: how few claims may be left out, and how much the axis must gain by it. */
const ASIDE = 0.03;
const GAIN = 2;

/**
 * Where nearly all claims are, when a few far ones ("in 1789") would press all others into a corner: at most 3 % are left
 * out, and only where that makes the axis shorter than half. Otherwise the whole extent.
 */
export function mainRange(bars: readonly Bar[]): Range | null {
  const whole = extent(bars);
  if (!whole) return null;
  const sorted = [...bars].filter((bar) => bar.claims > 0).sort((left, right) => (left.first < right.first ? -1 : 1));
  let spare = Math.floor(ASIDE * sorted.reduce((sum, bar) => sum + bar.claims, 0));
  let [low, high] = [0, sorted.length - 1];
  const gap = (left: number, right: number): number => (toNumber(sorted[right]!.first) ?? 0) - (toNumber(sorted[left]!.first) ?? 0);
  while (low < high) {
    const [before, after] = [gap(low, low + 1), gap(high - 1, high)];
    const [first, last] = [sorted[low]!.claims, sorted[high]!.claims];
    if (first <= spare && (before / first >= after / last || last > spare)) {
      spare -= first;
      low += 1;
    } else if (last <= spare) {
      spare -= last;
      high -= 1;
    } else break;
  }
  const main = extent(sorted.slice(low, high + 1)) ?? whole;
  return (whole.last - whole.first) / Math.max(1, main.last - main.first) >= GAIN ? main : whole;
}

/** The bars that touch a range. */
export function inRange(bars: readonly Bar[], range: Range): Bar[] {
  return bars.filter((bar) => {
    const [from, to] = [toNumber(bar.first), toNumber(bar.last)];
    return from !== null && to !== null && to >= range.first && from <= range.last;
  });
}

/** Claims of the bars that do not touch a range. */
export function outside(bars: readonly Bar[], range: Range): number {
  const all = bars.reduce((sum, bar) => sum + bar.claims, 0);
  return all - inRange(bars, range).reduce((sum, bar) => sum + bar.claims, 0);
}

/** A bar a step from the first to the last day, empty where there is none: what did not happen is seen too. */
export function fill(bars: readonly Bar[], step: Step, range: Range): Bin[] {
  const sums = new Map<number, { claims: number; anonymous: number; hedged: number }>();
  for (const bar of bars) {
    const from = toNumber(bar.first);
    if (from === null) continue;
    const start = floor(from, step);
    const sum = sums.get(start) ?? { claims: 0, anonymous: 0, hedged: 0 };
    sum.claims += bar.claims;
    sum.anonymous += bar.anonymous;
    sum.hedged += bar.hedged;
    sums.set(start, sum);
  }
  const filled: Bin[] = [];
  for (let start = floor(range.first, step); start <= range.last; start = next(start, step)) {
    filled.push({ start, end: next(start, step), ...(sums.get(start) ?? { claims: 0, anonymous: 0, hedged: 0 }) });
  }
  return filled;
}

/** A straight line from days to pixels and back. */
export interface Scale {
  readonly x: (day: number) => number;
  readonly day: (x: number) => number;
}

export function timeScale(start: number, end: number, width: number): Scale {
  const perDay = end > start ? width / (end - start) : 0;
  return {
    x: (day) => (day - start) * perDay,
    day: (x) => (perDay ? start + x / perDay : start),
  };
}

/** The whole bars that a drag from one place to another touches: first and last day, inclusive; null outside all of them. */
export function brushed(bins: readonly Bin[], scale: Scale, from: number, to: number): Range | null {
  const first = scale.day(Math.min(from, to));
  const last = scale.day(Math.max(from, to));
  const touched = bins.filter((bin) => bin.end > first && bin.start <= last);
  const [left, right] = [touched[0], touched[touched.length - 1]];
  return left && right ? { first: left.start, last: right.end - 1 } : null;
}

/** Round numbers from 0 to at least ``most``, about ``count`` of them, whole because they count claims. */
export function countTicks(most: number, count = 4): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const size = Math.max(1, factor * power);
  const ticks = [0];
  while (ticks[ticks.length - 1]! < most) ticks.push(ticks.length * size);
  return ticks;
}

export interface Tick {
  readonly day: number;
  readonly step: Step;
}

const MONTHS = [1, 2, 3, 6] as const;
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000] as const;
const DAYS = [1, 2, 7, 14] as const;

/** Where the axis is labelled: at days, months or years, no more than ``most`` of them, at round ones. */
export function timeTicks(start: number, end: number, most: number): Tick[] {
  const limit = Math.max(1, most);
  const days = end - start;
  const byDay = DAYS.find((size) => days / size <= limit);
  if (byDay && days <= 62) {
    const list: Tick[] = [];
    for (let day = Math.ceil(start); day < end; day += byDay) list.push({ day, step: "day" });
    return list;
  }
  const byMonth = MONTHS.find((size) => days / 30.4 / size <= limit);
  if (byMonth && days <= 366 * 4) {
    const [list, first] = [[] as Tick[], toDate(start)];
    for (let month = Math.ceil(first.getUTCMonth() / byMonth) * byMonth; ; month += byMonth) {
      const day = numberOf(first.getUTCFullYear(), month, 1);
      if (day >= end) return list;
      if (day >= start) list.push({ day, step: "month" });
    }
  }
  const size = YEARS.find((one) => days / 365.25 / one <= limit) ?? 1000;
  const list: Tick[] = [];
  for (let year = Math.ceil(toDate(start).getUTCFullYear() / size) * size; ; year += size) {
    const day = numberOf(year, 0, 1);
    if (day >= end) return list;
    if (day >= start) list.push({ day, step: "year" });
  }
}

/** A step's name in the reader's language: "3 mars 2024", "mars 2024", "2024". */
export function nameOf(day: number, step: Step, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (step !== "year") options.month = "long";
  if (step === "day") options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(toDate(day));
}

/** Short labels of an axis; the year only where it begins or where the axis does. */
export function tickName(tick: Tick, index: number, locale: string): string {
  const date = toDate(tick.day);
  const year = date.getUTCFullYear();
  if (tick.step === "year") return String(year);
  const begins = index === 0 || (date.getUTCMonth() === 0 && (tick.step === "month" || date.getUTCDate() <= 14));
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: "short" };
  if (tick.step === "day") options.day = "numeric";
  if (begins) options.year = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** A range as the two days that a filter takes. */
export function toDays(range: Range): { since: string; until: string } {
  return { since: toDay(range.first), until: toDay(range.last) };
}
