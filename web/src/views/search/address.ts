/** The view's state in the address: read from it, written to it. */

import { navigate, route } from "../../lib/router";

/** What stands behind the "?" of the address. */
export function query(): URLSearchParams {
  return new URLSearchParams(route().query);
}

/** Goes to a view with a query; ``replace``: without a step back for every key that is typed. */
export function go(path: string, query: URLSearchParams, replace = false): void {
  const text = query.toString();
  navigate(text ? `${path}?${text}` : path, { replace });
}

/** The address of a view with a query, for links. */
export function link(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `#${path}?${text}` : `#${path}`;
}

export function claimLink(statement: string): string {
  return `#/claim/${encodeURIComponent(statement)}`;
}

export function articleLink(article: string, claim?: string): string {
  return `#/article/${encodeURIComponent(article)}${claim ? `?claim=${encodeURIComponent(claim)}` : ""}`;
}

/** The claim's id in its article: "c3" of "ARTICLE#c3". */
export function claimId(statement: string): string {
  return statement.slice(statement.lastIndexOf("#") + 1).split(".")[0] ?? "";
}
