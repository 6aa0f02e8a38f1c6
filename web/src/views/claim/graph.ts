/** A family's route as one line a pair, and as a nested list for those who don't see a drawing. */

import type { ClaimRoute as Route, Followed, RouteNode, Stance, Statement } from "../../lib/types";
import type { Arc } from "./layers";

/** All that ``taker`` has from ``giver``: the statements that show it, and how they tell it. */
export interface Tie extends Arc {
  readonly statements: readonly string[];
  readonly stances: readonly Stance[];
}

/** One line of the nested list. ``seen``: "circle" where it leads back to an item above it, "before" where what follows
 * stands further up already. */
export interface Branch {
  readonly node: RouteNode;
  readonly tie: Tie | null;
  readonly seen: "circle" | "before" | null;
  readonly branches: readonly Branch[];
}

/** Edges between the same two made one, in order of their first statement. */
export function ties(route: Route): Tie[] {
  const found = new Map<string, { taker: string; giver: string; statements: string[]; stances: Stance[] }>();
  for (const { taker, giver, statement, stance } of route.edges) {
    const key = `${taker}\n${giver}`;
    const tie = found.get(key) ?? { taker, giver, statements: [], stances: [] };
    if (!tie.statements.includes(statement)) tie.statements.push(statement);
    if (!tie.stances.includes(stance)) tie.stances.push(stance);
    found.set(key, tie);
  }
  return [...found.values()];
}

/** How a line is told where not all of it is neutral: the strongest of its stances. */
export function stanceOf(tie: Tie): Stance {
  return (["denied", "distanced", "endorsed"] as const).find((stance) => tie.stances.includes(stance)) ?? "neutral";
}

/** A node's place in time, for breaking circles: those that told it later come first, sources that published nothing last. */
export function rankOf(route: Route): (node: string) => number {
  const order = new Map(route.starts.map(([, node], index) => [node, index]));
  return (node) => -(order.get(node) ?? -1);
}

/** The route as trees, from those whom nobody has it from to the ends of their chains. */
export function branches(route: Route): Branch[] {
  const nodes = new Map(route.nodes.map((node) => [node.id, node]));
  const gives = new Map<string, Tie[]>();
  const taken = new Set<string>();
  for (const tie of ties(route)) {
    if (!nodes.has(tie.taker) || !nodes.has(tie.giver)) continue;
    gives.set(tie.taker, [...(gives.get(tie.taker) ?? []), tie]);
    taken.add(tie.giver);
  }
  const told = new Set<string>();
  const grow = (node: RouteNode, tie: Tie | null, path: readonly string[]): Branch => {
    const next = gives.get(node.id) ?? [];
    if (path.includes(node.id)) return { node, tie, seen: "circle", branches: [] };
    if (told.has(node.id)) return { node, tie, seen: next.length ? "before" : null, branches: [] };
    told.add(node.id);
    const further = [...path, node.id];
    return { node, tie, seen: null, branches: next.flatMap((one) => (nodes.has(one.giver) ? [grow(nodes.get(one.giver) as RouteNode, one, further)] : [])) };
  };
  const order = [...route.starts.map(([, id]) => id), ...nodes.keys()];
  const roots = order.filter((id) => !taken.has(id));
  const found: Branch[] = [];
  for (const id of [...roots, ...order]) {
    const node = nodes.get(id);
    if (node && !told.has(id)) found.push(grow(node, null, []));
  }
  return found;
}

/** What a node is to the claim: it publishes it, passes it on, is where it ends; several at once. */
export function partsOf(followed: Followed, node: RouteNode): { publishes: boolean; passes: boolean; origin: boolean; circular: boolean } {
  const takes = followed.route.edges.some((edge) => edge.taker === node.id);
  const gives = followed.route.edges.some((edge) => edge.giver === node.id);
  return {
    publishes: node.articles.length > 0,
    passes: takes && gives,
    origin: followed.origins.origins.some((origin) => origin.nodes.includes(node.id)),
    circular: followed.circles.some((circle) => circle.nodes.includes(node.id)),
  };
}

/** The statements that speak of a node: those that it published, and those that have the claim from it. */
export function statementsOf(followed: Followed, node: string): { own: Statement[]; of: Statement[] } {
  const articles = new Set(followed.route.nodes.find((one) => one.id === node)?.articles ?? []);
  const showing = new Set(followed.route.edges.filter((edge) => edge.giver === node).map((edge) => edge.statement));
  const own = followed.members.filter((statement) => articles.has(statement.article_id));
  return { own, of: followed.members.filter((statement) => showing.has(statement.key)) };
}
