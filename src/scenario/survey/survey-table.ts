import { log } from "../../math/elementary.ts";
import { type Surveyed, type SurveyTrait, surveyTraits } from "../../model/founding/surveyed.ts";
import { PLACES, VACANT } from "../../model/state/household.ts";
import type { SurveyRow, ToldHousehold } from "./survey-household.ts";
import { inOrderOfNames } from "./survey-order.ts";

/** A survey as it is read: households so far, and what is missing of them. */
export interface SurveyTable {
  households: number;
  villages: ReadonlyMap<string, number>;
  drawn: Record<string, number>;
  /** Cells left empty, by column, of which the model makes nothing of its own. */
  missing: Record<string, number>;
  /** Households whose weight is 0: they are left out. */
  weightless: number;
  /** How many have a weight, and the lines of those that have none. */
  weighted: number;
  unweighted: number[];
  larger: number;
  mismatched: number;
  /** Values as they stood in the file, by column, where units and codes are looked for; and each row's line. */
  seen: Record<MeasuredColumn, number[]> & { line: number[] };
  /** Persons whose ages are told, and by age the lines of those so old that it may be a code. */
  aged: { persons: number; oldest: ReadonlyMap<number, number[]> };
  /** The line on which a household of a village stood. */
  lineOf(village: string, household: string): number | undefined;
  add(line: number, village: string, household: string, row: SurveyRow, answers: ToldHousehold): void;
  finished(): Surveyed;
}

/** Columns that hold amounts, in which another unit or a code for "no answer" may hide. */
export const measuredColumns = [
  "weight",
  "land_mu",
  "income_yuan_per_year",
  "wage_yuan_per_year",
  "field_yuan_per_year",
  "transfer_yuan_per_year",
  "shop_yuan_per_year",
  "property_yuan_per_year",
  "shop_sales",
  "distance_km",
  "branch_km",
  "cash_yuan",
  "assets_yuan",
  "house_yuan",
] as const;
type MeasuredColumn = (typeof measuredColumns)[number];

/** Columns that are drawn where they are missing; ages stand for members, elders and pupils. */
const optional = [
  "ages",
  "workers",
  "elders",
  "pupils",
  "wage_yuan_per_year",
  "field_yuan_per_year",
  "transfer_yuan_per_year",
  "shop",
  "lifted",
  "literacy",
  "distance_km",
  "branch_km",
  "cash_yuan",
  "assets_yuan",
  "house_yuan",
] as const;
/** Columns that are taken as nothing, or worked out from others, where they are empty. */
const undrawn: readonly string[] = [
  "income_yuan_per_year",
  "shop_yuan_per_year",
  "property_yuan_per_year",
  "shop_sales",
  "debts_yuan",
];
const byAges: readonly string[] = ["elders", "pupils"];

const QUALITY = 0.3;
const WIDEST = 3.5;
const LEAST_ASSETS = 200;
const LEAST_LAND = 0.01;
/** From this age on, 96 to 99 are as often a code for "no answer" as an age. */
const OLDEST = 96;

