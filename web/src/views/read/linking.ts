/** What belongs together: a mark, its source, its claims and their chains. Pure. */

import type { Reading } from "../../lib/types";

export type Kind = "attribution" | "source" | "claim";
export interface Chosen {
  readonly kind: Kind;
  readonly id: string;
}
/** Ids of what lights up; ``main``: the attributions that it is about, whose contents light up too. */
export interface Lit {
  readonly main: ReadonlySet<string>;
  readonly attributions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

export function lit(reading: Reading, chosen: Chosen | null): Lit {
  const main = new Set<string>();
  const attributions = new Set<string>();
  const sources = new Set<string>();
  const claims = new Set<string>();
  if (chosen?.kind === "attribution") {
    const one = reading.attributions.find((other) => other.id === chosen.id);
    if (one) {
      main.add(one.id);
      attributions.add(one.id);
      if (one.source_id) sources.add(one.source_id);
      for (const claim of reading.claims) if (claim.attributions.at(-1) === one.id) claims.add(claim.id);
    }
  }
  if (chosen?.kind === "source") {
    sources.add(chosen.id);
    for (const one of reading.attributions) {
      if (one.source_id !== chosen.id) continue;
      main.add(one.id);
      attributions.add(one.id);
    }
    for (const claim of reading.claims) if (claim.chain.at(-1) === chosen.id) claims.add(claim.id);
  }
  if (chosen?.kind === "claim") {
    const claim = reading.claims.find((other) => other.id === chosen.id);
    if (claim) {
      claims.add(claim.id);
      for (const id of claim.attributions) attributions.add(id);
      for (const link of claim.links) if (link.attribution) attributions.add(link.attribution);
      for (const id of claim.chain) if (id !== "publisher") sources.add(id);
    }
  }
  return { main, attributions, sources, claims };
}
