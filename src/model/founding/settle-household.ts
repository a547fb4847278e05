import { NEVER, NOT_YET } from "../../declare/codes.ts";
import { exp } from "../../math/elementary.ts";
import { fieldBase, fieldCapacity } from "../state/earning.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB, VACANT } from "../state/household.ts";
import { countMembers } from "../state/members.ts";
import { openShop } from "../state/open-shop.ts";
import { relationAt } from "../state/relation.ts";
import type { State } from "../state/state.ts";
import {
  startingAssets,
  startingCash,
  startingHouse,
  startingTransfers,
  startingWageShare,
} from "./endowments.ts";
import type { Founding, Settling } from "./founding.ts";
import {
  digitalLiteracy,
  financialLiteracy,
  guarantorChance,
  sellsOnline,
  startingBelief,
  startingQuality,
} from "./mindset.ts";
import { type Livelihood, type PastLuck, wasLifted } from "./registration.ts";
import { settleMembers } from "./settle-members.ts";
import { teller } from "./surveyed.ts";
import { inferredAbility, settleToldMembers } from "./told-household.ts";

/** Households of one village that an agent id can tell apart. */
export const IDS_PER_VILLAGE = 4096;

/** One household on its way into the county: its row, its luck, and what a survey tells of it. */
interface Newcomer {
  i: number;
  id: number;
  /** Row of the survey, −1 where there is none. */
  row: number;
  /** A uniform and a normal draw of its own, by purpose. */
  u(purpose: string, k?: number): number;
  z(purpose: string, k?: number): number;
  /** What the survey says, or what was drawn. */
  told: ReturnType<typeof teller>;
}

/** The traits, ties, assets and cash of one household. */
export function settleHousehold(
  state: State,
  founding: Settling,
  i: number,
  open: (i: number, fen: number) => void,
): void {
  const newcomer = arrive(state, founding, i);
  settlePeople(state, founding, newcomer);
  settleWork(state, founding, newcomer);
  const { zAbility, sources } = settleEarnings(state, founding, newcomer);
  const literacy = settleMind(state, founding, newcomer, zAbility);
  settleStanding(state, founding, newcomer, sources);
  const permanent = incomeFrom(sources);
  open(i, openingCash(founding, newcomer, permanent));
  settleShop(state, founding, newcomer, literacy);
}

/** What has never happened to anybody at the start, and what all begin with. */
export function settleBeginnings({ household, relation }: State): void {
  household.ages.fill(VACANT);
  household.shop.fill(-1);
  household.firstFall.fill(NOT_YET);
  household.poorFrom.fill(NOT_YET);
  household.poorUntil.fill(NOT_YET);
  household.probationEnd.fill(NEVER);
  household.refusedUntil.fill(NEVER);
  household.lastDefault.fill(NEVER);
  household.schoolingFactor.fill(1);
  household.inputsFunded.fill(1);
  household.priceGot.fill(1);
  relation.blockedUntil.fill(NEVER);
  relation.line.fill(-1);
}

/** Who the household is. */
function arrive({ household }: State, founding: Settling, i: number): Newcomer {
  const { size, draw, survey } = founding;
  const v = Math.floor(i / size.householdsPerVillage);
  const number = i - v * size.householdsPerVillage;
  const id = v * IDS_PER_VILLAGE + number;
  household.id[i] = id;
  household.village[i] = v;
  household.number[i] = number;
  const row = founding.told ? founding.told[i] : -1;
  return {
    i,
    id,
    row,
    u: (purpose, k = 0) => draw(purpose).uniform(id, k),
    z: (purpose, k = 0) => draw(purpose).normal(id, k),
    told: teller(survey, row),
  };
}

function settlePeople(state: State, founding: Settling, { i, row, u }: Newcomer): void {
  const { survey } = founding;
  if (survey) settleToldMembers(state.household.ages, i, survey, row, { ...founding, u });
  else settleMembers(state, i, founding, u);
  countMembers(state.household, i);
}

/** Land, the share of labour in wage work, transfers, and whether the field is a greenhouse. */
function settleWork({ household }: State, { population }: Founding, { i, told, u, z }: Newcomer): void {
  const { land, landSpread, wageShare, transfers, transferSpread, intensiveShare } = population;
  household.land[i] = told("land", land * exp(landSpread * z("land")));
  household.wageShare[i] = startingWageShare(wageShare, household.able[i], z("wage share"), population);
  household.transferBase[i] = startingTransfers(transfers, transferSpread, z("transfers"));
  household.capitalIntensive[i] = u("capital intensive") < intensiveShare ? 1 : 0;
}

/**
 * Ability and all that follows from it: assets, house, field, permanent income. A survey tells what ability comes to,
 * and the ability is sought. Returns ability in standard deviations, and the income of an ordinary season by source, fen.
 */
