import { parameter, type Values } from "../../declare/parameter.ts";
import { productList } from "../../declare/products.ts";
import type { Frozen } from "../../declare/table.ts";
import { exp } from "../../math/elementary.ts";
import { earning } from "../state/earning.ts";
import { fullInputs, harvest, harvestLosses, type SeasonOfProduct } from "../state/harvest.ts";
import { bestRung, ladderAt, shareOfRung } from "../state/ladder.ts";
import { projectIncome, projectYield } from "../state/project.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { RUNGS } from "../state/tables.ts";
import { type ByHousehold, metBy, treatmentOf } from "../state/treatment.ts";
import { wageOf, wageShareOf, wages } from "../state/wages.ts";

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
    farm(state, treated, turn);
    payWages(state, treated, turn);
    payTransfers(state, turn);
    payRents(state, treated, turn);
    reapProjects(state, treated, turn);
    buyProjects(state, treated, turn);
  },
});

type Settings = Values<(typeof produce)["parameters"]>;
type Treated = ByHousehold<{ settings: Settings; turn: Turn }>;

/** Buys the inputs of the season and brings in its harvest, which `sell` sells; field income is what it costs so far. */
function farm(
  state: Open<"household.inputsFunded" | "household.fieldIncome" | "household.harvest">,
  treated: Treated,
  turn: Turn<"inputs">,
): void {
  const { household, village } = state;
  const cash = state.ledger.balances.deposit;
  const suppliers = turn.holders.of("suppliers");
  const seasons = seasonOf(state.price.level, turn);
  for (let i = 0; i < household.count; i++) {
    const { settings, turn: met } = metBy(treated, i);
    const season = seasons[village.product[household.village[i]]];
    const paid = Math.min(household.inputsPaid[i], household.inputsWanted[i], Math.max(0, cash[i]));
    turn.post.inputs(i, suppliers, paid);
    plant(state, i, paid, season.planting[turn.quarter], met);
    household.harvest[i] = household.fieldLabour[i] > 0 ? harvest(state, i, season, settings) : 0;
    household.fieldIncome[i] = 0 - paid;
  }
}

/** The share of a quarter's inputs that was paid for is in the ground for a year; a field nobody works gets none. */
function plant(
  { household }: Open<"household.inputsFunded">,
  i: number,
  paid: number,
  planting: number,
  turn: Turn,
): void {
  const full = household.fieldLabour[i] > 0 ? planting * fullInputs(household, i, turn) : 0;
  household.inputsFunded[i * 4 + turn.quarter] = full > 0 ? Math.min(1, paid / full) : 0;
}

/** Of each product, harvest_c(s) · exp(a_c) · (1+g)^t, what a season yields of a field's yearly capacity; and its planting. */
function seasonOf(level: Frozen, { growth, quarter }: Turn): SeasonOfProduct[] {
  return productList.map(({ harvest, planting }, product) => ({
    yields: exp(level[product]) * growth * harvest[quarter],
    planting,
  }));
}

/** Pays those who give labour to wage work. */
function payWages(state: Open<"household.wageIncome">, treated: Treated, turn: Turn<"wage">): void {
  const { household, village } = state;
  const employers = turn.holders.of("employers");
  const moved = new Float64Array(village.count);
  for (let v = 0; v < village.count; v++) moved[v] = exp(village.wages[v]);
  for (let i = 0; i < household.count; i++) {
    let wage = 0;
    if (household.wageLabour[i] > 0) {
      const { settings } = metBy(treated, i);
      const perWorker =
        100 * settings.wageScale * turn.growth * wageShareOf(turn.quarter, settings.wageSwing);
      wage = Math.round(wageOf(state, i, perWorker * moved[household.village[i]], settings));
      turn.post.wage(employers, i, wage);
    }
    household.wageIncome[i] = wage;
  }
}

/** Transfers per head; a household without an able member gets no less than the county's floor. */
function payTransfers({ household }: Open<"household.transferIncome">, turn: Turn<"transfer">): void {
  const treasury = turn.holders.of("state");
  const floor = (turn.transferFloor * 100) / 4;
  for (let i = 0; i < household.count; i++) {
    const base = household.transferBase[i];
    const perHead = household.able[i] > 0 ? base : Math.max(base, floor);
    const transfer = Math.round(turn.growth * perHead * household.members[i]);
    turn.post.transfer(treasury, i, transfer);
    household.transferIncome[i] = transfer;
  }
}

/** Rent of the land that a household lets. */
function payRents(
  { household }: Open<"household.propertyIncome">,
  treated: Treated,
  turn: Turn<"property">,
): void {
  const tenants = turn.holders.of("employers");
  for (let i = 0; i < household.count; i++) {
    const { rent, rentedOut, rentedOutIdle } = metBy(treated, i).settings;
    const perMu = (100 * rent * turn.growth) / 4;
    const share = household.able[i] > 0 ? rentedOut : rentedOutIdle;
    const received = Math.round(perMu * household.land[i] * share);
    turn.post.property(tenants, i, received);
    household.propertyIncome[i] = received;
  }
}

/** Income of the fixed assets bought in earlier seasons; they wear, and some fail. */
function reapProjects(
  { household }: Open<"household.fieldIncome" | "household.projectIncome" | "household.projectValue">,
  treated: Treated,
  turn: Turn<"projectIncome">,
): void {
  const buyers = turn.holders.of("buyers");
  const failure = turn.draw("project failure", turn.season);
  for (let i = 0; i < household.count; i++) {
    const running = household.projectIncome[i];
    if (running === 0) continue;
    const { settings } = metBy(treated, i);
    const received = Math.round(
      Math.max(0, running * household.health[i] * (1 - household.livelihoodLoss[i])),
    );
    turn.post.projectIncome(buyers, i, received);
    household.fieldIncome[i] += received;
    const fails = failure.uniform(household.id[i]) < settings.projectFailure;
    const left = fails ? settings.projectRemains : 1 - settings.projectDecay;
    household.projectIncome[i] = running * left;
    household.projectValue[i] *= left;
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
