import { lender } from "../../../src/model/lenders/lender.ts";

/** Village bank (村镇银行): small, close by, and cautious. */
export const villageBank = lender({
  en: "village bank",
  zh: "村镇银行",
  information: {
    sees: ["houseToLoan", "declaredIncome", "yearsKnown"],
    platforms: [],
    expertDefault: [0.04, 0.02, 0.08, "assumed: between the other two", "D"],
  },
  cost: {
    intake: [80, 40, 200, "assumed: a short form", "D"],
    processing: [900, 500, 1500, "assumed: one visit", "D"],
    draw: [20, 5, 50, "assumed: at the counter", "D"],
    upkeep: [300, 100, 500, "assumed: between the other two", "D"],
  },
  speed: {
    days: [6, 3, 12, "assumed: a committee each week", "D"],
    daysPerKm: [0.2, 0, 0.5, "assumed: a visit", "D"],
    queueDays: [8, 2, 15, "assumed: few officers", "D"],
    knownFactor: [0.5, 0.3, 0.8, "assumed: renewals skip the visit", "D"],
    drawDays: [1, 0, 3, "assumed: at the counter", "D"],
  },
  capacity: { limited: true, files: [0.05, 0.02, 0.1, "assumed: few officers", "D"] },
  security: {
    collateral: true,
    guarantor: true,
    securedFrom: [20_000, 10_000, 40_000, "assumed: earlier than the cooperative", "D"],
    collection: [0, "assumed: no claim on settlements", "D"],
    recovery: [0.5, 0.3, 0.7, "assumed: as the cooperative's", "D"],
    lgd: [0.3, 0.1, 0.5, "assumed: as the cooperative's", "D"],
    writeOffAfter: [12, 8, 16, "assumed: three years", "D"],
  },
  products: [
    {
      purposes: ["inputs", "emergency"],
      cap: 50_000,
      smallest: 5_000,
      tenor: 4,
      repayment: "bullet",
      rateLow: 0.07,
      rateHigh: 0.11,
    },
  ],
  funding: {
    costOfFunds: [0.028, 0.02, 0.035, "assumed: dearer deposits", "D"],
    hurdle: [0.005, 0, 0.02, "assumed: as the others", "D"],
    capital: [400, 200, 1000, "assumed: as the others", "D"],
    capitalRatio: [0.105, 0.08, 0.15, "assumed: the rule's least", "D"],
  },
});
