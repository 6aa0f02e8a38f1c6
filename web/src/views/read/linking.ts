/** What belongs together: a mark, its source, its claims and their chains. Pure. */

import type { Attribution, Claim, Reading } from "../../lib/types";

export type Kind = "attribution" | "source" | "claim" | "link";
/** ``id``: an id of the reading; of a link, the sources on the way to it, "publisher/s2/s3". */
export interface Chosen {
  readonly kind: Kind;
  readonly id: string;
}
/** Ids of what lights up. ``main``: attributions that it is about, whose contents light up too; ``through``: claims that only
 * pass through what was chosen, while ``claims`` are its own.
 */
export interface Lit {
  readonly main: ReadonlySet<string>;
  readonly attributions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly through: ReadonlySet<string>;
}
type Sets = { readonly [Name in keyof Lit]: Set<string> };

const RULES: Readonly<Record<Kind, (reading: Reading, id: string, found: Sets) => void>> = {
  attribution(reading, id, found) {
    const one = reading.attributions.find((other) => other.id === id);
    if (!one) return;
    found.main.add(id);
    if (one.source_id) found.sources.add(one.source_id);
    for (const claim of reading.claims) if (claim.attributions.at(-1) === id) found.claims.add(claim.id);
  },
  source(reading, id, found) {
    found.sources.add(id);
    for (const one of reading.attributions) if (one.source_id === id) found.main.add(one.id);
    for (const claim of reading.claims) if (claim.chain.includes(id)) (claim.chain.at(-1) === id ? found.claims : found.through).add(claim.id);
  },
  claim(reading, id, found) {
    const claim = reading.claims.find((other) => other.id === id);
    if (!claim) return;
    found.claims.add(id);
    for (const link of [...claim.attributions, ...claim.links.map((one) => one.attribution)]) if (link) found.attributions.add(link);
    for (const source of claim.chain.slice(1)) found.sources.add(source);
  },
  link(reading, id, found) {
    const path = id.split("/");
    for (const source of path.slice(1)) found.sources.add(source);
    for (const claim of under(reading, id)) {
      (claim.chain.length === path.length ? found.claims : found.through).add(claim.id);
      const made = claim.links[path.length - 1]?.attribution;
      if (made) found.main.add(made);
    }
  },
};

export function lit(reading: Reading, chosen: Chosen | null): Lit {
  const found: Sets = { main: new Set(), attributions: new Set(), sources: new Set(), claims: new Set(), through: new Set() };
  if (chosen) RULES[chosen.kind](reading, chosen.id, found);
  for (const id of found.main) found.attributions.add(id);
  return found;
}

/** The claims whose chains begin with a path such as "publisher/s2". */
export function under(reading: Reading, path: string): readonly Claim[] {
  return reading.claims.filter((claim) => `${claim.chain.join("/")}/`.startsWith(`${path}/`));
}

/** The same thing in another reading of the text, by where it stands; null where it is gone. */
export function again(before: Reading, chosen: Chosen | null, after: Reading): Chosen | null {
  if (!chosen || before.article.text !== after.article.text) return null;
  const found = (id: string | undefined): Chosen | null => (id === undefined ? null : { kind: chosen.kind, id });
  if (chosen.kind === "attribution") {
    const one = before.attributions.find((other) => other.id === chosen.id);
    return found(one && after.attributions.find((other) => startOf(other) === startOf(one))?.id);
  }
  if (chosen.kind === "claim") {
    const one = before.claims.find((other) => other.id === chosen.id);
    return found(one && (after.claims.find((other) => other.id === one.id && sameStart(other, one)) ?? after.claims.find((other) => sameStart(other, one)))?.id);
  }
  if (chosen.kind === "source") return found(sourceAgain(before, chosen.id, after));
  const path = chosen.id.split("/").slice(1).map((id) => sourceAgain(before, id, after));
  const next = ["publisher", ...path].join("/");
  return path.every((id) => id !== undefined) && under(after, next).length ? found(next) : null;
}

function sourceAgain(before: Reading, id: string, after: Reading): string | undefined {
  const one = before.sources.find((other) => other.id === id);
  const places = new Set(one?.mentions.map((span) => span.start));
  return after.sources.find((other) => other.mentions.some((span) => places.has(span.start)))?.id ?? after.sources.find((other) => other.name === one?.name)?.id;
}
function startOf(one: Attribution): number {
  return (one.cue[0] ?? one.content[0])?.start ?? -1;
}
function sameStart(a: Claim, b: Claim): boolean {
  return a.spans[0]?.start === b.spans[0]?.start;
}
