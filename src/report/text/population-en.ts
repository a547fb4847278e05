import type { PopulationText } from "./population-zh.ts";

const households = (n: number): string => `${n} household${n === 1 ? "" : "s"}`;
const villages = (n: number): string => `${n} village${n === 1 ? "" : "s"}`;

export const populationEn: PopulationText = {
  help: {
    population: "make the households of a county and hold them against published figures, or take a survey's",
    from: "households of a survey (CSV, columns in docs/survey.md) in place of made ones",
    out: "write every household to this CSV file, and what its columns are to the same name with -columns.csv",
    force: "replace files that this command wrote",
    county: "write the scenario of your own county from six figures",
    figure: (name, low, high, unit) => `${name}, ${low} to ${high} (${unit})`,
    countyOut: "path of the scenario file, such as mycounty.yaml",
  },
  title: (scenario, v, h, seed) =>
    `The households of "${scenario}": ${villages(v)}, ${households(h)} (replicate 1, seed ${seed})`,
  head: ["Indicator", "published", "source", "made", "difference", "range", "verdict"],
  groups: {
    people: "People and labour",
    land: "Land",
    income: "Income (ordinary year, weighted by heads)",
    lifted: "Lifted households",
    online: "Internet and online shops",
    distance: "Distance",
    together: "Correlations (households, log income)",
  },
  assumed: "assumed",
  inside: "inside",
  outside: "OUTSIDE",
  points: " pp",
  summary: (inside, all) => `${inside} of ${all} inside their range.`,
  grades:
    "Source codes and grades (A read in a source, B derived, C weak, D assumed) stand in scenarios/README.md.",
  notes: "Outside their range:",
  note: (label, note) => `${label}${note === undefined ? "" : `: ${note}`}`,
  survey: {
    title: (file, h, v) => `Survey ${file}: ${villages(v)}, ${households(h)}`,
    encoding: (encoding) => `decoded as ${encoding}`,
    resized: (v, size, used, most) =>
      `each village brought to ${households(size)} at even steps by weight, ${villages(v)} in all; ${households(used)} of the file used, each at most ${most} time${most === 1 ? "" : "s"}`,
    villages: (repeated, leftOut) =>
      `villages of the county by the weights of the survey's and their number: ${repeated} repeated, ${leftOut} left out`,
    drawn: (columns) => `missing values drawn by the model's own distributions (households): ${columns}`,
    drawnOne: (column, count, all) => `${column} ${count === all ? "all" : count}`,
    missing: (columns) =>
      `empty values that are not drawn (counted as nothing, or made from other columns; households): ${columns}`,
    weightless: (count) => `${households(count)} of weight 0: left out`,
    complete: "no value is missing",
    ignored: (names) => `columns that the model does not know, not used: ${names}`,
    meant: (name, nearest) => `${name} (did you mean ${nearest}?)`,
    unused: (names) => `columns that are checked and not used: ${names}`,
    larger: (count) =>
      `${households(count)} of more than 8 members: 8 are kept, income and land in proportion`,
    mismatched: (count) =>
      `${households(count)} whose parts are more than 10 % off their income: the income holds`,
    unmetBelow: (count) =>
      `${households(count)} whose income is below the transfers and the floor that come without work: the model has more`,
    unmetAbove: (count) =>
      `${households(count)} whose income is above what any ability earns on its labour and land: the model has less`,
    differs: (names) => `means that differ by more than 1 % between file and county: ${names}`,
    means: ["File and county", "file (weighted)", "county"],
    mean: {
      size: "persons per household",
      land: "land per household (mu)",
      income: "income per head (yuan a year)",
      shops: "households with an online shop",
      lifted: "lifted households",
    },
  },
  comma: ", ",
  semicolon: "; ",
  wrotePeople: (path, h, columns) => `written: ${path} (${households(h)}) and ${columns} (its columns)`,
  columnsHead: ["column", "unit", "zh", "en"],
  exists: (path) => `${path} exists; choose another name, or add --force`,
  noSurvey: (path) => `--from: "${path}" is no file that exists`,
  notCsv: (path) => `--out: "${path}" should end in .csv`,
  notYaml: (path) => `--out: "${path}" should end in .yaml or .yml`,
  county: {
    number: (option, input, allowed, have) =>
      `${option}: "${input}" will not do; allowed: ${allowed}. ${have}`,
    between: (low, high, unit) => `a number from ${low} to ${high} (${unit})`,
    apart: (misses) => `these six figures cannot be had together: ${misses}`,
    miss: (name, asked, got) => `${name}: asked ${asked}, nearest ${got}`,
    head: ["Figure", "asked", "made"],
    title: (path) => `${path}: what was asked and what comes out (mean of the first 4 replicates)`,
    next: (path) => `Next: sannong population ${path}, sannong compare ${path}`,
    given: "Made by sannong county from six figures; change it as you like.",
    about: "A county set to six published figures; otherwise the baseline.",
  },
};
