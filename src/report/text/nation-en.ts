import type { NationText } from "./nation-zh.ts";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const nationEn: NationText = {
  help: {
    nation: "a nation: a table with a county a row, each a market with luck of its own; can be resumed",
    scenario: "the scenario below all counties; by default baseline.yaml",
    arms: "arms to compare, separated by commas, the reference first; by default the scenario's",
    replicates: "replicates of each county; by default 4, and at least 2 for an interval",
    out: "directory of the result store (new)",
    seed: "seed (any text); a county's luck follows from it, the county's name and the replicate",
    status: "how a nation stands: counties finished, rate, time left",
    resume: "go on with a nation that was interrupted",
    export: "export a nation's store as Parquet and CSV",
    report: "write the report: totals, deciles, counties helped and harmed most, cartogram, table",
    reportOut: "write the report into this directory",
    template: "make a synthetic table of counties from published marginals, for who has none",
    counties: "how many counties; by default 832",
    templateOut: "write the table into this CSV file",
    templateSeed: "seed of the synthetic counties",
    force: "replace a table of this command that is there",
  },
  fitting: (counties) =>
    `setting the parameters of ${plural(counties, "county", "counties")} by their figures`,
  fitted: (done, all, left) => `${done}/${all} counties set, ${left}`,
  progress: (done, all, left) => `${done}/${all} counties finished, ${left}`,
  counties: (done, unfinished) =>
    unfinished > 0 ? `${done} (${unfinished} more are not finished, and left out)` : String(done),
  households: (all, played) => `${all} stood for, ${played} played`,
  wrote: (files, out) => `${plural(files, "file", "files")} written to ${out}`,
  wroteTemplate: (counties, out) =>
    `${out} written: ${plural(counties, "synthetic county", "synthetic counties")}. Centres are published figures, spreads and correlations assumed; no real county is among them.`,
  madeFrom: (lines) => `From: ${lines}`,
  next: (out) => `Report: sannong nation report ${out} --out ${out}-report/`,
  mistake: {
    notNation: (directory) =>
      `${directory} is not the store of a nation; first: sannong nation counties.csv --out ${directory}`,
    nothing: (directory) =>
      `no county in ${directory} is finished yet; first: sannong nation resume ${directory}`,
    csv: (out) => `--out: ${out} should be a .csv file`,
    exists: (out) => `${out} is there already; choose another name, or add --force`,
    out: "--out is missing: the directory of the result store",
    arms: "--arms: at least two arms, to compare",
  },
  fact: {
    counties: "counties",
    households: "households",
    arms: "arms",
    replicates: "replicates",
    source: "figures from",
    model: "model version",
    hash: "store hash",
  },
  synthetic:
    "The table of counties is synthetic: centres are published figures, spreads and correlations assumed. No real county is told of below.",
  finding: {
    total: (treatment, reference, sign, count, rate) =>
      sign === 0
        ? `Under ${treatment}, against ${reference}, households that relapse change by ${count} (${rate} per 1,000 lifted): the interval holds 0, and neither more nor fewer can be told.`
        : `Under ${treatment}, against ${reference}, ${sign < 0 ? "fewer" : "more"} households relapse: a change of ${count} (${rate} per 1,000 lifted).`,
    noInterval: (treatment, reference, count, rate) =>
      `Under ${treatment}, against ${reference}, households that relapse change by ${count} (${rate} per 1,000 lifted); there is one replicate, and so no interval, and how much of it is luck cannot be told.`,
    counties: (helped, harmed, all) =>
      `Of ${plural(all, "county", "counties")}, relapse is seen to fall in ${helped} and to rise in ${harmed} (the county's own 95 % interval leaves 0 out; of a hundred without any change about 5 do); in the others it cannot be told.`,
  },
  tables: {
    totals: "All counties together (by the households that each stands for; 95 % intervals in brackets)",
    deciles: "Deciles over counties (lifted households per 1,000 that relapse within four years)",
    helped: "The ten counties where credit lowers relapse most",
    harmed: "The ten counties where credit lowers relapse least, or raises it most",
    all: "Every county, helped most first",
  },
  head: {
    figure: "figure",
    difference: "difference (treatment − reference)",
    decile: "quantile",
    county: "county",
    households: "households stood for",
    income: "income per head (yuan a year)",
    distance: "to county town (km)",
    lifted: "lifted (%)",
    relapse: (arm) => `${arm}: relapse (‰)`,
    effect: "difference of relapse (per 1,000 lifted)",
  },
  figure: {
    map: "Counties by distance and income",
    mapNote:
      "A square a county, and no borders: from left to right by the distance of villages to the county town, the nearest first; within a column by income per head, the highest on top. Blue: fewer relapse; orange: more. Names where the pointer rests.",
    effect: "Difference of relapse (per 1,000 lifted, treatment − reference)",
    across: "distance to the county town (km), nearest first",
    up: "income per head, higher upwards",
  },
  tile: (name, distance, income, effect) =>
    `${name}: ${distance} km, ${income} yuan a year, difference of relapse ${effect} ‰`,
  luckUnknown:
    "With one replicate of each county it cannot be told how much of the differences between them is luck: on other luck the first ten and the last ten are others. Two replicates tell (--replicates).",
  notes: (replicates, luck) => [
    "Each county is a market of its own, and none deals with another; what a county comes to does not depend on which others were played.",
    `The intervals of the totals are over replicates (${replicates}): counties have luck of their own, and both arms of a county share it in each replicate.`,
    luck === undefined
      ? nationEn.luckUnknown
      : `Of the differences between counties' effects about ${luck} % is luck alone. The first ten and the last ten are therefore in part there by chance; on other luck the order changes, and effects so large mostly shrink.`,
    "Households are scaled up to those that each county stands for. Income and distance are the table's; relapse is that of the survey, its expectation over interview noise.",
  ],
};
