/** The questions that search, map and timeline ask of the API. */

import { api } from "../../lib/api";
import type { ArticleRow, ClaimRow, Facets, Found, Page, Timeline } from "../../lib/types";
import { changed, toPairs, toQuery, type Filters } from "./filters";

/** A path of the API with a search's words and filters behind it. */
export function asked(path: string, words: string, filters: Filters, more: Readonly<Record<string, string | null>> = {}): string {
  const query = toQuery(words, filters, more).toString();
  return query ? `${path}?${query}` : path;
}

/** All that a search finds; without words, the claims that the filters leave, newest first. */
export async function search(words: string, filters: Filters, signal: AbortSignal): Promise<Found> {
  if (words.trim()) return api.get<Found>(asked("/search", words, filters), { signal });
  const claims = await api.get<Page<ClaimRow>>(asked("/claims", "", filters), { signal });
  return { claims, similar: [], sources: [], articles: [] };
}

/** How the claims divide, years of publication included: where they are not among the facets, the timeline tells them. */
export async function facetsOf(words: string, filters: Filters, signal: AbortSignal): Promise<Facets> {
  const facets = await api.get<Facets>(asked("/claims/facets", words, filters), { signal });
  if (facets["year"]) return facets;
  const years = await api.get<Timeline>(asked("/timeline", words, filters, { axis: "published", step: "year" }), { signal });
  return { ...facets, year: years.bars.map((bar) => ({ value: bar.first.slice(0, 4), claims: bar.claims })) };
}

/** Whether filters leave a search by meaning possible: it knows languages and days of publication only. */
export function byMeaning(filters: Filters): boolean {
  return toPairs(filters).every(([name]) => name === "language" || name === "since" || name === "until");
}

export function moreClaims(words: string, filters: Filters, cursor: string | null, limit: number, signal?: AbortSignal): Promise<Page<ClaimRow>> {
  return api.get<Page<ClaimRow>>(asked("/claims", words, filters, { cursor, limit: String(limit) }), { signal });
}

export function moreArticles(words: string, filters: Filters, cursor: string | null, signal?: AbortSignal): Promise<Page<ArticleRow>> {
  const { language, publisher } = filters;
  const fitting = changed({}, { language: language ?? null, publisher: publisher ?? null });
  return api.get<Page<ArticleRow>>(asked("/articles", words, fitting, { cursor, limit: "20" }), { signal });
}

/** How many claims there are, by a facet that every claim has once. */
export function total(facets: Facets | null): number | null {
  const entries = facets?.["anonymous"];
  return entries ? entries.reduce((sum, entry) => sum + entry.claims, 0) : null;
}
