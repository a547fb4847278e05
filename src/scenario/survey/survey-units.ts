import type { Names } from "../../declare/parameter.ts";
import { median } from "../../math/quantile.ts";
import type { Problem } from "../problem.ts";

/** What the middle household of any county has, and which unit was probably meant beyond that. */
interface Plausible {
  column: string;
  low: number;
  high: number;
  below: Names;
  above: Names;
}

const plausible: readonly Plausible[] = [
  {
    column: "income_yuan_per_year",
    low: 1500,
    high: 1_500_000,
    below: {
      en: "yuan of the whole household in a year (is it 10,000 yuan, or a month?)",
      zh: "全户全年的元（是否为万元，或按月？）",
    },
    above: { en: "yuan of one household in a year (is it fen?)", zh: "一户全年的元（是否为分？）" },
  },
  {
    column: "land_mu",
    low: 0.7,
    high: 300,
    below: { en: "mu (is it hectares? one hectare is 15 mu)", zh: "亩（是否为公顷？1 公顷 = 15 亩）" },
    above: { en: "mu (is it square metres? one mu is 667)", zh: "亩（是否为平方米？1 亩 = 667 平方米）" },
  },
  {
    column: "distance_km",
    low: 0,
    high: 250,
    below: { en: "km", zh: "公里" },
    above: { en: "km (is it metres?)", zh: "公里（是否为米？）" },
  },
];

const ENOUGH = 20;

/** Columns that seem to be in another unit: the middle of those above zero lies outside any county. */
export function unitFaults(file: string, values: Readonly<Record<string, ArrayLike<number>>>): Problem[] {
  return plausible.flatMap(({ column, low, high, below, above }) => {
    const positives = Array.from(values[column] ?? []).filter((value) => value > 0);
    if (positives.length < ENOUGH) return [];
    const middle = median(positives);
    if (middle >= low && middle <= high) return [];
    const allowed = middle < low ? below : above;
    const given = `${Number(middle.toPrecision(3))} (median)`;
    return [{ file, line: 1, column: 1, path: column, given, allowed }];
  });
}
