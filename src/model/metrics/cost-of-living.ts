import { metric, ofHouseholds } from "./metric.ts";

/** A year's figure of what money buys. */
const yearly = { group: "livelihood", each: "year", summary: "mean" } as const;

export const costOfLivingMetrics = {
  onlineBuyers: metric({
    ...yearly,
    counted: ofHouseholds(),
    unit: "share",
    show: "percent",
    better: "higher",
    en: "households that order online",
    zh: "网购农户占比",
    measure: ({ household }) => {
      let orders = 0;
      for (let i = 0; i < household.count; i++) if (household.costOfLiving[i] < 1) orders++;
      return orders / household.count;
    },
  }),
  buyersCostOfLiving: metric({
    ...yearly,
    unit: "times",
    show: "number",
    better: "lower",
    en: "cost of living of those who order online, of that without orders",
    zh: "网购户生活成本(相对不网购)",
    measure: ({ household }) => {
      let [sum, orders] = [0, 0];
      for (let i = 0; i < household.count; i++) {
        if (household.costOfLiving[i] >= 1) continue;
        sum += household.costOfLiving[i];
        orders++;
      }
      return orders > 0 ? sum / orders : Number.NaN;
    },
  }),
  costOfLiving: metric({
    ...yearly,
    level: "main",
    unit: "times",
    show: "number",
    better: "lower",
    en: "cost of living of all, of that without orders, by what they spend",
    zh: "全体生活成本(按支出加权,相对不网购)",
    measure: ({ household }) => {
      let [spent, dear] = [0, 0];
      for (let i = 0; i < household.count; i++) {
        spent += household.yearConsumption[i];
        dear += household.yearConsumption[i] / household.costOfLiving[i];
      }
      return dear > 0 ? spent / dear : Number.NaN;
    },
  }),
  realConsumption: metric({
    ...yearly,
    unit: "yuan per year",
    show: "yuan",
    better: "higher",
    en: "living per head at prices without online orders",
    zh: "人均实际生活消费(按不网购价格)",
    measure: ({ household }) => {
      let [fen, heads] = [0, 0];
      for (let i = 0; i < household.count; i++) {
        fen += household.yearConsumption[i] / household.costOfLiving[i];
        heads += household.members[i];
      }
      return heads > 0 ? fen / 100 / heads : Number.NaN;
    },
  }),
};
