import type { Names } from "../declare/parameter.ts";
import type { MetricKey } from "../model/by-metric.ts";
import type { LenderFigure } from "../model/metrics/lender-accounts.ts";

/** A figure of an account: of which lender, by name, in the arm; and in the reference, if that is another. */
export interface OfLender {
  figure: LenderFigure;
  lender: string;
  against?: string;
}

/** A row of a trial's table: a figure, in one arm less in the reference. */
export interface TrialRow {
  arm: string;
  of: MetricKey | OfLender;
  /** Over the first year alone, while who asks is not yet another for who was granted. */
  firstYear?: true;
  /** What it is called, if not as the metric. */
  label?: Names;
  /** A row that the sentences speak of. */
  read?: true;
}

/** An experiment with the economy: one scenario, some arms against one of them, and what is looked at. */
export interface Trial {
  scenario: string;
  reference: string;
  rows: readonly TrialRow[];
  /** What is done to the reference, as it begins the sentence. */
  when: Names;
}

const same = (arm: string, of: readonly (MetricKey | OfLender)[], read: number): TrialRow[] =>
  of.map((each, k) => ({ arm, of: each, ...(k < read && { read: true }) }));

const movedBy = [
  ["bank", "ruralCreditCooperative"],
  ["data", "dataLender"],
] as const;
const shifts = ["Down10", "Down5", "Up5", "Up10"] as const;

const asked: Names = {
  en: "asked for at the posted rate in the first year, per hundred households",
  zh: "第一年按公示利率提出的申请(每百户)",
};

const prices = movedBy.flatMap(([short, lender]) =>
  shifts.flatMap((shift): TrialRow[] => {
    const arm = `${short}${shift}`;
    return [
      { arm, of: { figure: "applications", lender }, label: asked, firstYear: true, read: true },
      ...same(arm, [{ figure: "lineHolders", lender }, "coverage", "income", "relapse"], 0),
    ];
  }),
);

const blind = (figure: LenderFigure): OfLender => ({
  figure,
  lender: "uninformedLender",
  against: "dataLender",
});

/** The trials of docs/model/experiments.md, by the name that the page's command gives. */
export const trials = {
  price: {
    scenario: "scenarios/price-experiment.yaml",
    reference: "hybrid",
    when: { en: "With the rates of one lender moved", zh: "移动一家机构的利率" },
    rows: prices,
  },
  data: {
    scenario: "scenarios/uninformed-lender.yaml",
    reference: "ecommerce",
    when: { en: "With the records taken away from it", zh: "看不见记录时" },
    rows: [
      ...same("uninformed", (["yearlyLoss", "lineHolders", "profit"] as const).map(blind), 3),
      ...same("uninformed", (["npl", "approval", "lineLimit", "meanRate"] as const).map(blind), 0),
      ...same("uninformed", ["coverage", "income", "relapse"], 0),
    ],
  },
  channel: {
    scenario: "scenarios/channel-experiment.yaml",
    reference: "hybrid",
    when: { en: "With the harvest sold at the farm gate alone", zh: "收成只在地头出售时" },
    rows: [
      ...same("gateOnly", ["income", "producerPrice", "incomeNearShops", "relapse"], 4),
      ...same("gateOnly", ["incomeFarFromShops", "shopSales", "shopShare", "onlineShare"], 0),
      ...same("gateOnly", ["coverage", { figure: "profit", lender: "dataLender" }], 0),
    ],
  },
  line: {
    scenario: "scenarios/line-experiment.yaml",
    reference: "hybrid",
    when: { en: "With all lines closed to draws in the bad year", zh: "灾年暂停全部授信支用时" },
    rows: [
      ...same("withdrawn", ["coverage", "income", "relapse", "distressSales"], 4),
      ...same("withdrawn", ["inTimeShare", "kinShareNew", "newPoverty", "overIndebted", "wentWithout"], 0),
      ...same(
        "withdrawn",
        movedBy.map(([, lender]) => ({ figure: "profit", lender }) as const),
        0,
      ),
    ],
  },
} as const satisfies Record<string, Trial>;

export type TrialName = keyof typeof trials;
export const trialNames = Object.keys(trials) as readonly TrialName[];
