/** The records of the API, names unchanged. */

export * from "./types/reading";
export * from "./types/families";
export * from "./types/archive";
export * from "./types/server";
