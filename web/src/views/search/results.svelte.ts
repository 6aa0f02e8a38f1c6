/** What a search has found so far: asked anew when words or filters change, continued on demand. */

import type { ArticleRow, ClaimRow, Facets, Found } from "../../lib/types";
import { facetsOf, moreArticles, moreClaims, search, total } from "./asking";
import { toQuery, type Filters } from "./filters";
import { latest } from "./latest";

/** Milliseconds after which waiting is shown. */
const PATIENCE = 400;
const AT_ONCE = 20;

export class Results {
  found = $state.raw<Found | null>(null);
  facets = $state.raw<Facets | null>(null);
  claims = $state.raw<readonly ClaimRow[]>([]);
  articles = $state.raw<readonly ArticleRow[]>([]);
  claimsCursor = $state<string | null>(null);
  articlesCursor = $state<string | null>(null);
  problem = $state.raw<unknown>(null);
  busy = $state(false);
  slow = $state(false);
  adding = $state(false);
  /** The words that what is shown was found for. */
  words = $state("");

  readonly count = $derived(total(this.facets));
  readonly similar = $derived(this.found?.similar ?? []);
  /** Found by meaning only. */
  readonly fresh = $derived(this.similar.filter((one) => !this.claims.some((row) => row.key === one.claim.key)));
  readonly inWords = $derived(this.claims.length + this.articles.length + (this.found?.sources.length ?? 0));
  readonly nothing = $derived(this.found !== null && this.inWords + this.similar.length === 0);

  readonly #asking = latest(0);
  readonly #counting = latest(0);
  #question = "";
  /** Whether the list of articles is the beginning of its own pages. */
  #listed = false;

  ask(words: string, filters: Filters): void {
    this.#question = toQuery(words, filters).toString();
    if (!this.#question) {
      this.stop();
      this.found = this.facets = this.problem = null;
      this.busy = this.slow = false;
      return;
    }
    this.busy = true;
    const timer = setTimeout(() => (this.slow = this.busy), PATIENCE);
    this.#asking.now(async (signal) => {
      try {
        this.#take(await search(words, filters, signal), words);
      } catch (error) {
        if (!signal.aborted) this.problem = error;
      } finally {
        clearTimeout(timer);
        if (!signal.aborted) this.busy = this.slow = false;
      }
    });
    this.#counting.now(async (signal) => {
      try {
        this.facets = await facetsOf(words, filters, signal);
      } catch {
        if (!signal.aborted) this.facets = null;
      }
    });
  }

  #take(found: Found, words: string): void {
    this.found = found;
    this.claims = found.claims.items;
    this.claimsCursor = found.claims.cursor;
    this.articles = found.articles;
    this.articlesCursor = null;
    this.#listed = false;
    this.problem = null;
    this.words = words;
  }

  /** More claims; the place of the first new one. */
  async moreClaims(words: string, filters: Filters): Promise<number> {
    const [first, asked] = [this.claims.length, this.#question];
    await this.#add(async () => {
      const page = await moreClaims(words, filters, this.claimsCursor, AT_ONCE);
      if (asked !== this.#question) return;
      const seen = new Set(this.claims.map((row) => row.key));
      this.claims = [...this.claims, ...page.items.filter((row) => !seen.has(row.key))];
      this.claimsCursor = page.cursor;
    });
    return first;
  }

  /** More articles; a search comes with the best ones only, and their own list begins anew. */
  async moreArticles(words: string, filters: Filters): Promise<number> {
    const [first, asked] = [this.articles.length, this.#question];
    await this.#add(async () => {
      const page = await moreArticles(words, filters, this.articlesCursor);
      if (asked !== this.#question) return;
      const seen = new Set(this.#listed ? this.articles.map((row) => row.id) : []);
      const before = this.#listed ? this.articles : [];
      this.articles = [...before, ...page.items.filter((row) => !seen.has(row.id))];
      this.articlesCursor = page.cursor;
      this.#listed = true;
    });
    return first;
  }

  /** Whether the articles are still the few that a search comes with. */
  get fewArticles(): boolean {
    return !this.#listed && this.articles.length > 0;
  }

  async #add(work: () => Promise<void>): Promise<void> {
    this.adding = true;
    try {
      await work();
    } catch (error) {
      this.problem = error;
    } finally {
      this.adding = false;
    }
  }

  stop(): void {
    this.#asking.stop();
    this.#counting.stop();
  }
}
