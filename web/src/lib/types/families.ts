/** Claims of many articles: statements, families, routes, origins, drift, publishers. */

import type { DateMention, Modality, Place, Role, Source, Stance } from "./reading";

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
