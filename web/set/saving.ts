/** What a saved file says besides its scenario. */
export interface Saving {
  arms: readonly string[];
  replicates: number;
  /** Words of lower-case letters joined by hyphens. */
  name: string;
  /** Lines above the scenario. */
  heading: readonly string[];
  /** Notes beside values, by path. */
  beside: Readonly<Record<string, string>>;
}