function settleEarnings(state: State, founding: Settling, { i, row, z, told }: Newcomer) {
  const { household, village } = state;
  const { population, earning, survey } = founding;
  const intensive = household.capitalIntensive[i] === 1;
  const productivity = village.productivity[household.village[i]];
  const [zAssets, zHouse] = [z("assets"), z("house")];
  const endow = (zAbility: number): Livelihood => {
    const ability = exp(population.abilitySpread * zAbility);
    household.ability[i] = ability;
    household.assets[i] = told("assets", startingAssets(ability, zAssets, intensive, population));
    household.house[i] = told("house", startingHouse(ability, zHouse, population));
    household.fieldBase[i] = fieldBase(
      { land: household.land[i], ability, productivity, intensive },
      earning,
    );
    return expectedSources(state, founding, i);
  };
  const incomeAt = (zAbility: number): number => incomeFrom(endow(zAbility));
  const { abilitySpread } = population;
  const scales = { abilitySpread, wageScale: earning.wageScale };
  const zAbility = survey
    ? inferredAbility(household, i, survey, row, { ...scales, endow: incomeAt })
    : z("ability");
  const sources = endow(zAbility);
  const permanent = incomeFrom(sources);
  household.assetsTarget[i] = household.assets[i];
  household.permanentIncome[i] = permanent;
  for (let q = 0; q < 4; q++) household.seasonIncome[i * 4 + q] = permanent;
  return { zAbility, sources };
}

/**
 * What the household knows, fears and believes, who would stand for it, and whether it is given to a habit. Returns
 * digital literacy.
 */
function settleMind(
  state: State,
  { population, ordinaryBelief, lenders }: Founding,
  { i, u, z, told }: Newcomer,
  zAbility: number,
): number {
  const { household, relation } = state;
  const able = household.able[i];
  const ability = exp(population.abilitySpread * zAbility);
  const literacy = told(
    "literacy",
    digitalLiteracy(population.literacy, zAbility, z("literacy"), able, population),
  );
  household.literacy[i] = literacy;
  household.financialLiteracy[i] = financialLiteracy(zAbility, literacy, z("financial literacy"), population);
  household.prudence[i] = z("prudence");
  household.aversion[i] = u("aversion");
  household.awareness[i] = u("awareness");
  household.guarantorLink[i] = u("guarantor") < guarantorChance(ability, population) ? 1 : 0;
  household.habit[i] = able > 0 && u("habit") < population.habitShare ? 1 : 0;
  const belief = startingBelief(ordinaryBelief, z("belief"), population);
  for (let j = 0; j < lenders.length; j++) relation.belief[relationAt(state, i, j)] = belief;
  return literacy;
}

/** Where it works, and whether it was poor once. */
function settleStanding(
  { household }: State,
  { county, burnIn, news, registering }: Settling,
  { i, id, u, z, told }: Newcomer,
  { wage, field, transfers }: Livelihood,
): void {
  const works = household.able[i] > 0 && household.wageShare[i] > county.wageJobFrom;
  household.job[i] = works ? (u("migrant") < county.awayJobs ? MIGRANT_JOB : LOCAL_JOB) : NO_JOB;
  const perHead = 4 / 100 / household.members[i];
  const livelihood = { wage: wage * perHead, field: field * perHead, transfers: transfers * perHead };
  const past: PastLuck = {
    start: z("fortune at the start"),
    burnIn: (season) => news[burnIn + season].normal(id),
    before: (year) => z("fortune before the start", year),
    wage: (year) => z("passing wages before the start", year),
    field: (year) => z("passing harvests before the start", year),
    identification: z("identification"),
  };
  household.lifted[i] = told("lifted", wasLifted(livelihood, past, registering) ? 1 : 0);
}

/** Cash at the start, whole fen. */
function openingCash({ population }: Founding, { z, told }: Newcomer, permanent: number): number {
  const purse = told("cash", Number.NaN);
  const drawn = startingCash(population.cash, permanent, z("cash"), population);
  return Math.round(Number.isNaN(purse) ? drawn : 100 * purse);
}

function settleShop(
  state: State,
  { population }: Founding,
  { i, u, z, told }: Newcomer,
  literacy: number,
): void {
  const { household, shop } = state;
  const { able } = household;
  const sells = able[i] > 0 && sellsOnline(literacy, z("seller"), population.shopShare, population);
  const quality = told("shopQuality", startingQuality(z("shop quality"), population));
  if (!(told("shop", sells ? 1 : 0) > 0)) return;
  openShop(state, i, {
    quality,
    service: z("shop service"),
    uPlatform: u("shop platform"),
    season: -population.shopAge,
  });
  shop.tenure[household.shop[i]] = population.shopAge;
}

/** Income from all sources. */
const incomeFrom = ({ field, wage, transfers }: Livelihood): number => field + wage + transfers;

/** Income of an ordinary season by source, fen: field, wage and transfers without luck. */
function expectedSources({ household }: State, { earning, population }: Founding, i: number): Livelihood {
  const able = household.able[i];
  const share = household.wageShare[i];
  const field = fieldCapacity(household.fieldBase[i], able * (1 - share), household.assets[i], earning);
  const wage = 100 * earning.wageScale * able * share * household.ability[i];
  const floor = able === 0 ? (population.transferFloor * 100) / 4 : 0;
  const transfers = household.members[i] * Math.max(household.transferBase[i], floor);
  return { field: field / 4, wage: wage / 4, transfers };
}
