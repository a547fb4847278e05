import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import type { Frozen } from "../../declare/table.ts";
import { workspace } from "../../declare/workspace.ts";
import { earn, farm } from "../../kernels/all.ts";
import { exp } from "../../math/elementary.ts";
import { earning } from "../state/earning.ts";
import { harvestLosses, inputResponses } from "../state/harvest.ts";
import { fieldsOf, plantingOfAll } from "../state/input-plan.ts";
import { bestRung, ladderAt, shareOfRung } from "../state/ladder.ts";
import { projectIncome, projectYield } from "../state/project.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { RUNGS } from "../state/tables.ts";
import { type ByHousehold, eachGroup, metBy, treatmentOf } from "../state/treatment.ts";
import { wageRates, wageShareOf, wages } from "../state/wages.ts";

const p = parameter;

/**
 * Produce (docs/model/06-produce.md): output from land, labour, the inputs actually paid for, assets, skill and weather;
 * wages from those who have work. Inputs and fixed assets are paid here; the harvest is sold in `sell`.
 */
export const produce = step({
  en: "Produce",
  zh: "生产",
  parameters: {
    ...earning,
    ...harvestLosses,
    ...wages,
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
    rentedOut: p({
      value: 0.18,
      min: 0,
      max: 1,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "land let by households with workers",
      zh: "有劳力户出租耕地比例",
      source: "assumed: most work their own land",
      grade: "D",
    }),
    rentedOutIdle: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.5, 1],
      unit: "share",
      en: "land let by households without workers",
      zh: "无劳力户出租耕地比例",
      source: "assumed: a garden is kept",
      grade: "D",
    }),
    ...projectYield,
  },
  // Read when the county is founded.
  together: ["fieldScale", "landElasticity", "intensivePremium"],
  sets: [
    "household.inputsFunded",
    "household.fieldIncome",
    "household.harvest",
    "household.wageIncome",
    "household.transferIncome",
    "household.propertyIncome",
    "household.projectIncome",
    "household.projectValue",
  ],
  posts: ["inputs", "projectCost", "wage", "property", "projectIncome", "transfer"],
  run(state, parameters, turn, own) {
    const treated = treatmentOf(parameters, turn, own);
    farmLand(state, treated, turn);
    payIncomes(state, treated, turn);
    reapProjects(state, treated, turn);
    buyProjects(state, treated, turn);
  },
});

type Settings = Values<(typeof produce)["parameters"]>;
type Treated = ByHousehold<{ settings: Settings; turn: Turn }>;

const inputsColumn = workspace();
const [wageColumn, transferColumn, rentColumn] = [workspace(), workspace(), workspace()];

/** Buys the inputs of the season and brings in its harvest, which `sell` sells; field income is what it costs so far. */
function farmLand(
  state: Open<"household.inputsFunded" | "household.fieldIncome" | "household.harvest">,
  treated: Treated,
  { growth, quarter, charge, holders }: Turn<"inputs">,
): void {
  const { household, village, luck, price, ledger } = state;
  const { count, capitalIntensive, fieldLabour, fieldCapacity, health, livelihoodLoss } = household;
  const { disasterLoss, yearDisaster, inputsFunded, harvest, fieldIncome } = household;
  const field = [capitalIntensive, fieldLabour, fieldCapacity, health, livelihoodLoss] as const;
  const chance = [luck.fieldFortune, disasterLoss, yearDisaster] as const;
  const means = [household.inputsPaid, household.inputsWanted, ledger.balances.deposit] as const;
  const yields = yieldsOf(price.level, growth, quarter);
  const paid = inputsColumn(count);
  eachGroup(treated, count, ({ settings, turn }, of, group) => {
    farm(
      count,
      of,
      household.village,
      village.product,
      ...field,
      ...chance,
      ...means,
      yields,
      plantingOfAll,
      fieldsOf(inputResponses(settings), turn),
      paid,
      inputsFunded,
      harvest,
      fieldIncome,
      group,
      quarter,
      growth,
      settings.healthEffect,
      settings.livelihoodEffect,
      settings.laterLoss,
    );
  });
  charge.inputs(holders.of("suppliers"), paid);
}

