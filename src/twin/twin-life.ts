import type { exclusions } from "../declare/exclusions.ts";
import type { Flow } from "../declare/flows.ts";
import type { Names } from "../declare/parameter.ts";
import type { Purpose } from "../declare/purposes.ts";

/** One of the reasons for which a household has no formal loan. */
export type Exclusion = keyof typeof exclusions;

/** What a lender was asked for and what it answered; what it did not come to is null. Yuan. */
export interface Answer {
  lender: string;
  purpose: Purpose;
  /** Taken in by an officer or a machine; if not, the household turned away or was turned away at the door. */
  filed: boolean;
  /** A draw on a line that the household has: nobody decides. */
  drawn: boolean;
  /** A line was granted: what is offered is its limit, of which the household draws what it needs. */
  line: boolean;
  asked: number;
  offered: number;
  rate: number | null;
  /** Why nothing was offered; null if granted. */
  reason: Exclusion | null;
  /** Granted against the lender's own rule, so that it learns. */
  explored: boolean;
  predicted: number | null;
  /** Predicted default at which the full ask at the highest posted rate would just clear. */
  breakEven: number | null;
  /** Smallest loan of the product, yuan. */
  smallest: number;
  /** Days to the money, and days that there are. */
  days: number | null;
  deadline: number;
  /** Log-odds that the scorecard starts from, and what it adds: the weight of each feature times its value. */
  intercept: number | null;
  features: { feature: string; en: string; zh: string; value: number; weight: number }[];
}

/** A need for outside money and what met it, yuan. */
export interface LivedNeed {
  purpose: Purpose;
  gap: number;
  wanted: number;
  deadline: number;
  /** Whether any lender took in an application. */
  applied: boolean;
  formal: number;
  kin: number;
  /** What of the gap neither lenders nor kin brought. */
  unmet: number;
  /** How far it got towards a formal loan; null if it had one. */
  reason: Exclusion | null;
  /** Where it did not ask because it would not pay: what it would have cost and brought, yuan. */
  notWorth: { cost: number; brings: number } | null;
}

/** A line that a household has at the end of a season, yuan. */
export interface LivedLine {
  lender: string;
  limit: number;
  drawn: number;
  rate: number;
}

/** A loan on the books at the end of a season, yuan; seasons are counted from 1, burn-in runs up to 0. */
export interface LivedLoan {
  lender: string;
  purpose: Purpose;
  opened: number;
  due: number;
  principal: number;
  outstanding: number;
  rate: number;
  status: "performing" | "overdue" | "nonPerforming";
  diverted: boolean;
}

/** Where income comes from; interest paid is taken off. */
export const sources = ["field", "wage", "shop", "transfer", "property", "interestPaid"] as const;
export type Source = (typeof sources)[number];

/** One season of one household under one arm. Yuan. */
export interface LivedSeason {
  /** From 1. */
  season: number;
  year: number;
  /** 0 winter, 1 spring, 2 summer, 3 autumn. */
  quarter: number;
  members: number;
  able: number;
  /** 0 none, 1 in the county, 2 away. */
  job: number;
  bill: number;
  fees: number;
  needs: LivedNeed[];
  answers: Answer[];
  /** Its shop's season; null without one, and in the season in which it closed. */
  shop: { sales: number; profit: number; tenure: number; stockFunded: number } | null;
  shopEvent: "opened" | "closed" | null;
  income: Record<Source | "net", number>;
  /** Every posting to or from the household, summed by flow: what came in is positive. */
  flows: Partial<Record<Flow, number>>;
  consumption: number;
  /** Yuan that assets brought at distress prices; yuan of care that was not paid for. */
  distressSale: number;
  careForgone: number;
  /** Lived on less than seven tenths of subsistence for the first time this year. */
  wentWithout: boolean;
  leftSchool: number;
  /** At the end of the season. */
  cash: number;
  assets: number;
  house: number;
  bankDebt: number;
  kinDebt: number;
  loans: LivedLoan[];
  /** Lines that can be drawn on, and those taken back on which something is still out. */
  lines: LivedLine[];
  /** The season's harvest at the reference farm-gate price, yuan, and what a yuan of harvest brings, smoothed. */
  harvest: { worth: number; priceGot: number };
}

/** A year's end: what the interviewer, the books and the register say. Yuan. */
export interface LivedYear {
  year: number;
  members: number;
  incomePerHead: number;
  consumptionPerHead: number;
  income: Record<Source, number>;
  formal: number;
  kin: number;
  unmet: number;
  distressSale: number;
  careForgone: number;
  wentWithout: boolean;
  leftSchool: number;
  /** Whether any loan was overdue at a season's end. */
  overdue: boolean;
  cash: number;
  assets: number;
  bankDebt: number;
  kinDebt: number;
  /** Poor as the interviewer heard it, as it was, and in the administrative sense. */
  poor: { survey: boolean; exact: boolean; administrative: boolean };
}

