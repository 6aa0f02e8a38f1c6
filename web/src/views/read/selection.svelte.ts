/** What is pointed at and what is pinned in one reading, shown by classes on the elements concerned only. */

import type { Reading } from "../../lib/types";
import { lit, type Chosen, type Kind, type Lit } from "./linking";

const ATTRIBUTES = { attribution: "data-attribution", source: "data-source", claim: "data-claim" } as const;

export class Selection {
  pinned = $state.raw<Chosen | null>(null);
  #pointed: Chosen | null = null;
  #roots: HTMLElement[] = [];
  #elements: Record<Kind, Map<string, Element[]>> | null = null;
  #on: Element[] = [];

  constructor(readonly reading: Reading) {}

  /** Take a part of the page in: the text, the tree. What is in it is looked up once. */
  attach = (root: HTMLElement): (() => void) => {
    this.#roots.push(root);
    this.#elements = null;
    this.#show();
    return () => {
      this.#roots = this.#roots.filter((one) => one !== root);
      this.#elements = null;
    };
  };

  /** Forget the elements that were looked up, after the page has changed. */
  refresh(): void {
    this.#elements = null;
    this.#show();
  }

  point(chosen: Chosen | null): void {
    if (same(chosen, this.#pointed)) return;
    this.#pointed = chosen;
    this.#show();
  }

  /** Pin something, or let go of it; ``scroll``: bring the other ends into view. */
  pin(chosen: Chosen | null, scroll: HTMLElement | null | boolean = false): void {
    this.pinned = chosen;
    this.#pointed = null;
    this.#show();
    if (chosen && scroll !== false) requestAnimationFrame(() => this.#reveal(scroll === true ? null : scroll));
  }

  toggle(chosen: Chosen, from: HTMLElement | null): void {
    this.pin(same(chosen, this.pinned) ? null : chosen, from ?? true);
  }

  /** What an element stands for. */
  static of(target: EventTarget | null): Chosen | null {
    const at = target instanceof Element ? target.closest("[data-attribution],[data-claim],[data-source]") : null;
    if (!(at instanceof HTMLElement)) return null;
    const { attribution, claim, source } = at.dataset;
    if (attribution) return { kind: "attribution", id: attribution };
    if (claim) {
      const inside = at.parentElement?.closest("[data-attribution]");
      const around = inside instanceof HTMLElement && inside.closest("[data-text]") ? inside.dataset["attribution"] : undefined;
      return around ? { kind: "attribution", id: around } : { kind: "claim", id: claim };
    }
    return source ? { kind: "source", id: source } : null;
  }

  #show(): void {
    const chosen = this.#pointed ?? this.pinned;
    const found = lit(this.reading, chosen);
    const next = this.#concerned(found);
    const kept = new Set(next.map(([element]) => element));
    for (const element of this.#on) if (!kept.has(element)) element.classList.remove("on", "main");
    for (const [element, main] of next) {
      element.classList.add("on");
      element.classList.toggle("main", main);
    }
    this.#on = [...kept];
    for (const root of this.#roots) root.classList.toggle("choosing", chosen !== null);
  }

  #concerned(found: Lit): [Element, boolean][] {
    const elements = (this.#elements ??= this.#look());
    const list: [Element, boolean][] = [];
    for (const id of found.attributions) for (const one of elements.attribution.get(id) ?? []) list.push([one, found.main.has(id)]);
    const all = (this.#pointed ?? this.pinned)?.kind === "source"; // else only the mentions of the attributions concerned
    for (const id of found.sources) for (const one of elements.source.get(id) ?? []) if (all || !one.closest("[data-text]")) list.push([one, false]);
    for (const id of found.claims) for (const one of elements.claim.get(id) ?? []) list.push([one, true]);
    return list;
  }

  #look(): Record<Kind, Map<string, Element[]>> {
    const found: Record<Kind, Map<string, Element[]>> = { attribution: new Map(), source: new Map(), claim: new Map() };
    for (const kind of Object.keys(ATTRIBUTES) as Kind[]) {
      for (const root of this.#roots) {
        for (const one of root.querySelectorAll(`[${ATTRIBUTES[kind]}]`)) {
          const id = one.getAttribute(ATTRIBUTES[kind]) ?? "";
          const list = found[kind].get(id);
          if (list) list.push(one);
          else found[kind].set(id, [one]);
        }
      }
    }
    return found;
  }

  /** Bring what lights up into view, in each part but the one that was clicked in. */
  #reveal(from: HTMLElement | null): void {
    for (const root of this.#roots) {
      if (from && root.contains(from)) continue;
      const first = root.querySelector(".main") ?? root.querySelector(".on");
      if (!first) continue;
      const box = first.getBoundingClientRect();
      const scroller = root.closest("[data-scroller]");
      if (scroller && scroller.scrollHeight > scroller.clientHeight) {
        const frame = scroller.getBoundingClientRect();
        if (box.top < frame.top || box.bottom > frame.bottom) scroller.scrollTop += box.top - frame.top - frame.height / 2;
      } else if (!scroller && (box.top < 0 || box.bottom > innerHeight)) {
        scrollBy({ top: box.top - innerHeight / 3 });
      }
    }
  }
}

function same(a: Chosen | null, b: Chosen | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}
