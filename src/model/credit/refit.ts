import { parameter, type Values } from "../../declare/parameter.ts";
import { addLosses } from "../../kernels/all.ts";
import { fitRidgeLogistic } from "../../math/ridge-logistic.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";
import { FEATURES } from "../state/tables.ts";
import { cardOf } from "./scorecard.ts";

const p = parameter;

/** How a lender learns from its closed loans (docs/model/lending-decision.md). */
export const refitting = {
  ridge: p({
    value: 5,
    min: 0.1,
    max: 200,
    plausible: [1, 30],
    unit: "count",
    en: "weight of the expert card in the scorecard",
    zh: "专家评分卡权重",
    source: "assumed: half a dozen loans' worth",
    grade: "D",
  }),
  firstFit: p({
    value: 40,
    min: 5,
    max: 2000,
    plausible: [20, 100],
    whole: true,
    unit: "count",
    en: "closed loans before a card is first fitted",
    zh: "首次拟合所需结案笔数",
    source: "assumed: no one fits nine slopes to fewer",
    grade: "D",
  }),
};

/**
 * From last season's card the first Newton step is nearly the whole way; what is left, of a fit that has not come to rest
 * too, is the next season's.
 */
const TOLERANCE = 0.02;

/** Each lender's card, from its own closed loans over its own features, the old card as the start. */
export function refit(
  { lender, samples }: Open<"lender.card">,
  { ridge, firstFit }: Values<typeof refitting>,
  { lenders }: Turn,
): void {
  lenders.forEach((terms, j) => {
    const closed = samples[j];
    if (closed.count < firstFit || lender.labelled[j] + lender.settledLoans[j] === 0) return;
    const card = cardOf(terms);
    const at = j * FEATURES;
    const fitted = fitRidgeLogistic({
      features: closed.features,
      labels: closed.defaulted,
      rows: closed.count,
      width: card.width,
      stride: FEATURES,
      prior: card.prior,
      lambda: ridge,
      start: lender.card.slice(at, at + card.width),
      tolerance: TOLERANCE,
      addLosses,
    });
    lender.card.set(fitted, at);
  });
}
