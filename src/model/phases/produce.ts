import { parameter } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import { exp } from "../../math/elementary.ts";
import { earning } from "../state/earning.ts";
import { LOCAL_JOB, NO_JOB, WHOLE } from "../state/household.ts";
import { step } from "../state/step.ts";

const p = parameter;

const WAGE_SEASONS = [0.27, 0.23, 0.23, 0.27] as const;

/**
 * Produce (model §3.6): output from land, labour, the inputs actually paid for, assets, skill and weather;
 * wages from those who have work. Inputs, fixed assets and farm-gate sales are paid here.
 */
export const produce = step({
  en: "Produce",
  zh: "生产",
  parameters: {
    ...earning,
    inputEffect: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.3, 0.7],
      unit: "share",
      en: "harvest lost when no inputs are bought",
      zh: "无农资时减产比例",
      source: "assumed: seed and fertiliser make half of the crop",
      grade: "D",
    }),
    laterLoss: p({
      value: 0.6,
      min: 0,
      max: 1,
      plausible: [0.3, 0.9],
      unit: "share",
      en: "of a disaster's loss, felt in the later harvests of the year",
      zh: "灾损在当年后续收成中的比例",
      source: "assumed: what was lost in the field is missing in the barn",
      grade: "D",
    }),
    healthEffect: p({
      value: 0.6,
      min: 0,
      max: 1,
      plausible: [0.4, 0.8],
      unit: "share",
      en: "field income lost when no labour is left",
      zh: "无劳力时经营损失",
      source: "assumed: kin and machines replace some labour",
      grade: "D",
    }),
    migrantPremium: p({
      value: 1.25,
      min: 1,
      max: 4,
      plausible: [1.15, 1.45],
      unit: "times",
      en: "wage away, relative to the county's",
      zh: "外出务工工资倍数",
      source: "N21",
      grade: "A",
    }),
    casual: p({
      value: 0.35,
      min: 0,
      max: 1,
      plausible: [0.2, 0.5],
      unit: "share",
      en: "wage income that casual work leaves to the jobless",
      zh: "失业者零工收入比例",
      source: "assumed: day labour is about",
      grade: "D",
    }),
    rent: p({
      value: 600,
      min: 0,
      max: 5000,
      plausible: [200, 800],
      unit: "yuan per year",
      en: "rent of a mu of land that is not worked",
      zh: "闲置耕地年租金(每亩)",
      source: "N10",
      grade: "C",
    }),
    projectFailure: p({
      value: 0.01,
      min: 0,
      max: 0.5,
      plausible: [0.005, 0.03],
      unit: "per season",
      en: "fixed assets that fail",
      zh: "固定资产失败率(季)",
      source: "assumed: one in twenty-five a year",
      grade: "D",
    }),
    projectDecay: p({
      value: 0.008,
      min: 0,
      max: 0.3,
      plausible: [0.005, 0.02],
      unit: "per season",
      en: "decay of income from fixed assets",
      zh: "固定资产收益衰减(季)",
      source: "assumed: wear and new rivals",
      grade: "D",
    }),
  },
  sets: [
    "household.inputsFunded",
    "household.fieldIncome",
    "household.wageIncome",
    "household.transferIncome",
    "household.propertyIncome",
    "household.projectIncome",
  ],
  posts: ["inputs", "projectCost", "wage", "farmGateSale", "property", "projectIncome", "transfer"],
  run(state, parameters, turn) {
    const { household, village, luck, price } = state;
    const { post, holders, quarter, growth } = turn;
    const { inputs, projectCost, wage, farmGateSale, property, projectIncome, transfer } = post;
    const [suppliers, employers, buyers, treasury] = [
      holders.of("suppliers"),
      holders.of("employers"),
      holders.of("buyers"),
      holders.of("state"),
    ];
    const cash = state.ledger.balances.deposit;
    const { inputEffect, healthEffect, migrantPremium, casual, inputCost } = parameters;
    const failure = turn.draw("project failure", turn.season);
    const factors = productList.map((product, c) => exp(price.level[c]) * growth * product.harvest[quarter]);
    const weights = productList.map(({ planting }) => planting[quarter] / Math.max(...planting));
    const wageSeason = 100 * parameters.wageScale * growth * WAGE_SEASONS[quarter];
    const floor = (turn.transferFloor * 100) / 4;
    const rent = (100 * parameters.rent * growth) / 4;

    for (let i = 0; i < household.count; i++) {
      const c = village.product[household.village[i]];
      const health = household.health[i];
      const loss = household.livelihoodLoss[i];

      const wanted = household.inputsWanted[i];
      const paid = Math.min(household.inputsPaid[i], wanted, Math.max(0, cash[i]));
      if (wanted > 0) {
        inputs(i, suppliers, paid);
        const weight = weights[c];
        household.inputsFunded[i] = household.inputsFunded[i] * (1 - weight) + (weight * paid) / wanted;
      }
      let gross = 0;
      if (household.fieldLabour[i] > 0) {
        const intensity = household.capitalIntensive[i]
          ? parameters.intensiveInputs
          : parameters.inputIntensity;
        gross =
          household.fieldCapacity[i] *
          factors[c] *
          (1 + inputCost * intensity) *
          (1 - healthEffect + healthEffect * health) *
          (1 - 0.6 * loss) *
          luck.fieldFortune[i] *
          (1 - Math.max(household.disasterLoss[i], parameters.laterLoss * household.yearDisaster[i])) *
          (1 - inputEffect * (1 - household.inputsFunded[i]));
      }
      const sold = Math.round(gross);
      farmGateSale(buyers, i, sold);
      household.fieldIncome[i] = sold - paid;

      let earned = 0;
      const job = household.job[i];
      const labour = household.wageLabour[i];
      if (labour > 0) {
        const rate = job === NO_JOB ? casual : job === LOCAL_JOB ? 1 : migrantPremium;
        earned = Math.round(
          wageSeason *
            labour *
            household.ability[i] *
            household.schoolingFactor[i] *
            health *
            (1 - loss) *
            rate *
            luck.wageFortune[i],
        );
        wage(employers, i, earned);
      }
      household.wageIncome[i] = earned;

      const able = household.able[i] > 0;
      const perHead = able ? household.transferBase[i] : Math.max(household.transferBase[i], floor);
      const pension = Math.round(growth * perHead * household.members[i]);
      transfer(treasury, i, pension);
      household.transferIncome[i] = pension;

      const rented = Math.round(rent * household.land[i] * (able ? 0.18 : 0.8));
      property(employers, i, rented);
      household.propertyIncome[i] = rented;

      const running = household.projectIncome[i];
      if (running !== 0) {
        const got = Math.round(Math.max(0, running * health * (1 - loss)));
        projectIncome(buyers, i, got);
        household.fieldIncome[i] += got;
        const fails = failure.uniform(household.id[i]) < parameters.projectFailure;
        household.projectIncome[i] = running * (fails ? 0.3 : 1 - parameters.projectDecay);
      }
      const cost = household.project[i];
      if (cost > 0 && household.projectPaid[i] >= WHOLE * cost && cash[i] >= household.projectPaid[i]) {
        projectCost(i, suppliers, household.projectPaid[i]);
        household.projectIncome[i] += (cost * Math.max(-0.05, household.projectReturn[i] + 0.06)) / 4;
      }
    }
  },
});
