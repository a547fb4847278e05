import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import type { Frozen } from "../../declare/table.ts";
import { workspace } from "../../declare/workspace.ts";
import { bringIn } from "../../kernels/all.ts";
import { exp } from "../../math/elementary.ts";
import { earning } from "../state/earning.ts";
import { harvestLosses, inputResponses } from "../state/harvest.ts";
import { fieldsOf, plantingOfAll } from "../state/input-plan.ts";
import { bestRung, ladderAt, shareOfRung } from "../state/ladder.ts";
import { projectIncome, projectYield } from "../state/project.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { RUNGS } from "../state/tables.ts";
import { type ByHousehold, byGroup, eachGroup, metBy, treatmentOf } from "../state/treatment.ts";
import { wageOf, wageRates, wageShareOf, wages } from "../state/wages.ts";

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
    farm(state, buyInputs(state, turn), treated, turn);
    payWages(state, treated, turn);
    payTransfers(state, turn);
    payRents(state, treated, turn);
    reapProjects(state, treated, turn);
    buyProjects(state, treated, turn);
  },
});

type Settings = Values<(typeof produce)["parameters"]>;
type Treated = ByHousehold<{ settings: Settings; turn: Turn }>;

const amounts = workspace();

/** Buys the inputs of the season, as far as money was set aside and is there; what is paid, fen. Field income is what they cost so far. */
function buyInputs(
  { household, ledger }: Open<"household.fieldIncome">,
  { charge, holders }: Turn<"inputs">,
): Float64Array {
  const { count, inputsPaid, inputsWanted, fieldIncome } = household;
  const cash = ledger.balances.deposit;
  const paid = amounts(count);
  for (let i = 0; i < count; i++) {
    paid[i] = Math.min(inputsPaid[i], inputsWanted[i], Math.max(0, cash[i]));
    fieldIncome[i] = 0 - paid[i];
  }
  charge.inputs(holders.of("suppliers"), paid);
  return paid;
}

/** Brings in the harvest of the season, which `sell` sells, from what was paid for inputs. */
function farm(
  { household, village, luck, price }: Open<"household.inputsFunded" | "household.harvest">,
  paid: Float64Array,
  treated: Treated,
  { growth, quarter }: Turn,
): void {
  const { count, capitalIntensive, fieldLabour, fieldCapacity, health, livelihoodLoss } = household;
  const { disasterLoss, yearDisaster, inputsFunded, harvest } = household;
  const field = [capitalIntensive, fieldLabour, fieldCapacity, health, livelihoodLoss] as const;
  const yields = yieldsOf(price.level, growth, quarter);
  eachGroup(treated, count, ({ settings, turn }, of, group) => {
    bringIn(
      count,
      of,
      household.village,
      village.product,
      ...field,
      luck.fieldFortune,
      disasterLoss,
      yearDisaster,
      paid,
      yields,
      plantingOfAll,
      fieldsOf(inputResponses(settings), turn),
      inputsFunded,
      harvest,
      group,
      quarter,
      growth,
      settings.healthEffect,
      settings.livelihoodEffect,
      settings.laterLoss,
    );
  });
}

/** Of each product, harvest_c(s) · exp(a_c) · (1+g)^t: what a season yields of a field's yearly capacity. */
const yieldsOf = (level: Frozen, growth: number, quarter: number): Float64Array =>
  Float64Array.from(productList, ({ harvest }, product) => exp(level[product]) * growth * harvest[quarter]);

/** Pays those who give labour to wage work. */
function payWages(state: Open<"household.wageIncome">, treated: Treated, turn: Turn<"wage">): void {
  const { household, village } = state;
  const { count, wageIncome } = household;
  const moved = new Float64Array(village.count);
  for (let v = 0; v < village.count; v++) moved[v] = exp(village.wages[v]);
  const rules = byGroup(treated, ({ settings }) => ({
    perWorker: 100 * settings.wageScale * turn.growth * wageShareOf(turn.quarter, settings.wageSwing),
    rates: wageRates(settings),
  }));
  const paid = amounts(count);
  for (let i = 0; i < count; i++) {
    const { perWorker, rates } = metBy(rules, i);
    paid[i] = Math.round(wageOf(state, i, perWorker * moved[household.village[i]], rates));
    wageIncome[i] = paid[i];
  }
  turn.disburse.wage(turn.holders.of("employers"), paid);
}

/** Transfers per head; a household without an able member gets no less than the county's floor. */
function payTransfers({ household }: Open<"household.transferIncome">, turn: Turn<"transfer">): void {
  const { count, able, members, transferBase, transferIncome } = household;
  const { growth } = turn;
  const floor = (turn.transferFloor * 100) / 4;
  const paid = amounts(count);
  for (let i = 0; i < count; i++) {
    const base = transferBase[i];
    const perHead = able[i] > 0 ? base : Math.max(base, floor);
    paid[i] = Math.round(growth * perHead * members[i]);
    transferIncome[i] = paid[i];
  }
  turn.disburse.transfer(turn.holders.of("state"), paid);
}

/** Rent of the land that a household lets. */
function payRents(
  { household }: Open<"household.propertyIncome">,
  treated: Treated,
  turn: Turn<"property">,
): void {
  const { count, able, land, propertyIncome } = household;
  const { growth } = turn;
  const paid = amounts(count);
  for (let i = 0; i < count; i++) {
    const { rent, rentedOut, rentedOutIdle } = metBy(treated, i).settings;
    const perMu = (100 * rent * growth) / 4;
    paid[i] = Math.round(perMu * land[i] * (able[i] > 0 ? rentedOut : rentedOutIdle));
    propertyIncome[i] = paid[i];
  }
  turn.disburse.property(turn.holders.of("employers"), paid);
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
