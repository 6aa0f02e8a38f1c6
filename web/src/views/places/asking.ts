/** What the map and the timeline ask: each without the filter that it sets itself, so that the rest stays in sight. */

import { api } from "../../lib/api";
import type { PlacesOut, Timeline } from "../../lib/types";
import { asked } from "../search/asking";
import { changed, type Filters } from "../search/filters";
import { extent, inRange, mainRange, type Range } from "./bins";
import { stepFor, toDay, type Step } from "./days";

export type Axis = "published" | "about";

/** The two filters that a period on an axis is made of. */
export function ends(axis: Axis): { since: "since" | "about_since"; until: "until" | "about_until" } {
  return axis === "published" ? { since: "since", until: "until" } : { since: "about_since", until: "about_until" };
}

export function withPeriod(filters: Filters, axis: Axis, since: string | null, until: string | null): Filters {
  const names = ends(axis);
  return changed(filters, { [names.since]: since, [names.until]: until });
}

export function placesOf(words: string, filters: Filters, signal: AbortSignal): Promise<PlacesOut> {
  return api.get<PlacesOut>(asked("/places", words, changed(filters, { country: null })), { signal });
}

/** ``window``: the only days wanted; without it all of them. */
export function timelineOf(words: string, filters: Filters, axis: Axis, step: Step, window: { since: string; until: string } | null, signal: AbortSignal): Promise<Timeline> {
  const wanted = withPeriod(filters, axis, window?.since ?? null, window?.until ?? null);
  return api.get<Timeline>(asked("/timeline", words, wanted, { axis, step }), { signal });
}

export interface Drawn {
  readonly timeline: Timeline;
  /** The days to draw; null where no claim has a date. */
  readonly range: Range | null;
}

/** ``step``: null for the one that fits; ``whole``: with the few claims far from the others; ``width``: pixels there are. */
export interface Wish {
  readonly axis: Axis;
  readonly step: Step | null;
  readonly whole: boolean;
  readonly width: number;
}

/** All of the time: first by month, to see what there is, then in the step that fits its span. */
export async function wholeTimeline(words: string, filters: Filters, wish: Wish, signal: AbortSignal): Promise<Drawn> {
  const months = await timelineOf(words, filters, wish.axis, "month", null, signal);
  const range = wish.whole ? extent(months.bars) : mainRange(months.bars);
  if (!range) return { timeline: months, range };
  const step = wish.step ?? stepFor(range.first, range.last, wish.width);
  const timeline = step === "month" ? months : await timelineOf(words, filters, wish.axis, step, null, signal);
  return { timeline, range: extent(inRange(timeline.bars, range)) ?? range };
}

/** One period only, in the step that fits it. */
export async function partTimeline(words: string, filters: Filters, wish: Wish, range: Range, signal: AbortSignal): Promise<Drawn> {
  const step = wish.step ?? stepFor(range.first, range.last, wish.width);
  const window = { since: toDay(range.first), until: toDay(range.last) };
  return { timeline: await timelineOf(words, filters, wish.axis, step, window, signal), range };
}
