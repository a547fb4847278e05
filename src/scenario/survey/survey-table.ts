import { log } from "../../math/elementary.ts";
import { type Surveyed, type SurveyTrait, surveyTraits } from "../../model/founding/surveyed.ts";
import { PLACES, VACANT } from "../../model/state/household.ts";
import type { SurveyRow, ToldHousehold } from "./survey-household.ts";

/** A survey as it is read: households so far, and what is missing of them. */
export interface SurveyTable {
  households: number;
  villages: ReadonlyMap<string, number>;
  drawn: Record<string, number>;
  larger: number;
  mismatched: number;
  /** Values as they stood in the file, by column, where units are checked. */
  seen: Record<"income_yuan_per_year" | "land_mu" | "distance_km", number[]>;
  /** The line on which a household of a village stood. */
  lineOf(village: string, household: string): number | undefined;
  add(line: number, village: string, household: string, row: SurveyRow, told: ToldHousehold): void;
  finished(): Surveyed;
}

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
const byAges: readonly string[] = ["elders", "pupils"];

const QUALITY = 0.3;
const WIDEST = 3.5;
const LEAST_ASSETS = 200;
const LEAST_LAND = 0.01;

export function surveyTable(): SurveyTable {
  const villages = new Map<string, number>();
  const lines = new Map<string, number>();
  const village: number[] = [];
  const weight: number[] = [];
  const ages: number[] = [];
  const sales: number[] = [];
  const distances = { town: sumsByVillage(), branch: sumsByVillage() };
  const traits = Object.fromEntries(surveyTraits.map((trait) => [trait, [] as number[]]));

  const table: SurveyTable = {
    households: 0,
    villages,
    drawn: {},
    larger: 0,
    mismatched: 0,
    seen: { income_yuan_per_year: [], land_mu: [], distance_km: [] },
    lineOf: (name, household) => lines.get(`${name}\n${household}`),
    add(line, name, household, row, told) {
      const v = villages.get(name) ?? villages.size;
      villages.set(name, v);
      lines.set(`${name}\n${household}`, line);
      village.push(v);
      weight.push(Number.isNaN(row.numbers.weight) ? 1 : row.numbers.weight);
      for (let k = 0; k < PLACES; k++) ages.push(told.ages[k] ?? VACANT);
      sales.push(told.sales);
      for (const trait of surveyTraits) traits[trait].push(told.traits[trait]);
      distances.town.add(v, row.numbers.distance_km);
      distances.branch.add(v, row.numbers.branch_km);
      for (const column of Object.keys(table.seen) as (keyof SurveyTable["seen"])[])
        table.seen[column].push(row.numbers[column]);
      for (const column of missingOf(row)) table.drawn[column] = (table.drawn[column] ?? 0) + 1;
      if (told.larger) table.larger++;
      if (told.mismatched) table.mismatched++;
      table.households++;
    },
    finished() {
      const columns = Object.entries(traits).map(([trait, held]) => [trait, Float64Array.from(held)]);
      const made = Object.fromEntries(columns) as Record<SurveyTrait, Float64Array>;
      made.shopQuality = qualities(made.shop, sales);
      made.assets = made.assets.map((yuan) => Math.max(LEAST_ASSETS, yuan));
      made.land = made.land.map((mu) => Math.max(LEAST_LAND, mu));
      return {
        households: table.households,
        villages: villages.size,
        village: Int32Array.from(village),
        weight: Float64Array.from(weight),
        ages: Uint8Array.from(ages),
        traits: made,
        town: distances.town.means(villages.size),
        branch: distances.branch.means(villages.size),
      };
    },
  };
  return table;
}

function missingOf({ numbers, ages }: SurveyRow): string[] {
  return optional.filter((column) => {
    if (column === "ages") return ages.length === 0;
    return Number.isNaN(numbers[column]) && !(ages.length > 0 && byAges.includes(column));
  });
}

/** Quality of each shop from its sales against the survey's geometric mean; NaN where they are not told. */
function qualities(shop: Float64Array, sales: readonly number[]): Float64Array {
  const logs = sales.map((yuan, row) => (shop[row] === 1 && yuan > 0 ? log(yuan) : Number.NaN));
  const known = logs.filter((each) => !Number.isNaN(each));
  const middle = known.reduce((sum, each) => sum + each, 0) / known.length;
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
