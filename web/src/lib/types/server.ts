/** Corrections, jobs and what the server says of itself. */

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
