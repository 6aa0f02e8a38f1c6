/** The kinds of results, each on a tab of its own; "all" shows the best of each. */

export const PARTS = ["all", "words", "meaning", "articles", "sources"] as const;
export type Part = (typeof PARTS)[number];

export function partOf(text: string | null): Part {
  return PARTS.find((one) => one === text) ?? "all";
}
