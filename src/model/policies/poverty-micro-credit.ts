import { parameter, toggle } from "../../declare/parameter.ts";
import { limitTerms } from "../state/reach.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Poverty micro-credit (脱贫人口小额信贷): banks' programme products are open to households that were lifted or are
 * monitored, without security, and a county risk fund bears most of the loss while it has money. Who is refused is
 * looked at for an ordinary loan by the same file.
 */
export const povertyMicroCredit = step({
  en: "Poverty micro-credit",
  zh: "脱贫人口小额信贷",
  gloss: {
    en: "loans without security for the lifted; a county fund bears most losses",
    zh: "脱贫户免抵押贷款，损失多由县里风险金承担",
  },
  mode: "governmentBank",
  parameters: {
    share: p({
      value: 0.8,
      min: 0.01,
      max: 1,
      plausible: [0.7, 0.9],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "share of the loss that the risk fund bears",
      zh: "风险补偿比例",
      source: "assumed: funds of 70 to 90 % are usual",
      grade: "D",
    }),
    contribution: p({
      value: 60,
      min: 0,
      max: 5000,
      plausible: [20, 200],
      unit: "yuan per year",
      en: "county's contribution to the risk fund, per household that it is for",
      zh: "县级风险补偿金(每适用户每年)",
      source: "assumed: a tenth of what is lent, over some years",
      grade: "D",
    }),
    topUp: toggle({
      value: true,
      unit: "flag",
      level: "basic",
      en: "the county makes up the interest between the programme's rate and the bank's ordinary one; else banks go by their own rule at the programme's rate",
      zh: "县里补足优惠利率与银行普通利率之间的利息(否则银行按优惠利率下自身收益规则)",
      source: "T18",
      grade: "C",
    }),
  },
  lever: {
    strengths: { share: [0.7, 0.8, 0.9], contribution: [20, 60, 200] },
    pays: ["guaranteePayout", "interestSubsidy"],
  },
  sets: ["lender.microCredit", "lender.topUp", "household.termsWithheld"],
  posts: ["fundContribution"],
  run(state, { share, contribution, topUp }, { eligible, post, holders }) {
    const { household, lender, ledger } = state;
    const [county, fund] = [holders.of("county"), holders.of("guaranteeFund")];
    const meant = (i: number): boolean =>
      eligible.household(i) && (household.lifted[i] === 1 || household.monitored[i] > 0);
    let count = 0;
    for (let i = 0; i < household.count; i++) if (meant(i)) count++;
    const due = Math.round((100 * contribution * count) / 4);
    post.fundContribution(county, fund, Math.min(due, Math.max(0, ledger.balances.deposit[county])));
    // A fund without money stands for nothing, and banks leave the programme shut.
    if (ledger.balances.deposit[fund] <= 0) return;
    lender.microCredit.fill(share);
    lender.topUp.fill(topUp ? 1 : 0);
    limitTerms(state, ["microCredit"], { ...eligible, household: meant });
  },
});
