/** Which section of the map is seen: moved by wheel, drag, two fingers and keys. */

import { framing, panned, whole, zoomed, type Point, type Stage, type Zoom } from "./zoom";

const STEP = 1.6;
/** Pixels that a pointer may move while it presses. */
const SHAKE = 4;

export class Camera {
  /** Null until somebody moves the map. */
  #moved = $state.raw<Zoom | null>(null);
  readonly #stage: () => Stage;
  readonly #first: () => Zoom;
  readonly #pointers = new Map<number, Point>();
  #dragged = false;
  #touch = false;
  frame: SVGSVGElement | undefined;

  /** ``first``: the section that is seen at first. */
  constructor(stage: () => Stage, first: () => Zoom) {
    this.#stage = stage;
    this.#first = first;
  }

  get zoom(): Zoom {
    return this.#moved ?? this.#first();
  }

  get moved(): boolean {
    return this.#moved !== null && this.zoom.k > 1;
  }

  /** Whether the last press was a drag, and so chooses nothing. */
  get dragged(): boolean {
    return this.#dragged;
  }

  /** Whether the last press was a finger's. */
  get touch(): boolean {
    return this.#touch;
  }

  closer(factor = STEP, at?: Point): void {
    const stage = this.#stage();
    this.#moved = zoomed(this.zoom, factor, at ?? [stage.width / 2, stage.height / 2], stage);
  }

  further(): void {
    this.closer(1 / STEP);
  }

  whole(): void {
    this.#moved = whole(this.#stage());
  }

  fit(points: readonly Point[]): void {
    this.#moved = framing(points, this.#stage());
  }

  /** Brings a point of the frame to its middle when it is outside. */
  show([x, y]: Point): void {
    const stage = this.#stage();
    if (x > 0 && x < stage.width && y > 0 && y < stage.height) return;
    this.#moved = panned(this.zoom, stage.width / 2 - x, stage.height / 2 - y, stage);
  }

  /** Keys have no drag behind them, and no finger. */
  byKey(): void {
    this.#dragged = this.#touch = false;
  }

  at(event: { clientX: number; clientY: number }): Point {
    const box = this.frame?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  }

  /** A listener of Svelte's for wheels is passive; this one may keep the page from zooming as a whole. */
  readonly attach = (node: SVGSVGElement): (() => void) => {
    this.frame = node;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.closer(Math.exp(-event.deltaY / 200), this.at(event));
    };
    node.addEventListener("wheel", wheel, { passive: false });
    return () => node.removeEventListener("wheel", wheel);
  };

  readonly down = (event: PointerEvent): void => {
    this.#touch = event.pointerType === "touch";
    this.#dragged = false;
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now: Point = [event.clientX, event.clientY];
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.#dragged && !other && distance(now, before) < SHAKE) return;
    this.#dragged = true;
    this.#pointers.set(event.pointerId, now);
    if (other) {
      const middle = { clientX: (now[0] + other[0]) / 2, clientY: (now[1] + other[1]) / 2 };
      this.closer(Math.max(1, distance(now, other)) / Math.max(1, distance(before, other)), this.at(middle));
    } else {
      this.frame?.setPointerCapture(event.pointerId);
      this.#moved = panned(this.zoom, now[0] - before[0], now[1] - before[1], this.#stage());
    }
  };

  readonly up = (event: PointerEvent): void => void this.#pointers.delete(event.pointerId);
}

function distance(left: Point, right: Point): number {
  return Math.hypot(left[0] - right[0], left[1] - right[1]);
}
