/** Keys that scenarios of an earlier version may hold, and where the same value stands now. */
export const movedKeys: Readonly<Record<string, string>> = {
  "settle.distressPrice": "county.distressPrice",
  "consume.distressPrice": "county.distressPrice",
  "shocks.jobMarket.away": "county.awayJobs",
};

const LADDER_COSTS =
  "plan.toolsFrom, plan.toolsTo, plan.herdFrom, plan.herdTo, plan.greenhouseFrom, plan.greenhouseTo";

/** Keys of an earlier version whose rule is another now, and the key, or keys, that stand in their place. */
export const replacedKeys: Readonly<Record<string, string>> = {
  "settle.fromCash": "settle.honour",
  "settle.fromCashLate": "settle.honour",
  "settle.arrearsPayment": "settle.honour",
  "settle.diversionPayment": "settle.honour",
  "credit.unneededWeight": "credit.dread",
  "credit.inputsValue": "produce.inputMargin, produce.inputCurvature, produce.intensiveCurvature",
  "credit.stockValue": "sell.goods, sell.commission, sell.logistics",
  "credit.assetValue": "plan.toolsReturn, plan.herdReturn, plan.greenhouseReturn",
  "credit.emergencyValue": "plan.billsWorth",
  "credit.houseValue": "plan.houseWorth",
  "produce.inputEffect": "produce.inputMargin, produce.inputCurvature, produce.intensiveCurvature",
  "plan.projectCost": LADDER_COSTS,
  "plan.projectSizes": LADDER_COSTS,
  "plan.projectLargest": LADDER_COSTS,
  "plan.projectReturn": "plan.toolsReturn, plan.herdReturn, plan.greenhouseReturn",
  "plan.projectHurdle": "plan.discountRate",
};

/** The same of a product's terms, whichever lender posts it. */
const replacedTerms: Readonly<Record<string, string>> = {
  askFactor: "limitShare",
  askOfIncome: "limitShare",
  capOfSales: "limitShare",
  drawsPerFile: "lineSeasons",
  turns: "tenor",
};

/** Values of a product's terms that an earlier version knew, and what is written instead. */
const replacedValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  repayment: { redrawn: "bullet with revolving: true" },
  tenor: { 0: "1 with revolving: true" },
};

/** What stands in the place of a value of a product's term that is no longer known; nothing where it never was. */
export function replacementOfValue(
  path: readonly (string | number)[],
  value: string | number,
): string | undefined {
  const replacement = path.at(-3) === "products" ? replacedValues[String(path.at(-1))] : undefined;
  return replacement && Object.hasOwn(replacement, value) ? replacement[value] : undefined;
}

/** What stands in the place of a key that is no longer known; nothing where it never was. */
export function replacementOf(path: readonly (string | number)[]): string | undefined {
  const key = String(path.at(-1));
  return path.at(-3) === "products" ? replacedTerms[key] : replacedKeys[path.join(".")];
}
