import type { Lot } from "../../twin/twin-search.ts";
import type { TwinText } from "./twin-zh.ts";

const quarters = ["winter", "spring", "summer", "autumn"];
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const lots: Record<Lot, string> = {
  saved: "that fell into poverty under the reference only",
  harmed: "that fell into poverty under the other arm only",
  unaffected: "that fell under neither, though it borrowed under both",
};
const around =
  "nothing of its own had differed before, so the difference comes from around it: market, kin, neighbours, lenders or policy";
const headline = "By the headline measure (interviews of years 2 and 4)";

export const twinEn = {
  help: {
    twin: "the life of one household under each arm, on the same luck, and where the lives part",
    village: "the village, from 1",
    household: "the household in its village, from 1",
    arms: "arms, separated by commas, the reference first; by default the headline's two",
    replicate: "which replicate, from 1",
    find: "look for a household that was saved, was harmed, or fell under neither arm though it borrowed",
  },
  mistake: {
    which: "give --village and --household, or --find",
    either: "--find looks by itself: leave out --village, --household and --replicate",
    twoArms: "--arms: name at least two different arms",
    none: (lot: Lot, most: number, reference: string, arm: string) =>
      `no household ${lots[lot]} in ${plural(most, "replicate")} ("${arm}" against "${reference}")`,
  },

  title: (village: number, household: number) => `A twin: household ${household} of village ${village}`,
  subtitle: (scenario: string, replicate: number, seed: string) =>
    `${scenario}, replicate ${replicate}, seed ${seed}. A household of the model, not a real one.`,
  found: (lot: Lot, replicate: number, alike: number, counted: number, reference: string, arm: string) =>
    `How it was found: the first household ${lots[lot]} ("${arm}" against "${reference}"), looking by replicate, village and number; replicate ${replicate} has ${alike} of ${counted}.`,

  sections: {
    who: "Before the arms part",
    luck: "Luck (the same under every arm, drawn once)",
    years: "Year by year",
    story: "What happened",
  },
  comma: ", ",
  next: ", ",
  semicolon: "; ",
  stop: ".",
  who: {
    village: (product: string, distance: string, town: string) =>
      `a village of ${product}, ${distance} km to the branch, ${town} km to the county town`,
    people: (members: number, ages: string, able: number, students: number) =>
      `${plural(members, "member")} (aged ${ages}), ${plural(able, "worker")}${students > 0 ? `, ${students} in upper school or college` : ""}`,
    lifted: "lifted out of poverty",
    neverPoor: "not among the lifted",
    poorAtBase: "interviewed poor in the base year, so left out of relapse",
    intensive: "greenhouse or livestock",
    jobs: ["no steady job", "a job in the county", "a job away"],
    shop: (tenure: number) => `an online shop, ${plural(tenure, "season")} old`,
    noShop: "no online shop",
    means: (land: string, income: string, cash: string, assets: string, house: string) =>
      `${land} mu of land, ${income} yuan a head last year, cash ${cash}, productive assets ${assets}, house ${house} yuan`,
    debts: (bank: string, kin: string) => `owes lenders ${bank} yuan and kin ${kin} yuan`,
    borrowed: "has borrowed formally",
    neverBorrowed: "has never borrowed formally",
  },

  year: (year: number) => `year ${year}`,
  head: [
    "",
    "income\na head",
    "spent\na head",
    "formal\nloans",
    "kin\nloans",
    "unmet\ngaps",
    "cash",
    "owed to\nlenders",
    "owed\nto kin",
    "productive\nassets",
    "plight",
  ],
  alike: (arms: number) => (arms === 2 ? "(both lives the same)" : "(all lives the same)"),
  marks: {
    poor: "P",
    heardPoor: "P?",
    unheard: "(P)",
    distress: "A",
    without: "N",
    care: "C",
    school: "E",
    overdue: "B",
    none: "—",
  },
  marksLegend: (line: string) =>
    `Yuan. Plight: P below the poverty line (${line} yuan a head) and interviewed so  P? only heard as poor  (P) below the line but not heard so  A assets sold in distress  N necessities gone without  C care not fully paid  E left school  B behind on a loan`,

  when: (season: number, year: number, quarter: number) =>
    `the ${quarters[quarter]} of year ${year} (season ${season})`,
  under: (arm: string, what: string) => `under "${arm}" ${what}`,
  underAll: (what: string) => `the same under every arm: ${what}`,
  story: {
    luck: (seasons: number, parts: string) => `Luck dealt all arms the same in ${seasons} seasons: ${parts}.`,
    noLuck: (seasons: number) => `${seasons} seasons without illness, disaster or loss of livelihood.`,
    heavy: (n: number) => plural(n, "heavy medical bill"),
    ruinous: (n: number) => plural(n, "ruinous illness", "ruinous illnesses"),
    disasters: (n: number) => plural(n, "disaster"),
    livelihood: (n: number) => `a livelihood lost for ${plural(n, "season")}`,
    jobs: (n: number) => `${plural(n, "job")} lost`,
    opportunities: (n: number) => plural(n, "chance worth taking", "chances worth taking"),
    never: (reference: string, arm: string) =>
      `The lives under "${arm}" and "${reference}" never part: every season is the same.`,
    parted: (when: string, reference: string, arm: string, by: string) =>
      `The lives under "${arm}" and "${reference}" part in ${when}, ${by}.`,
    byCredit: "by different answers to the same need",
    byNeed: (purpose: string, a: string, b: string) =>
      `as the gap for ${purpose} is ${a} yuan under the reference and ${b} yuan under the other; ${around}`,
    byFlow: (flow: string, a: string, b: string) =>
      `by "${flow}": ${a} yuan under the reference, ${b} yuan under the other; ${around}`,
    byState: "by what it holds at the season's end, while all it paid and got is the same",
    decision: (purpose: string, gap: string, sides: string) =>
      `It wants money for ${purpose}${gap === "" ? "" : ` (${gap})`}: ${sides}.`,
    firstDecision: (when: string, purpose: string, gap: string, sides: string) =>
      `The first answer that differs comes in ${when}, when it wants money for ${purpose}${gap === "" ? "" : ` (${gap})`}: ${sides}.`,
    noDecision: "Its applications and loans are the same throughout.",
    gap: (gap: string, deadline: number) => `${gap} yuan within ${plural(deadline, "day")}`,
    gapThen: (gap: string, what: string) => `(${gap}) ${what}`,
    noNeed: "there is no such gap",
    borrowed: (arms: string) => `${arms}.`,
    lines: (arms: string) => `Lines, drawn and repaid as needed: ${arms}.`,
    line: (limit: string, drawn: string) => `limits of ${limit} yuan at most, ${drawn} drawn at most`,
    lineCut: (seasons: number) => `, cut or taken back in ${plural(seasons, "season")}`,
    noLine: "no line",
    harvests: (arms: string) => `How the harvest and a shop's goods were sold: ${arms}.`,
    soldBy: (channel: string, sum: string) => `${channel} ${sum} yuan`,
    priceGot: (percent: string) => `a price in the last season of ${percent} of the farm-gate reference`,
    loans: (loans: number, sum: string, filed: number) =>
      `it files ${plural(filed, "application")} and has ${plural(loans, "formal loan")} of ${sum} yuan in all`,
    noLoans: (filed: number) =>
      filed === 0
        ? "it has no formal loan"
        : `it files ${plural(filed, "application")} and has no formal loan`,
    kin: (n: number, sum: string) => `, borrows from kin ${n === 1 ? "once" : `${n} times`} (${sum} yuan)`,
    unmet: (n: number, sum: string) => `, and is left with ${plural(n, "gap")} unmet by ${sum} yuan in all`,
    hardship: (arms: string) => `Hardship: ${arms}.`,
    noHardship: "no distress sale, no going without, no care forgone, no child out of school",
    distress: (n: number, sum: string) => `assets sold in distress in ${plural(n, "season")} for ${sum} yuan`,
    without: (n: number) => `going without in ${plural(n, "year")}`,
    care: (sum: string) => `${sum} yuan of care not paid for`,
    school: (n: number) => `${plural(n, "student")} out of school`,
    trouble: (arms: string) => `Repayment: ${arms}.`,
    overdue: (n: number) => `a loan overdue in ${plural(n, "season")}`,
    penalty: (sum: string) => `${sum} yuan of penalty interest`,
    writtenOff: (sum: string) => `${sum} yuan written off`,
    onTime: "nothing overdue",
    shops: (arms: string) => `The shop: ${arms}.`,
    opened: (season: number) => `opened at the end of season ${season}`,
    closed: (season: number) => `closed in season ${season}`,
    noShopEvent: "neither opened nor closed",
    interview: (year: number, arms: string) => `The interview of year ${year}: ${arms}.`,
    income: (perHead: string, line: string, above: boolean) =>
      `income is ${perHead} yuan a head, ${above ? "not below" : "below"} the line of ${line}`,
    heard: (poor: boolean) => (poor ? "and is heard as poor" : "and is not heard as poor"),
    misheard: (poor: boolean) => `but the noisy interview ${poor ? "hears poor" : "does not hear poor"}`,
    source: (source: string, arms: string) => `that year's incomes differ most in ${source}: ${arms}`,
    sum: (sum: string) => `${sum} yuan`,
    end: (arms: string) => `At the end of the last year: ${arms}.`,
    left: (cash: string, assets: string, bank: string, kin: string) =>
      `cash is ${cash} yuan, productive assets ${assets}, owed to lenders ${bank}, owed to kin ${kin}`,
    verdict: {
      saved: (reference: string, arm: string) =>
        `${headline} it falls into poverty under "${reference}" and not under "${arm}": counted as saved.`,
      harmed: (reference: string, arm: string) =>
        `${headline} it falls into poverty under "${arm}" and not under "${reference}": counted as harmed.`,
      neither: (reference: string, arm: string) =>
        `${headline} it falls into poverty neither under "${reference}" nor under "${arm}".`,
      both: (reference: string, arm: string) =>
        `${headline} it falls into poverty both under "${reference}" and under "${arm}".`,
      uncounted: (reference: string, arm: string) =>
        `It was interviewed poor in the base year already, so comparing "${arm}" with "${reference}" leaves it out.`,
    },
  },

  answer: {
    grantedLine: (lender: string, limit: string, rate: string) =>
      `the ${lender} grants a line of ${limit} yuan at ${rate}`,
    granted: (lender: string, sum: string, rate: string) => `the ${lender} lends ${sum} yuan at ${rate}`,
    drawn: (lender: string, sum: string, rate: string) =>
      `it draws ${sum} yuan at ${rate} on its line with the ${lender}, which nobody has to approve`,
    notWorth: (cost: string, brings: string) =>
      `it does not ask: that would have cost ${cost} yuan and brought ${brings}`,
    within: (predicted: string, breakEven: string) =>
      ` (predicted default ${predicted}, not above the break-even of ${breakEven})`,
    part: (asked: string) => ` (of ${asked} asked for)`,
    explored: (predicted: string, breakEven: string) =>
      ` (against its rule, to learn: predicted default ${predicted}, break-even ${breakEven})`,
    exploredSmall: (smallest: string) => ` (to learn: its smallest loan is ${smallest} yuan)`,
    refused: (lender: string, predicted: string, breakEven: string) =>
      `the ${lender} refuses, as its predicted default of ${predicted} is above the break-even of ${breakEven}`,
    hopeless: (lender: string, predicted: string) =>
      `the ${lender} refuses: predicted default is ${predicted}, and such a loan would not pay even if certain to be repaid`,
    belowSmallest: (lender: string, asked: string, smallest: string) =>
      `the ${lender} does not lend so little: ${asked} yuan asked for, ${smallest} its smallest loan`,
    declined: (lender: string) =>
      `${lender} offers too little to make the asset possible, and the offer is not taken`,
    tooSmall: (lender: string, asked: string) =>
      `the ${lender} refuses, as interest on ${asked} yuan does not pay for the file`,
    tooLate: (lender: string, days: string, deadline: number) =>
      `the ${lender} is too late (${days} days against a deadline of ${deadline})`,
    noOfficer: (lender: string) => `the ${lender} has no officer free`,
    noRoom: (lender: string) => `the ${lender} has run out of room or of capital`,
    waiting: "it was refused before and does not ask again yet",
    notAsked: {
      noProduct: "no lender is open for that purpose",
      noData: "lenders see no data on it and have no product for it",
      barred: "it is not admitted to credit",
      unaware: "it does not know of such a loan",
      discouraged: "it does not ask (unwilling to borrow, or not worth trying)",
      afraid: "it is afraid for its collateral and does not ask",
      lineUsed: "its limit is used up",
      noRoom: "the lender has run out of room or of capital",
      other: "it does not ask",
    },
    kin: (sum: string) => `kin lend ${sum} yuan`,
    noKin: "kin lend nothing either",
  },
  sources: {
    field: "farm income",
    wage: "wages",
    shop: "shop income",
    transfer: "transfers",
    property: "property income",
    interestPaid: "interest paid",
  },
} satisfies TwinText;
