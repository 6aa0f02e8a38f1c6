/** What can be corrected of what, and the bodies that say it (docs/corrections.md). Pure. */

import type { Attribution, Claim, Modality, Source, SourceType, Stance } from "../../lib/types";
import type { Passage } from "./passage";

export const TYPES: readonly SourceType[] = ["person", "organization", "government_body", "news_agency", "media_outlet", "document", "group", "unknown"];
export const STANCES: readonly Stance[] = ["neutral", "endorsed", "distanced", "denied"];
export const MODALITIES: readonly Modality[] = ["asserted", "conditional", "possible", "planned", "negated", "question"];
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

export interface Body {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly article_id?: string;
  readonly start?: number;
  readonly end?: number;
  readonly subject?: string;
}
type Place = { readonly start: number; readonly end: number };

function place(of: Place): Place {
  return { start: of.start, end: of.end };
}
/** The passage that names an attribution: the first span of its cue. */
export function cueOf(one: Attribution): Place | null {
  const first = one.cue[0] ?? one.content[0];
  return first ? place(first) : null;
}
/** A mention of a source: where one attribution has it, else its first. */
export function mentionOf(source: Source, one?: Attribution): Place | null {
  const at = one?.source ?? source.mentions[0];
  return at ? place(at) : null;
}
function at(article: string, kind: string, where: Place, payload: Record<string, unknown>): Body {
  return { kind, article_id: article, ...where, payload };
}

export const bodies = {
  span: (article: string, cue: Place, role: "source" | "cue" | "content", spans: readonly Passage[]): Body => at(article, "span", cue, { role, spans: spans.map(place) }),
  remove: (article: string, cue: Place): Body => at(article, "remove", cue, {}),
  unnest: (article: string, cue: Place): Body => at(article, "link", cue, { parent: null }),
  nest: (article: string, cue: Place, parent: Place): Body => at(article, "link", cue, { parent }),
  add: (article: string, cue: Passage, content: Passage, source: Passage | null): Body =>
    at(article, "attribution", place(cue), { cue: [place(cue)], content: [place(content)], source: source ? place(source) : null }),
  stance: (article: string, cue: Place, stance: Stance): Body => at(article, "stance", cue, { stance }),
  source: (article: string, mention: Place, change: { name?: string; type?: SourceType; anonymous?: boolean }): Body => at(article, "source", mention, change),
  resolve: (article: string, from: Place, to: Place | null): Body => at(article, "resolve", from, { to }),
  merge: (article: string, keep: Place, others: readonly Place[]): Body => ({ kind: "merge-sources", article_id: article, payload: { keep, others } }),
  split: (article: string, mention: Place): Body => ({ kind: "split-source", article_id: article, payload: { mention } }),
  modality: (article: string, claim: Claim, modality: Modality): Body => at(article, "modality", place(claim.spans[0] as Place), { modality }),
  gradeSource: (source: Source, reliability: string): Body => ({ kind: "grade", subject: source.identity ?? source.name, payload: { reliability } }),
  gradeClaim: (article: string, claim: Claim, credibility: number): Body => ({ kind: "grade", subject: `${article}#${claim.id}`, payload: { credibility } }),
};
