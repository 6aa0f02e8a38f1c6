/** Hash routes: "#/article/ID?claim=c3". */

import { createSubscriber } from "svelte/reactivity";

export type Name = "read" | "article" | "claim" | "sources" | "source" | "outlet" | "network" | "places" | "search" | "add" | "corrections" | "account" | "unknown";

/** ``params``: what stands behind the name, decoded; ``query``: behind the "?". */
export interface Route {
  readonly name: Name;
  readonly params: Readonly<{ id: string }>;
  readonly query: URLSearchParams;
  readonly path: string;
}

const NAMES: readonly Name[] = ["read", "article", "claim", "sources", "source", "outlet", "network", "places", "search", "add", "corrections", "account"];

/** The route of a hash such as "#/claim/f12"; the empty one is the first view. */
export function parse(hash: string): Route {
  const text = hash.replace(/^#/, "") || "/";
  const cut = text.indexOf("?");
  const path = cut < 0 ? text : text.slice(0, cut);
  const query = new URLSearchParams(cut < 0 ? "" : text.slice(cut + 1));
  const [first = "", ...rest] = path.replace(/^\//, "").split("/");
  const name = first === "" ? "read" : (NAMES.find((known) => known === first) ?? "unknown");
  return { name, params: { id: decoded(rest.join("/")) }, query, path };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

let current: Route | null = null;
const subscribe = createSubscriber((update) => {
  const changed = (): void => {
    current = parse(location.hash);
    update();
  };
  addEventListener("hashchange", changed);
  addEventListener("selon:route", changed);
  return () => {
    removeEventListener("hashchange", changed);
    removeEventListener("selon:route", changed);
  };
});

/** Where we are; whoever asks in an effect or a template is told again when it changes. */
export function route(): Route {
  subscribe();
  if (current === null || typeof location !== "undefined") current = parse(location.hash);
  return current;
}

/** Go to "/search?q=…"; ``replace``: without a step back. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const hash = `#${to.startsWith("/") ? to : `/${to}`}`;
  if (!replace) {
    location.hash = hash;
    return;
  }
  history.replaceState(history.state, "", hash);
  dispatchEvent(new Event("selon:route"));
}
