import type { Drawn } from "../tables/shown.ts";
import type { Text } from "./zh.ts";

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

const luck = (shared: boolean): string => (shared ? "the same luck" : "luck of each arm's own");

export const en = {
  section: (name: string) => `[${name}]`,
  groups: {
    poverty: "Poverty",
    credit: "Access to credit",
    lenders: "Lenders",
    livelihood: "Income and debt",
    shops: "Online shops",
    county: "County budget",
    other: "Other",
  },
  ofLender: (group: string, lender: string) => `${group}: ${lender}`,
  indicator: "Indicator",
  spread: "10-90 % spread",
  yuan: "yuan",
  cause: "main cause",
  armsTitle: (replicates: number, seed: string, shared: boolean) =>
    `What each arm came to (${plural(replicates, "replicate")} on ${luck(shared)}, seed ${seed})`,
  armsKey:
    "Each cell: mean [95 % interval of the mean]; below it the 10-90 % spread over replicates. — is undefined; [—]: the same in every replicate, which tells no interval. None of n, at most x: there was none in any replicate, and at 95 % at most x are possible, in the unit of the row; · k of n: so few cases, all replicates together.",
  noneOf: (among: string, of: string, most: string) => `none of ${among} ${of},\nat most ${most}`,
  fewOf: (events: string, among: string) => `${events} of ${among}`,
  differencesTitle: (reference: string, shared: boolean) =>
    `Differences from "${reference}", paired by replicate, on ${luck(shared)}`,
  differencesKey:
    "Each cell: mean difference [95 % interval of the mean]; below it the 10-90 % spread over replicates. * the 95 % interval leaves zero out; [—]: the same in every replicate, which tells no interval. Differences of percentages are percentage points.",
  intervals: (drawn: Drawn) =>
    drawn === "nothing"
      ? "The intervals show luck only, not the uncertainty of parameters."
      : drawn === "ranges"
        ? "Each replicate draws what is not well known from its plausible range: the intervals are of the mean over these draws and luck."
        : `Each replicate has one of ${drawn.sets} parameter sets that published figures have not ruled out: the intervals are of the mean over these sets and luck.`,
  ratesNote:
    "The administrative rate is yearly, by the monitoring line after care and schooling, and counts households that fall again; the survey's is over four years, by the poverty line.",
  closingNote: (reference: string) =>
    `Arms that close a lender of the burn-in still hold what was bought on its credit and only wind its loans down: differences from "${reference}" contain that closure.`,
  headline: "headline",
  cells: { neither: "fell in neither", saved: "saved", harmed: "harmed", both: "fell in both" },
  fates: { stood: "did not fall", fell: "fell into poverty" },
  populations: { all: "all households", lifted: "lifted households", neverPoor: "never poor before" },
  twoByTwoTitle: (arm: string, reference: string) =>
    `The same household under two arms: "${arm}" against "${reference}"`,
  twoByTwoKey:
    "Each cell: households in 100 [95 % interval of the mean]; below it the 10-90 % spread over replicates · households in all replicates together. Saved: fell under the reference only; harmed: fell under the arm only. Counted as drawn interviews heard them; the sentence and relapse average over interview noise.",
  under: (arm: string, fate: string) => `${fate} under "${arm}"`,
  whoTitle: "Who they are (means over all replicates)",
  whoNote:
    "Income is that of the last year, each household counted once (not weighted by members); borrowed means ever; over-indebted in the last year.",
  who: {
    count: "households a replicate",
    lifted: "lifted %",
    shop: "with a shop %",
    elderly: "no able adult %",
    distance: "distance to branch km",
    literacy: "digital literacy sd",
    income: "income per head yuan",
    borrowed: "borrowed formally %",
    overIndebted: "over-indebted %",
  },
  fromTo: "reference→arm",
  finance: {
    title: (reference: string) =>
      `Which finance for whom (income less that under "${reference}", paired by household on common luck)`,
    key: "Means a replicate. In time: before the deadline. Default: of the households that had this money, those 90 days or more overdue on it. Income: a head in the last year, of the households that had this money, less what the same households have under the reference (they chose to borrow, and what else they borrowed is in it).",
    none: "nobody was lent anything",
    kin: "kin",
    groups: {
      all: "all households",
      liftedShop: "lifted, with a shop",
      lifted: "lifted, without a shop",
      otherShop: "others, with a shop",
      other: "others, without a shop",
    },
    served: "times",
    amount: "amount yuan",
    inTime: "in time %",
    households: "households",
    failed: "default %",
    income: "income yuan a head",
  },
  otherPairsTitle: (reference: string) => `Other arms against "${reference}" (households in 100)`,
  sentence: {
    drawn: (drawn: Exclude<Drawn, "nothing">) =>
      drawn === "ranges"
        ? "parameters are drawn from their plausible ranges"
        : `parameters are drawn from the ${drawn.sets} sets that published figures have not ruled out`,
    oneArm: "Only one arm was run, so there is nothing to compare it with.",
    itself: (arm: string) =>
      `"${arm}" is compared with itself, so there is no difference to tell; how the other arms differ from it stands in the tables.`,
    undefinedRelapse: "There are no lifted households to compare, so relapse cannot be compared.",
    households: (arm: string, reference: string, saved: string, harmed: string) =>
      `Compared with "${reference}", of every 1,000 lifted households "${arm}" keeps ${saved} from relapse and drives ${harmed} into it`,
    identical: (arm: string, reference: string, replicates: number, households: string, most: string) =>
      `No household differed in relapse between "${arm}" and "${reference}" in ${replicates} ${replicates === 1 ? "replicate" : "replicates"} (${households} lifted households): at 95 %, at most ${most} of every 1,000 would`,
    few: (saved: string, harmed: string, total: string) =>
      `of ${total} lifted households a replicate that is about ${saved} kept from it and ${harmed} driven into it`,
    units: { households: "", points: " percentage points" },
    between: (mean: string, unit: string, low: string, high: string) =>
      `${mean}${unit} (95 % interval ${low} to ${high})`,
    single: (mean: string, unit: string) => `${mean}${unit} (one replicate, no interval)`,
    alike: (mean: string, unit: string, replicates: number) =>
      `${mean}${unit} (the same in all ${replicates} replicates, no interval)`,
    lower: (size: string) => `relapse is lower by ${size}`,
    higher: (size: string) => `relapse is higher by ${size}`,
    none: (difference: string) =>
      `relapse differs by ${difference}, an interval that includes zero: no difference is seen`,
    unknown: (difference: string) => `relapse differs by ${difference}, which cannot be told from luck`,
    coverage: {
      lower: (size: string) => `credit coverage is lower by ${size} percentage points`,
      higher: (size: string) => `credit coverage is higher by ${size} percentage points`,
      none: "no difference is seen in credit coverage",
    },
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
  },
  interrupted: (finished: number, planned: number) =>
    `Interrupted: ${finished} of ${planned} replicates finished${finished > 0 ? "; what follows is on those" : ""}.`,
  hash: (hash: string) => `result hash ${hash}`,
  warning: (what: string) => `warning: ${what}`,
  failed: (what: string) => `failed: ${what}`,
  yearTitle: (arm: string, replicates: number) =>
    `"${arm}" by year (mean of ${plural(replicates, "replicate")})`,
  year: (year: number) => `year ${year}`,
  families: { phase: "phase", shock: "shock", policy: "policy" },
} satisfies Text;
