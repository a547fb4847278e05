import type { Values } from "../declare/parameter.ts";
import { parameter } from "../declare/parameter.ts";
import { productList } from "../declare/products.ts";
import { purposeKeys } from "../declare/purposes.ts";
import { rows } from "../declare/table.ts";
import { holdersOf, openLedger, posting } from "../ledger/ledger.ts";
import type { Draw } from "../math/draw.ts";
import { exp, log, normalQuantile, power } from "../math/elementary.ts";
import { type earning, fieldBase, fieldCapacity } from "./earning.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB, PLACES, STUDENT, VACANT } from "./household.ts";
import type { LenderTerms } from "./lender-terms.ts";
import { countMembers } from "./members.ts";
import { openShop } from "./open-shop.ts";
import { type State, tables } from "./state.ts";
import { type Surveyed, surveyRows, teller } from "./surveyed.ts";
import { LENDERS, sample } from "./tables.ts";
import { inferredAbility, settleTold } from "./told-household.ts";

/** Households of one village that an agent id can tell apart. */
export const IDS_PER_VILLAGE = 4096;
/** A season before any other: burn-in counts in negative seasons. */
const NEVER = -32768;
/** Households in a kin circle. */
export const CIRCLE = 10;

const p = parameter;

/** Who people are at the start (equations §1). */
export const population = {
  nearestBranch: p({
    value: 2,
    min: 0,
    max: 100,
    plausible: [1, 5],
    unit: "km",
    en: "nearest village to its branch",
    zh: "最近村到网点",
    source: "assumed: townships have a branch",
    grade: "D",
  }),
  farthestBranch: p({
    value: 30,
    min: 0,
    max: 200,
    plausible: [15, 60],
    unit: "km",
    en: "farthest village to its branch",
    zh: "最远村到网点",
    source: "T17",
    grade: "C",
  }),
  grain: p({
    value: 1,
    min: 0,
    max: 100,
    plausible: [0, 4],
    unit: "count",
    en: "weight of grain among villages' products",
    zh: "以粮食为主的村权重",
    source: "assumed: a quarter each in a mountain county",
    grade: "D",
  }),
  fruit: p({
    value: 1,
    min: 0,
    max: 100,
    plausible: [0, 4],
    unit: "count",
    en: "weight of fruit",
    zh: "以水果为主的村权重",
    source: "assumed: the same",
    grade: "D",
  }),
  tea: p({
    value: 1,
    min: 0,
    max: 100,
    plausible: [0, 4],
    unit: "count",
    en: "weight of tea and specialities",
    zh: "以茶叶特产为主的村权重",
    source: "assumed: the same",
    grade: "D",
  }),
  vegetables: p({
    value: 1,
    min: 0,
    max: 100,
    plausible: [0, 4],
    unit: "count",
    en: "weight of vegetables and livestock",
    zh: "以蔬菜畜禽为主的村权重",
    source: "assumed: the same",
    grade: "D",
  }),
  townDistance: p({
    value: 1,
    min: 0.1,
    max: 10,
    plausible: [0.5, 2],
    unit: "times",
    en: "distance to the county town, relative",
    zh: "到县城距离倍数",
    source: "assumed: 3 km and 0.8 to 1.6 times the way to the branch",
    grade: "D",
  }),
  householdSize: p({
    value: 3.45,
    min: 1.5,
    max: 6,
    plausible: [2.7, 4.6],
    unit: "persons",
    en: "mean household size",
    zh: "户均人口",
    source: "T1",
    grade: "B",
  }),
  elders: p({
    value: 0.42,
    min: 0,
    max: 1,
    plausible: [0.25, 0.7],
    unit: "share",
    en: "dependants who are old rather than young",
    zh: "被抚养人口中老人比例",
    source: "census2020",
    grade: "C",
  }),
  withoutLabour: p({
    value: 0.22,
    min: 0,
    max: 0.9,
    plausible: [0.15, 0.5],
    unit: "share",
    en: "small households without an able-bodied adult",
    zh: "小户中无劳力户比例",
    source: "assumed: old couples and widows",
    grade: "D",
  }),
  literacy: p({
    value: 0,
    min: -3,
    max: 3,
    plausible: [-0.6, 0.6],
    unit: "standard deviations",
    en: "mean digital literacy, against the baseline county",
    zh: "平均数字素养(相对基准)",
    source: "assumed: zero by construction",
    grade: "D",
  }),
  land: p({
    value: 5,
    min: 0.1,
    max: 100,
    plausible: [3.1, 6.5],
    unit: "mu",
    en: "median land of a household",
    zh: "户均耕地中位数",
    source: "L1",
    grade: "B",
  }),
  landSpread: p({
    value: 0.6,
    min: 0,
    max: 2,
    plausible: [0.5, 0.8],
    unit: "log points",
    en: "spread of land",
    zh: "耕地离散度",
    source: "L1",
    grade: "B",
  }),
  abilitySpread: p({
    value: 0.68,
    min: 0,
    max: 1.5,
    plausible: [0.5, 0.7],
    unit: "log points",
    en: "spread of earning ability",
    zh: "能力离散度",
    source: "N19",
    grade: "B",
  }),
  villageSpread: p({
    value: 0.15,
    min: 0,
    max: 1,
    plausible: [0.05, 0.3],
    unit: "log points",
    en: "spread of village productivity",
    zh: "村际地力离散度",
    source: "assumed: small beside differences between households",
    grade: "D",
  }),
  wageShare: p({
    value: 0.47,
    min: 0,
    max: 0.95,
    plausible: [0.35, 0.6],
    unit: "share",
    en: "share of labour in wage work",
    zh: "务工劳动份额",
    source: "N10",
    grade: "B",
  }),
  transfers: p({
    value: 3350,
    min: 0,
    max: 20000,
    plausible: [2800, 4600],
    unit: "yuan per year",
    en: "transfers per head, median scale",
    zh: "人均转移收入基数",
    source: "N10",
    grade: "B",
  }),
  transferSpread: p({
    value: 0.8,
    min: 0,
    max: 2,
    plausible: [0.4, 1],
    unit: "log points",
    en: "spread of transfers per head",
    zh: "人均转移收入离散度",
    source: "assumed: a pensioner's and a migrant's household differ by a factor of several",
    grade: "D",
  }),
  transferFloor: p({
    value: 5400,
    min: 0,
    max: 20000,
    plausible: [4800, 6046],
    unit: "yuan per year",
    en: "floor of transfers per head without labour",
    zh: "无劳力户人均保障线",
    source: "W4",
    grade: "B",
  }),
  liftedShare: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.2, 0.35],
    unit: "share",
    level: "basic",
    en: "share of lifted households",
    zh: "脱贫户占比",
    source: "P5",
    grade: "C",
  }),
  liftedNoise: p({
    value: 1.3,
    min: 0,
    max: 4,
    plausible: [0.9, 1.6],
    unit: "log points",
    en: "noise of past identification",
    zh: "历史识别噪声",
    source: "assumed: who was registered in 2013 and who is poor in 2021 differ",
    grade: "D",
  }),
  intensiveShare: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.15, 0.4],
    unit: "share",
    en: "share with greenhouse or livestock",
    zh: "设施畜禽户占比",
    source: "assumed: a third have an industry beyond the field",
    grade: "D",
  }),
  cash: p({
    value: 0.9,
    min: 0,
    max: 5,
    plausible: [0.5, 1.4],
    unit: "seasons",
    en: "cash at the start, in seasons of income",
    zh: "初始存款(季收入)",
    source: "assumed: settles in burn-in",
    grade: "D",
  }),
  shopShare: p({
    value: 0.04,
    min: 0,
    max: 0.5,
    plausible: [0.03, 0.11],
    unit: "share",
    level: "basic",
    en: "share with an online shop at the start",
    zh: "初始开店户占比",
    source: "C8",
    grade: "C",
  }),
  stationShare: p({
    value: 0.26,
    min: 0,
    max: 1,
    plausible: [0.1, 0.9],
    unit: "share",
    en: "villages with a service station at the start",
    zh: "初始服务站覆盖村",
    source: "census2020",
    grade: "C",
  }),
};

