import { judge, type Target } from "./target.ts";

/** How the economy answers: to the price of credit, to records, and to buyers. Bands were written before looking. */
export const answerTargets = {
  approvalData: judge(
    "both",
    "percent",
    [0.5, 0.8],
    "files approved, data lender",
    "批准率:数据放贷",
    "B1: 4 × a bank's",
  ),
  drawnData: judge(
    "both",
    "percent",
    [0.16, 0.39],
    "lines drawn on in a season, data lender",
    "当季支用的授信占比:数据放贷",
    "Hau et al. 2019; B7: active quarter",
  ),
  rateData: judge(
    "both",
    "percent",
    [0.075, 0.14],
    "mean rate earned, data lender",
    "实际平均利率:数据放贷",
    "B8, B10: 7.7 % in all, 7–18 % posted",
  ),
  elasticityBank: judge(
    "both",
    "number",
    [-2, -0.3],
    "applications by the rate, bank, own elasticity",
    "申请对利率的弹性:农信社",
    "assumed before looking (C)",
  ),
  elasticityData: judge(
    "both",
    "number",
    [-2, -0.3],
    "… data lender",
    "……数据放贷",
    "assumed before looking (C)",
  ),
} as const satisfies Record<string, Target>;
