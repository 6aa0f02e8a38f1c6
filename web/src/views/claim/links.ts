/** Addresses within the page. */

import type { Source, Statement } from "../../lib/types";

/** A statement's sentence in its article: the claim's id without the number of the part that it is. */
export function sentenceHref(key: string): string {
  const cut = key.lastIndexOf("#");
  const claim = key.slice(cut + 1).split(".")[0] ?? "";
  return `#/article/${encodeURIComponent(cut < 0 ? key : key.slice(0, cut))}${cut < 0 ? "" : `?claim=${encodeURIComponent(claim)}`}`;
}

export function familyHref(family: string): string {
  return `#/claim/${encodeURIComponent(family)}`;
}

export function outletHref(source: Pick<Source, "identity" | "name">): string {
  return `#/outlet/${encodeURIComponent(source.identity ?? source.name)}`;
}

export function sourcePage(source: Pick<Source, "identity" | "name">): string {
  return `#/source/${encodeURIComponent(source.identity ?? source.name)}`;
}

/** Who published a statement, for people: the outlet, else the address' host, else null. */
export function publisherOf(statement: Pick<Statement, "publisher" | "url">): string | null {
  if (statement.publisher) return statement.publisher.name;
  try {
    return statement.url ? new URL(statement.url).hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}

/** A name that keeps its own direction of writing, whatever stands around it. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
