import type { zh } from "./why-zh.ts";

export const en: typeof zh = {
  heads: {
    gains: {
      title: "Who gains, who loses",
      lead: "Who falls, who cannot borrow, distance and literacy, who gains and who loses.",
    },
    money: {
      title: "Where the money goes",
      lead: "The lenders' books, which loan went to whom, and the county's money from where to where.",
    },
    county: {
      title: "The whole county",
      lead: "Figures of the county, and its course year by year and village by village.",
    },
  },
  waiting: "Shown after 4 runs.",
  and: ", ",
  clause: "; ",

  falls: {
    title: "Where households fell",
    name: "Households that fell into poverty, by main cause",
    about: (k) => `% of the households counted; luck ${k}, a single run`,
    unit: "%",
    reading: (parts) => `On this luck, ${parts.join("; ")}.`,
    part: (arm, share, cause) => `under "${arm}" ${share} fell, most often by: ${cause}`,
    nobody: (arm) => `under "${arm}" nobody fell`,
    note: 'Not said here: the cause is the first on the register in the year of the fall, not the only one; "no clear shock" is mostly an income near the line, or interview error.',
    pairName: "Households that fell under one arrangement only, by main cause",
    pairAbout: (n) => `households in 100 runs, from ${n} runs; whiskers: 95 % interval of the mean`,
    pairUnit: "in 100 runs",
    onlyUnder: (arm) => `only under "${arm}"`,
    pairReading: (saved, harmed, both, savedCause, harmedCause) =>
      `In 100 runs, ${saved} households fall under the reference only${savedCause}, ${harmed} under the new arrangement only${harmedCause}, and ${both} under both, which are not drawn.`,
    mostBy: (cause) => ` (most often: ${cause})`,
    pairNote:
      "Same household, same luck, so that only the arrangement differs. Not said here: how credit changed that household; for that, see the twins.",
    none: "no clear shock",
  },

  excluded: {
    title: "Who gets no credit, and why",
    name: "Where households stop within a year",
    about: (n) => `% of all households, mean of the years, ${n} runs; whiskers: 95 % interval of the mean`,
    unit: "%",
    reading: (parts) => `Of those who had a need and no loan, ${parts.join("; ")}.`,
    part: (arm, reason, share) => `under "${arm}" most stop at: ${reason} (${share})`,
    note: 'Not said here: each household counts once a year, at the furthest step; "no demand" is mostly a gap too small to fill, not plenty.',
    included: "has a loan, or was granted one",
  },

  lenders: {
    title: "The lenders' accounts",
    name: (lender) => `Accounts: ${lender}`,
    line: "item",
    units: { percent: "%", yuan: "yuan", count: "", number: "" },
    reading: (parts) => `${parts.join("; ")}.`,
    part: (lender, arm, npl, profit, loan) =>
      `${lender} under "${arm}": bad loans ${npl}, profit per household and year ${profit}, mean loan ${loan}`,
    note: (n) =>
      `Means of ${n} runs; in brackets the 95 % interval of the mean. Bad loans are those that stand at the end of a season, and leave the book when they are written off; what is written off is counted over a year, so that a lender that writes off early has few bad loans and a high loss. Profit is after funding, write-offs and what files and draws cost; its other line takes a year's full cost of each borrower in the place of the last. Not said here: profit is spread over all households of the county, before head office and tax; an AUC is on each arrangement's own loans and not comparable between them; no lender can fail.`,
    none: "No lender in the arrangements on show.",
  },

  finance: {
    title: "Which finance for whom",
    name: "Money borrowed, by purpose and source",
    about: (n) =>
      `yuan per household of the county and year, mean of ${n} runs; whiskers: 95 % interval of the mean`,
    arm: "arrangement",
    whom: "households",
    unit: "yuan",
    reading: (purpose, total, parts) =>
      `Most is borrowed for ${purpose}, ${total} per household and year: ${parts.join(", ")}.`,
    part: (source, share) => `${share} from ${source}`,
    note: "Not said here: much borrowed is not well spent; what income differs by stands in the table. What lines grant and nobody draws is not in it.",
    table: "Times, in time or not, default, and what income differs by",
    none: "Nobody lent to these households.",
  },

  money: {
    title: "Where the money goes",
    name: "Flows of money",
    about: (k) => `yuan per household and year; luck ${k}, a single run`,
    arm: "arrangement",
    year: "year",
    all: "mean of all years",
    yearOf: (year) => `year ${year}`,
    credit: (lent, collected, share) =>
      `In a year the average household gets ${lent} from lenders and pays them ${collected}; loans are ${share} of the cash that households receive.`,
    note: "Not said here: these are net amounts between sectors; what moves within one, as between households, is not seen. Claims are booked in the full table below.",
    matrix: "The whole transactions-flow matrix",
    matrixNote:
      'Received is positive, paid negative, every row sums to zero (yuan per household and year); rows such as "loan made" and "write-off" book claims, not cash.',
    flow: "flow",
    waiting: "The money of this luck is reckoned once the runs are done…",
    failed: (why) => `Could not be reckoned: ${why}`,
  },

  figures: {
    title: "All figures, group by group",
    all: "also those that are seldom read",
    section: (title) => title.slice(1, -1),
    count: (n) => `${n}`,
    minus: (arm, reference) => `${arm} minus ${reference}`,
    note: (n) =>
      `Means of ${n} runs; in brackets the 95 % interval of the mean, * where it leaves zero out. Differences of percentages are percentage points. The intervals show luck only, not the uncertainty of parameters.`,
  },
  harvest: {
    name: "How the harvest is sold",
    about: (k) =>
      `what producers got for their harvest, yuan per household and year; luck ${k}, a single run`,
    product: "product",
    channel: "channel",
    reaches: "online or not",
    online: "online",
    offline: "not online",
    reading: (total, parts) =>
      `In a year the average household gets ${total} for its harvest: ${parts.join(", ")}.`,
    part: (channel, share) => `${channel} ${share}`,
    none: "No harvest is sold in this year.",
    note: "Not said here: this is the money that reaches producers, not the price that buyers pay; what a village's shops buy from neighbours passes between households and is not seen in the figure above. Dark: online channels.",
  },

  reach: {
    title: "Distance and digital literacy",
    distance: "Credit coverage by distance to the branch",
    literacy: "Credit coverage by digital literacy",
    about: (k) => `fifths of the households, mean of the years; luck ${k}, a single run`,
    distanceAxis: "distance to the branch (km)",
    literacyAxis: "digital literacy (standard deviations, low to high)",
    range: (low, high) => (low === high ? low : `${low} to ${high}`),
    reading: (parts, first, last) => `From ${first} to ${last}, ${parts.join("; ")}.`,
    part: (arm, from, to) => `"${arm}" goes from ${from} to ${to}`,
    near: "the nearest fifth",
    far: "the farthest",
    low: "the least literate fifth",
    high: "the most literate",
    literacyNote:
      "Not said here: those of more literacy tend to be able, to have hands for work and to keep a shop as well, so that not all of it is literacy; a single run, which another luck would change.",
    distanceNote:
      "Not said here: far villages tend to be small and poor as well, so that not all of it is distance; a single run, which another luck would change.",
  },

  gains: {
    title: "Who gains and who loses",
    name: "Saved and harmed, by kind of household",
    about: (n) => `households in 1,000 of the kind, ${n} runs; whiskers: 95 % interval of the mean`,
    unit: "in 1,000",
    saved: "saved",
    harmed: "harmed",
    reading: (best, bestNet, worst, worstNet) =>
      `Saved less harmed is best for: ${best} (${bestNet} in 1,000), and worst for: ${worst} (${worstNet}).`,
    nobody: "In these runs no household's fate depends on the arrangement.",
    note: 'Not said here: "saved" looks only at falling below the line within four years, not at income; a household can be of several kinds.',
    who: "Who they are",
    whoNote:
      "Means over all runs; left of the arrow the reference, right the new arrangement; income per head of the last year.",
  },
};
