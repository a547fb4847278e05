import { parameter } from "../../declare/parameter.ts";
import { limitTerms } from "../state/reach.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Government–bank guarantee (政银合作): a county fund bears a share of lenders' losses while it has money. */
export const guarantee = step({
  en: "Guarantee fund",
  zh: "政府担保基金",
  gloss: {
    en: "a county fund bears a share of lenders' losses",
    zh: "县里出担保金，分担放贷的损失",
  },
  mode: "governmentBank",
  parameters: {
    share: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.3, 0.8],
      track: [0, 1],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "share of lenders' losses borne",
      zh: "风险分担比例",
      source: "T18",
      grade: "C",
    }),
    contribution: p({
      value: 40,
      min: 0,
      max: 5000,
      plausible: [10, 200],
      unit: "yuan per year",
      en: "county's contribution to the fund, per household",
      zh: "县级注资(每户每年)",
      source: "assumed: a risk fund of a few thousand yuan a village",
      grade: "D",
    }),
  },
  lever: { strengths: { share: [0.3, 0.5, 0.8], contribution: [10, 40, 200] }, pays: ["guaranteePayout"] },
  sets: ["lender.guaranteed", "household.termsWithheld"],
  posts: ["fundContribution"],
  run(state, { share, contribution }, { eligible, post, holders }) {
    if (share === 0) return;
    const { household, lender, ledger } = state;
    const [county, fund] = [holders.of("county"), holders.of("guaranteeFund")];
    let backed = 0;
    for (let i = 0; i < household.count; i++) if (eligible.household(i)) backed++;
    const due = Math.round((100 * contribution * backed) / 4);
    post.fundContribution(county, fund, Math.min(due, Math.max(0, ledger.balances.deposit[county])));
    if (ledger.balances.deposit[fund] <= 0) return;
    lender.guaranteed.fill(share);
    limitTerms(state, ["guaranteed"], eligible);
  },
});