/** What `populate` needs to know. */
export interface Founding {
  population: Values<typeof population>;
  earning: Values<typeof earning>;
  size: { villages: number; householdsPerVillage: number };
  lenders: readonly LenderTerms[];
  platforms: number;
  draw: Draw;
  /** Households of a survey, in place of drawn ones. */
  survey?: Surveyed;
}

/** A county being founded, with the survey's row of each household. */
type Settling = Founding & { told?: Int32Array };

/** Season 0: a county from a scenario and a seed. Traits depend on (village, number) alone, not on its size. */
export function populate(founding: Founding): State {
  const { size, lenders, platforms } = founding;
  const count = size.villages * size.householdsPerVillage;
  const circles = size.villages * Math.ceil(size.householdsPerVillage / CIRCLE);
  const state = {
    season: 0,
    household: rows(tables.household, count),
    relation: rows(tables.relation, count),
    village: rows(tables.village, size.villages),
    shop: rows(tables.shop, 0, Math.ceil(count / 8)),
    platform: rows(tables.platform, platforms),
    lender: rows(tables.lender, LENDERS),
    loan: rows(tables.loan, 0, Math.ceil(count / 3)),
    need: rows(tables.need, 0, Math.ceil(count / 3)),
    tape: rows(tables.tape, 0, 64),
    price: rows(tables.price, productList.length + 1),
    luck: rows(tables.luck, count),
    samples: lenders.map(() => rows(sample, 0, 256)),
    ledger: openLedger({ households: count, kinCircles: circles, lenders: lenders.length, platforms }),
  } as State;
  const settling = { ...founding, told: founding.survey && surveyRows(founding.survey, size) };
  settleVillages(state, settling);
  const { opening } = posting(state.ledger);
  const treasury = holdersOf(state.ledger).of("state");
  const open = (i: number, fen: number): void => opening(treasury, i, fen);
  for (let i = 0; i < count; i++) settleHousehold(state, settling, i, open);
  return state;
}

