import type { Values } from "../../declare/parameter.ts";
import { workspace } from "../../declare/workspace.ts";
import { spend } from "../../kernels/all.ts";
import { exp } from "../../math/elementary.ts";
import { payBills } from "../state/bills.ts";
import { type Sold, sellAssets } from "../state/distress-sale.ts";
import { hardship } from "../state/hardship.ts";
import { lastingIncome, living } from "../state/living.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { type ByHousehold, eachGroup, metBy, treatmentOf } from "../state/treatment.ts";
import { wealth } from "../state/wealth.ts";

type Lived = Open<
  | "household.yearConsumption"
  | "household.wentWithout"
  | "household.labourLost"
  | "household.assets"
  | "household.house"
>;

/**
 * Consume (docs/model/09-consume.md): care and school first, then the weddings and houses that money was set aside or lent
 * for, then living: a propensity out of lasting income that pulls cash towards a buffer and saves for debts; assets are
 * rebuilt, and durables are the sink of saving. Below subsistence
 * assets go at distress prices, a child leaves school, the household goes without, and pays for it later.
 */
export const consume = step({
  en: "Consume",
  zh: "消费",
  parameters: { ...living, ...wealth, ...hardship },
  together: [],
  sets: [
    "household.ages",
    "household.members",
    "household.elders",
    "household.pupils",
    "household.students",
    "household.able",
    "household.assets",
    "household.projectValue",
    "household.projectIncome",
    "household.house",
    "household.schoolingFactor",
    "household.chronicLoss",
    "household.labourLost",
    "household.yearConsumption",
    "household.yearRigid",
    "household.yearIncome",
    "household.yearInterest",
    "household.permanentIncome",
    "household.seasonIncome",
    "household.distressSales",
    "household.wentWithout",
    "household.schoolingLost",
    "household.forgoneCare",
  ],
  posts: ["care", "schooling", "living", "distressSale", "durables", "projectCost"],
  run(state, parameters, turn, own) {
    const treated = treatmentOf(parameters, turn, own);
    revalueHouses(state);
    payBills(state, treated, turn);
    const lasting = countIncome(state, treated, turn);
    payWeddings(state, treated, turn);
    sellToLive(state, treated, turn);
    spendCash(state, lasting, treated, turn);
  },
});

type Settings = Values<(typeof consume)["parameters"]>;
const lastingIncomes = workspace();
const [livingColumn, assetsColumn, durablesColumn] = [workspace(), workspace(), workspace()];

type Treated = ByHousehold<{ settings: Settings }>;

/** Houses follow the county's price path, the last of the table; its news of the season came with luck. */
function revalueHouses({ household, price }: Open<"household.house">): void {
  const path = price.count - 1;
  const change = exp(price.level[path] - price.last[path]);
  const { count, house } = household;
  for (let i = 0; i < count; i++) house[i] *= change;
}

/** Counts the season's net income; returns permanent incomes, fen, unrounded: the column that keeps them is a single. */
function countIncome(
  {
    household,
  }: Open<
    "household.seasonIncome" | "household.yearIncome" | "household.yearInterest" | "household.permanentIncome"
  >,
  treated: Treated,
  { quarter }: Turn,
): Float64Array {
  const { count, seasonIncome, yearIncome, yearInterest, interestPaid, permanentIncome } = household;
  const lasting = lastingIncomes(count);
  for (let i = 0; i < count; i++) {
    const income = netIncome(household, i);
    seasonIncome[i * 4 + quarter] = income;
    yearIncome[i] += income;
    yearInterest[i] += interestPaid[i];
    lasting[i] = lastingIncome(permanentIncome[i], income, metBy(treated, i).settings);
    permanentIncome[i] = lasting[i];
  }
  return lasting;
}

/** Net income of the season: the five sources less interest; a subsidy of interest arrives as less interest paid. */
export function netIncome(household: Open<never>["household"], i: number): number {
  return (
    household.fieldIncome[i] +
    household.wageIncome[i] +
    household.shopIncome[i] +
    household.transferIncome[i] +
    household.propertyIncome[i] -
    household.interestPaid[i]
  );
}

/** Weddings and houses, from what was set aside or lent for them. */
function payWeddings(
  { household, ledger }: Open<"household.house">,
  treated: Treated,
  { post, holders }: Turn<"durables">,
): void {
  const cash = ledger.balances.deposit;
  const suppliers = holders.of("suppliers");
  const { count, wedding } = household;
  for (let i = 0; i < count; i++) {
    if (wedding[i] <= 0) continue;
    const spent = Math.min(wedding[i], household.weddingPaid[i], Math.max(0, cash[i]));
    post.durables(i, suppliers, spent);
    household.house[i] += (metBy(treated, i).settings.weddingToHouse * spent) / 100;
  }
}

/** Who has less than subsistence sells assets, if there are any worth selling. */
function sellToLive({ household, ledger }: Sold, treated: Treated, turn: Turn<"distressSale">): void {
  const cash = ledger.balances.deposit;
  const perHead = subsistencePerHead(turn);
  const { count, members } = household;
  for (let i = 0; i < count; i++) {
    const short = perHead * members[i] - cash[i];
    if (short <= 0) continue;
    const { distressShare, leastAssets } = metBy(treated, i).settings;
    sellAssets(household, i, { short, share: distressShare, least: leastAssets }, turn);
  }
}

/** Subsistence of a season per head, fen. */
const subsistencePerHead = ({ county }: Turn): number => (100 * county.subsistence) / 4;

/**
 * Lives on what it wants and can pay, and who goes far below subsistence loses labour; rebuilds productive assets, which wear,
 * from the cash that living leaves; and who has cash beyond what is aimed at and owed buys durables and mends the house.
 */
function spendCash(
  { household, ledger }: Lived,
  lasting: Float64Array,
  treated: Treated,
  turn: Turn<"living" | "projectCost" | "durables">,
): void {
  const { count, members, bankDebt, fees, assetsTarget, yearConsumption, wentWithout } = household;
  const means = [lasting, ledger.balances.deposit, bankDebt, fees, assetsTarget] as const;
  const spent = [livingColumn(count), assetsColumn(count), durablesColumn(count)] as const;
  const left = [
    yearConsumption,
    wentWithout,
    household.labourLost,
    household.assets,
    household.house,
  ] as const;
  eachGroup(treated, count, ({ settings }, of, group) => {
    const { propensity, pull, buffer, forDebt, debtInMind, feesInMind } = settings;
    const { hungerLine, hungerLoss, depreciation, rebuildFrom, rebuildCash, rebuildMissing } = settings;
    const { durablesFrom, durables, durablesToHouse } = settings;
    const lives = [
      propensity,
      pull,
      buffer,
      forDebt,
      debtInMind,
      feesInMind,
      hungerLine,
      hungerLoss,
    ] as const;
    const rebuilds = [depreciation, rebuildFrom, rebuildCash, rebuildMissing] as const;
    const buys = [durablesFrom, durables, durablesToHouse] as const;
    const rules = [subsistencePerHead(turn), ...lives, ...rebuilds, ...buys] as const;
    spend(count, of, members, ...means, ...spent, ...left, group, ...rules);
  });
  const suppliers = turn.holders.of("suppliers");
  turn.charge.living(suppliers, spent[0]);
  turn.charge.projectCost(suppliers, spent[1]);
  turn.charge.durables(suppliers, spent[2]);
}
