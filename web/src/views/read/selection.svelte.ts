/** What is pointed at and what is pinned in one reading, shown by classes on the elements concerned only. */

import type { Reading } from "../../lib/types";
import { lit, type Chosen, type Kind, type Lit } from "./linking";

const ATTRIBUTES = { attribution: "data-attribution", source: "data-source", claim: "data-claim", link: "data-link" } as const;
const ANY = Object.values(ATTRIBUTES).map((name) => `[${name}]`).join(",");

export class Selection {
  pinned = $state.raw<Chosen | null>(null);
  /** What the keyboard is on, to be told to who does not see it. */
  focused = $state.raw<Chosen | null>(null);
  #pointed: Chosen | null = null;
  #roots: HTMLElement[] = [];
  #elements: Record<Kind, Map<string, Element[]>> | null = null;
  #on: Element[] = [];
  #opener: HTMLElement | null = null;

  constructor(
    readonly reading: Reading,
    pinned: Chosen | null = null,
  ) {
    this.pinned = pinned;
  }

  /** Take a part of the page in: the text, the tree. What is in it is looked up once. */
  attach = (root: HTMLElement): (() => void) => {
    this.#roots.push(root);
    this.refresh();
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

  focus(chosen: Chosen | null): void {
    this.focused = chosen;
    this.point(chosen);
  }

  /** Pin something, or let go of it; ``scroll``: bring the other ends into view, all but the part that it was clicked in. */
  pin(chosen: Chosen | null, scroll: HTMLElement | boolean = false): void {
    const active = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (chosen && this.#roots.some((root) => root.contains(active))) this.#opener = active;
    const lost = chosen === null && (active?.closest("[data-details]") ?? null) !== null;
    this.pinned = chosen;
    this.#pointed = null;
    this.#show();
    if (lost) this.#opener?.focus();
    if (chosen && scroll !== false) requestAnimationFrame(() => this.#reveal(scroll === true ? null : scroll));
  }

  toggle(chosen: Chosen, from: HTMLElement | null): void {
    this.pin(same(chosen, this.pinned) ? null : chosen, from ?? true);
  }

  /** What an element stands for. */
  static of(target: EventTarget | null): Chosen | null {
    const at = target instanceof Element ? target.closest(ANY) : null;
    if (!(at instanceof HTMLElement)) return null;
    const { attribution, claim, source, link } = at.dataset;
    if (link) return { kind: "link", id: link };
    if (attribution) return { kind: "attribution", id: attribution };
    if (claim) {
      const inside = at.closest("[data-text]") ? at.parentElement?.closest<HTMLElement>("[data-attribution]") : null;
      const around = inside?.dataset["attribution"];
      return around ? { kind: "attribution", id: around } : { kind: "claim", id: claim };
    }
    return source ? { kind: "source", id: source } : null;
  }

  #show(): void {
    const chosen = this.#pointed ?? this.pinned;
    const next = this.#concerned(chosen, lit(this.reading, chosen));
    for (const element of this.#on) {
      if (next.has(element)) continue;
      element.classList.remove("on", "main");
      if (element.hasAttribute("data-cue")) element.removeAttribute("aria-pressed");
    }
    for (const [element, main] of next) {
      element.classList.add("on");
      element.classList.toggle("main", main);
      if (element.hasAttribute("data-cue")) element.setAttribute("aria-pressed", String(this.pinned?.id === element.getAttribute("data-attribution")));
    }
    this.#on = [...next.keys()];
    for (const root of this.#roots) root.classList.toggle("choosing", chosen !== null);
  }

  #concerned(chosen: Chosen | null, found: Lit): Map<Element, boolean> {
    const elements = (this.#elements ??= this.#look());
    const all = new Map<Element, boolean>();
    const light = (kind: Kind, ids: Iterable<string>, main: (id: string) => boolean, only?: (one: Element) => boolean): void => {
      for (const id of ids) for (const one of elements[kind].get(id) ?? []) if (!only || only(one)) all.set(one, main(id) || (all.get(one) ?? false));
    };
    const everywhere = chosen?.kind === "source" || chosen?.kind === "link"; // else only the mentions of the attributions concerned
    light("source", found.sources, () => false, (one) => (one.closest("[data-text]") ? everywhere : chosen?.kind !== "link"));
    light("attribution", found.attributions, (id) => found.main.has(id));
    light("claim", found.through, () => false);
    light("claim", found.claims, () => true);
    if (chosen?.kind === "link") light("link", [chosen.id], () => true);
    return all;
  }

  #look(): Record<Kind, Map<string, Element[]>> {
    const found: Record<Kind, Map<string, Element[]>> = { attribution: new Map(), source: new Map(), claim: new Map(), link: new Map() };
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
      if (scroller && scroller.scrollHeight > scroller.clientHeight + 1) {
        const frame = scroller.getBoundingClientRect();
        if (box.top < frame.top || box.bottom > frame.bottom) scroller.scrollTop += box.top - frame.top - (2 * frame.height) / 3;
      } else if (!scroller && (box.top < 0 || box.bottom > innerHeight)) {
        scrollBy({ top: box.top - innerHeight / 3 });
      }
    }
  }
}

function same(a: Chosen | null, b: Chosen | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}
