/** What can be corrected of what, and the bodies that say it (docs/corrections.md). Pure. */

import type { Attribution, Claim, Modality, Source, SourceType, Stance } from "../../lib/types";

export const TYPES: readonly SourceType[] = ["person", "organization", "government_body", "news_agency", "media_outlet", "document", "group", "unknown"];
export const STANCES: readonly Stance[] = ["neutral", "endorsed", "distanced", "denied"];
export const MODALITIES: readonly Modality[] = ["asserted", "conditional", "possible", "planned", "negated", "question"];
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;

/** Every kind of correction, those of families too, which are made elsewhere. */
export const KINDS = ["span", "link", "attribution", "remove", "stance", "source", "type", "resolve", "merge-sources", "split-source", "modality", "merge-families", "split-family", "leave-family", "grade"] as const;

export interface Body {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly article_id?: string;
  readonly start?: number;
  readonly end?: number;
  readonly subject?: string;
}
export type Place = { readonly start: number; readonly end: number };

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
  return { kind, article_id: article, ...place(where), payload };
}

export interface SourceChange {
  readonly name?: string;
  readonly type?: SourceType;
  readonly anonymous?: boolean;
  readonly identity?: string | null;
}
/** What is said anew of a source; null when nothing is. ``identity``: its id in the gazetteer, empty for none. */
export function sourceChange(source: Source, name: string, type: SourceType, anonymous: boolean, identity: string): SourceChange | null {
  const said = name.trim();
  const who = identity.trim() || null;
  const change = {
    ...(said && said !== source.name ? { name: said } : {}),
    ...(type !== source.type ? { type } : {}),
    ...(anonymous !== source.anonymous ? { anonymous } : {}),
    ...(who !== source.identity ? { identity: who } : {}),
  };
  return Object.keys(change).length ? change : null;
}

export const bodies = {
  span: (article: string, cue: Place, role: "source" | "cue" | "content", spans: readonly Place[]): Body => at(article, "span", cue, { role, spans: spans.map(place) }),
  remove: (article: string, cue: Place): Body => at(article, "remove", cue, {}),
  parent: (article: string, cue: Place, parent: Place | null): Body => at(article, "link", cue, { parent: parent && place(parent) }),
  add: (article: string, cue: readonly Place[], content: readonly Place[], source: Place | null): Body =>
    at(article, "attribution", cue[0] as Place, { cue: cue.map(place), content: content.map(place), source: source && place(source) }),
  stance: (article: string, cue: Place, stance: Stance): Body => at(article, "stance", cue, { stance }),
  source: (article: string, mention: Place, change: SourceChange): Body => at(article, "source", mention, { ...change }),
  resolve: (article: string, from: Place, to: Place | null): Body => at(article, "resolve", from, { to: to && place(to) }),
  merge: (article: string, keep: Place, others: readonly Place[]): Body => ({ kind: "merge-sources", article_id: article, payload: { keep: place(keep), others: others.map(place) } }),
  split: (article: string, mention: Place): Body => ({ kind: "split-source", article_id: article, payload: { mention: place(mention) } }),
  modality: (article: string, claim: Claim, modality: Modality): Body => at(article, "modality", place(claim.spans[0] as Place), { modality }),
  gradeSource: (source: Source, reliability: string): Body => ({ kind: "grade", subject: sourceSubject(source), payload: { reliability } }),
  gradeClaim: (article: string, claim: Claim, credibility: number): Body => ({ kind: "grade", subject: claimSubject(article, claim), payload: { credibility } }),
};

/** What grades of a source and of a claim are kept under. */
export function sourceSubject(source: Source): string {
  return source.identity ?? source.name;
}
export function claimSubject(article: string, claim: Claim): string {
  return `${article}#${claim.id}`;
}
