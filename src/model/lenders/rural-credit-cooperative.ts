import { lender } from "./lender.ts";

/** Rural credit cooperative or rural commercial bank (农信社/农商行): collateral, guarantors, a costly file. */
export const ruralCreditCooperative = lender({
  en: "rural credit cooperative",
  zh: "农信社",
  information: {
    sees: [
      "houseToLoan",
      "declaredIncome",
      "loanToIncome",
      "guarantor",
      "yearsKnown",
      "softInformation",
      "assetPurpose",
      "emergencyPurpose",
      "sharedSales",
      "sharedTrend",
    ],
    platforms: [],
    expertDefault: [
      0.05,
      0.02,
      0.1,
      "assumed: about the share of rural loans that ever fall 90 days overdue",
      "D",
    ],
  },
  // Intake and processing together: 1,000 to 3,000 yuan a file.
  cost: {
    intake: [100, 50, 300, "assumed: a fraction of the file's cost", "D"],
    processing: [1700, 900, 2900, "B1", "C"],
  },
  speed: {
    days: [10, 7, 30, "assumed: between the 7-15 days usually quoted and the 30 days of B1", "D"],
    daysPerKm: [0.3, 0, 0.6, "assumed: visits to remote villages wait for a trip", "D"],
    queueDays: [15, 5, 25, "assumed: between 7 and 30 days in all", "D"],
    knownFactor: [0.5, 0.3, 0.8, "assumed: renewals skip the first visit", "D"],
  },
  capacity: { limited: true, files: [0.12, 0.05, 0.3, "assumed: fitted to formal availability", "D"] },
  security: {
    collateral: true,
    guarantor: true,
    securedFrom: [30_000, 20_000, 50_000, "T18", "C"],
    collection: [0, "assumed: no claim on a platform's settlement account", "D"],
    recovery: [0.55, 0.3, 0.8, "assumed: rural houses sell slowly and low", "D"],
    lgd: [0.28, 0.1, 0.5, "assumed: most late loans cure", "D"],
    writeOffAfter: [12, 8, 16, "assumed: three years, with supervisors' patience", "D"],
  },
  products: [
    {
      purposes: ["inputs", "stock", "emergency"],
      cap: 100_000,
      smallest: 8_000,
      askFactor: 2.7,
      askOfIncome: 0.5,
      tenor: 4,
      repayment: "bullet",
      rateLow: 0.06,
      rateHigh: 0.1,
      rateSteps: 4,
      drawsPerFile: 2,
    },
    {
      purposes: ["asset"],
      cap: 150_000,
      smallest: 8_000,
      askOfIncome: 0.9,
      tenor: 12,
      repayment: "instalments",
      rateLow: 0.06,
      rateHigh: 0.1,
      rateSteps: 4,
      drawsPerFile: 1,
    },
  ],
  funding: {
    costOfFunds: [0.022, 0.015, 0.03, "B8", "B"],
    hurdle: [0.005, 0, 0.02, "assumed: a cooperative asks for little more than its costs", "D"],
  },
  sliders: { processing: { track: [0, 4000], step: 50 }, days: { track: [0, 45], step: 1 } },
});
