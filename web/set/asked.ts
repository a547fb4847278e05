/** Values that differ from the county's file, by dotted path; `arms.*` stands for every arm. */
export type Settings = Readonly<Record<string, number | boolean | string>>;

/** What is to be played: a scenario (its file as a plain tree, `extends` merged) and what was moved in it. */
export interface Asked {
  plain: unknown;
  settings: Settings;
  /** Uncertain parameters are drawn from their plausible ranges in every replicate. */
  uncertain?: boolean;
}
