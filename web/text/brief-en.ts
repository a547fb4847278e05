import type { zh } from "./brief-zh.ts";

export const en: typeof zh = {
  name: "Brief",
  title: (county) => `${county}: how credit is arranged, and relapse into poverty`,
  subtitle: (arm, reference) => `"${arm}" compared with "${reference}": the same households on the same luck`,
  model: "A model's runs, not a forecast about real households",
  result: "1. The answer",
  moved: (list, others) =>
    `What was changed: ${list}${others > 0 ? `; and ${others} more, see section 5` : ""}.`,
  packaged: (whom: string) => ` For ${whom}, in the new arrangement alone; the reference is without.`,
  movedNone: "Nothing was changed: this is the county as it is supplied.",
  movedOne: (name, from, to) => `${name} from ${from} to ${to}`,
  joined: (parts) => parts.join("; "),

  money: {
    all: (parts) => `Cost and harm: ${parts}.`,
    cost: (yuan, low, high) => `the county pays ${yuan} a year (interval ${low} to ${high})`,
    interval: (low, high) => `, interval ${low} to ${high}`,
    sentence: (text) => ` ${text}.`,
    budget: (yuan) => `budget ${yuan}`,
    by: {
      answer: (n) =>
        ` As on its card under Answer: ${n} other runs, 95 % intervals for all packages together.`,
      runs: (n) =>
        ` By these ${n} runs, all households of the county, 95 % interval; who is harmed: section 4.`,
    },
  },

  charts: "2. The results",
  year: "year",
  column: {
    mean: (arm) => `${arm}, mean (%)`,
    p10: (arm) => `${arm}, 10 % quantile (%)`,
    p90: (arm) => `${arm}, 90 % quantile (%)`,
  },
  yearTick: (year) => `${year}`,
  chartNote: (n) =>
    `Lines: means of ${n} runs; bands: 10–90 % of the runs. In brackets: 95 % interval of the mean.`,
  chartSummary: (title, year, ends) => `${title}, year ${year}: ${ends.join(", ")}.`,
  difference: (reference) => `minus ${reference}, same luck (points); band: 95 % interval of the mean`,
  ending: (name, value) => `${name} ${value}`,

  levels: {
    arm: "arrangement",
    relapse: "relapse within four years, %",
    coverage: "credit coverage, %",
    income: "income per head and year, yuan",
  },

  fates: (population) => `3. Two fates of every 100 ${population}`,
  under: (arm, fate) => `${fate} under "${arm}"`,
  stood: "did not fall",
  fell: "fell into poverty",
  lifted: "lifted households",
  allHouseholds: (saved, harmed) =>
    `Of every 100 households of all kinds, ${saved} saved, ${harmed} harmed. Parts 3 and 4 count as drawn interviews heard it; the first sentence averages over interview noise.`,
  oneArm: "Only one arrangement was run, so there are no two fates to compare.",

  gains: "4. Who gains and who loses (per 1,000 households)",
  gain: {
    kind: "kind of household",
    households: "number",
    saved: "saved",
    harmed: "harmed",
    net: "net saved",
  },
  kinds: {
    lifted: "lifted out of poverty",
    neverPoor: "never poor before",
    shop: "with a shop",
    noShop: "without a shop",
    elderly: "without a worker",
    able: "with a worker",
    all: "all households",
  },
  gainNote:
    "Number: mean of the runs. Saved: fell into poverty under the reference only; harmed: under the new arrangement only. Kinds as they were before the arrangements part.",
  nobody: "—",

  settings: "5. Settings that are not the default",
  setting: {
    name: "setting",
    usual: "default",
    value: "here",
    source: "source of the default",
    grade: "grade",
  },
  gradeKey: "Grades: A read in a source, B derived from one, C weak, D assumed.",
  assumed: "assumed",
  own: (county, count) => `Settings of "${county}" itself that differ from the model's defaults (${count}): `,
  ownOne: (name, value, usual, origin) => `${name} ${value} (default ${usual}${origin})`,
  ownUndeclared: (name, value) => `${name} ${value}`,
  origin: (grade, source) => `, grade ${grade}, ${source}`,
  end: ".",
  sameAsDefault: "Every setting is at the model's default.",
  moreBelow: (count) => `${count} more are in the annex. `,
  annex: "Annex: the other settings that are not the default",
  on: "on",
  off: "off",
  none: "not in force",

  caveatsTitle: "6. Before you use this",
  caveats: {
    fewRuns: (n) =>
      `Only ${n} runs have finished: intervals are still wide, and figures will move as runs are added.`,
    undecided:
      "The 95 % interval of the difference in relapse includes zero: these runs do not show that relapse rises or falls.",
    implausible: (names) =>
      `Outside the range that has support: ${names}. The result extrapolates to where the model was never checked against data.`,
    assumed: (names) =>
      `The default is assumed or weakly supported (grade D or C): ${names}. What changing it shows holds only if the assumption does.`,
    ownCounty:
      "This county was fitted to a few county figures; all else is the baseline's, and where that is not so here, nothing will tell.",
    closing: (reference) =>
      `Some arrangement closes a lender that had been lending before: its loans are only wound down, what they bought stays. Differences from "${reference}" contain that closure.`,
    cost: "A lender's cost or speed was changed. Lenders here post their prices and do not compete: what they save widens credit, but no competition passes it on in lower rates.",
    hurdle:
      "No lender can fail here, and losses do not shrink its funds: a low hurdle closes nobody, but its losses are real. Read bad loans and profit beside it.",
    rateCap:
      "A cap on rates only makes lenders refuse or lend less here; it drives no loan underground. The refused have kin alone: moneylenders are not in the model.",
    dataSharing:
      "Public records are taken to be true, timely, and free to obtain and consent to; privacy and bad data are not in the model.",
    guarantee:
      "The guarantee fund pays until the county's contribution is used up. Laxer lending under it is in the model; the cost of running the fund and of recovery is not.",
    serviceStations:
      "A village has one station at most; those that the county builds are built and run at its cost, and idle in a season in which they do not pay.",
    training:
      "What training does to digital literacy is assumed; trainees' shops may fail like any other, and that is counted.",
    noise: (seen, exact) =>
      `Relapse is as a survey would find it, interview error included: ${seen} under the reference, ${exact} without the error. The rest is not real relapse.`,
    luckOnly:
      "Intervals show luck only, not the uncertainty of parameters: if a parameter is wrong, they will not say so.",
    uncertain:
      "Parameters are drawn from their plausible ranges, independently; uncertainty about the model's form is not in the intervals.",
    limits:
      "No credit bureau, no competition between lenders, no household that moves away. What is absent and which targets are missed: docs/limits.md.",
  },

  footer: {
    link: "Link",
    noLink: (query) =>
      `This page is on one machine only; there is no link that others can open. To have these settings again, put this behind the address of any sannong page: ${query}`,
    version: (version) => `model ${version}`,
    seed: (seed) => `seed ${seed}`,
    runs: (finished, planned) =>
      finished < planned ? `${finished} runs of ${planned} planned` : `${finished} runs`,
    uncertain: "parameter uncertainty included",
    result: "result hash",
    scenario: "scenario hash",
    reckoning: "being reckoned…",
    failed: "could not be reckoned",
    qr: "QR code of the link",
    notCarried:
      "This does not carry the scenario file that was opened: pass the file on as well, to be opened in the page or played by sannong compare.",
  },

  toolbar: {
    label: "Export the brief",
    print: "Print / save as PDF",
    word: "Word document",
    file: "One-file web page",
    radicals:
      "A PDF printed by this browser (Chromium 88 or older) looks right, but holds radicals in the place of some Chinese characters, which cannot be searched or copied: take the Word document or the one-file page, or print with a newer browser.",
    close: "Close",
    figures: "Save the figures",
    running: (finished, planned) => `Still running: this brief was made with ${finished} of ${planned} runs.`,
    made: (finished, planned) =>
      `This brief was made with ${finished} runs; all ${planned} have finished by now.`,
    rests: (finished, planned) =>
      `No longer running: this brief was made with ${finished} of ${planned} runs.`,
    playAnyway: "Play it anyway",
    newer: (finished) => `${finished} runs have finished.`,
    wait: "Update when all have finished",
    waiting: "Will update when finished…",
    update: "Update now",
    making: "Making it…",
    failed: (why) => `Could not export: ${why}`,
    saved: (name) => `Made ${name}`,
    notAnswer: (choose) =>
      `The brief tells of what is compared under Compare, not of a package of the answer. To take a package into it, press "${choose}" on its card.`,
    preparing: "Running: the brief can be written after 4 runs…",
    changed:
      "Settings have changed; this brief still shows the result before. It can be updated after 4 new runs.",
    noWord: "The page in one file leaves out Word export.",
  },
  fileName: "brief",
};
