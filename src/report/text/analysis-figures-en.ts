import type { FiguresText } from "./analysis-figures-zh.ts";

export const figuresEn: FiguresText = {
  more: "Data table",
  floor: "chance or luck alone (95 %)",
  plane: "Does it matter, and is it tangled up with others?",
  planeAxis: "σ: standard deviation of the elementary effects",
  planeNote:
    "The further right, the more it matters; above the slanted line (σ = μ*) the effect is bent or depends on other parameters.",
  tornado: "How far the mean response goes from a parameter's low end to its high end",
  tornadoNote:
    "Ends are the points in the lowest and the highest fifth of the parameter, equal values together (of up to five values, the least and the largest); all others vary as in the design. Lines: 95 % intervals of the mean.",
  tornadoClustered: " Points of this design have coordinates in common, so these intervals are too narrow.",
  tornadoAlone: "All other parameters stand as in the scenario. Lines: 95 % intervals over replicates.",
  overall: "mean of all points",
  base: "the scenario's own values",
  low: "parameter low",
  high: "parameter high",
  heat: "The two that matter most: means as observed",
  heatNote: "In each cell the mean response of its points; no points lie in an empty cell.",
  surface: "The two that matter most: fitted response surface",
  surfaceNote: (r2: string) =>
    `A polynomial of second degree, all other parameters left to vary; it explains ${r2} of the variance over points. Dots: points of the design.`,
  scatter: "The response at every point",
  scatterNote:
    "A dot is a point of the design, averaged over its replicates; the line joins the means of slices.",
  convergence: "Do the indices stand still as the sample grows?",
  convergenceAxis: (unit: string) => `${unit} used`,
  convergenceNote: "Bands: 95 % intervals. A line that still slopes at its right end wants a larger sample.",
  noise: "Where the variation of single runs comes from",
  noiseAxis: "share of the variance of single runs (%)",
  parameter: "parameters",
  common: "luck that all points share",
  own: "luck of each point's own",
  noiseNote: (share: string, error: string, common: string | undefined) =>
    `Luck makes up ${share} of the variance of single runs. Averaging over replicates leaves an error of ${error} (standard deviation) at each point${common === undefined ? "" : `, and one of ${common} that all points share`}.`,
  noiseNone:
    "With one replicate a point, parameters and luck cannot be told apart; for that the study needs replicates: 2 or more.",
  count: "points",
};
