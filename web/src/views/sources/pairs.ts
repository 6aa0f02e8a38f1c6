/** Lists of who cites whom put in order. */

import type { Citing } from "./standing";

export type Column = "taker" | "giver" | "claims" | "hedged";

/** Rows by a column: names from A, numbers from the most; ``reversed``: the other way round. */
export function sortedPairs(rows: readonly Citing[], column: Column, reversed: boolean, language: string): Citing[] {
  const names = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  const order = (one: Citing, two: Citing): number => {
    if (column === "claims" || column === "hedged") return two[column] - one[column] || two.claims - one.claims;
    return names.compare(one[column].source.name, two[column].source.name) || two.claims - one.claims;
  };
  const sorted = [...rows].sort(order);
  return reversed ? sorted.reverse() : sorted;
}
