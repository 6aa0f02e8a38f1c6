/** A family's statements as a reader compares them: by language, by time, each held against an earlier one. */

import type { Drift, DriftKind, Statement } from "../../lib/types";
import { difference, OTHERWISE, type Change } from "./diff";
import { find, fold } from "./words";

/** Statements of one language with exactly the same words, by time; ``number``: place of the first one in the family. */
export interface Wording {
  readonly number: number;
  readonly statements: readonly Statement[];
}

/** All wordings of one language, the earliest first. */
export interface Tongue {
  readonly language: string | null;
  readonly wordings: readonly Wording[];
}

/** Some words of a wording: kept, gone or new, and the drift that they show. */
export interface Piece {
  readonly text: string;
  readonly change: Change;
  readonly drift: Drift | null;
}

/** A wording held against an earlier one. ``notes``: drifts that none of its words show; ``otherwise``: told in other words
 * altogether, so that words are not marked; ``first``: there is nothing earlier to hold it against. */
export interface Told {
  readonly pieces: readonly Piece[];
  readonly notes: readonly Drift[];
  readonly otherwise: boolean;
  readonly first: boolean;
}

const OF_THE_CHAIN: ReadonlySet<DriftKind> = new Set<DriftKind>(["relay-dropped", "anonymous-to-fact", "source-promoted", "source-renamed"]);
const OF_THE_MOOD: ReadonlySet<DriftKind> = new Set<DriftKind>(["hedge-lost", "hedge-gained"]);

/** Whether a drift changes who says it, how surely it is said, or what is said. */
export function concerns(kind: DriftKind): "chain" | "mood" | "words" {
  return OF_THE_CHAIN.has(kind) ? "chain" : OF_THE_MOOD.has(kind) ? "mood" : "words";
}

/** Statements (by time) with the same words in the same language put together. */
export function wordings(members: readonly Statement[]): Wording[] {
  const found = new Map<string, { number: number; statements: Statement[] }>();
  members.forEach((statement, index) => {
    const key = `${statement.language ?? ""} ${fold(statement.text).replace(/\s+/gu, " ").trim()}`;
    const known = found.get(key);
    if (known) known.statements.push(statement);
    else found.set(key, { number: index + 1, statements: [statement] });
  });
  return [...found.values()];
}

/** The wordings language by language, in the order in which the languages came to the claim. */
export function tongues(members: readonly Statement[]): Tongue[] {
  const found = new Map<string | null, Wording[]>();
  for (const wording of wordings(members)) {
    const language = wording.statements[0]?.language ?? null;
    found.set(language, [...(found.get(language) ?? []), wording]);
  }
  return [...found].map(([language, list]) => ({ language, wordings: list }));
}

/** A wording with what differs from an earlier one of its language (null: it is the first) and its drifts in its words. */
export function told(wording: Wording, earlier: Wording | null, drifts: readonly Drift[]): Told {
  const statement = wording.statements[0] as Statement;
  const keys = new Set(wording.statements.map((one) => one.key));
  const own = unique(drifts.filter((drift) => keys.has(drift.later)));
  const before = earlier?.statements[0];
  const held = before ? difference(before.text, statement.text, statement.language) : null;
  const otherwise = held !== null && held.alike < OTHERWISE;
  const segments = held && !otherwise ? held.segments : [{ change: "same" as const, text: statement.text.trimStart() }];
  const places = own.map((drift) => ({ drift, place: placeOf(drift, statement) }));
  const marked = apart(places);
  const shown = new Set(marked.map((one) => one.drift));
  return {
    pieces: cut(segments, marked, statement.text.length - statement.text.trimStart().length),
    notes: own.filter((drift) => !shown.has(drift)),
    otherwise,
    first: held === null,
  };
}

interface Mark {
  readonly drift: Drift;
  readonly start: number;
  readonly end: number;
}

function placeOf(drift: Drift, statement: Statement): readonly [number, number] | null {
  return concerns(drift.kind) === "words" && drift.after ? find(statement.text, drift.after, statement.language) : null;
}

/** Marks in order that do not touch one another; the first of two that do is kept. */
function apart(places: readonly { drift: Drift; place: readonly [number, number] | null }[]): Mark[] {
  const found: Mark[] = [];
  for (const { drift, place } of places) {
    if (place && found.every((mark) => place[1] <= mark.start || place[0] >= mark.end)) {
      found.push({ drift, start: place[0], end: place[1] });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Segments parted where marks begin and end; ``start``: the place of the first segment in the text. */
function cut(segments: readonly { change: Change; text: string }[], marks: readonly Mark[], start: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const segment of segments) {
    if (segment.change === "gone") {
      pieces.push({ ...segment, drift: null });
      continue;
    }
    const end = at + segment.text.length;
    while (at < end) {
      const mark = marks.find((one) => one.end > at);
      const inside = mark !== undefined && mark.start <= at;
      const until = Math.min(end, mark ? (inside ? mark.end : mark.start) : end);
      const text = segment.text.slice(at - (end - segment.text.length), until - (end - segment.text.length));
      pieces.push({ change: text.trim() ? segment.change : "same", text, drift: inside ? mark.drift : null });
      at = until;
    }
  }
  return spaced(pieces);
}

/** Puts a space between words that come from two texts and would run together. */
function spaced(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const mixed = next && (piece.change === "gone") !== (next.change === "gone");
    const together = mixed && !/[\s'’-]$/u.test(piece.text) && /^[\p{L}\p{N}]/u.test(next.text);
    return together ? { ...piece, text: `${piece.text} ` } : piece;
  });
}

function unique(drifts: readonly Drift[]): Drift[] {
  const seen = new Set<string>();
  return drifts.filter((drift) => {
    const key = `${drift.kind} ${drift.before} ${drift.after}`;
    return !seen.has(key) && seen.add(key);
  });
}
