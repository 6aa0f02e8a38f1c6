/** The map's outlines, drawn once: Natural Earth at 1:110 million (world-atlas), in the Natural Earth projection. */

import { geoGraticule10, geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { codeOf } from "./countries";

/** The drawing's own width; it is scaled to what room there is. */
export const WIDTH = 960;
/** South of this there are no claims, only ice; what names it is counted beside the map. */
const SOUTHERNMOST = -58;

export interface Outline {
  readonly code: string | null;
  readonly path: string;
}

export interface World {
  readonly height: number;
  readonly outlines: readonly Outline[];
  readonly borders: string;
  readonly graticule: string;
  /** Where a place is on the drawing; null when it is off the map. */
  readonly place: (longitude: number, latitude: number) => readonly [number, number] | null;
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Paths and places from the outlines' data. */
export function draw(atlas: Countries): World {
  const projection = geoNaturalEarth1().fitWidth(WIDTH, { type: "Sphere" }).precision(0.3);
  const path = geoPath(projection).digits(1);
  const written = (shape: GeoPermissibleObjects): string => path(shape) ?? "";
  const { countries } = atlas.objects;
  const outlines = feature(atlas, countries).features.flatMap((one): Outline[] => {
    const id = one.id === undefined ? undefined : String(one.id).padStart(3, "0");
    const code = codeOf(id, one.properties.name);
    return code === "AQ" ? [] : [{ code, path: written(one) }];
  });
  const height = projection([0, SOUTHERNMOST])?.[1] ?? WIDTH / 2;
  return {
    height,
    outlines,
    borders: written(mesh(atlas, countries, (left, right) => left !== right)),
    graticule: written(geoGraticule10()),
    place: (longitude, latitude) => (latitude < SOUTHERNMOST ? null : projection([longitude, latitude])),
  };
}

let loading: Promise<World> | undefined;

/** The outlines are a chunk of their own, asked for once; a failure is not kept. */
export function loadWorld(): Promise<World> {
  loading ??= import("world-atlas/countries-110m.json").then((module) => draw(module.default as unknown as Countries));
  loading.catch(() => (loading = undefined));
  return loading;
}
