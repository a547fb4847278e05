import type { AttributionText } from "./attribution-zh.ts";

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? "" : `. Did you mean ${nearest}?`;

export const attributionEn: AttributionText = {
  help: {
    about: "what each of the four mechanisms is worth: all coalitions on the same luck, Shapley values",
    replicates: "replicates (by default the scenario's)",
    only: "divide among these mechanisms alone, with commas between; the others stay on",
    arm: "the arm (by default the scenario's treatment)",
    lender: "the lender to take apart (by default the arm's e-commerce-data lender)",
    bank: "the bank whose values a mechanism has when it is off (by default the credit cooperative)",
    out: "write tables, page, picture and result store into this directory",
    resume: "go on with the store in the --out directory",
    markdown: "print the tables as Markdown",
    limit: "stop after so many jobs",
  },
  mistake: {
    mechanism: (input, allowed, nearest) =>
      `--only: no mechanism is called ${input}; there are ${allowed}${meant(nearest)}`,
    lender: (option, input, allowed, nearest) =>
      `${option}: no lender is called ${input}; the scenario has ${allowed}${meant(nearest)}`,
    notOpen: (lender, arm, opened) =>
      `--lender: the arm ${arm} does not open ${lender}; it opens ${opened || "none"}`,
    noLender: (arm, opened) =>
      `the arm ${arm} opens no e-commerce-data lender; name one with --lender (it opens ${opened || "none"}), or another arm with --arm`,
    noBank: (names) => `the scenario has no bank like a credit cooperative; name one with --bank: ${names}`,
    sameLender: (name) => `--lender and --bank are both ${name}: against itself a mechanism is nothing`,
    resume: "--resume needs --out",
  },
  title: "What each of the four mechanisms is worth",
  studyTitle: "All coalitions of mechanisms",
  nothing: (names, lender, bank) =>
    `${names}: ${lender} has the values of ${bank} in every column of it, and the arm none of its policies: worth exactly 0, and nothing needs to be played.`,
  facts: {
    scenario: "Scenario",
    arm: "Arm",
    lender: "Taken apart",
    against: (lender, bank) => `${lender}; a mechanism that is off has the value of ${bank}`,
    runs: "Runs",
    runsValue: (coalitions, replicates) =>
      `${coalitions} coalitions × ${replicates} replicates, on the same luck`,
    model: "Model",
    store: "Store hash",
  },
  colon: ": ",
  comma: ", ",
  stop: ".",
  semicolon: "; ",
  headline: (metric, all, whole, from, to) =>
    `${metric}: ${all} together move it by ${whole} (from ${from} to ${to})`,
  together: "the mechanisms",
  untold: "not told from none",
  idleIndustry: (mechanism, policies) =>
    `${mechanism}: the arm has none of its policies (${policies}), so that it is exactly 0 by definition.`,
  idleColumns: (mechanism) => `${mechanism}: at the bank's values already, so that it is exactly 0.`,
  left: (mechanisms) => `${mechanisms}: left on by --only, and not divided among.`,
  pairFinding: (metric, pair, value, more) =>
    `${metric}: ${pair} come to ${value} more together than apart (${more ? "upwards" : "downwards"}), the largest interaction whose interval leaves zero out.`,
  noPairs: (metric) => `${metric}: no pair of mechanisms interacts so that it can be told from none.`,
  metric: "figure",
  groupHead: (metric) => `${metric}, by group`,
  pairHead: "interaction",
  whole: "together",
  none: "all off",
  all: "all on",
  replicates: "n",
  key: "Each cell: mean [95 % interval of the mean]; * the interval leaves zero out; [—] the same in every replicate, which tells no interval. The mechanisms sum to the whole to the last bit. Intervals show luck only, not the uncertainty of parameters.",
  points: "points",
  yuan: "yuan",
  figure: (metric) => `${metric}: what each mechanism adds`,
  figureNote: "Added up from above to below, the whole last; thin lines are the 95 % interval of each.",
  method: [
    "A mechanism is a switch over columns of the lender or parts of the arm. Data-driven: what it sees (information.sees). Scene-embedded: collection from settlement (security.collection) and the terms of its products that follow the trade (base and share of the limit, drawn and repaid at any time, reviewed every season, granted unasked, how long a line holds, tenor and repayment). Technology-enabled: cost, days and room for files (cost, speed, capacity). Industry synergy: chain credit, leader-linked groups, village product, service stations, cold stores and live-stream bases. Off is the bank's value of the same column, or the absence of the part. The other columns (funding, pledges and guarantors, rates, largest and smallest loans, the platforms that it serves) are the same in all coalitions, and what they do is not divided.",
    "All coalitions are played on the same luck. A Shapley value (Shapley 1953) is the mean of what a mechanism changes over all orders in which they may come. Interactions after Grabisch and Roubens (1999): above zero two are worth more together than apart, below zero they stand in for one another.",
    "Figures are first taken to whole multiples of one step, less than 1e-13 of the largest; all that follows is in whole numbers, so that the shares sum to the whole to the last bit, in any order. Values are those of the means over replicates; intervals those of the replicates' own Shapley values (Student's t), of relapse and new poverty no narrower than the households behind them allow.",
  ],
};
