/** What an archive holds, in lists and on pages. */

import type { Hop } from "./families";
import type { Article, Modality, Reading, Source, Stance, Summary } from "./reading";

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | null;
}
export interface Snippet {
  readonly start: number;
  readonly text: string;
  readonly matches: readonly (readonly [number, number])[];
}
export interface ArticleRow {
  readonly id: string;
  readonly language: string | null;
  readonly published: string | null;
  readonly added: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publications: number;
  readonly claims: number;
  readonly snippet: Snippet | null;
}
export interface ClaimRow {
  readonly key: number;
  readonly statement: string;
  readonly article_id: string;
  readonly text: string;
  readonly modality: Modality;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly hops: readonly Hop[];
  readonly countries: readonly string[];
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly family: string | null;
  readonly matches: readonly (readonly [number, number])[];
}
export interface FamilyRow {
  readonly id: string;
  readonly size: number;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly text: string;
}
export interface Count {
  readonly source: Source;
  readonly claims: number;
}
export interface SourceProfile {
  readonly names: readonly Count[];
  readonly claims: number;
  readonly origin: number;
  readonly through: readonly Count[];
  readonly publishers: readonly Count[];
}
export interface Grade {
  readonly reliability: string;
  readonly note: string | null;
  readonly who: string;
  readonly at: string;
  readonly correction: number;
}
export interface SourceOut {
  readonly profile: SourceProfile;
  readonly said: Page<ClaimRow>;
  readonly about: Page<ClaimRow>;
  readonly grade: Grade | null;
}
export interface OutletRow {
  readonly source: Source;
  readonly articles: number;
  readonly claims: number;
}
export interface OutletProfile {
  readonly names: readonly Source[];
  readonly articles: number;
  readonly claims: number;
  readonly own_voice: number;
  readonly anonymous: number;
  readonly relays: readonly Count[];
  readonly origins: readonly Count[];
  readonly relayed_by: readonly Count[];
}
export interface NetworkNode {
  readonly id: string;
  readonly source: Source;
  readonly outlet: boolean;
  readonly cited: number;
  readonly citing: number;
  readonly anonymous: number;
  readonly group: string | null;
  readonly group_name: string | null;
}
export interface NetworkEdge {
  readonly taker: string;
  readonly giver: string;
  readonly claims: number;
  readonly hedged: number;
}
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly left_out: { readonly nodes: number; readonly edges: number };
}
export interface FacetValue {
  readonly value: string;
  readonly claims: number;
}
export type Facets = Readonly<Record<string, readonly FacetValue[]>>;
export interface Similar {
  readonly claim: ClaimRow;
  readonly similarity: number;
}
export interface Found {
  readonly claims: Page<ClaimRow>;
  readonly similar: readonly Similar[];
  readonly sources: readonly Count[];
  readonly articles: readonly ArticleRow[];
}
export interface Bar {
  readonly first: string;
  readonly last: string;
  readonly claims: number;
  readonly anonymous: number;
  readonly hedged: number;
}
export interface Timeline {
  readonly axis: "published" | "about";
  readonly step: "day" | "month" | "year";
  readonly bars: readonly Bar[];
  readonly without: number;
}
export interface PlacesOut {
  readonly countries: readonly { readonly country: string; readonly claims: number }[];
  readonly without: number;
}
export interface Publication {
  readonly article_id: string;
  readonly version: number;
  readonly url: string | null;
  readonly given_id: string | null;
  readonly publisher: string | null;
  readonly outlet: Source | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly first_seen: string;
  readonly last_seen: string;
}
export interface Change {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}
export interface Version {
  readonly publication: Publication;
  readonly changes: readonly Change[];
}
export interface Copy {
  readonly article_id: string;
  readonly original_id: string;
  readonly kind: string;
  readonly shared: number;
}
export interface ReadingEntry {
  readonly number: number;
  readonly model: string | null;
  readonly program: string;
  readonly created: string;
}
export interface ArticleOut {
  readonly article: Article;
  readonly publications: readonly Publication[];
  readonly versions: readonly Version[];
  readonly copies: readonly Copy[];
  readonly readings: readonly ReadingEntry[];
  readonly reading: Reading;
  readonly summary: Summary;
  readonly corrected: boolean;
  readonly families: Readonly<Record<string, string>>;
}
export interface StoredReading {
  readonly number: number;
  readonly article_id: string;
  readonly model: string | null;
  readonly program: string;
  readonly created: string;
  readonly body: Reading;
}
