/** A list that comes page by page: begun anew when the question changes, gone on with on demand. */

import type { Page } from "./types";

export type Ask<T> = (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>;

export class Paged<T> {
  items = $state.raw<readonly T[]>([]);
  cursor = $state<string | null>(null);
  /** Why the list could not begin or go on; what has come before stays. */
  problem = $state.raw<unknown>(null);
  /** The first page of the present question is awaited. */
  beginning = $state(false);
  adding = $state(false);
  /** A first page has come, of this question or of one before. */
  known = $state(false);
  readonly #key: (item: T) => unknown;
  #ask: Ask<T> | null = null;
  #running: AbortController | null = null;

  /** ``key``: what tells items apart; one that came before is not shown twice. */
  constructor(key: (item: T) => unknown) {
    this.#key = key;
  }

  /** Ask a new question; the old list stays until the answer comes, and no later page of it is taken. */
  begin(ask: Ask<T>): Promise<void> {
    this.#start(ask);
    this.beginning = true;
    return this.#take(null);
  }

  /** Begin with a first page that is there already. */
  from(first: Page<T>, ask: Ask<T>): void {
    this.#start(ask);
    this.items = this.#fresh([], first.items);
    this.cursor = first.cursor;
    this.known = true;
  }

  /** The next page; nothing when there is none, or when it is being asked for. */
  async more(): Promise<void> {
    if (this.cursor === null || this.beginning || this.adding) return;
    this.adding = true;
    await this.#take(this.cursor);
  }

  /** Ask again for what could not be had. */
  async again(): Promise<void> {
    if (this.cursor !== null) await this.more();
    else if (this.#ask) await this.begin(this.#ask);
  }

  stop(): void {
    this.#running?.abort();
    this.beginning = this.adding = false;
  }

  #start(ask: Ask<T>): void {
    this.stop();
    this.#ask = ask;
    this.cursor = this.problem = null;
  }

  async #take(after: string | null): Promise<void> {
    if (!this.#ask) return;
    const mine = (this.#running = new AbortController());
    try {
      const page = await this.#ask(after, mine.signal);
      if (mine.signal.aborted) return;
      this.items = this.#fresh(after === null ? [] : this.items, page.items);
      this.cursor = page.cursor;
      this.problem = null;
      this.known = true;
    } catch (error) {
      if (!mine.signal.aborted) this.problem = error;
    } finally {
      if (!mine.signal.aborted) this.beginning = this.adding = false;
    }
  }

  #fresh(before: readonly T[], added: readonly T[]): readonly T[] {
    const seen = new Set(before.map(this.#key));
    const kept = added.filter((item) => {
      const key = this.#key(item);
      return !seen.has(key) && seen.add(key);
    });
    return [...before, ...kept];
  }
}
