/**
 * The one tip of map and timeline. It waits a little before it comes and goes, so that the pointer can move onto it, and
 * does not come back by itself once it was dismissed.
 */

import type { Filters } from "../search/filters";

/** What a tip tells of. ``key``: of the circle or bar; ``filters``: what its claims are found by; ``choose``: keep only them. */
export interface Told {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly claims: number;
  readonly anchor: Element;
  readonly words: string;
  readonly filters: Filters;
  readonly chosen: boolean;
  readonly choose: () => void;
}

export type How = "pointer" | "focus";

const FIRST = 220;
const NEXT = 60;
const LINGERS = 280;

export class Tips {
  told = $state.raw<Told | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dismissed: string | null = null;

  tell(next: Told, how: How): void {
    this.hold();
    if (this.told?.key === next.key || this.#dismissed === next.key) return;
    this.#timer = setTimeout(() => (this.told = next), how === "pointer" && !this.told ? FIRST : NEXT);
  }

  /** The pointer or the focus is on the tip itself. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  leave(): void {
    this.hold();
    this.#dismissed = null;
    this.#timer = setTimeout(() => (this.told = null), LINGERS);
  }

  /** Dismisses it; the focus goes back to what it told of, if it was in the tip. */
  shut(): void {
    const [anchor, key] = [this.told?.anchor, this.told?.key ?? null];
    const inside = document.activeElement?.closest(".tip");
    this.told = null;
    if (inside && anchor instanceof SVGElement && anchor.isConnected) anchor.focus();
    this.hold(); // the focus has just asked for it again
    this.#dismissed = key;
  }

  choose(): void {
    const told = this.told;
    this.shut();
    told?.choose();
  }
}
