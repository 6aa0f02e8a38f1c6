/** The records of the API, names unchanged. Offsets are Unicode code points. */

export type Stance = "neutral" | "endorsed" | "distanced" | "denied";
export type Modality = "asserted" | "conditional" | "possible" | "planned" | "negated" | "question";
export type Role = "publisher" | "relay" | "source";
export type Kind = "direct" | "indirect" | "mixed";
export type SourceType = "person" | "organization" | "government_body" | "news_agency" | "media_outlet" | "document" | "group" | "unknown";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface Place extends Span {
  readonly country: string | null;
}
export interface DateMention extends Span {
  readonly first: string | null;
  readonly last: string | null;
}
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly type: SourceType;
  readonly anonymous: boolean;
  readonly mentions: readonly Span[];
  readonly identity: string | null;
  readonly country: string | null;
  readonly owner: string | null;
  readonly control: string | null;
}
export interface Attribution {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: Kind;
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly source_id: string | null;
  readonly stance: Stance;
  readonly confidence: number;
}
export interface Link {
  readonly role: Role;
  readonly attribution: string | null;
  readonly stance: Stance;
  readonly kept_from?: string | Span | null;
}
export interface Claim {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly chain: readonly string[];
  readonly links: readonly Link[];
  readonly attributions: readonly string[];
  readonly modality: Modality;
  readonly dates: readonly DateMention[];
  readonly places: readonly Place[];
}
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly author?: string | null;
}
export interface Reading {
  readonly schema: string;
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
  readonly model: string | null;
}
export interface Group {
  readonly key: string;
  readonly name: string | null;
  readonly sources: readonly string[];
  readonly claims: number;
}
export interface Summary {
  readonly claims: number;
  readonly own_voice: number;
  readonly attributed: number;
  readonly chains: number;
  readonly depth: number;
  readonly named: readonly string[];
  readonly anonymous: readonly string[];
  readonly owners: readonly Group[];
  readonly states: readonly Group[];
  readonly people: readonly string[];
  readonly modalities: Readonly<Record<string, number>>;
  readonly denied: number;
}
export interface ReadOut {
  readonly reading: Reading;
  readonly summary: Summary;
}
export interface Hop {
  readonly role: Role;
  readonly stance: Stance;
  readonly source: Source;
}
export interface Statement {
  readonly key: string;
  readonly article_id: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisher: Source | null;
  readonly text: string;
  readonly context: string;
  readonly modality: Modality;
  readonly hops: readonly Hop[];
  readonly dates: readonly DateMention[];
  readonly places: readonly Place[];
}
export interface Reason {
  readonly kind: "meaning" | "name" | "number" | "date" | "place" | "term" | "polarity" | "modality" | "people";
  readonly weight: number;
  readonly left: string;
  readonly right: string;
}
export interface Comparison {
  readonly left: string;
  readonly right: string;
  readonly relation: "same" | "denies" | "different";
  readonly score: number;
  readonly reasons: readonly Reason[];
}
export interface ClaimFamily {
  readonly id: string;
  readonly members: readonly string[];
  readonly comparisons: readonly Comparison[];
  readonly denials: readonly string[];
}
export interface RouteNode {
  readonly id: string;
  readonly source: Source;
  readonly group: string | null;
  readonly articles: readonly string[];
}
export interface RouteEdge {
  readonly taker: string;
  readonly giver: string;
  readonly statement: string;
  readonly stance: Stance;
}
export interface ClaimRoute {
  readonly nodes: readonly RouteNode[];
  readonly edges: readonly RouteEdge[];
  readonly starts: readonly (readonly [string | null, string, string | null, string | null])[];
}
export interface Origin {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly statements: readonly string[];
  readonly anonymous: boolean;
}
export interface OriginStep {
  readonly rule: "chain-end" | "followed" | "same-source" | "same-owner" | "same-state" | "same-copy" | "circular";
  readonly nodes: readonly string[];
  readonly statements: readonly string[];
}
export interface OriginCount {
  readonly count: number;
  readonly origins: readonly Origin[];
  readonly steps: readonly OriginStep[];
}
export interface CircularReport {
  readonly nodes: readonly string[];
  readonly statements: readonly string[];
}
export type DriftKind =
  | "relay-dropped"
  | "anonymous-to-fact"
  | "hedge-lost"
  | "hedge-gained"
  | "number-changed"
  | "name-changed"
  | "place-changed"
  | "term-changed"
  | "source-promoted"
  | "source-renamed";
export interface Drift {
  readonly kind: DriftKind;
  readonly earlier: string;
  readonly later: string;
  readonly before: string;
  readonly after: string;
}
export interface PublisherFamily {
  readonly id: string;
  readonly publishers: readonly string[];
  readonly names: readonly string[];
}

/** Who runs one text, or all texts that tell a claim. */
export interface CopyReport {
  readonly articles: readonly string[];
  readonly publishers: readonly string[];
  readonly families: readonly PublisherFamily[];
  readonly agencies: readonly string[];
  readonly helpers: readonly string[];
  readonly unknown: readonly string[];
}

export interface Followed {
  readonly family: ClaimFamily;
  readonly members: readonly Statement[];
  readonly denials: readonly Statement[];
  readonly route: ClaimRoute;
  readonly origins: OriginCount;
  readonly circles: readonly CircularReport[];
  readonly drifts: readonly Drift[];
  readonly copies: readonly (readonly string[])[];
  readonly publishing: CopyReport;
  readonly wires: readonly CopyReport[];
  readonly owners: Readonly<Record<string, string>>;
}

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
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}
export interface Correction {
  readonly id: number;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
  readonly article_id: string | null;
  readonly anchor: Anchor | null;
  readonly subject: string | null;
  readonly payload: unknown;
  readonly note: string | null;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
}
/** What became of an article's corrections; ``touched``: attributions that people had a hand in. */
export interface Standing {
  readonly applied: readonly number[];
  readonly refused: readonly { readonly id: number; readonly reason: string }[];
  readonly touched: readonly string[];
}
export interface Outcome {
  readonly where: string;
  readonly status: "added" | "known" | "copy" | "reread" | "failed";
  readonly article_id: string | null;
  readonly claims: number;
  readonly original: string | null;
  readonly reason: string | null;
}
export interface Kept {
  readonly outcome: Outcome;
  readonly article_id: string | null;
}
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly state: "waiting" | "running" | "done" | "stopped" | "failed";
  readonly created: string;
  readonly finished: string | null;
  readonly who: string;
  readonly total: number | null;
  readonly done: number;
  readonly added: number;
  readonly known: number;
  readonly copies: number;
  readonly failed: number;
  readonly claims: number;
  readonly problems: readonly { readonly where: string; readonly reason: string }[];
}
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly detail: unknown;
}
export interface Counts {
  readonly articles: number;
  readonly publications: number;
  readonly readings: number;
  readonly claims: number;
  readonly sources: number;
  readonly families: number;
  readonly corrections: number;
}
export interface Meta {
  readonly version: string;
  readonly schema: string;
  readonly languages: readonly { readonly code: string; readonly complete: boolean }[];
  readonly counts: Counts | null;
  readonly limits: { readonly text: number; readonly upload: number };
  readonly login: boolean;
  readonly user: { readonly name: string; readonly role: "reader" | "analyst" | "admin" } | null;
  readonly csrf: string | null;
}
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}
