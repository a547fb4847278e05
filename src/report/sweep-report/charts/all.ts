import type { Figure } from "../figure.ts";
import type { Chart, Told } from "./chart.ts";
import { convergence } from "./convergence.ts";
import { heat } from "./heat.ts";
import { indices } from "./indices.ts";
import { noise } from "./noise.ts";
import { plane } from "./plane.ts";
import { scatter } from "./scatter.ts";
import { surface } from "./surface.ts";
import { tornado } from "./tornado.ts";

/** Every chart of a sensitivity report, in the order of the page, by the id of its figure. */
export const charts = {
  indices,
  plane,
  tornado,
  noise,
  heat,
  surface,
  scatter,
  convergence,
} satisfies Record<string, Chart>;

/** The figures that an analysis has something to show in. */
export const figuresOf = (content: Told): Figure[] =>
  Object.values<Chart>(charts).flatMap((chart) => chart(content) ?? []);
