import type { Names } from "../../declare/parameter.ts";
import { type SurveyTrait, surveyTraits } from "../../model/founding/surveyed.ts";
import { PLACES } from "../../model/state/household.ts";
import { incomeParts, surveyColumns } from "./survey-columns.ts";

/** The numbers of a row by column, NaN where missing, and the ages, if any. */
export interface SurveyRow {
  numbers: Readonly<Record<string, number>>;
  ages: readonly number[];
}

/** A household as the model takes it. */
export interface ToldHousehold {
  traits: Record<SurveyTrait, number>;
  /** At most as many as the model has places for. */
  ages: readonly number[];
  sales: number;
  /** Its parts of income come to something else than its income. */
  mismatched: boolean;
  /** It has more members than the model has places; income and land are in proportion. */
  larger: boolean;
}

/** What is wrong with a row as a whole, and at which column. */
interface RowFault {
  column: string;
  given: string;
  allowed: Names;
}

/** Profit of a shop of which only the sales are told, as a share of them (5 to 15 %, facts 5). */
const SHOP_MARGIN = 0.1;
/** As much of the income at most, where the profit is not told. */
const MOST_FROM_SHOP = 0.5;
const SLACK = 1;
const MISMATCH = 0.1;

const isNumber = (value: number): boolean => !Number.isNaN(value);
const or0 = (value: number): number => (isNumber(value) ? value : 0);

/** Contradictions inside a row. */
export function rowFaults({ numbers, ages }: SurveyRow): RowFault[] {
  const faults: RowFault[] = [];
  const say = (column: string, en: string, zh: string): void => {
    const given = isNumber(numbers[column]) ? String(numbers[column]) : "";
    faults.push({ column, given, allowed: { en, zh } });
  };
  const { members, workers, elders, pupils } = numbers as Record<string, number>;
  const size = ages.length > 0 ? ages.length : members;
  if (!isNumber(size)) say("members", "members or ages for every household", "每户须有人口或年龄");
  if (ages.length > 0 && isNumber(members) && members !== ages.length)
    say("members", `${ages.length}, as many as there are ages`, `${ages.length}，与年龄个数一致`);
  if (ages.length === 0) {
    if (or0(workers) + or0(pupils) > size)
      say("workers", `workers and pupils of at most ${size} members`, `劳动力与学生合计不超过人口 ${size}`);
    if (or0(elders) + or0(pupils) > size)
      say("elders", `elders and pupils of at most ${size} members`, `老人与学生合计不超过人口 ${size}`);
  } else if (or0(workers) > size) say("workers", `at most ${size}, the members`, `不超过人口 ${size}`);
  if (!isNumber(numbers.land_mu)) say("land_mu", "a number for every household", "每户须填写");
  if (numbers.shop === 0 && or0(numbers.shop_sales) > 0)
    say("shop_sales", "no sales where shop is 0", "shop 为 0 时没有销售额");
  incomeFaults(numbers, say);
  return faults;
}

function incomeFaults(
  numbers: SurveyRow["numbers"],
  say: (column: string, en: string, zh: string) => void,
): void {
  const income = numbers.income_yuan_per_year;
  if (!isNumber(income)) {
    if (!incomeParts.every((part) => isNumber(numbers[part])))
      say(
        "income_yuan_per_year",
        `a number for every household, or all of ${incomeParts.join(", ")}`,
        `每户须填写，或填写全部的 ${incomeParts.join("、")}`,
      );
    return;
  }
  const { transfer_yuan_per_year, shop_yuan_per_year, property_yuan_per_year } = numbers;
  const sum = or0(transfer_yuan_per_year) + or0(shop_yuan_per_year) + or0(property_yuan_per_year);
  const parts = Math.round(100 * sum) / 100;
  if (parts > income + SLACK)
    say(
      "income_yuan_per_year",
      `at least its parts, transfers, shop and property: ${parts}`,
      `不少于其组成部分（转移、网店与财产收入）之和 ${parts}`,
    );
}

/** Income that the model makes apart from the ordinary season: the shop's profit and property. */
function besides(numbers: SurveyRow["numbers"]): number {
  const shop = numbers.shop_yuan_per_year;
  const rest = or0(numbers.income_yuan_per_year) - or0(numbers.property_yuan_per_year);
  const usual = Math.min(SHOP_MARGIN * or0(numbers.shop_sales), MOST_FROM_SHOP * Math.max(0, rest));
  return (isNumber(shop) ? shop : usual) + or0(numbers.property_yuan_per_year);
}

/** A row without contradictions as a household of the model. */
export function householdOf({ numbers, ages }: SurveyRow): ToldHousehold {
  const made = Object.fromEntries(surveyTraits.map((trait) => [trait, Number.NaN]));
  const traits = made as Record<SurveyTrait, number>;
  for (const { name, trait } of surveyColumns) if (trait) traits[trait] = numbers[name];
  const members = ages.length > 0 ? ages.length : numbers.members;
  traits.members = Math.min(members, PLACES);
  const sales = numbers.shop_sales;
  if (!isNumber(traits.shop) && isNumber(sales)) traits.shop = sales > 0 ? 1 : 0;
  const mismatched = settleIncome(traits, numbers);
  const larger = members > PLACES;
  if (larger) shrink(traits, PLACES / members);
  return { traits, ages: ages.slice(0, PLACES), sales, mismatched, larger };
}

/** Parts that add up to the ordinary income; true if they did not before. */
function settleIncome(traits: Record<SurveyTrait, number>, numbers: SurveyRow["numbers"]): boolean {
  const all = numbers.income_yuan_per_year;
  const parts = traits.wage + traits.field + traits.transfer;
  // Parts may exceed the income by a yuan of rounding: what is left is never below nothing.
  traits.income = Math.max(0, isNumber(all) ? all - besides(numbers) : parts);
  const { income } = traits;
  if (isNumber(traits.transfer)) traits.transfer = Math.min(traits.transfer, income);
  if (isNumber(traits.transfer)) {
    if (!isNumber(traits.wage) && isNumber(traits.field))
      traits.wage = income - traits.transfer - traits.field;
    if (!isNumber(traits.field) && isNumber(traits.wage))
      traits.field = income - traits.transfer - traits.wage;
  }
  const hasIncomes = isNumber(traits.wage) && isNumber(traits.field);
  if (!hasIncomes) {
    traits.wage = Number.NaN;
    traits.field = Number.NaN;
    return false;
  }
  [traits.wage, traits.field] = [Math.max(0, traits.wage), Math.max(0, traits.field)];
  if (!isNumber(traits.transfer)) traits.transfer = Math.max(0, income - traits.wage - traits.field);
  const earned = income - traits.transfer;
  const sum = traits.wage + traits.field;
  const factor = sum > 0 ? earned / sum : 0;
  [traits.wage, traits.field] = [traits.wage * factor, traits.field * factor];
  return Math.abs(sum - earned) > MISMATCH * Math.max(1, income);
}

/** Income and land in proportion to the members that are kept; who they are is then drawn. */
function shrink(traits: Record<SurveyTrait, number>, factor: number): void {
  for (const trait of ["income", "wage", "field", "transfer", "land"] as const) traits[trait] *= factor;
  for (const trait of ["workers", "elders", "pupils"] as const) traits[trait] = Number.NaN;
}
