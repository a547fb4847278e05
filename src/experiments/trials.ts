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
  /** By which mechanism, found by following households of both arms on the same luck. */
  mechanism?: Names;
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
    mechanism: {
      en:
        "A cheaper data lender is hardly asked for more: of the shops that have a line and are short of stock, as many draw, " +
        "and the same part of what is short, since the last of the shelf waits for orders that seldom come and would bring less than " +
        "owing weighs even without interest (dread, and what is not counted on). The rest find that no part of it pays, at either rate.",
      zh:
        "数据机构降价后申请几乎不增：有授信且缺货款的网店中，支用的店数与支用占缺口的比例都不变，因为货架上最后一部分货等的是" +
        "很少到来的订单，即使不计利息，其收益也低于负债的心理成本与打过折扣的预期；其余网店在两种利率下都觉得不划算。",
    },
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
      ...same("withdrawn", ["coverage", "income", "relapse", "relapseBeforeInterest", "distressSales"], 5),
      ...same("withdrawn", ["inTimeShare", "kinShareNew", "newPoverty", "overIndebted", "wentWithout"], 0),
      ...same(
        "withdrawn",
        movedBy.map(([, lender]) => ({ figure: "profit", lender }) as const),
        0,
      ),
    ],
    mechanism: {
      en:
        "Relapse falls because lines pay for inputs: who draws for them before the drought buries the money in a harvest that is lost, " +
        "and who cannot draw plants less and loses less. Interest saved is the smaller part, the difference between relapse and relapse " +
        "before interest; distress sales hardly move, and over-indebtedness, rare as it is, falls by about an eighth. It is hindsight: nobody who asks " +
        "for inputs knows of the drought, and in an ordinary year the same inputs bring more than they cost.",
      zh:
        "返贫率下降是因为授信多用于农资：旱灾前支用授信的农户把钱投进了绝收的庄稼，不能支用的农户少种、也少亏。省下的利息只占较小部分" +
        "（即返贫率与未扣利息返贫率之差），折价变卖几乎不变，过度负债本来就少，减少约八分之一。这是事后的账：申请农资款时没有人知道会有旱灾，平常年份同样的农资收益高于成本。",
    },
  },
} as const satisfies Record<string, Trial>;

export type TrialName = keyof typeof trials;
export const trialNames = Object.keys(trials) as readonly TrialName[];
