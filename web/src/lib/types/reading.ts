/** A reading: its article, attributions, sources and claims. Offsets are Unicode code points. */

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
