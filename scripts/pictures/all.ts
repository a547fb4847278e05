import type { Plan } from "../../src/model/run.ts";
import { distribution } from "./distributions.ts";
import { gather } from "./gather.ts";
import { hazard } from "./hazard.ts";
import { lifeLines, tenOf } from "./lives.ts";
import { loanPicture } from "./loans.ts";
import { countyMap, villageMap } from "./maps.ts";
import { pyramid } from "./pyramid.ts";

/** Every picture by its name, from the first replicate and, for falls, from all of them. */
export function drawAll(plan: Plan, replicates: number, village: number): Record<string, string> {
  const years = plan.time.seasons / 4;
  const line = plan.county.povertyLine;
  const perVillage = plan.size.householdsPerVillage;
  const gathered = gather(plan, replicates);
  const indebted = (at: number): string => {
    const debt = gathered.years.at(at)!.debt;
    return `${((100 * debt.filter((yuan) => yuan > 0).length) / debt.length).toFixed(0)} %`;
  };
  return {
    income: distribution(
      gathered.years.map(({ income }) => income),
      0,
      {
        title: "人均净收入的分布",
        subtitle: "Net income per head of households, 2021 prices, both lenders open",
        label: "人均净收入(元/年) yuan per head and year",
        range: [1000, 300_000],
        mark: [line, "贫困线"],
        note: "右图:5–95%、25–75% 与中位数。 Right: 5–95 %, 25–75 % and median over households.",
      },
    ),
    savings: distribution(
      gathered.years.map(({ cash }) => cash),
      0,
      {
        title: "农户存款的分布",
        subtitle: "Cash and deposits of households, 2021 prices, both lenders open",
        label: "每户存款(元) yuan per household",
        range: [100, 300_000],
        note: "右图:5–95%、25–75% 与中位数。 Right: 5–95 %, 25–75 % and median over households.",
      },
    ),
    debt: distribution(
      gathered.years.map(({ debt }) => debt.filter((yuan) => yuan > 0)),
      0,
      {
        title: "负债农户的负债分布",
        subtitle: `Debt of households that have any (formal and kin), 2021 prices, both lenders open; ${indebted(0)} of households have debt in year 0, ${indebted(-1)} in year ${years}`,
        label: "每户负债(元) yuan per household",
        range: [300, 300_000],
        note: "含正规贷款与亲友借款;当季还清的支用不在内。 Formal and kin debt at year's end; draws repaid within the season are gone.",
      },
    ),
    sales: distribution(
      gathered.years.slice(1).map(({ sales }) => sales),
      1,
      {
        title: "网店年销售额的分布",
        subtitle: "Yearly sales of online shops open for a year or more, 2021 prices, both lenders open",
        label: "每店年销售额(元) yuan a shop and year",
        range: [3000, 3_000_000],
        note: `只计开满一年的店。 Shops open for a year or more: ${gathered.years[1].sales.length} (第1年), ${gathered.years.at(-1)!.sales.length} (第${years}年).`,
      },
    ),
    ages: pyramid(gathered.ages, years),
    relapse: hazard(gathered.falls, years, replicates),
    loans: loanPicture(gathered.loans),
    village: villageMap(gathered.state, village, line, perVillage, years),
    county: countyMap(gathered.state, line, perVillage, years),
    lives: lifeLines(tenOf(gathered.lives, line), line, years),
  };
}
