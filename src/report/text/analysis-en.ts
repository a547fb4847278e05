import type { ConditionFault } from "../../sweeps/analysis/condition.ts";
import type { AnalysisText, LostText } from "./analysis-zh.ts";
import { methodEn } from "./method-en.ts";

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const analysisEn: AnalysisText = {
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
    where: 'condition, as "difference.relapse > 0 and hybrid.npl.dataLender < 0.03"',
    out: "write tables (CSV, JSON) and the HTML report into this directory",
    force: "replace results that sannong wrote into that directory; files of others stay",
    json: "print JSON",
    peel: "share of a box's points taken off at a time (0.05 by default)",
    leastMass: "share of all points that a box holds at least (0.05 by default)",
    box: "which box of the trajectory to look at; by default the densest that covers half of the cases",
    paperOut: 'write into this directory ("paper" by default)',
    noPdf: "make no PDF",
  },

  mistake: {
    method: (method: string, needs: string, design: string, allowed: readonly string[]) =>
      `--method ${method} needs design: { kind: ${needs} } and does not suit this one (${design}); this study allows ${allowed.join(", ")}`,
    tooFew: (found: number, least: number) =>
      `only ${plural(found, "point")} with a result; an analysis needs at least ${least}`,
    nothingVaries: "the response is the same at every point: there is no variation to explain",
    condition: (fault: ConditionFault["fault"], input: string, column: number) =>
      ({
        unexpected: `unexpected "${input}" at character ${column}`,
        unfinished: `the condition is not finished at character ${column}`,
        empty: "the condition is empty",
        noName: `the comparison at character ${column} names no metric or parameter`,
        tooLong: "the condition is too long (1000 characters at most)",
      })[fault],
    conditionForm:
      "form: name comparison number, joined by and, or, not and brackets, as difference.relapse > 0 and hybrid.npl.dataLender < 3%",
    range: (option: string, input: string, low: number, high: number) =>
      `${option}: "${input}" is not allowed; it takes a number from ${low} to ${high}`,
    box: (input: string, most: number) => `--box: the trajectory has no box ${input}; it takes 0 to ${most}`,
    nameUnknown: (input: string, column: number, nearest: string | undefined) =>
      `"${input}" at character ${column} is neither a response (difference.<metric> or <arm>.<metric>) nor a parameter that the study varies${nearest === undefined ? "" : `; did you mean "${nearest}"?`}`,
    boxForm: (input: string) => `--box: "${input}" is not the number of a box; it takes 0, 1, 2 …`,
    shard: (at: number, of: number) =>
      `this store is shard ${at} of ${of}: material for a paper needs the whole study; put the shards together with sannong sweep merge`,
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
    designValue: (design: string, points: number, replicates: string) =>
      `${design}, ${plural(points, "point")}, ${replicates} replicate${replicates === "1" ? "" : "s"} each`,
    luck: "Luck",
    shard: "Part of the study",
    shardValue: (at: number, of: number) => `shard ${at} of ${of}; the runs of the others count as missing`,
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
    none: "No run is missing or failed, and the response is defined in all of them.",
    undefined: (runs: number) =>
      `In ${plural(runs, "replicate")} of points the runs finished and the response is not defined.`,
    uneven: (least: string, most: string, shared: boolean) =>
      `Points have from ${least} to ${plural(Number(most), "replicate")} with a value: ${shared ? "what each replicate adds at every point alike is taken out first (least squares of points and replicates), so that points are compared on the same luck" : "means of few replicates are less exact"}.`,
    count: (failed: number, absent: number) => `${failed} failed, ${absent} missing.`,
    reason: (reason: string, count: number) => `${count} ×: ${reason}`,
    point: "point",
    replicates: "replicates",
    state: "what happened",
    why: "reason",
    failed: "failed",
    absent: "missing",
    which: (lost: readonly LostText[], left: number) =>
      `Which: ${lost.map(({ point, replicates, state }) => `point ${point}, replicate ${replicates.replaceAll(" ", ", ").replaceAll("-", "–")} (${state === "failed" ? "failed" : "missing"})`).join("; ")}${left > 0 ? `; and ${left} more, in the table of missing runs` : ""}.`,
    meaning:
      "If failing depends on the parameters, the results stand for the part of the space in which the model runs, not for all of it.",
  },

  table: {
    factor: "parameter",
    rank: "rank",
    pair: "pair",
    mu: "μ",
    muStar: "μ*",
    sigma: "σ",
    floor: "mark of luck (95 %)",
    slices: "slices",
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
    chosenStep: "box (* shown)",
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
    noiseNote: (share: string, error: string, common: string | undefined) =>
      `Luck makes up ${share} of the variance of single runs. Averaging over replicates leaves an error of ${error} (standard deviation) at each point${common === undefined ? "" : `, and one of ${common} that all points share`}.`,
    noiseNone:
      "With one replicate a point, parameters and luck cannot be told apart; for that the study needs replicates: 2 or more.",
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

  noiseMark: (mark: string) =>
    `${mark} after an index: not told from noise (its interval holds 0, or it lies below the mark of chance or luck).`,
  aboveMark: (above: number, all: number) =>
    `${above} of ${plural(all, "parameter")} ${above === 1 ? "lies" : "lie"} beyond the mark that chance or luck alone reaches; one in twenty does so without any influence.`,
  small: (unit: string, used: number) =>
    `The sample is small (${used} ${unit}): intervals are wide, and ranks say little.`,
  clustered:
    "Many points of this design differ in one parameter only and are no independent sample: intervals are too narrow and quasi-p values too small. A Latin hypercube or a Sobol' sequence suits this method.",
  produced: (version: string) =>
    `Made by sannong (model version ${version}); the page asks nothing of the network.`,
};
