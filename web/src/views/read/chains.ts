/** A reading's chains as one tree from the publisher down, shared beginnings merged. Pure. */

import type { Claim, Reading, Role, Source, Summary } from "../../lib/types";

export interface Branch {
  readonly path: string;
  readonly source: Source | null;
  readonly roles: Set<Role>;
  readonly claims: Claim[];
  readonly children: Branch[];
}

/** The publisher's branch, under which every chain hangs. */
export function chainTree(reading: Reading): Branch {
  const known = new Map(reading.sources.map((source) => [source.id, source]));
  const root: Branch = { path: "publisher", source: null, roles: new Set(), claims: [], children: [] };
  for (const claim of reading.claims) {
    let here = root;
    claim.chain.forEach((name, n) => {
      if (n > 0) {
        let next = here.children.find((child) => child.source?.id === name);
        if (!next) {
          next = { path: `${here.path}/${name}`, source: known.get(name) ?? null, roles: new Set(), claims: [], children: [] };
          here.children.push(next);
        }
        here = next;
      }
      const role = claim.links[n]?.role;
      if (role) here.roles.add(role);
    });
    here.claims.push(claim);
  }
  return root;
}

/** How many claims end in a branch or below it. */
export function claimsOf(branch: Branch): number {
  return branch.claims.length + branch.children.reduce((sum, child) => sum + claimsOf(child), 0);
}

export interface Owned {
  readonly owner: string | null;
  readonly branches: readonly Branch[];
}

/** Branches side by side, those of one owner together, so that two agencies of one house are seen to be that. */
export function byOwner(branches: readonly Branch[], summary: Summary): readonly Owned[] {
  const owners = new Map(summary.owners.flatMap((group) => group.sources.map((source) => [source, group.name ?? group.key] as const)));
  const found: { owner: string | null; branches: Branch[] }[] = [];
  for (const branch of branches) {
    const owner = owners.get(branch.source?.id ?? "") ?? null;
    const same = owner === null ? undefined : found.find((one) => one.owner === owner);
    if (same) same.branches.push(branch);
    else found.push({ owner, branches: [branch] });
  }
  return found;
}