function settleVillages({ village }: State, { population, draw, size, survey, told }: Settling): void {
  const order: number[] = [];
  for (let v = 0; v < size.villages; v++) {
    const u = (purpose: string) => draw(purpose).uniform(v);
    village.number[v] = v;
    const distance =
      population.nearestBranch + u("distance") * (population.farthestBranch - population.nearestBranch);
    village.distance[v] = distance;
    village.town[v] = population.townDistance * (3 + distance * (0.8 + 0.8 * u("town")));
    if (survey && told) settleDistance(village, v, survey, told[v * size.householdsPerVillage]!, population);
    const angle = 4 * u("bearing");
    const [x, y] = onDiamond(angle);
    village.x[v] = x * village.town[v]!;
    village.y[v] = y * village.town[v]!;
    village.productivity[v] = exp(population.villageSpread * draw("productivity").normal(v));
    village.road[v] = u("road") < 0.97 ? 1 : 0;
    village.parcel[v] = u("parcel") < 0.85 ? 1 : 0;
    village.product[v] = mainProduct(u("village product"), population);
    village.exposure[v] = exp(0.3 * draw("exposure").normal(v) - 0.045);
    village.stationHeld[v] = u("station") < population.stationShare ? 1 : 0;
    order.push(v);
  }
  order.sort((a, b) => village.distance[a]! - village.distance[b]! || a - b);
  order.forEach((v, rank) => {
    village.nearness[rank] = v;
  });
}

/** Distances of a surveyed village; where one is not told, it follows from the other. */
function settleDistance(
  village: State["village"],
  v: number,
  survey: Surveyed,
  row: number,
  { townDistance }: Founding["population"],
): void {
  const from = survey.village[row]!;
  const [town, branch] = [survey.town[from]!, survey.branch[from]!];
  const drawn = village.town[v]!;
  if (!Number.isNaN(branch)) village.distance[v] = branch;
  if (!Number.isNaN(town)) village.town[v] = town;
  if (Number.isNaN(branch) && !Number.isNaN(town))
    village.distance[v] = Math.max(0.5, (village.distance[v]! * town) / drawn);
  if (Number.isNaN(town) && !Number.isNaN(branch)) village.town[v] = townDistance * (3 + 1.2 * branch);
}

/** A direction without trigonometry: a point on the unit circle by a walk around the diamond. */
function onDiamond(angle: number): [number, number] {
  const side = Math.floor(angle);
  const along = angle - side;
  const corners: [number, number][] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  const [fx, fy] = corners[side % 4]!;
  const [tx, ty] = corners[(side + 1) % 4]!;
  const x = fx + (tx - fx) * along;
  const y = fy + (ty - fy) * along;
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}

/** The product that most of a village grows. */
function mainProduct(u: number, { grain, fruit, tea, vegetables }: Founding["population"]): number {
  const weights = [grain, fruit, tea, vegetables];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return 0;
  let below = 0;
  for (let c = 0; c < weights.length; c++) {
    below += weights[c]! / all;
    if (u < below) return c;
  }
  return weights.length - 1;
}

