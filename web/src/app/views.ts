/** The views, each loaded when it is needed. */

import type { Component } from "svelte";
import type { Name, Route } from "../lib/router";

export interface ViewProps {
  readonly params: Route["params"];
  readonly query: URLSearchParams;
}
type Loader = () => Promise<{ default: Component<any> }>;

export const VIEWS: Readonly<Record<Exclude<Name, "unknown">, Loader>> = {
  read: () => import("../views/read/View.svelte"),
  article: () => import("../views/read/Article.svelte"),
  claim: () => import("../views/claim/View.svelte"),
  sources: () => import("../views/sources/View.svelte"),
  source: () => import("../views/sources/Source.svelte"),
  outlet: () => import("../views/sources/Outlet.svelte"),
  network: () => import("../views/network/View.svelte"),
  places: () => import("../views/places/Places.svelte"),
  search: () => import("../views/search/Search.svelte"),
  add: () => import("../views/add/Add.svelte"),
  corrections: () => import("../views/correct/View.svelte"),
  account: () => import("../views/account/Account.svelte"),
};
