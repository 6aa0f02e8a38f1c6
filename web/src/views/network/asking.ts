/** What the network is asked for, as it stands in the address. */

import { asked } from "../sources/asking";

/** ``least``: fewest claims of a line; ``kinds``: kinds of sources shown, all where it is empty. */
export interface Wanted {
  readonly q: string;
  readonly language: string;
  readonly since: string;
  readonly until: string;
  readonly country: string;
  readonly origin_country: string;
  readonly anonymous: string;
  readonly hedged: string;
  readonly least: number;
  readonly limit: number;
  readonly kinds: readonly Kind[];
  readonly fold: Fold;
  readonly unfolded: readonly string[];
  readonly focus: string;
  readonly table: boolean;
}

export const KINDS = ["outlet", "news_agency", "government_body", "organization", "person", "group", "document", "unknown"] as const;
export type Kind = (typeof KINDS)[number];
export const FOLDS = ["none", "owner", "country", "kind"] as const;
export type Fold = (typeof FOLDS)[number];
export const LIMITS = [60, 150, 300] as const;

const TEXTS = ["q", "language", "since", "until", "country", "origin_country", "anonymous", "hedged"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What an address asks for; what makes no sense is left out. */
export function fromAddress(query: URLSearchParams): Wanted {
  const text = (name: string): string => query.get(name)?.trim() ?? "";
  const day = (name: string): string => (DAY.test(text(name)) && !Number.isNaN(Date.parse(text(name))) ? text(name) : "");
  const code = (name: string): string => (/^[A-Za-z]{2}$/u.test(text(name)) ? text(name).toUpperCase() : "");
  const yes = (name: string): string => (["true", "false"].includes(text(name)) ? text(name) : "");
  const least = Math.floor(Number(text("least")));
  const limit = Number(text("limit"));
  return {
    q: text("q").slice(0, 500),
    language: /^[a-z]{2,3}(-[A-Za-z]+)?$/u.test(text("language")) ? text("language") : "",
    since: day("since"),
    until: day("until"),
    country: code("country"),
    origin_country: code("origin_country"),
    anonymous: yes("anonymous"),
    hedged: yes("hedged"),
    least: least >= 1 && least <= 10_000 ? least : 1,
    limit: LIMITS.find((one) => one === limit) ?? 150,
    kinds: KINDS.filter((kind) => query.getAll("kind").includes(kind)),
    fold: FOLDS.find((one) => one === text("fold")) ?? "none",
    unfolded: query.getAll("open"),
    focus: text("focus"),
    table: text("view") === "table",
  };
}

/** The address that asks for it; what is as it is without being asked for is left out. */
export function toAddress(wanted: Wanted): string {
  const query = new URLSearchParams();
  for (const name of TEXTS) if (wanted[name]) query.set(name, wanted[name]);
  if (wanted.least > 1) query.set("least", String(wanted.least));
  if (wanted.limit !== 150) query.set("limit", String(wanted.limit));
  for (const kind of wanted.kinds) query.append("kind", kind);
  if (wanted.fold !== "none") query.set("fold", wanted.fold);
  for (const group of wanted.unfolded) query.append("open", group);
  if (wanted.focus) query.set("focus", wanted.focus);
  if (wanted.table) query.set("view", "table");
  const text = query.toString();
  return text ? `/network?${text}` : "/network";
}

/** The API's path; kinds, folding and search are the page's own. */
export function path(wanted: Wanted): string {
  const { q, language, since, until, country, origin_country, anonymous, hedged, least, limit } = wanted;
  return asked("/network", { q, language, since, until, country, origin_country, anonymous, hedged, least: least > 1 ? least : null, limit });
}
