/** Corrections in words, and what of a reading a correction can be about. Pure. */

import type { Attribution, Claim, Correction, Reading, Source } from "../../lib/types";
import type { Chosen } from "../read/linking";

/** One thing that a correction says: the name of its field, and words of the article, or a value. */
export interface Told {
  readonly field: string;
  readonly quotes: readonly string[];
  readonly value: string | null;
}

/** What a correction says, field by field; where it is said of words, these. */
export function told(correction: Pick<Correction, "payload">): readonly Told[] {
  const payload = correction.payload;
  if (typeof payload !== "object" || payload === null) return [];
  return Object.entries(payload)
    .filter(([field]) => field !== "of")
    .map(([field, value]) => ({ field, ...said(value) }));
}

function said(value: unknown): Pick<Told, "quotes" | "value"> {
  const all = (Array.isArray(value) ? value : [value]) as unknown[];
  const quotes = all.flatMap((one) => (typeof one === "object" && one !== null && "quote" in one ? [String(one.quote)] : []));
  if (quotes.length) return { quotes, value: null };
  if (value === null || (Array.isArray(value) && value.length === 0)) return { quotes: [], value: null };
  return { quotes: [], value: all.map(String).join(", ") };
}

/** The attribution, source and claim that what is pinned is about. */
export function concerned(reading: Reading, pinned: Chosen | null): { attribution: Attribution | undefined; source: Source | undefined; claim: Claim | undefined } {
  const found = (id: string | null | undefined): Source | undefined => reading.sources.find((one) => one.id === id);
  if (pinned?.kind === "source") return { attribution: undefined, source: found(pinned.id), claim: undefined };
  if (pinned?.kind === "link") return { attribution: undefined, source: found(pinned.id.slice(pinned.id.lastIndexOf("/") + 1)), claim: undefined };
  const given = pinned?.kind === "claim" ? reading.claims.find((one) => one.id === pinned.id) : undefined;
  const attribution = reading.attributions.find((one) => one.id === (pinned?.kind === "attribution" ? pinned.id : given?.attributions.at(-1)));
  const claim = given ?? (attribution && reading.claims.find((one) => one.attributions.at(-1) === attribution.id));
  return { attribution, source: found(attribution?.source_id), claim };
}

/** Words cut to what a menu shows. */
export function short(text: string, most = 60): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
