/** What makes a source its state's own, as in the program's summary. */

import type { Source } from "./types";

/** Codes of the State Media Monitor for outlets that a state controls or has captured. */
const CONTROLLED = new Set(["SC", "CaPu", "CaPr"]);

export function isState(source: Pick<Source, "type" | "control">): boolean {
  return source.type === "government_body" || (source.control !== null && CONTROLLED.has(source.control));
}

/** Where a source's page is: by its identity, else by its name. */
export function sourceHref(source: Pick<Source, "identity" | "name">): string {
  return `#/source/${encodeURIComponent(source.identity ?? source.name)}`;
}

const RTL = new Set(["ar", "fa", "he", "ur"]);

/** A name as a part of a sentence that may run the other way: it keeps its own direction, and the sentence its order. */
export function isolated(name: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? `\u2068${name}\u2069` : name;
}

/** The direction of a text in a language. */
export function direction(language: string | null): "rtl" | "auto" {
  return RTL.has(language ?? "") ? "rtl" : "auto";
}
