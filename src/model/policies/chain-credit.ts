import { parameter } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Chain credit (电商链贷款): a platform stands for the suppliers and couriers of a shop, so that goods for orders that are
 * confirmed come on credit; they are paid out of the shop's settlement. The county pays for the platform's risk.
 */
export const chainCredit = step({
  en: "Chain credit",
  zh: "电商链贷款",
  gloss: {
    en: "shops get goods for their orders on credit",
    zh: "平台作保，网店凭订单先拿货、后付款",
  },
  mode: "fund",
  parameters: {
    advance: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.4, 0.9],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of confirmed orders, for which goods come on credit",
      zh: "已确认订单可赊供货比例",
      source: "assumed: what goods cost of a sale; the loan itself is in Shi (2026)",
      grade: "D",
    }),
    confirmed: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.5],
      unit: "share",
      en: "of usual sales, ordered or sold ahead when goods are bought",
      zh: "备货时已确认订单和预售占常年销售比例",
      source: "assumed: a month's orders of three",
      grade: "D",
    }),
    tenure: p({
      value: 2,
      min: 1,
      max: 40,
      plausible: [1, 4],
      whole: true,
      unit: "seasons",
      en: "seasons of sales before a platform stands for a shop",
      zh: "平台担保前的经营季数",
      source: "assumed: a half-year's record on the platform",
      grade: "D",
    }),
    fee: p({
      value: 0.012,
      min: 0,
      max: 0.2,
      plausible: [0.005, 0.03],
      unit: "share",
      en: "platform's fee on the advance, paid by the shop",
      zh: "平台担保费率(网店承担)",
      source: "assumed: 5 % a year for a season",
      grade: "D",
    }),
    premium: p({
      value: 0.01,
      min: 0,
      max: 0.5,
      plausible: [0.005, 0.03],
      unit: "share",
      en: "of the advance, paid by the county to the platform for its risk",
      zh: "县级风险补偿占垫付款比例",
      source: "assumed: about what is lost",
      grade: "D",
    }),
  },
  lever: { pays: ["chainRepayment", "chainGuarantee"] },
  sets: ["shop.advanced", "shop.advanceFee"],
  posts: ["chainPremium", "chainAdvance"],
  run({ shop, ledger }, settings, { quarter, eligible, post, holders }) {
    const [county, suppliers] = [holders.of("county"), holders.of("suppliers")];
    for (let s = 0; s < shop.count; s++) {
      const i = shop.owner[s];
      if (shop.closed[s] || shop.tenure[s] < settings.tenure || !eligible.household(i)) continue;
      const fen = onCredit(shop.smoothed[s], productList[shop.product[s]].demand[quarter], settings);
      const premium = Math.ceil(settings.premium * fen);
      const purse = ledger.balances.deposit[county];
      if (fen === 0 || purse <= 0 || premium > purse) continue;
      post.chainPremium(county, holders.platform(shop.platform[s]), premium);
      post.chainAdvance(suppliers, i, fen);
      shop.advanced[s] = fen;
      shop.advanceFee[s] = Math.round(settings.fee * fen);
    }
  },
});

/** advance · confirmed · S · d_c(q), whole fen: goods on credit for a shop of usual sales S whose product is in demand d_c(q). */
export const onCredit = (
  usual: number,
  inSeason: number,
  { advance, confirmed }: { advance: number; confirmed: number },
): number => Math.floor(advance * confirmed * usual * inSeason);
