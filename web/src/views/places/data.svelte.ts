/** What map, timeline and list show: four questions, each asked anew only when what it depends on changes. */

import type { ClaimRow, Facets, PlacesOut } from "../../lib/types";
import { facetsOf, moreClaims, total } from "../search/asking";
import type { Filters } from "../search/filters";
import { latest, type Latest } from "../search/latest";
import { partTimeline, placesOf, wholeTimeline, type Drawn, type Wish } from "./asking";
import type { Range } from "./bins";

const AT_ONCE = 20;
type Line = "places" | "time" | "facets" | "list";

export class Data {
  places = $state.raw<PlacesOut | null>(null);
  drawn = $state.raw<Drawn | null>(null);
  facets = $state.raw<Facets | null>(null);
  rows = $state.raw<readonly ClaimRow[]>([]);
  cursor = $state<string | null>(null);
  problem = $state.raw<unknown>(null);
  /** The list has been had once. */
  listed = $state(false);
  adding = $state(false);
  readonly count = $derived(total(this.facets));
  readonly #lines: Readonly<Record<Line, Latest>> = { places: latest(0), time: latest(0), facets: latest(0), list: latest(0) };
  #listing = 0;

  askPlaces(words: string, filters: Filters): void {
    this.#ask("places", (signal) => placesOf(words, filters, signal), (answer) => (this.places = answer));
  }

  /** ``range``: the only days to be drawn; null for all of the time. */
  askTime(words: string, filters: Filters, wish: Wish, range: Range | null): void {
    const asked = (signal: AbortSignal): Promise<Drawn> =>
      range ? partTimeline(words, filters, wish, range, signal) : wholeTimeline(words, filters, wish, signal);
    this.#ask("time", asked, (answer) => (this.drawn = answer));
  }

  askList(words: string, filters: Filters): void {
    this.#listing += 1;
    this.#ask("facets", (signal) => facetsOf(words, filters, signal), (answer) => (this.facets = answer));
    this.#ask("list", (signal) => moreClaims(words, filters, null, AT_ONCE, signal), (page) => {
      this.rows = page.items;
      this.cursor = page.cursor;
      this.listed = true;
    });
  }

  async more(words: string, filters: Filters): Promise<void> {
    const asked = this.#listing;
    this.adding = true;
    try {
      const page = await moreClaims(words, filters, this.cursor, AT_ONCE);
      if (asked !== this.#listing) return;
      this.rows = [...this.rows, ...page.items];
      this.cursor = page.cursor;
    } catch (error) {
      this.problem = error;
    } finally {
      this.adding = false;
    }
  }

  stop(): void {
    for (const line of Object.values(this.#lines)) line.stop();
  }

  /** Asks; an answer that came too late is none. */
  #ask<T>(line: Line, question: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): void {
    this.#lines[line].now(async (signal) => {
      try {
        const answer = await question(signal);
        if (signal.aborted) return;
        take(answer);
        this.problem = null;
      } catch (error) {
        if (!signal.aborted) this.problem = error;
      }
    });
  }
}
