/** The questions that the pages of sources and outlets ask of the API. */

import { api } from "../../lib/api";
import type { ClaimRow, Count, Network, OutletRow, Page, Source } from "../../lib/types";

type Asked = Readonly<Record<string, string | number | null | undefined>>;

/** A path with what is asked behind it; what is empty is left out. */
export function asked(path: string, values: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export function sourcesPage(q: string, cursor: string | null, signal?: AbortSignal): Promise<Page<Count>> {
  return api.get(asked("/sources", { q, cursor, limit: 50 }), signal ? { signal } : {});
}

export function outletsPage(q: string, cursor: string | null, signal?: AbortSignal): Promise<Page<OutletRow>> {
  return api.get(asked("/outlets", { q, cursor, limit: 50 }), signal ? { signal } : {});
}

export function claimsPage(filters: Asked, cursor: string | null, signal?: AbortSignal): Promise<Page<ClaimRow>> {
  return api.get(asked("/claims", { ...filters, cursor, limit: 20 }), signal ? { signal } : {});
}

export function networkOf(filters: Asked, signal?: AbortSignal): Promise<Network> {
  return api.get(asked("/network", filters), signal ? { signal } : {});
}

/** What a source goes by: its identity, else its name. */
export function handle(source: Pick<Source, "identity" | "name">): string {
  return source.identity ?? source.name;
}
