import type { Sensitivity } from "../../../sweeps/analysis/sensitivity-study.ts";
import type { Figure } from "../figure.ts";
import type { Named, ResponseNames } from "../names.ts";

/** What a chart is drawn from: an analysis, how things in it are called, and the response with its unit. */
export interface Told {
  found: Sensitivity;
  named: Named;
  response: ResponseNames;
}

/**
 * A chart of a sensitivity report: its figure, whose id is the chart's name in the list, or nothing where the
 * analysis has nothing to show in it. Its own words stand beside it, in both languages.
 */
export type Chart = (content: Told) => Figure | undefined;
