import { FOREVER, type Text } from "./zh.ts";

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
    "Each cell: mean [95 % interval of the mean]; below it the 10-90 % spread over replicates. — is undefined; [—]: the same in every replicate, which tells no interval.",
  differencesTitle: (reference: string, shared: boolean) =>
    `Differences from "${reference}", paired by replicate, on ${luck(shared)}`,
  differencesKey:
    "Each cell: mean difference [95 % interval of the mean]; below it the 10-90 % spread over replicates. * the 95 % interval leaves zero out; [—]: the same in every replicate, which tells no interval. Differences of percentages are percentage points.",
  luckOnly: "The intervals show luck only, not the uncertainty of parameters.",
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
    "Each cell: households in 100 [95 % interval of the mean]; below it the 10-90 % spread over replicates · households in all replicates together. Saved: fell under the reference only; harmed: fell under the arm only.",
  under: (arm: string, fate: string) => `${fate} under "${arm}"`,
  whoTitle: "Who they are (means over all replicates)",
  whoNote:
    "Income is that of the last year, each household counted once (not weighted by members); borrowed means ever; over-indebted in the last year.",
  who: {
    count: "households a replicate",
    lifted: "lifted %",
    shop: "with a shop %",
    elderly: "elderly %",
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
    oneArm: "Only one arm was run, so there is nothing to compare it with.",
    undefinedRelapse: "There are no lifted households to compare, so relapse cannot be compared.",
    households: (arm: string, reference: string, saved: string, harmed: string) =>
      `Compared with "${reference}", of every 1,000 lifted households "${arm}" keeps ${saved} from relapse and drives ${harmed} into it`,
    identical: (arm: string, reference: string, replicates: number, households: string, most: string) =>
      `no household differed in relapse between "${arm}" and "${reference}" in ${replicates} ${replicates === 1 ? "replicate" : "replicates"} (${households} lifted households): at 95 %, at most ${most} of every 1,000 would`,
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
  written: (directory: string) => `results written to ${directory}`,
  notWritten: "interrupted: no results written",
  progress: (finished: number, planned: number, left: string) =>
    `${finished}/${planned} runs finished, ${left}`,
  left: (time: string) => `about ${time} left`,
  leftUnknown: "time left not known yet",
  warning: "warning",
  failed: "failed",

  yearTitle: (arm: string, replicates: number) =>
    `"${arm}" by year (mean of ${plural(replicates, "replicate")})`,
  year: (year: number) => `year ${year}`,
  families: { phase: "phase", shock: "shock", policy: "policy" },
  order: {
    comma: ", ",
    when: (first: number, last: number) =>
      last >= FOREVER ? `from season ${first}` : `seasons ${first} to ${last}`,
    step: "step",
    family: "family",
    parameters: "parameters",
    sets: "sets",
    posts: "posts",
    for: "for some only",
    title: (arm: string) => `The steps of one season (arm "${arm}")`,
  },
  scenarioList: { file: "file", title: "title", households: "households", arms: "arms" },
  scenarioFine: (path: string) => `${path}: nothing wrong`,
  wrote: (path: string) => `wrote ${path}`,

  mistake: {
    number: (option: string, given: string, allowed: string) =>
      `${option}: cannot be "${given}"; allowed: ${allowed}`,
    wholeBetween: (low: number, high: number) => `a whole number from ${low} to ${high}`,
    numberBetween: (low: number, high: number) => `a number above ${low} and at most ${high}`,
    unknownArm: (given: string, arms: string, nearest: string | undefined) =>
      `no arm "${given}"${nearest === undefined ? "" : `; did you mean "${nearest}"?`} The arms are: ${arms}`,
    setting: (given: string) => `--set: "${given}" should read path=value`,
    occupied: (directory: string) => `directory ${directory} is not empty; choose another, or add --force`,
    notDirectory: (path: string) => `${path} is not a directory`,
    foreign: (path: string) =>
      `${path} was not written by sannong and is neither replaced nor taken away; choose another directory`,
    emptyValue: (option: string) =>
      `${option}: the value is empty (is a variable not set?); give one, or leave it out`,
    notWritable: (path: string, why: string) => `cannot write to ${path}: ${why}`,
    memory: (needed: string, workers: number, free: string, instead: string) =>
      `this needs about ${needed} of memory with ${workers} worker${workers === 1 ? "" : "s"}, and ${free} are free; ${instead}`,
    fewerWorkers: (workers: number) => `--workers ${workers} would fit`,
    fewerHouseholds: (most: number, given: number) =>
      `about ${most} households would fit, not ${given} (county.villages times county.householdsPerVillage)`,
    diskFor: (replicates: number, needed: string, free: string, fits: number) =>
      `the files of ${replicates} replicates would take about ${needed}, and ${free} are free; --replicates ${fits} would fit, or leave out --out`,
  },

  machine: {
    disk: (why) =>
      `the disk is full (${why}). What was half written is gone again, nothing else was touched; make room and repeat`,
    memory: (why) =>
      `not enough memory (${why}). Lower county.villages, county.householdsPerVillage, --replicates or --workers`,
    handles: (why) =>
      `too few files or threads may be open (${why}). Lower --workers, or raise ulimit -n and -u`,
    device: (why) => `a device failed (${why}). Look at the disk, or choose another directory`,
  },

  usage: (message: string) => message,
  help: {
    titles: {},
    help: "show help",
    version: "show the model version",
    sannong: "an agent-based simulation of rural e-commerce finance in China",
    lang: "language",
    compare: "compare the arms of a scenario on the same luck",
    run: "play one arm, season by season",
    order: "the steps of a season, with their parameters",
    scenario: "scenario files",
    list: "list the scenarios there are",
    check: "check a scenario file",
    describe: "say what a scenario changes, and on what grounds",
    fit: "hold it against published figures, target by target",
    seeds: "with --fit: how many seeds (40)",
    markdown: "with --fit: print Markdown",
    schema: "the JSON Schema of scenario files",
    generate: "make the files again that follow from declarations",
    replicates: "how many replicates; with --precision, how many at most",
    precision: "go on until the 95 % half-width of the paired relapse difference is this small (e.g. 0.002)",
    arms: "only these arms, separated by commas",
    arm: "the arm",
    seed: "seed, any text",
    set: "change a setting, repeatable (e.g. consume.propensity=0.8)",
    workers: "threads; 0 is one too, so that it can be stopped at any time",
    out: "write results into this directory",
    force: "replace results that the directory already holds",
    json: "print JSON",
    hash: "print the result hash only",
    quiet: "show no progress",
    all: "show every metric",
    finance: "print which finance for whom: lending by purpose and source",
    columns: "write the columns of every season, or of the last",
  },
} satisfies Text;
