/** Two readings of one text held against each other. Pure. */

import type { Attribution, Reading, Span } from "../../lib/types";

/** Ids of attributions that have no equal on the other side. */
export interface Differences {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

export function differences(left: Reading, right: Reading): Differences {
  const ours = described(left);
  const theirs = described(right);
  return { left: alone(ours, new Set(theirs.values())), right: alone(theirs, new Set(ours.values())) };
}

/** What each attribution says, without the ids, which are of its reading alone. */
function described(reading: Reading): ReadonlyMap<string, string> {
  const sources = new Map(reading.sources.map((one) => [one.id, one]));
  const cues = new Map(reading.attributions.map((one) => [one.id, places(one.cue)]));
  return new Map(reading.attributions.map((one) => [one.id, words(one, cues.get(one.parent ?? "") ?? "", sources.get(one.source_id ?? ""))]));
}

function words(one: Attribution, parent: string, source: Reading["sources"][number] | undefined): string {
  return JSON.stringify([places(one.cue), places(one.content), one.source && places([one.source]), parent, source?.name, source?.type, source?.anonymous, one.stance]);
}
function places(spans: readonly Span[]): string {
  return spans.map((span) => `${span.start}-${span.end}`).join(" ");
}
function alone(ours: ReadonlyMap<string, string>, theirs: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ours].filter(([, said]) => !theirs.has(said)).map(([id]) => id));
}
