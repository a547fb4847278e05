import { choice, parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { shareAfterDisaster } from "../../kernels/harvest.ts";
import { exp } from "../../math/elementary.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Farm insurance (农业保险): part of a harvest's worth is insured against a fall of the village's yield, or of the product's
 * price, below an ordinary one. Most of the premium is subsidised, a part of that by the county. The index is not the
 * household's own loss: who loses alone gets nothing, and who loses nothing may be paid.
 */
export const farmInsurance = step({
  en: "Farm insurance",
  zh: "农业保险",
  gloss: {
    en: "pays when the village's yield or price falls; mostly subsidised",
    zh: "全村减产或跌价就赔，保费多由政府补",
  },
  mode: "support",
  parameters: {
    index: choice(["yield", "price"], {
      value: "yield",
      unit: "code",
      en: "what is insured: the village's yield or the product's price",
      zh: "保什么(村产量指数、产品价格指数)",
      source: "assumed: yield, as most cover is",
      grade: "D",
    }),
    cover: p({
      value: 0.6,
      min: 0,
      max: 1,
      plausible: [0.3, 0.9],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of an ordinary harvest's worth, insured",
      zh: "保险金额占常年收成比例",
      source: "assumed: the costs and a part of the income",
      grade: "D",
    }),
    rate: p({
      value: 0.022,
      min: 0,
      max: 0.5,
      plausible: [0.015, 0.06],
      unit: "share",
      en: "premium, of what is insured",
      zh: "保险费率",
      source: "I4",
      grade: "B",
    }),
    subsidy: p({
      value: 0.74,
      min: 0,
      max: 1,
      plausible: [0.6, 0.9],
      step: 0.01,
      unit: "share",
      level: "basic",
      en: "of the premium, subsidised",
      zh: "保费补贴比例",
      source: "I1",
      grade: "B",
    }),
    fromAbove: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.6, 1],
      unit: "share",
      en: "of the subsidy, paid by state and province and not by the county",
      zh: "补贴中由中央与省级承担的比例",
      source: "assumed: counties bear the smallest part",
      grade: "D",
    }),
    takeUp: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.4, 0.95],
      unit: "share",
      en: "households that insure where they can pay their part",
      zh: "参保农户比例",
      source: "assumed: enrolled village by village, and some stay out",
      grade: "D",
    }),
    trigger: p({
      value: 0.2,
      min: 0,
      max: 0.95,
      plausible: [0.1, 0.3],
      unit: "share",
      en: "shortfall of the index, up to which nothing is paid",
      zh: "起赔点(指数低于常年的比例)",
      source: "assumed: so that payouts come to some three quarters of premiums",
      grade: "D",
    }),
    basisRisk: p({
      value: 0.08,
      min: 0,
      max: 1,
      plausible: [0.02, 0.2],
      unit: "share",
      en: "spread of the index about what it should show",
      zh: "基差风险(指数误差)",
      source: "assumed: a few sample plots, or another market's price",
      grade: "D",
    }),
  },
  sets: ["household.yearHelp"],
  posts: ["insurancePremium", "insurancePayout"],
  run(state, settings, turn) {
    if (settings.cover === 0) return;
    const paying = paidShares(state, settings, turn);
    const joins = turn.draw("farm insurance");
    const { household } = state;
    for (let i = 0; i < household.count; i++)
      if (joins.uniform(household.id[i]) < settings.takeUp && turn.eligible.household(i))
        insure(state, i, paying[household.village[i]], settings, turn);
  },
});

type Settings = Values<(typeof farmInsurance)["parameters"]>;

/** max(0, (x − trigger)/(1 − trigger)): share of what is insured that is paid at a shortfall x of the index. */
export function indexPayout(shortfall: number, trigger: number): number {
  return Math.max(0, (Math.min(1, shortfall) - trigger) / (1 - trigger));
}

/** By village, the share of what is insured that its index pays in the season: seen with an error. */
function paidShares(
  state: Open<never>,
  settings: Settings,
  { draw, season, ahead }: Pick<Turn, "draw" | "season" | "ahead">,
): Float64Array {
  const { village, price } = state;
  const seen = draw("farm insurance index", season);
  const lost = settings.index === "yield" ? lostYields(state, ahead.produce.laterLoss) : undefined;
  return Float64Array.from({ length: village.count }, (_, v) => {
    const shortfall = lost ? lost[v] : 1 - exp(price.level[village.product[v]]);
    return indexPayout(shortfall + settings.basisRisk * seen.normal(village.number[v]), settings.trigger);
  });
}

/** Mean share of harvests that disasters take in each village. */
function lostYields({ household, village }: Open<never>, later: number): Float64Array {
  const lost = new Float64Array(village.count);
  const count = new Float64Array(village.count);
  for (let i = 0; i < household.count; i++) {
    const v = household.village[i];
    lost[v] += 1 - shareAfterDisaster(household.disasterLoss[i], household.yearDisaster[i], later);
    count[v]++;
  }
  return lost.map((sum, v) => sum / Math.max(1, count[v]));
}

/** Premium in three parts, none without the others, to an insurer that has no other business; what it lacks for a payout the state reinsures. */
function insure(
  { household, village, ledger }: Open<"household.yearHelp">,
  i: number,
  paying: number,
  settings: Settings,
  { post, holders, quarter, growth }: Turn<"insurancePremium" | "insurancePayout">,
): void {
  // A field that nobody works bears nothing that could be lost.
  if (!(household.fieldLabour[i] > 0)) return;
  const yields = productList[village.product[household.village[i]]].harvest[quarter];
  const insured = settings.cover * household.fieldCapacity[i] * yields * growth;
  const { own, county, above } = premiumParts(settings.rate * insured, settings);
  const [payer, insurer, state] = [holders.of("county"), holders.of("farmInsurer"), holders.of("state")];
  const cash = ledger.balances.deposit;
  if (cash[payer] < county || cash[i] < own || own + county + above === 0) return;
  post.insurancePremium(i, insurer, own);
  post.insurancePremium(payer, insurer, county);
  post.insurancePremium(state, insurer, above);
  const payout = Math.floor(paying * insured);
  const missing = Math.max(0, payout - Math.max(0, cash[insurer]));
  post.insurancePayout(state, insurer, missing);
  post.insurancePayout(insurer, i, payout);
  household.yearHelp[i] += payout - own;
}

/** A premium in whole fen: what household, county, and state and province pay of it. */
export function premiumParts(
  premium: number,
  { subsidy, fromAbove }: Pick<Settings, "subsidy" | "fromAbove">,
): { own: number; county: number; above: number } {
  return {
    own: Math.round((1 - subsidy) * premium),
    county: Math.round(subsidy * (1 - fromAbove) * premium),
    above: Math.round(subsidy * fromAbove * premium),
  };
}