const counted = [
  "needs",
  "unmetNeeds",
  "unmet",
  "applications",
  "refusals",
  "loans",
  "borrowed",
  "kinLoans",
  "kinBorrowed",
  "interest",
  "penalty",
  "overdueSeasons",
  "writtenOff",
  "distressSales",
  "distressSold",
  "careForgone",
  "yearsWithout",
  "leftSchool",
  "yearsPoor",
  "yearsPoorExact",
  "lineLimit",
  "lineDrawn",
  "lineCuts",
] as const;

/** Counts and yuan over the whole life. */
type Totals = Record<(typeof counted)[number], number>;

/** One household under one arm. */
export interface Life {
  arm: string;
  title: Names;
  seasons: LivedSeason[];
  years: LivedYear[];
  totals: Totals;
  /** What buyers of its harvest and of its shop's goods paid it, yuan, by flow. */
  sold: Partial<Record<Flow, number>>;
  /** The headline's measure: not poor in the base year, and interviewed poor in year two or four. */
  counted: boolean;
  fell: boolean;
  fellExact: boolean;
}

/** Flows by which buyers of a harvest, or of what a shop sells, pay the household. */
export const saleFlows = [
  "farmGateSale",
  "harvestPurchase",
  "contractSale",
  "preSale",
  "liveSale",
  "settlement",
] as const satisfies readonly Flow[];

/** What each way to sell brought over a life, whole yuan; what a shop paid its neighbours is not taken off. */
export function soldOf(seasons: readonly LivedSeason[]): Life["sold"] {
  const through = (flow: Flow): number =>
    Math.round(seasons.reduce((total, { flows }) => total + Math.max(0, flows[flow] ?? 0), 0));
  return Object.fromEntries(saleFlows.map((flow) => [flow, through(flow)]).filter(([, got]) => got !== 0));
}

/** The largest limit and the most drawn at a season's end, and the seasons in which limits were cut. */
function linesOf(seasons: readonly LivedSeason[]): Pick<Totals, "lineLimit" | "lineDrawn" | "lineCuts"> {
  const limits = seasons.map(({ lines }) => lines.reduce((total, { limit }) => total + limit, 0));
  const drawn = seasons.map(({ lines }) => lines.reduce((total, line) => total + line.drawn, 0));
  return {
    lineLimit: Math.max(0, ...limits),
    lineDrawn: Math.max(0, ...drawn),
    lineCuts: limits.filter((limit, t) => t > 0 && limit < limits[t - 1]).length,
  };
}

/** What the seasons and years of a life add up to. */
export function totalsOf(seasons: readonly LivedSeason[], years: readonly LivedYear[]): Totals {
  const needs = seasons.flatMap((season) => season.needs);
  const answers = seasons.flatMap((season) => season.answers);
  const add = <T>(list: readonly T[], value: (of: T) => number): number =>
    list.reduce((total, each) => total + value(each), 0);
  const paid = (flow: Flow): number => add(seasons, ({ flows }) => Math.abs(flows[flow] ?? 0));
  return {
    ...linesOf(seasons),
    needs: needs.length,
    unmetNeeds: needs.filter(({ unmet }) => unmet > 0).length,
    unmet: add(needs, ({ unmet }) => unmet),
    applications: answers.filter(({ filed }) => filed).length,
    refusals: answers.filter(({ filed, offered }) => filed && offered === 0).length,
    loans: answers.filter(({ offered }) => offered > 0).length,
    borrowed: paid("disbursement"),
    kinLoans: needs.filter(({ kin }) => kin > 0).length,
    kinBorrowed: add(needs, ({ kin }) => kin),
    interest: paid("interest"),
    penalty: paid("penalty"),
    overdueSeasons: seasons.filter(({ loans }) => loans.some(({ status }) => status !== "performing")).length,
    writtenOff: paid("writeOff"),
    distressSales: seasons.filter(({ distressSale }) => distressSale > 0).length,
    distressSold: add(seasons, ({ distressSale }) => distressSale),
    careForgone: add(seasons, ({ careForgone }) => careForgone),
    yearsWithout: years.filter(({ wentWithout }) => wentWithout).length,
    leftSchool: add(seasons, ({ leftSchool }) => leftSchool),
    yearsPoor: years.filter(({ poor }) => poor?.survey).length,
    yearsPoorExact: years.filter(({ poor }) => poor?.exact).length,
  };
}
