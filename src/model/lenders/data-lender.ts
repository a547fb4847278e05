import { lender } from "./lender.ts";

/** E-commerce-data lender (网商银行-like): sales records, minutes, almost nothing per loan. */
export const dataLender = lender({
  en: "e-commerce-data lender",
  zh: "电商数据放贷机构",
  information: {
    sees: [
      "noShop",
      "sales",
      "salesVolatility",
      "tenure",
      "rating",
      "returnRate",
      "drawsRepaid",
      "salesTrend",
      "lowSales",
      "publicLand",
      "publicSubsidy",
      "publicCrop",
    ],
    platforms: [0],
    expertDefault: [0.012, 0.007, 0.023, "B1", "C"],
  },
  cost: {
    intake: [0, "B5", "B"],
    // From the marginal cost of a draw to the full 360 yuan a borrower and year (B7) over nine draws.
    processing: [3, 2, 40, "B1", "C"],
  },
  speed: {
    days: [0, "B5", "A"],
    daysPerKm: [0, "B5", "A"],
    queueDays: [0, "B5", "A"],
    knownFactor: [1, "B5", "A"],
  },
  capacity: { limited: false, files: [5, "assumed: no officers, no bound", "D"] },
  security: {
    collateral: false,
    guarantor: false,
    securedFrom: [1_000_000, "assumed: no security is taken at any amount", "D"],
    collection: [0.8, 0.4, 1, "assumed: most of a season's settlements can be collected", "D"],
    recovery: [0, "assumed: no collateral", "D"],
    lgd: [0.8, 0.5, 0.9, "assumed: little is recovered once the shop has closed", "D"],
    writeOffAfter: [4, 2, 6, "assumed: a short product is written off within a year", "D"],
  },
  products: [
    {
      purposes: ["stock", "emergency", "inputs"],
      cap: 100_000,
      smallest: 500,
      capOfSales: 0.35,
      tenor: 0,
      repayment: "redrawn",
      turns: 2,
      rateLow: 0.07,
      rateHigh: 0.18,
      rateSteps: 5,
    },
    {
      purposes: ["inputs"],
      cap: 30_000,
      smallest: 1_000,
      tenor: 4,
      repayment: "bullet",
      rateLow: 0.07,
      rateHigh: 0.18,
      rateSteps: 5,
    },
  ],
  funding: {
    costOfFunds: [
      0.04,
      0.025,
      0.06,
      "assumed: interbank and asset-backed money, dearer than deposits at 2.53 %",
      "D",
    ],
    hurdle: [0.005, 0, 0.02, "assumed: the same as the cooperative's, so that neither has an advantage", "D"],
  },
  sliders: { hurdle: { track: [-0.02, 0.08], step: 0.0025 } },
});
