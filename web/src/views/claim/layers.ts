/** The layers of a directed graph: who tells it on the left, whom they have it from to the right; circles are broken where
 * time runs backwards. */

/** ``taker`` has it from ``giver``. */
export interface Arc {
  readonly taker: string;
  readonly giver: string;
}

/** ``layer``: of each node, from 0; ``back``: the arcs that close a circle, to be drawn against the direction. */
export interface Layers {
  readonly layer: ReadonlyMap<string, number>;
  readonly back: ReadonlySet<Arc>;
}

/** Layers by the longest way from the left; ends of chains stand in the last one. ``rank``: nodes later in time first. */
export function layers(nodes: readonly string[], arcs: readonly Arc[], rank: (node: string) => number): Layers {
  const component = components(nodes, arcs);
  const back = new Set(arcs.filter((arc) => arc.taker === arc.giver || (component.get(arc.taker) === component.get(arc.giver) && rank(arc.taker) >= rank(arc.giver))));
  const forward = arcs.filter((arc) => !back.has(arc));
  const layer = new Map(nodes.map((node) => [node, 0]));
  const order = sorted(nodes, forward);
  const gives = by(forward, "taker");
  for (const node of order) {
    for (const arc of gives.get(node) ?? []) layer.set(arc.giver, Math.max(layer.get(arc.giver) ?? 0, (layer.get(node) ?? 0) + 1));
  }
  const last = Math.max(0, ...layer.values());
  const takers = new Set(arcs.map((arc) => arc.taker));
  const givers = new Set(arcs.map((arc) => arc.giver));
  for (const node of nodes) if (givers.has(node) && !takers.has(node)) layer.set(node, last);
  return { layer, back };
}

/** The nodes so that every taker comes before its givers; ``arcs`` have no circle. */
function sorted(nodes: readonly string[], arcs: readonly Arc[]): string[] {
  const waiting = new Map(nodes.map((node) => [node, 0]));
  for (const arc of arcs) waiting.set(arc.giver, (waiting.get(arc.giver) ?? 0) + 1);
  const gives = by(arcs, "taker");
  const ready = nodes.filter((node) => waiting.get(node) === 0);
  for (let at = 0; at < ready.length; at += 1) {
    for (const arc of gives.get(ready[at] as string) ?? []) {
      const left = (waiting.get(arc.giver) ?? 0) - 1;
      waiting.set(arc.giver, left);
      if (left === 0) ready.push(arc.giver);
    }
  }
  return ready;
}

/** Arcs by one of their ends. */
export function by<One extends Arc>(arcs: readonly One[], end: keyof Arc): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const arc of arcs) {
    const list = found.get(arc[end]);
    if (list) list.push(arc);
    else found.set(arc[end], [arc]);
  }
  return found;
}

/** The strongly connected component of each node, by number (Tarjan 1972), without recursion. */
export function components(nodes: readonly string[], arcs: readonly Arc[]): Map<string, number> {
  const gives = by(arcs, "taker");
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const held = new Set<string>();
  const stack: string[] = [];
  const found = new Map<string, number>();
  let count = 0;
  for (const start of nodes) {
    if (index.has(start)) continue;
    const work = [{ node: start, next: 0 }];
    while (work.length) {
      const frame = work[work.length - 1] as { node: string; next: number };
      const { node } = frame;
      if (frame.next === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) as number);
        stack.push(node);
        held.add(node);
      }
      const arc = gives.get(node)?.[frame.next];
      frame.next += 1;
      if (arc) {
        if (!index.has(arc.giver)) work.push({ node: arc.giver, next: 0 });
        else if (held.has(arc.giver)) low.set(node, Math.min(low.get(node) as number, index.get(arc.giver) as number));
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above) low.set(above.node, Math.min(low.get(above.node) as number, low.get(node) as number));
      if (low.get(node) !== index.get(node)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        held.delete(member);
        found.set(member, count);
        if (member === node) break;
      }
      count += 1;
    }
  }
  return found;
}