/** Of each product, harvest_c(s) · exp(a_c) · (1+g)^t: what a season yields of a field's yearly capacity. */
const yieldsOf = (level: Frozen, growth: number, quarter: number): Float64Array =>
  Float64Array.from(productList, ({ harvest }, product) => exp(level[product]) * growth * harvest[quarter]);

/** Pays wages to those who give labour to wage work, transfers per head, and rent of the land that a household lets. */
function payIncomes(
  state: Open<"household.wageIncome" | "household.transferIncome" | "household.propertyIncome">,
  treated: Treated,
  { growth, quarter, transferFloor, disburse, holders }: Turn<"wage" | "transfer" | "property">,
): void {
  const { household, village, luck } = state;
  const { count, able, members, wageLabour, ability, schoolingFactor, health, livelihoodLoss } = household;
  const people = [household.village, able, members] as const;
  const work = [wageLabour, ability, schoolingFactor, health, livelihoodLoss, household.job] as const;
  const incomes = [household.wageIncome, household.transferIncome, household.propertyIncome] as const;
  const paid = [wageColumn(count), transferColumn(count), rentColumn(count)] as const;
  eachGroup(treated, count, ({ settings }, of, group) => {
    const { wageScale, wageSwing, rent, rentedOut, rentedOutIdle } = settings;
    const perWorker = 100 * wageScale * growth * wageShareOf(quarter, wageSwing);
    earn(
      count,
      of,
      ...people,
      ...work,
      luck.wageFortune,
      household.transferBase,
      household.land,
      Float64Array.from({ length: village.count }, (_, v) => perWorker * exp(village.wages[v])),
      wageRates(settings),
      ...paid,
      ...incomes,
      group,
      growth,
      (transferFloor * 100) / 4,
      (100 * rent * growth) / 4,
      rentedOut,
      rentedOutIdle,
    );
  });
  disburse.wage(holders.of("employers"), paid[0]);
  disburse.transfer(holders.of("state"), paid[1]);
  disburse.property(holders.of("employers"), paid[2]);
}

/** Income of the fixed assets bought in earlier seasons; they wear, and some fail. */
function reapProjects(
  { household }: Open<"household.fieldIncome" | "household.projectIncome" | "household.projectValue">,
  treated: Treated,
  turn: Turn<"projectIncome">,
): void {
  const buyers = turn.holders.of("buyers");
  const failure = turn.draw("project failure", turn.season);
  const { count, projectIncome, projectValue } = household;
  for (let i = 0; i < count; i++) {
    const running = projectIncome[i];
    if (running === 0) continue;
    const { settings } = metBy(treated, i);
    const received = Math.round(
      Math.max(0, running * household.health[i] * (1 - household.livelihoodLoss[i])),
    );
    turn.post.projectIncome(buyers, i, received);
    household.fieldIncome[i] += received;
    const fails = failure.uniform(household.id[i]) < settings.projectFailure;
    const left = fails ? settings.projectRemains : 1 - settings.projectDecay;
    projectIncome[i] = running * left;
    projectValue[i] *= left;
  }
}

/** Buys what the money that came together is best spent on; it brings income from the next season. */
function buyProjects(
  { household, opportunity, ledger }: Open<"household.projectIncome" | "household.projectValue">,
  treated: Treated,
  turn: Turn<"projectCost">,
): void {
  const cash = ledger.balances.deposit;
  const suppliers = turn.holders.of("suppliers");
  for (let row = 0; row < opportunity.count; row++) {
    const i = opportunity.household[row];
    const { settings } = metBy(treated, i);
    const money = Math.min(household.projectPaid[i], cash[i]);
    const ladder = ladderAt(opportunity, row, settings);
    const rung = bestRung(money, ladder);
    if (rung < 0) continue;
    const at = row * RUNGS + rung;
    const cost = opportunity.cost[at];
    const had = cost * shareOfRung(money, cost, settings.technology);
    turn.post.projectCost(i, suppliers, Math.floor(Math.min(money, had)));
    household.projectIncome[i] += projectIncome(had, opportunity.yearly[at], settings);
    household.projectValue[i] += had;
  }
}
