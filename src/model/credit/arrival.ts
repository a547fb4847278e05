import { parameter, type Values } from "../../declare/parameter.ts";
import { exp } from "../../math/elementary.ts";

const p = parameter;

/** When money comes, and what it is worth late (docs/model/05-credit.md). */
export const arriving = {
  daysSpread: p({
    value: 0.4,
    min: 0,
    max: 2,
    plausible: [0.2, 0.6],
    unit: "log points",
    en: "spread of real days around the days expected",
    zh: "实际放款天数离散度",
    source: "assumed: a holiday, a missing paper, an officer away",
    grade: "D",
  }),
  lateLoss: p({
    value: 0.03,
    min: 0,
    max: 1,
    plausible: [0.01, 0.06],
    unit: "per day",
    en: "of its use, lost by each day that money comes late",
    zh: "资金每迟到一天损失的用途价值",
    source: "assumed: a month late, a planting or an order is gone",
    grade: "D",
  }),
  returnFee: p({
    value: 0.005,
    min: 0,
    max: 0.2,
    plausible: [0, 0.02],
    unit: "share",
    en: "of a loan, lost by returning it at once",
    zh: "到账后即退回的损失比例",
    source: "assumed: some days of interest and a stamp",
    grade: "D",
  }),
};

export type Arriving = Values<typeof arriving>;

/** days · exp(σN − σ²/2): real days, the expected ones in the mean. */
export const realDays = (expected: number, n: number, { daysSpread }: Pick<Arriving, "daysSpread">): number =>
  expected * exp(daysSpread * n - (daysSpread * daysSpread) / 2);

/** max(0, 1 − lateLoss·d): what is left of the use of money that comes d days late; all of it in time. */
export const usefulShare = (daysLate: number, { lateLoss }: Pick<Arriving, "lateLoss">): number =>
  Math.max(0, 1 - lateLoss * Math.max(0, daysLate));

/**
 * Whether money that came late is used: what it still brings, worth·u − (1 − u)·L, less what owing it costs, has to
 * beat the fee of returning it. u is the useful share; all in fen.
 */
export const usesLate = (
  amount: number,
  worth: number,
  owing: number,
  useful: number,
  { returnFee }: Pick<Arriving, "returnFee">,
): boolean => worth * useful - (1 - useful) * amount - owing > -returnFee * amount;
