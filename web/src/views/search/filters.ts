/** What claims must be (the API's ClaimFilter) as it stands in the address: strings only, one value a field. */

export const FILTER_NAMES = [
  "language",
  "publisher",
  "source",
  "country",
  "origin_country",
  "origin_type",
  "modality",
  "anonymous",
  "hedged",
  "since",
  "until",
  "about_since",
  "about_until",
  "article",
  "family",
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const MODALITIES = ["asserted", "conditional", "possible", "planned", "negated", "question"] as const;
export const ORIGIN_TYPES = [
  "person",
  "organization",
  "government_body",
  "news_agency",
  "media_outlet",
  "document",
  "group",
  "unknown",
  "publisher",
] as const;

const DAY_PARTS = /^(\d{4})-(\d{2})-(\d{2})$/;
const ONE_OF: Partial<Record<FilterName, readonly string[]>> = {
  modality: MODALITIES,
  origin_type: ORIGIN_TYPES,
  anonymous: ["true", "false"],
  hedged: ["true", "false"],
};
const SHAPES: Partial<Record<FilterName, RegExp>> = {
  language: /^[a-z]{2,3}$/,
  country: /^[A-Z]{2}$/,
  origin_country: /^[A-Z]{2}$/,
};
const DAYS: ReadonlySet<FilterName> = new Set<FilterName>(["since", "until", "about_since", "about_until"]);

/** Whether a text is a day of the calendar, ISO 8601. */
export function isDay(text: string): boolean {
  const parts = DAY_PARTS.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a filter can have a value; a wrong one from an old or mistyped address is left out, not sent. */
export function isValid(name: FilterName, value: string): boolean {
  if (!value.trim()) return false;
  if (DAYS.has(name)) return isDay(value);
  const allowed = ONE_OF[name];
  if (allowed) return allowed.includes(value);
  return SHAPES[name]?.test(value) ?? true;
}

/** The filters in an address; unknown names and wrong values are left out. */
export function fromQuery(query: URLSearchParams): Filters {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) {
    const value = query.get(name);
    if (value !== null && isValid(name, value)) filters[name] = value;
  }
  return filters;
}

/** Names and values in a fixed order, so that the same filters always make the same address. */
export function toPairs(filters: Filters): [FilterName, string][] {
  return FILTER_NAMES.flatMap((name) => {
    const value = filters[name];
    return value ? [[name, value] as [FilterName, string]] : [];
  });
}

/** The address's query for a search: the words, the filters, and what a view keeps beside them (empty values left out). */
export function toQuery(words: string, filters: Filters, more: Readonly<Record<string, string | null>> = {}): URLSearchParams {
  const query = new URLSearchParams();
  if (words.trim()) query.set("q", words.trim());
  for (const [name, value] of toPairs(filters)) query.set(name, value);
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  return query;
}

/** Filters with some changed; null or an empty value removes one. */
export function changed(filters: Filters, changes: Readonly<Partial<Record<FilterName, string | null>>>): Filters {
  const next: Partial<Record<FilterName, string>> = { ...filters };
  for (const name of FILTER_NAMES) {
    if (!(name in changes)) continue;
    const value = changes[name];
    if (value && isValid(name, value)) next[name] = value;
    else delete next[name];
  }
  return next;
}

/** A filter as a reader sees it: one that can be taken away in one go. ``names``: what taking it away removes. */
export interface Chip {
  readonly id: string;
  readonly names: readonly FilterName[];
  readonly value: string;
  readonly until: string | null;
}

/** The filters that are on, each once; the two ends of a period are one. */
export function chips(filters: Filters): Chip[] {
  const list: Chip[] = [];
  for (const [name, value] of toPairs(filters)) {
    if (name === "until" || name === "about_until") continue;
    if (name === "since" || name === "about_since") continue;
    list.push({ id: name, names: [name], value, until: null });
  }
  for (const prefix of ["", "about_"] as const) {
    const since = filters[`${prefix}since`];
    const until = filters[`${prefix}until`];
    if (since || until) {
      list.push({ id: `${prefix}period`, names: [`${prefix}since`, `${prefix}until`], value: since ?? "", until: until ?? "" });
    }
  }
  return list;
}

/** Filters without the ones a chip stands for. */
export function withoutChip(filters: Filters, chip: Chip): Filters {
  return changed(filters, Object.fromEntries(chip.names.map((name) => [name, null])));
}

/** The whole year that a period is, if it is one ("2024"), else null. */
export function yearOf(since: string, until: string): string | null {
  const year = since.slice(0, 4);
  return since === `${year}-01-01` && until === `${year}-12-31` ? year : null;
}