/** Shares of households of one to six members, at the mean of 3.45. */
const SIZES = [0.07, 0.27, 0.52, 0.77, 0.92, 1] as const;
const MEAN_SIZE = 3.45;

/** Members of a household: the standard shares, a member more or less in enough households to reach the mean. */
function sizeOf(u: number, uShift: number, mean: number): number {
  const standard = 1 + SIZES.findIndex((share) => u < share);
  const shift = mean - MEAN_SIZE;
  const whole = Math.floor(Math.abs(shift));
  const moves = (whole + (uShift < Math.abs(shift) - whole ? 1 : 0)) * (shift < 0 ? -1 : 1);
  return Math.max(1, Math.min(PLACES - 1, standard + moves));
}

function settleHousehold(
  state: State,
  founding: Settling,
  i: number,
  open: (i: number, fen: number) => void,
): void {
  const { household, village } = state;
  const { population, earning, size, draw, survey } = founding;
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

  const row = founding.told ? founding.told[i]! : -1;
  const told = teller(survey, row);
  if (survey) settleTold(household.ages, i, survey, row, population, u);
  else settleMembers(state, i, population, u);
  countMembers(household, i);
  const able = household.able[i]!;
  const members = household.members[i]!;

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
      earning.fieldScale,
      earning.landElasticity,
      household.land[i]!,
      ability,
      village.productivity[v]!,
      intensive,
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
  household.assetsTarget[i] = household.assets[i]!;
  household.job[i] =
    able > 0 && household.wageShare[i]! > 0.15 ? (u("migrant") < 0.45 ? MIGRANT_JOB : LOCAL_JOB) : NO_JOB;

  household.permanentIncome[i] = permanent;
  for (let q = 0; q < 4; q++) household.seasonIncome[i * 4 + q] = permanent;
  const perHead = (permanent * 4) / 100 / members;
  household.lifted[i] = told("lifted", isLifted(perHead, z("identification"), population) ? 1 : 0);
  for (let j = 0; j < LENDERS; j++)
    state.relation.belief[i * LENDERS + j] = Math.min(0.95, Math.max(0.05, 0.42 + 0.15 * z("belief")));

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
  const able = household.able[i]!;
  const share = household.wageShare[i]!;
  const field = fieldCapacity(
    household.fieldBase[i]!,
    able * (1 - share),
    household.assets[i]!,
    earning.labourElasticity,
    earning.assetElasticity,
  );
  const wage = 100 * earning.wageScale * able * share * household.ability[i]!;
  const floor = able === 0 ? (population.transferFloor * 100) / 4 : 0;
  return field / 4 + wage / 4 + household.members[i]! * Math.max(household.transferBase[i]!, floor);
}

function settleMembers(
  { household }: State,
  i: number,
  population: Founding["population"],
  u: (purpose: string, k?: number) => number,
): void {
  const ages = household.ages;
  const at = i * PLACES;
  ages.fill(VACANT, at, at + PLACES);
  const size = sizeOf(u("size"), u("size shift"), population.householdSize);
  const without = u("no workers") < (size <= 2 ? population.withoutLabour : 0.1 * population.withoutLabour);
  const workers = without
    ? 0
    : Math.min(size, 1 + (u("second worker") < 0.8 ? 1 : 0) + (u("third worker") < 0.25 ? 1 : 0));
  const head = 26 + Math.floor(32 * u("age of head"));
  for (let k = 0; k < size; k++) {
    const uAge = u("age", k);
    if (k < workers) ages[at + k] = workerAge(k, head, uAge);
    else if (without && k < 2) ages[at + k] = 66 + Math.floor(20 * uAge);
    else if (u("generation", k) < population.elders && !without)
      ages[at + k] = Math.min(92, Math.max(65, head + 20 + Math.floor(12 * uAge)));
    else ages[at + k] = dependantAge(uAge, u("study", k));
  }
}

const workerAge = (k: number, head: number, uAge: number): number =>
  k === 0
    ? head
    : k === 1
      ? Math.max(20, head - 4 + Math.floor(8 * uAge))
      : head > 43
        ? head - 24
        : 20 + Math.floor(20 * uAge);

function dependantAge(uAge: number, uStudy: number): number {
  const age = Math.floor(21 * uAge);
  if (age < 16) return age;
  return uStudy < 0.7 ? age | STUDENT : age;
}
