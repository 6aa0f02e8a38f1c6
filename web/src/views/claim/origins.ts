/** The count of independent origins as a reader follows it: step by step, with what each step adds or takes away. */

import type { Followed, OriginStep, RouteNode, Statement } from "../../lib/types";

export type StepKind = OriginStep["rule"] | "own-voice";

/** A step with the names of those concerned. ``change``: what it adds to the count; ``count``: how many there are after
 * it; ``owner``: who stands behind them; ``statements``: the sentences that show it. */
export interface CountedStep {
  readonly kind: StepKind;
  readonly nodes: readonly string[];
  readonly names: readonly string[];
  readonly anonymous: readonly boolean[];
  readonly owner: string | null;
  readonly statements: readonly Statement[];
  readonly change: number;
  readonly count: number;
}

const MERGING: ReadonlySet<string> = new Set(["same-owner", "same-state", "same-copy"]);

/** The derivation of a family's count: its last step's ``count`` is the number of origins. ``nobody``: what a publisher without
 * a name is called. */
export function countedSteps(followed: Followed, nobody = ""): CountedStep[] {
  const members = new Map(followed.members.map((statement) => [statement.key, statement]));
  const merged = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
    return at;
  };
  let count = 0;
  return followed.origins.steps.map((step) => {
    const statements = step.statements.flatMap((key) => members.get(key) ?? []);
    let change = 0;
    if (step.rule === "chain-end") change = 1;
    else if (MERGING.has(step.rule)) {
      const [kept, ...gone] = [...new Set(step.nodes.map(root))];
      for (const node of gone) if (kept !== undefined) merged.set(node, kept);
      change = -gone.length;
    }
    count += change;
    return {
      kind: step.rule === "chain-end" && statements.length > 0 && statements.every((one) => !one.hops.length) ? "own-voice" : step.rule,
      nodes: step.nodes,
      names: nodeNames(followed, step, statements, nobody),
      anonymous: step.nodes.map((node) => node.startsWith("anonymous:")),
      owner: ownerOf(followed, step),
      statements,
      change,
      count,
    };
  });
}

/** Whether a node is a publisher that nothing names: it goes by its article. */
export function isUnnamed(node: Pick<RouteNode, "source" | "articles">): boolean {
  return node.articles.includes(node.source.name);
}

/** A route's node by its id: its name, or what its id says of it where the route does not have it. */
export function nodeName(followed: Followed, id: string, nobody = ""): string {
  const node = followed.route.nodes.find((one) => one.id === id);
  if (node && nobody && isUnnamed(node)) return nobody;
  return node?.source.name ?? hopName(followed.members, id) ?? id.slice(id.indexOf(":") + 1);
}

function nodeNames(followed: Followed, step: OriginStep, statements: readonly Statement[], nobody: string): string[] {
  const names = step.nodes.map((node) => nodeName(followed, node, nobody));
  if (step.rule !== "same-source" || names.length < 2 || hopName(followed.members, step.nodes[1] ?? "")) return names;
  const kept = names[0] ?? "";
  const own = statements.flatMap((statement) => statement.hops.map((hop) => hop.source.name));
  const folded = (name: string): string => name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const other = own.find((name) => folded(name).includes(folded(names[1] ?? "")) && name !== kept) ?? own.find((name) => name !== kept);
  return other ? [kept, other, ...names.slice(2)] : names;
}

/** The name of an anonymous source, which its id says by article and source. */
function hopName(members: readonly Statement[], id: string): string | null {
  if (!id.startsWith("anonymous:")) return null;
  for (const statement of members) {
    const start = `anonymous:${statement.article_id}:`;
    const hop = id.startsWith(start) ? statement.hops.find((one) => one.source.id === id.slice(start.length)) : undefined;
    if (hop) return hop.source.name;
  }
  return null;
}

function ownerOf(followed: Followed, step: OriginStep): string | null {
  if (step.rule !== "same-owner" && step.rule !== "same-state") return null;
  for (const id of step.nodes) {
    const node = followed.route.nodes.find((one) => one.id === id);
    if (node?.group) return followed.owners[node.group] ?? node.group;
  }
  return null;
}