/** An empty table for a file with these columns. */
export function surveyTable(columns: readonly string[]): SurveyTable {
  const villages = new Map<string, number>();
  const lines = new Map<string, number>();
  const village: number[] = [];
  const names: [village: string, household: string][] = [];
  const silent = columns.filter((column) => undrawn.includes(column));
  const weight: number[] = [];
  const ages: number[] = [];
  const sales: number[] = [];
  const oldest = new Map<number, number[]>();
  const distances = { town: sumsByVillage(), branch: sumsByVillage() };
  const traits = Object.fromEntries(surveyTraits.map((trait) => [trait, [] as number[]]));

  const table: SurveyTable = {
    households: 0,
    villages,
    drawn: {},
    missing: {},
    weightless: 0,
    weighted: 0,
    unweighted: [],
    larger: 0,
    mismatched: 0,
    seen: { ...amounts(), line: [] },
    aged: { persons: 0, oldest },
    lineOf: (name, household) => lines.get(`${name}\n${household}`),
    add(line, name, household, row, answers) {
      lines.set(`${name}\n${household}`, line);
      const { weight: stands } = row.numbers;
      if (stands === 0) {
        table.weightless++;
        table.weighted++;
        return;
      }
      const v = villages.get(name) ?? villages.size;
      villages.set(name, v);
      village.push(v);
      names.push([name, household]);
      if (Number.isNaN(stands)) table.unweighted.push(line);
      else table.weighted++;
      weight.push(Number.isNaN(stands) ? 1 : stands);
      for (let k = 0; k < PLACES; k++) ages.push(answers.ages[k] ?? VACANT);
      sales.push(answers.sales);
      for (const trait of surveyTraits) traits[trait].push(answers.traits[trait]);
      distances.town.add(v, row.numbers.distance_km);
      distances.branch.add(v, row.numbers.branch_km);
      for (const column of measuredColumns) table.seen[column].push(row.numbers[column]);
      table.seen.line.push(line);
      table.aged.persons += row.ages.length;
      for (const age of row.ages) if (age >= OLDEST) linesOf(oldest, age).push(line);
      for (const column of missingOf(row)) table.drawn[column] = (table.drawn[column] ?? 0) + 1;
      for (const column of silent)
        if (Number.isNaN(row.numbers[column])) table.missing[column] = (table.missing[column] ?? 0) + 1;
      if (answers.larger) table.larger++;
      if (answers.mismatched) table.mismatched++;
      table.households++;
    },
    finished() {
      const columns = Object.entries(traits).map(([trait, values]) => [trait, Float64Array.from(values)]);
      const made = Object.fromEntries(columns) as Record<SurveyTrait, Float64Array>;
      made.shopQuality = qualities(made.shop, sales);
      made.assets = made.assets.map((yuan) => Math.max(LEAST_ASSETS, yuan));
      made.land = made.land.map((mu) => Math.max(LEAST_LAND, mu));
      return inOrderOfNames(
        {
          households: table.households,
          villages: villages.size,
          village: Int32Array.from(village),
          weight: Float64Array.from(weight),
          ages: Uint8Array.from(ages),
          traits: made,
          town: distances.town.means(villages.size),
          branch: distances.branch.means(villages.size),
        },
        names,
        [...villages.keys()],
      );
    },
  };
  return table;
}

function linesOf(oldest: Map<number, number[]>, age: number): number[] {
  const lines = oldest.get(age) ?? [];
  if (lines.length === 0) oldest.set(age, lines);
  return lines;
}

const amounts = () =>
  Object.fromEntries(measuredColumns.map((column) => [column, [] as number[]])) as Record<
    MeasuredColumn,
    number[]
  >;

function missingOf({ numbers, ages }: SurveyRow): string[] {
  return optional.filter((column) => {
    if (column === "ages") return ages.length === 0;
    return Number.isNaN(numbers[column]) && !(ages.length > 0 && byAges.includes(column));
  });
}

/** Quality of each shop from its sales against the survey's geometric mean; NaN where they are not told. */
function qualities(shop: Float64Array, sales: readonly number[]): Float64Array {
  const logs = sales.map((yuan, row) => (shop[row] === 1 && yuan > 0 ? log(yuan) : Number.NaN));
  const finite = logs.filter((each) => !Number.isNaN(each));
  const middle = finite.reduce((sum, each) => sum + each, 0) / finite.length;
  return Float64Array.from(logs, (each) => QUALITY + Math.max(-WIDEST, Math.min(WIDEST, each - middle)));
}

function sumsByVillage() {
  const sums: number[] = [];
  const counts: number[] = [];
  return {
    add(v: number, value: number): void {
      if (Number.isNaN(value)) return;
      sums[v] = (sums[v] ?? 0) + value;
      counts[v] = (counts[v] ?? 0) + 1;
    },
    means: (villages: number): Float64Array =>
      Float64Array.from({ length: villages }, (_, v) => (sums[v] ?? Number.NaN) / (counts[v] ?? Number.NaN)),
  };
}
