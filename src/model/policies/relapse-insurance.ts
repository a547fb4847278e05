import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Insurance against relapse (防返贫保险): the county pays a premium for a tenth of its people, not named in
 * advance; a bill above a warning line is shared where income is up to 1.5 times the poverty line.
 */
export const relapseInsurance = step({
  en: "Relapse insurance",
  zh: "防返贫保险",
  gloss: {
    en: "the county insures people against large bills",
    zh: "县里投保，遇到大额支出由保险分担",
  },
  mode: "support",
  parameters: {
    premium: p({
      value: 50,
      min: 0,
      max: 2000,
      plausible: [50, 120],
      unit: "yuan per year",
      en: "premium, per pooled head",
      zh: "保费(每名参保人口每年)",
      source: "I6",
      grade: "A",
    }),
    pooled: p({
      value: 0.1,
      min: 0,
      max: 1,
      plausible: [0.05, 0.2],
      unit: "share",
      en: "people pooled",
      zh: "参保人口比例",
      source: "I6",
      grade: "A",
    }),
    warning: p({
      value: 5000,
      min: 0,
      max: 200000,
      plausible: [4000, 20000],
      step: 500,
      unit: "yuan",
      level: "basic",
      en: "warning line of a bill",
      zh: "支出预警线",
      source: "I6",
      grade: "C",
    }),
    payout: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.3, 0.8],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of the own share above it, paid",
      zh: "赔付比例",
      source: "I6",
      grade: "B",
    }),
    cap: p({
      value: 90000,
      min: 0,
      max: 1000000,
      plausible: [50000, 300000],
      unit: "yuan",
      en: "largest payout",
      zh: "赔付上限",
      source: "I8",
      grade: "A",
    }),
    income: p({
      value: 1.5,
      min: 0,
      max: 20,
      plausible: [1.2, 2],
      unit: "times",
      en: "of the poverty line, up to which one is insured",
      zh: "参保收入上限(贫困线倍数)",
      source: "I6",
      grade: "A",
    }),
    basisRisk: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.05, 0.4],
      unit: "share",
      en: "valid claims that are not seen",
      zh: "基差风险(应赔未赔)",
      source: "assumed: files are missing",
      grade: "D",
    }),
  },
  // A dearer premium with the larger payout: the price of cover stays.
  lever: { strengths: { payout: [0.3, 0.5, 0.8], premium: [50, 50, 80] } },
  sets: ["household.insured", "household.yearHelp"],
  posts: ["insurancePremium", "insurancePayout"],
  run({ household, ledger }, settings, { season, county, eligible, draw, post, holders }) {
    household.insured.fill(0);
    if (settings.payout === 0) return;
    const [payer, insurer] = [holders.of("county"), holders.of("insurer")];
    let heads = 0;
    for (let i = 0; i < household.count; i++) if (eligible.household(i)) heads += household.members[i];
    const due = Math.round((100 * settings.premium * settings.pooled * heads) / 4);
    const paid = Math.min(due, Math.max(0, ledger.balances.deposit[payer]));
    post.insurancePremium(payer, insurer, paid);
    // Cover is as good as the premium that was paid.
    const cover = due > 0 ? paid / due : 0;
    for (let i = 0; i < household.count; i++) household.insured[i] = eligible.household(i) ? cover : 0;
    const seen = draw("insurance claim", season);
    const limit = 100 * settings.income * county.povertyLine;
    for (let i = 0; i < household.count; i++) {
      const above = household.bill[i] - 100 * settings.warning;
      if (above <= 0 || (4 * household.permanentIncome[i]) / Math.max(1, household.members[i]) > limit)
        continue;
      if (seen.uniform(household.id[i]) < settings.basisRisk) continue;
      const fen = Math.floor(
        Math.min(
          settings.payout * household.insured[i] * above,
          100 * settings.cap,
          Math.max(0, ledger.balances.deposit[insurer]),
        ),
      );
      post.insurancePayout(insurer, i, fen);
      household.yearHelp[i] += fen;
    }
  },
});
