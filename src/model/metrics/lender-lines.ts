import { book, ofLender, ratio } from "./lender-figure.ts";
import { metric } from "./metric.ts";

/** Its lines: who has one, and how large they are. */
export function linesOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    lineHolders: metric({
      ...of,
      level: "main",
      en: "households with a line of it",
      zh: "有授信农户占比",
      better: "higher",
      measure: ({ lender, household }) => lender.lines[j] / household.count,
    }),
    lineLimit: metric({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "mean limit of a line",
      zh: "户均授信额度",
      measure: ({ lender }) => ratio(lender.limits[j] / 100, lender.lines[j]),
    }),
    lineUnused: metric({
      ...of,
      unit: "yuan",
      show: "yuan",
      en: "limits granted and not drawn, per household",
      zh: "未使用授信(每户)",
      measure: ({ lender, household }) =>
        Math.max(0, lender.limits[j] - lender.drawn[j]) / 100 / household.count,
    }),
  };
}

/** How its lines are used and taken back. */
export function usesOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    lineUse: metric({
      ...of,
      level: "main",
      en: "of limits granted, drawn on average",
      zh: "授信使用率",
      measure: ({ lender }) => ratio(lender.drawn[j], lender.limits[j]),
    }),
    lineDrawn: metric({
      ...of,
      en: "lines drawn on in a season",
      zh: "当季支用的授信占比",
      unbounded: true,
      measure: ({ lender }) => ratio(lender.drawers[j], lender.lines[j]),
    }),
    lineWithdrawn: metric({
      ...of,
      unit: "per year",
      en: "limits taken back a year, of those that stand",
      zh: "年收回额度占比",
      unbounded: true,
      measure: ({ lender }) => ratio(4 * lender.withdrawn[j], lender.limits[j]),
    }),
  };
}

/** What it earns on a yuan, what its borrowers cost in full, and its own money. */
export function marginsOf(j: number) {
  const of = { ...ofLender(j), late: true } as const;
  return {
    meanRate: metric({
      ...of,
      unit: "per year",
      en: "mean rate earned",
      zh: "实际平均利率",
      unbounded: true,
      measure: ({ lender }) => ratio(4 * lender.interest[j], lender.averagePerforming[j]),
    }),
    profitFull: metric({
      ...of,
      unit: "yuan per year",
      show: "yuan",
      en: "profit after the full cost of its borrowers, per household",
      zh: "扣除用信户全成本后的利润(每户每年)",
      measure: ({ lender, household }, { lenders }) =>
        (4 * (lender.interest[j] - lender.funding[j] - lender.lost[j])) / 100 / household.count -
        ((lenders[j]?.cost.upkeep ?? Number.NaN) * lender.borrowers[j]) / household.count,
    }),
    capitalRatio: metric({
      ...of,
      unbounded: true,
      en: "own money less provisions, of what is out",
      zh: "资本充足率",
      measure: (state) => ratio(state.lender.equity[j] - state.lender.provision[j], book(state, j)),
    }),
  };
}
