/** One thing that luck brings in a season. */
export type LuckKind =
  | "illness"
  | "ruinous"
  | "disaster"
  | "job"
  | "livelihood"
  | "fees"
  | "wedding"
  | "opportunity"
  | "price";

/** A line of the luck strip. */
export type LaneKey = "illness" | "disaster" | "work" | "costs" | "chance" | "price";

/** What became of a season's needs for money. */
export type NeedOutcome = "granted" | "refused" | "kin" | "unmet";
