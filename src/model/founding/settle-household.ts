import { purposeKeys } from "../../declare/purposes.ts";
import { exp, log, normalQuantile, power } from "../../math/elementary.ts";
import { fieldBase, fieldCapacity } from "../state/earning.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB } from "../state/household.ts";
import { countMembers } from "../state/members.ts";
import { openShop } from "../state/open-shop.ts";
import type { State } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import type { Founding, Settling } from "./founding.ts";
import { settleMembers } from "./settle-members.ts";
import { teller } from "./surveyed.ts";
import { inferredAbility, settleTold } from "./told-household.ts";

/** Households of one village that an agent id can tell apart. */
export const IDS_PER_VILLAGE = 4096;
/** A season before any other: burn-in counts in negative seasons. */
const NEVER = -32768;

/** The traits, ties, assets and cash of one household. */
export function settleHousehold(
  state: State,
  founding: Settling,
  i: number,
  open: (i: number, fen: number) => void,
): void {
  const { household, village } = state;
  const { population, earning, county, size, draw, survey } = founding;
  const v = Math.floor(i / size.householdsPerVillage);
  const number = i - v * size.householdsPerVillage;
  const id = v * IDS_PER_VILLAGE + number;
  const u = (purpose: string, k = 0) => draw(purpose).uniform(id, k);
  const z = (purpose: string) => draw(purpose).normal(id);
  household.id[i] = id;
  household.village[i] = v;
  household.number[i] = number;
  household.shop[i] = -1;
  household.firstFall[i] = -1;
  household.probationEnd[i] = NEVER;
  household.refusedUntil.fill(NEVER, i * purposeKeys.length, (i + 1) * purposeKeys.length);
  state.relation.blockedUntil.fill(NEVER, i * LENDERS, (i + 1) * LENDERS);
  household.schoolingFactor[i] = 1;
  household.inputsFunded[i] = 1;

  const row = founding.told ? founding.told[i] : -1;
  const told = teller(survey, row);
  if (survey) settleTold(household.ages, i, survey, row, founding, u);
  else settleMembers(state, i, founding, u);
  countMembers(household, i);
  const able = household.able[i];
  const members = household.members[i];

  household.land[i] = told("land", population.land * exp(population.landSpread * z("land")));
  household.wageShare[i] =
    able === 0 ? 0 : Math.min(0.95, Math.max(0, population.wageShare + 0.25 * z("wage share")));
  household.transferBase[i] =
    (100 / 4) *
    population.transfers *
    exp(
      population.transferSpread * z("transfers") -
        (population.transferSpread * population.transferSpread) / 2,
    );
  const intensive = u("capital intensive") < population.intensiveShare;
  household.capitalIntensive[i] = intensive ? 1 : 0;
  const [zAssets, zHouse] = [z("assets"), z("house")];
  // All that follows from ability; a survey tells what it comes to, and ability is sought.
  const endow = (zAbility: number): number => {
    const ability = exp(population.abilitySpread * zAbility);
    household.ability[i] = ability;
    household.assets[i] = told(
      "assets",
      12000 * 1.116 * power(ability, 0.7) * exp(0.6 * zAssets) * (intensive ? 1.8 : 0.8),
    );
    household.house[i] = told("house", 60000 * 1.116 * power(ability, 0.8) * exp(0.5 * zHouse));
    household.fieldBase[i] = fieldBase(
      { land: household.land[i], ability, productivity: village.productivity[v], intensive },
      earning,
    );
    return expectedIncome(state, founding, i);
  };
  const { abilitySpread } = population;
  const { wageScale } = earning;
  const zAbility = survey
    ? inferredAbility(household, i, survey, row, endow, { abilitySpread, wageScale })
    : z("ability");
  const permanent = endow(zAbility);
  const ability = exp(abilitySpread * zAbility);
  const literacy = told(
    "literacy",
    population.literacy + 0.5 * zAbility + 0.87 * z("literacy") - (able === 0 ? 1.2 : 0),
  );
  household.literacy[i] = literacy;
  household.financialLiteracy[i] = 0.4 * zAbility + 0.3 * literacy + 0.7 * z("financial literacy");
  household.prudence[i] = z("prudence");
  household.aversion[i] = u("aversion");
  household.awareness[i] = u("awareness");
  household.guarantorLink[i] = u("guarantor") < 0.2 + 0.25 * ability ? 1 : 0;
  household.habit[i] = able > 0 && u("habit") < 0.02 ? 1 : 0;
  household.assetsTarget[i] = household.assets[i];
  household.job[i] =
    able > 0 && household.wageShare[i] > 0.15
      ? u("migrant") < county.awayJobs
        ? MIGRANT_JOB
        : LOCAL_JOB
      : NO_JOB;

  household.permanentIncome[i] = permanent;
  for (let q = 0; q < 4; q++) household.seasonIncome[i * 4 + q] = permanent;
  const perHead = (permanent * 4) / 100 / members;
  household.lifted[i] = told("lifted", isLifted(perHead, z("identification"), population) ? 1 : 0);
  for (let j = 0; j < LENDERS; j++)
    state.relation.belief[i * LENDERS + j] = Math.min(
      0.95,
      Math.max(0.05, founding.ordinaryBelief + 0.15 * z("belief")),
    );

  const purse = told("cash", Number.NaN);
  const opening = population.cash * permanent * exp(0.4 * z("cash") - 0.08);
  open(i, Math.round(Number.isNaN(purse) ? opening : 100 * purse));

  const reach = literacy + 1.2 * z("seller");
  const sells =
    able > 0 && reach > -normalQuantile(Math.min(0.999, Math.max(0.001, population.shopShare))) * 1.56;
  const quality = told("shopQuality", 1.15 * z("shop quality") + 0.3);
  if (told("shop", sells ? 1 : 0) > 0) openShop(state, i, quality, z("shop service"), u("shop platform"), -8);
}

/** ln income per head is about N(ln 11,500, .7²) in the county; the noise of identification comes on top. */
function isLifted(
  perHead: number,
  noise: number,
  { liftedShare, liftedNoise }: Founding["population"],
): boolean {
  if (liftedShare <= 0) return false;
  if (liftedShare >= 1) return true;
  const spread = Math.sqrt(0.7 * 0.7 + liftedNoise * liftedNoise);
  return log(perHead) + liftedNoise * noise < log(11500) + spread * normalQuantile(liftedShare);
}

/** Income of an ordinary season, fen: field, wage and transfers without luck. */
function expectedIncome({ household }: State, { earning, population }: Founding, i: number): number {
  const able = household.able[i];
  const share = household.wageShare[i];
  const field = fieldCapacity(household.fieldBase[i], able * (1 - share), household.assets[i], earning);
  const wage = 100 * earning.wageScale * able * share * household.ability[i];
  const floor = able === 0 ? (population.transferFloor * 100) / 4 : 0;
  return field / 4 + wage / 4 + household.members[i] * Math.max(household.transferBase[i], floor);
}
