import { parameter, type Values } from "../../declare/parameter.ts";
import { workspace } from "../../declare/workspace.ts";
import type { Stream } from "../../math/draw.ts";
import { beBorn, comeHome, type Family, marry, succeed } from "./family.ts";
import { AGE, PLACES, STUDENT, VACANT } from "./household.ts";
import { countMembers, KIND, noteMembers, tallyMembers } from "./members.ts";
import type { Turn } from "./step.ts";
import { countIn } from "./tally.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** How people age, die, are born, marry, move on in school; and how habits and houses change with them. */
export const demography = {
  births: p({
    value: 0.11,
    min: 0,
    max: 0.4,
    plausible: [0.05, 0.12],
    unit: "per year",
    en: "births, per household with a young couple",
    zh: "年生育率(有青年夫妇户)",
    source: "censusFertility2020",
    grade: "C",
  }),
  returns: p({
    value: 0.08,
    min: 0,
    max: 1,
    plausible: [0.03, 0.15],
    unit: "per year",
    en: "elders without a worker to whom a child's family returns",
    zh: "无劳力老人户子女返乡率(年)",
    source: "assumed: keeps the share of households without labour near its start",
    grade: "D",
  }),
  mortality: p({
    value: 1,
    min: 0,
    max: 4,
    plausible: [0.8, 1.3],
    unit: "times",
    en: "mortality, relative to the census",
    zh: "死亡率倍数",
    source: "censusMortality2020",
    grade: "C",
  }),
  marriages: p({
    value: 0.13,
    min: 0,
    max: 0.5,
    plausible: [0.08, 0.2],
    unit: "per year",
    en: "marriages a year of those aged 22 to 30",
    zh: "22–30岁年结婚率",
    source: "assumed: most have married by thirty",
    grade: "D",
  }),
  weddingCost: p({
    value: 70000,
    min: 0,
    max: 600000,
    plausible: [40000, 160000],
    unit: "yuan",
    en: "wedding, the groom's side",
    zh: "婚嫁支出(男方)",
    source: "assumed: bride price and banquet, several years of savings",
    grade: "D",
  }),
  building: p({
    value: 0.012,
    min: 0,
    max: 0.2,
    plausible: [0.005, 0.03],
    unit: "per year",
    en: "households that build or repair a house",
    zh: "年建房修房户比例",
    source: "assumed: a house lasts a generation or two",
    grade: "D",
  }),
  buildingCost: p({
    value: 80000,
    min: 0,
    max: 800000,
    plausible: [40000, 200000],
    unit: "yuan",
    en: "building or repair",
    zh: "建房修房支出",
    source: "assumed: about the median value of a house",
    grade: "D",
  }),
  upperSchool: p({
    value: 0.7,
    min: 0,
    max: 1,
    plausible: [0.5, 0.9],
    unit: "share",
    en: "go on to upper school",
    zh: "升高中比例",
    source: "assumed: rural rates of the 2010s",
    grade: "D",
  }),
  college: p({
    value: 0.45,
    min: 0,
    max: 1,
    plausible: [0.25, 0.6],
    unit: "share",
    en: "of these go on to college",
    zh: "升大专以上比例",
    source: "assumed: the same",
    grade: "D",
  }),
  leastCost: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    unit: "times",
    en: "wedding or building of the least able, relative",
    zh: "能力最低户婚嫁建房支出倍数",
    source: "assumed: custom sets a floor",
    grade: "D",
  }),
  largestCost: p({
    value: 3,
    min: 1,
    max: 20,
    plausible: [2, 6],
    unit: "times",
    en: "... of the most able",
    zh: "能力最高户婚嫁建房支出倍数",
    source: "assumed: and a ceiling",
    grade: "D",
  }),
  habitEnds: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.05, 0.4],
    unit: "per year",
    en: "households that give up idleness or gambling",
    zh: "年戒除懒赌比例",
    source: "assumed: one in five a year",
    grade: "D",
  }),
  habitStarts: p({
    value: 0.004,
    min: 0,
    max: 0.2,
    plausible: [0.001, 0.01],
    unit: "per year",
    en: "households that take to it",
    zh: "年沾染懒赌比例",
    source: "assumed: keeps about one household in fifty",
    grade: "D",
  }),
  probation: p({
    value: 4,
    min: 0,
    max: 40,
    plausible: [4, 8],
    whole: true,
    unit: "seasons",
    en: "clean seasons of probation",
    zh: "改过期",
    source: "Shi2026",
    grade: "B",
  }),
  housePrice: p({
    value: 0.01,
    min: -0.1,
    max: 0.15,
    plausible: [0, 0.03],
    unit: "per year",
    en: "real growth of house prices",
    zh: "房价实际增速",
    source: "assumed: rural houses gain little",
    grade: "D",
  }),
};

type Household = Family;
type Settings = Values<typeof demography>;

const [deathColumn, changeColumn] = [workspace(), workspace()];

