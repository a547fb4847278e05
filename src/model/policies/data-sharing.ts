import { parameter } from "../../declare/parameter.ts";
import { limitTerms } from "../state/reach.ts";
import { step } from "../state/step.ts";

/** Data sharing (公共数据): public records opened to data lenders, platforms' records opened to banks, each kind by a switch. */
export const dataSharing = step({
  en: "Data sharing",
  zh: "数据共享",
  gloss: {
    en: "public and platforms' records are opened to lenders",
    zh: "公共数据、平台记录开放给放贷机构",
  },
  mode: "support",
  parameters: {
    coverage: parameter({
      value: 0.6,
      min: 0,
      max: 1,
      plausible: [0.2, 0.9],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "households whose public features lenders may see",
      zh: "公共数据覆盖农户比例",
      source: "B13",
      grade: "C",
    }),
    shopRecords: parameter({
      value: 0,
      min: 0,
      max: 1,
      plausible: [0, 1],
      step: 1,
      unit: "share",
      en: "platforms' records opened to other lenders (0 or 1)",
      zh: "平台数据向其他机构开放(0或1)",
      source: "assumed: a data barrier is the rule today",
      grade: "D",
    }),
    codeRecords: parameter({
      value: 0,
      min: 0,
      max: 1,
      plausible: [0, 1],
      step: 1,
      unit: "share",
      en: "records of payment codes opened to other lenders (0 or 1)",
      zh: "收款码流水向其他机构开放(0或1)",
      source: "assumed: a data barrier is the rule today",
      grade: "D",
    }),
    orderRecords: parameter({
      value: 0,
      min: 0,
      max: 1,
      plausible: [0, 1],
      step: 1,
      unit: "share",
      en: "records of purchases of inputs and of orders opened to other lenders (0 or 1)",
      zh: "农资采购与订单记录向其他机构开放(0或1)",
      source: "assumed: a data barrier is the rule today",
      grade: "D",
    }),
    cost: parameter({
      value: 2,
      min: 0,
      max: 200,
      plausible: [0.5, 10],
      unit: "yuan per year",
      en: "county's cost of a household whose records are opened",
      zh: "县级归集维护成本(每个已开放农户每年)",
      source: "assumed: upkeep of a county's platform and entry of what changes",
      grade: "D",
    }),
  },
  sets: [
    "lender.publicData",
    "lender.shopData",
    "lender.codeData",
    "lender.orderData",
    "household.termsWithheld",
  ],
  posts: ["surveyCost"],
  run(state, { coverage, shopRecords, codeRecords, orderRecords, cost }, { eligible, post, holders }) {
    const { household, lender, ledger } = state;
    let reached = 0;
    for (let i = 0; i < household.count; i++) if (eligible.household(i)) reached++;
    const due = sharingCost(cost, reached, Math.max(coverage, shopRecords, codeRecords, orderRecords));
    const county = holders.of("county");
    if (ledger.balances.deposit[county] < due) return;
    post.surveyCost(county, holders.of("services"), due);
    lender.publicData.fill(coverage);
    lender.shopData.fill(shopRecords);
    lender.codeData.fill(codeRecords);
    lender.orderData.fill(orderRecords);
    limitTerms(state, ["publicData", "shopData", "codeData", "orderData"], eligible);
  },
});

/** c·n·s/4, whole fen: a season's records of the share s of n households at c yuan each and year. */
export const sharingCost = (cost: number, households: number, share: number): number =>
  Math.round((100 * cost * households * share) / 4);
