import type { Method } from "../../sweeps/analysis.ts";
import type { ConditionFault } from "../../sweeps/condition.ts";
import type { DesignKind } from "../../sweeps/study.ts";
import type { AnalysisText } from "./analysis-zh.ts";
import { methodEn } from "./method-en.ts";

const designNames: Record<DesignKind, string> = {
  grid: "full grid",
  latinHypercube: "Latin hypercube",
  sobol: "Sobol' sequence",
  saltelli: "Saltelli's design",
  morris: "Morris trajectories",
  oneAtATime: "one at a time",
  random: "random sample",
};
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const analysisEn: AnalysisText = {
  methods: {
    sobol: "Sobol' variance decomposition",
    morris: "Morris elementary effects",
    pawn: "PAWN distances between distributions",
    regression: "standardised regression",
  },
  designs: designNames,
  comma: ", ",
  listed: ", ",
  colon: ": ",
  yes: "yes",
  no: "no",

  help: {
    sensitivity: "sensitivity of a study: which parameters matter, and how much is luck",
    discover: "scenario discovery: where in the space of parameters a condition holds (PRIM)",
    paper:
      "material for a paper: figures, tables, methods, bibliography and a script that reproduces the study",
    method: "method; by default the one that the design was made for",
    metric: "response: difference.<metric> (treatment minus reference on the same luck) or <arm>.<metric>",
    where: 'condition, as "difference.relapse > 0 and hybrid.npl < 0.03"',
    out: "write tables (CSV, JSON) and the HTML report into this directory",
    force: "overwrite results in that directory",
    json: "print JSON",
    peel: "share of a box's points taken off at a time (0.05 by default)",
    leastMass: "share of all points that a box holds at least (0.05 by default)",
    box: "which box of the trajectory to look at; by default the densest that covers half of the cases",
    paperOut: 'write into this directory ("paper" by default)',
    noPdf: "make no PDF",
  },

  mistake: {
    method: (method: Method, design: DesignKind, allowed: readonly Method[]) =>
      `--method ${method} does not suit the design (${designNames[design]}); this study allows ${allowed.join(", ")}${
        method === "sobol" ? " (Sobol' indices need design: { kind: saltelli })" : ""
      }${method === "morris" ? " (Morris needs design: { kind: morris })" : ""}`,
    tooFew: (found: number, least: number) =>
      `only ${plural(found, "point")} with a result; an analysis needs at least ${least}`,
    nothingVaries: "the response is the same at every point: there is no variation to explain",
    condition: (fault: ConditionFault["fault"], given: string, column: number) =>
      ({
        unexpected: `--where: unexpected "${given}" at character ${column}`,
        unfinished: `--where: the condition is not finished at character ${column}`,
        empty: "--where: the condition is empty",
        noName: `--where: the comparison at character ${column} names no metric or parameter`,
        tooLong: "--where: the condition is too long (1000 characters at most)",
      })[fault],
    conditionForm:
      "form: name comparison number, joined by and, or, not and brackets, as difference.relapse > 0 and hybrid.npl < 3%",
    range: (option: string, given: string, low: number, high: number) =>
      `${option}: "${given}" is not allowed; it takes a number from ${low} to ${high}`,
    box: (given: string, most: number) => `--box: the trajectory has no box ${given}; it takes 0 to ${most}`,
    nameUnknown: (given: string, column: number, nearest: string | undefined) =>
      `--where: "${given}" at character ${column} is neither a response (difference.<metric> or <arm>.<metric>) nor a parameter that the study varies${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
  },

  wrote: (files: number, directory: string) => `${plural(files, "file")} written to ${directory}`,

  names: {
    difference: (metric: string, treatment: string, reference: string) =>
      `difference in ${metric} (${treatment} minus ${reference})`,
    level: (metric: string, arm: string) => `${metric} (${arm})`,
    points: "percentage points",
    percent: "%",
    yuan: "yuan",
    number: "",
    unit: (unit: string) => ` (${unit})`,
    logarithmic: "log scale",
  },

  titles: {
    sensitivity: (response: string) => `What decides the ${response}`,
    discovery: (where: string) => `Where it holds that ${where}`,
  },
  study: {
    study: "Study",
    response: "Response",
    method: "Method",
    condition: "Condition",
    design: "Design",
    designValue: (design: DesignKind, points: number, replicates: string) =>
      `${designNames[design]}, ${plural(points, "point")}, ${replicates} replicates each`,
    luck: "Luck",
    shared: "shared: replicate r has the same luck at every point",
    independent: "each point has its own",
    model: "Model version",
    store: "Store hash",
    unfinished: " (the store is not complete)",
    runs: "Runs",
    runsValue: (finished: number, planned: number) => `${finished} finished of ${planned} planned`,
    mean: "Means of the points",
    meanValue: (mean: string, low: string, high: string) => `on average ${mean}, from ${low} to ${high}`,
  },

  missing: {
    title: "Missing and failed runs",
    none: "No run is missing or failed.",
    count: (failed: number, absent: number) => `${failed} failed, ${absent} missing.`,
    reason: (reason: string, count: number) => `${count} ×: ${reason}`,
    sobol: (dropped: number, used: number, left: number) =>
      `A row of Saltelli's design is used as a whole or not at all: ${plural(dropped, "row")} dropped, ${used} kept; another ${plural(left, "run")} finished but could not be paired within a row and ${left === 1 ? "is" : "are"} left out.`,
    morris: (dropped: number) =>
      `Elementary effects that could not be computed for want of an end point: ${dropped}; the others are not touched.`,
    points: (dropped: number, used: number) =>
      `${plural(dropped, "point")} without a result dropped, ${used} kept.`,
    meaning:
      "If failing depends on the parameters, the results stand for the part of the space in which the model runs, not for all of it.",
  },

  table: {
    factor: "parameter",
    rank: "rank",
    first: "first order S₁",
    total: "total S_T",
    firstCorrected: "first order, luck taken out",
    totalCorrected: "total, luck taken out",
    pair: "pair",
    second: "second order S₂",
    secondCorrected: "second order, luck taken out",
    mu: "μ",
    muStar: "μ*",
    sigma: "σ",
    floor: "floor of luck",
    effects: "effects",
    median: "median KS",
    meanKs: "mean KS",
    maximum: "largest KS",
    slices: "slices",
    src: "coefficient SRC",
    srrc: "by ranks SRRC",
    low: "low",
    high: "high",
    interval: "95 % interval",
    lowEnd: "low end",
    highEnd: "high end",
    response: "response",
    points: "points",
    share: "share",
    part: "comes from",
    variance: "variance",
    rows: "sample used",
    step: "box",
    coverage: "coverage",
    density: "density",
    mass: "of all points",
    restricted: "parameters restricted",
    limits: "in the box",
    whole: "range of the study",
    quasiP: "quasi-p",
    againCoverage: "found again (same coverage)",
    againDensity: "found again (same density)",
    cases: "cases",
    where: "holds",
    mean: "mean",
    notShown: (left: number) => `${left} more rows in the CSV file`,
  },

  figures: {
    more: "Data table",
    indices: {
      sobol: "Share of the variance that each parameter explains",
      morris: "Mean change of the response as a parameter goes through its range",
      pawn: "How far fixing one parameter moves the distribution of the response",
      regression: "Standard deviations of the response for one of the parameter",
    },
    axes: {
      sobol: "share of the variance of the response",
      morris: "μ*: mean size of the elementary effects",
      pawn: "Kolmogorov–Smirnov distance (0 to 1)",
      regression: "standardised coefficient",
    },
    indicesNote: {
      sobol:
        "Lines: 95 % bootstrap intervals. The total index counts interactions; the wider apart the two are, the stronger these are.",
      morris:
        "Lines: 95 % bootstrap intervals. To the left of the dashed mark, parameter and luck cannot be told apart.",
      pawn: "Lines: 95 % bootstrap intervals. Dashed: what a parameter without influence reaches by chance (95 % quantile).",
      regression:
        "Lines: 95 % bootstrap intervals. Ranks straighten curves: where the two differ, the effect is monotone but bent.",
    },
    first: "first order (alone)",
    total: "total (with interactions)",
    floor: "chance and luck",
    src: "SRC",
    srrc: "SRRC (by ranks)",
    plane: "Does it matter, and is it tangled up with others?",
    planeAxis: "σ: standard deviation of the elementary effects",
    planeNote:
      "The further right, the more it matters; above the slanted line (σ = μ*) the effect is bent or depends on other parameters.",
    tornado: "How far the mean response goes from a parameter's low end to its high end",
    tornadoNote:
      "Ends are the lowest and highest fifth of the parameter's values (the least and largest of up to five); all others vary as in the design. Lines: 95 % intervals of the mean.",
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
    convergenceAxis: {
      sobol: "rows used",
      morris: "trajectories used",
      pawn: "points used",
      regression: "points used",
    },
    convergenceNote:
      "Bands: 95 % intervals. A line that still slopes at its right end wants a larger sample.",
    noise: "Where the variation of single runs comes from",
    noiseAxis: "share of the variance of single runs (%)",
    parameter: "parameters",
    common: "luck that all points share",
    own: "luck of each point's own",
    noiseNote: (share: string, error: string) =>
      `Luck makes up ${share}. After averaging at each point, an error of ${error} (standard deviation) is left of it.`,
    noiseNone:
      "With one replicate a point, parameters and luck cannot be told apart; for that the study needs replicates: 2 or more.",
    count: "points",
  },

  discovery: {
    trajectory: "Coverage against density",
    trajectoryNote:
      "A dot is a box, from the whole space on, peeled step by step. Figures: parameters restricted; large dot: the chosen box.",
    coverageAxis: "coverage: of the points where it holds, those in the box (%)",
    densityAxis: "density: of the points in the box, those where it holds (%)",
    box: "The chosen box: which part of each parameter's range",
    boxAxis: "range of the study, from low to high",
    boxNote:
      "Light: whole range of the study; dark: the box. A small quasi-p says that without this restriction chance would not give such density.",
    scatter: "Where the condition holds",
    scatterNote: "Filled: it holds; hollow: it does not. Frame: the chosen box.",
    holds: "holds",
    fails: "does not hold",
    inBox: "the chosen box",
    whole: "range of the study",
    choices: "values",
    summary: (cases: number, points: number, share: string) =>
      `The condition holds at ${cases} of ${plural(points, "point")} (${share}).`,
    chosen: (step: number, coverage: string, density: string, mass: string) =>
      `Box ${step} takes ${mass} of all points, holds ${coverage} of those where the condition holds, and is ${density} dense.`,
    nowhere: (points: number) =>
      `The condition holds at none of the ${plural(points, "point")}: there is nothing to discover.`,
    everywhere: (points: number) =>
      `The condition holds at all ${plural(points, "point")}: no box is needed.`,
    undecided: (points: number) => `${plural(points, "point")} without the results it needs left out.`,
    agreement: (share: string) =>
      `The condition is judged by each point's mean over replicates; ${share} of single replicates say the same, the rest is luck.`,
    unsure:
      "A restriction with a quasi-p above 0.05 may be mere chance; so may one that resamples seldom find again.",
  },

  method: methodEn,

  r2: (plain: string, ranks: string) =>
    `The straight-line model explains R² = ${plain}, by ranks R² = ${ranks}.`,
  pawnFloor: (floor: string) => `What chance reaches (95 % quantile): ${floor}.`,
  small: (method: Method, used: number) =>
    `The sample is small (${used} ${{ sobol: "rows", morris: "trajectories", pawn: "points", regression: "points" }[method]}): intervals are wide, and ranks say little.`,
  clustered:
    "Many points of this design differ in one parameter only and are no independent sample: intervals are too narrow and quasi-p values too small. A Latin hypercube or a Sobol' sequence suits this method.",
  sumAlone: (sum: string) =>
    `First-order indices sum to ${sum}: parameters act by and large alone, with hardly any interaction.`,
  sumOfFirst: (sum: string) => `First-order indices sum to ${sum}: the rest is interaction (and luck).`,
  luckSwamps:
    "With luck taken out no variance is left to split: what the parameters do is drowned in luck; more replicates are needed.",
  produced: (version: string) =>
    `Made by sannong (model version ${version}); the page asks nothing of the network.`,
};