/** The new year: everybody a year older, and what follows. */
export function ageAll(household: Household, treated: ByHousehold<{ settings: Settings }>, turn: Turn): void {
  const at = (purpose: string): Stream => turn.draw(purpose, turn.season);
  const [birth, marriage, school] = [at("birth"), at("marriage"), at("school")];
  // One draw for two rare things that do not meet: a house is built at its low end, a habit changes at its high end.
  const home = at("return");
  const death = at("death").uniforms(household.id, deathColumn(household.count));
  const change = at("building and habit").uniforms(household.id, changeColumn(household.count));
  for (let i = 0; i < household.count; i++) {
    const { settings } = metBy(treated, i);
    const houseGrowth = turn.season > 0 ? 1 + settings.housePrice : 1;
    growOlder(household, i, settings, school);
    die(household, i, death[i], settings.mortality);
    // Who is born or comes home now is of no age at which the next of these happens.
    const tally = tallyMembers(household, i);
    const joined = beBorn(household, i, birth, settings.births, tally);
    const returned = comeHome(household, i, home, settings.returns, tally);
    const mayMarry = countIn(tally, KIND.marriageable) > 0;
    const cost = mayMarry ? marry(household, i, marriage, settings) : 0;
    household.house[i] *= houseGrowth;
    const u = change[i];
    changeHabit(household, i, 1 - u, settings, turn.season);
    const spends = cost + (u < settings.building ? settings.buildingCost : 0);
    household.wedding[i] =
      spends > 0 ? Math.round(100 * turn.growth * spends * costByAbility(household.ability[i], settings)) : 0;
    if (succeed(household, i) || joined || returned || mayMarry) countMembers(household, i);
    else noteMembers(household, i, tally);
  }
}

/** Idleness or gambling ends, and probation begins; or it starts. */
function changeHabit(household: Household, i: number, u: number, settings: Settings, season: number): void {
  if (household.habit[i]) {
    if (u >= settings.habitEnds) return;
    household.habit[i] = 0;
    household.probationEnd[i] = season + settings.probation;
  } else if (household.able[i] > 0 && u < settings.habitStarts) household.habit[i] = 1;
}

/** Weddings and houses cost by the root of ability, within bounds. */
export const costByAbility = (
  ability: number,
  { leastCost, largestCost }: Pick<Settings, "leastCost" | "largestCost">,
): number => Math.min(largestCost, Math.max(leastCost, Math.sqrt(ability)));

/** Ages at which schools end: compulsory school, upper school, college. */
const SCHOOL = { compulsory: 16, upper: 19, college: 22 } as const;
/** Nobody is counted as older: the byte of an age has no room for much more, and nearly nobody is. */
const OLDEST = 110;

/** The byte of a member a year later; at sixteen nobody is at a school above yet, at twenty-two nobody any more. */
function olderBy(member: number): number {
  if (member === VACANT) return VACANT;
  const age = Math.min((member & AGE) + 1, OLDEST);
  return age === SCHOOL.compulsory || age >= SCHOOL.college ? age : age | (member & STUDENT);
}

const OLDER = Uint8Array.from({ length: VACANT + 1 }, (_, member) => olderBy(member));

/** Everybody is a year older; who ends a school goes on to the next, or does not. */
function growOlder({ ages, id }: Household, i: number, settings: Settings, school: Stream): void {
  for (let k = 0; k < PLACES; k++) {
    const m = i * PLACES + k;
    const member = OLDER[ages[m]];
    ages[m] = member;
    if (member === SCHOOL.compulsory) {
      if (school.uniform(id[i], k) < settings.upperSchool) ages[m] = member | STUDENT;
    } else if (member === (SCHOOL.upper | STUDENT)) {
      if (school.uniform(id[i], k) >= settings.college) ages[m] = SCHOOL.upper;
    }
  }
}

/** Deaths a year by age, rounded from the census's life table (censusMortality2020): below which age, how many. */
const MORTALITY = [
  [1, 0.008],
  [40, 0.0008],
  [50, 0.002],
  [60, 0.006],
  [70, 0.016],
  [80, 0.045],
  [90, 0.12],
  [Number.POSITIVE_INFINITY, 0.25],
] as const;

/** Chance to die within a year at an age, before `mortality` scales it. */
export function yearlyMortality(age: number): number {
  for (const [below, chance] of MORTALITY) if (age < below) return chance;
  return 1;
}

/** By the byte of a member; of a place nobody fills none. */
const MORTALITY_BY_BYTE = Float64Array.from({ length: VACANT + 1 }, (_, member) =>
  member === VACANT ? 0 : yearlyMortality(member & AGE),
);

function die({ ages }: Household, i: number, u: number, mortality: number): void {
  let below = 0;
  for (let m = i * PLACES; m < (i + 1) * PLACES; m++) {
    below += mortality * MORTALITY_BY_BYTE[ages[m]];
    if (u < below) {
      ages[m] = VACANT;
      return;
    }
  }
}
