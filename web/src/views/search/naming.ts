/** What filters and their values are called in the reader's language. */

import { countryName, day, languageName, t, has } from "../../lib/i18n";
import { yearOf, type Chip, type FilterName } from "./filters";

/** A day as readers write it. */
export function dayName(text: string | null): string {
  return day(text) || t("search.undated");
}

/** The filter's value for what the API counts under a facet: flags come as "yes" and "no"; null where nothing is known. */
export function filterValue(facet: string, told: string): string | null {
  if (facet === "anonymous" || facet === "hedged") return told === "yes" ? "true" : told === "no" ? "false" : told;
  return told === "unknown" && facet !== "origin_type" ? null : told;
}

/** A facet's value in words. */
export function valueName(facet: string, value: string): string {
  switch (facet) {
    case "language":
      return languageName(value);
    case "country":
    case "origin_country":
      return countryName(value);
    case "origin_type":
      return worded(`search.type.${value}`, value);
    case "modality":
      return worded(`search.modality.${value}`, value);
    case "anonymous":
      return value === "true" ? t("search.anonymous.true") : t("search.anonymous.false");
    case "hedged":
      return value === "true" ? t("search.hedged.true") : t("search.hedged.false");
    default:
      return value;
  }
}

/** A filter in words: "language: Russian", "published: 2024". */
export function chipName(chip: Chip): string {
  if (chip.until !== null) {
    const facet = t(chip.id === "period" ? "search.facet.date" : "search.facet.about");
    const year = yearOf(chip.value, chip.until);
    if (year) return t("search.chip", { facet, value: year });
    if (chip.value === chip.until) return t("search.chip", { facet, value: dayName(chip.value) });
    if (!chip.until) return t("search.chip.since", { facet, since: dayName(chip.value) });
    if (!chip.value) return t("search.chip.until", { facet, until: dayName(chip.until) });
    return t("search.chip.between", { facet, since: dayName(chip.value), until: dayName(chip.until) });
  }
  const name = chip.id as Exclude<FilterName, "since" | "until" | "about_since" | "about_until">;
  const value = valueName(name, chip.value);
  if (name === "anonymous" || name === "hedged") return value;
  return t("search.chip", { facet: t(`search.facet.${name}`), value });
}

/** The words of a key made of a value of the API; the value itself where it is a new one. */
function worded(key: string, value: string): string {
  return has(key) ? t(key) : value;
}
