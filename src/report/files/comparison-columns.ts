import type { Comparison } from "../../compare/comparison.ts";
import { cells, populations } from "../../compare/counterfactual.ts";
import {
  columns,
  count,
  type DescribedColumn,
  flag,
  households,
  share,
  text,
  words,
} from "../../compare/described-column.ts";
import { financeGroups } from "../../compare/finance.ts";
import type { Code } from "../../declare/codes.ts";
import type { Names } from "../../declare/parameter.ts";
import { purposes } from "../../declare/purposes.ts";
import { causes } from "../../model/state/household.ts";
import type { WithLenders } from "../../scenario/lender-title.ts";
import { textOf } from "../tables/shown.ts";
import { intervals, type NameOf } from "./csv.ts";
import { type DescribedTables, describedCsv, describedRows } from "./described-tables.ts";
import { metric, metricRows, replicateTables } from "./replicate-columns.ts";

const [zh, en] = [textOf("zh"), textOf("en")];

/** Words of reports, by their keys. */
const wordsBoth = <K extends string>(
  keys: readonly K[],
  chinese: Readonly<Record<K, string>>,
  english: Readonly<Record<K, string>>,
): readonly Code[] => keys.map((key) => [key, { zh: chinese[key], en: english[key] }]);

const { arm } = columns;
const reference = text("arm it is compared with", "参照方案");

/** What is told of a figure over the replicates. */
const parts: Readonly<Record<(typeof intervals)[number], Names>> = {
  mean: { en: "mean over replicates", zh: "各次重复的均值" },
  low95: { en: "low end of the 95 % interval of the mean", zh: "均值 95% 区间的下限" },
  high95: { en: "high end of the 95 % interval of the mean", zh: "均值 95% 区间的上限" },
  p10: { en: "10th percentile of the replicates", zh: "各次重复的第 10 百分位数" },
  p90: { en: "90th percentile of the replicates", zh: "各次重复的第 90 百分位数" },
  replicates: { en: "replicates in which it is defined", zh: "有定义的重复次数" },
};

/** Without the replicates, which two figures of one row share. */
const spread = intervals.filter((part) => part !== "replicates");

/** A column for each part of a figure, `name_mean` to `name_replicates`; of a nameless one `mean` to `replicates`. */
const figureOf = (
  name: string,
  { unit, ...names }: DescribedColumn,
  of: readonly (keyof typeof parts)[] = intervals,
): [string, DescribedColumn][] =>
  of.map((part) => [
    name === "" ? part : `${name}_${part}`,
    {
      unit: part === "replicates" ? "count" : unit,
      en: [names.en, parts[part].en].filter(Boolean).join(": "),
      zh: [names.zh, parts[part].zh].filter(Boolean).join("："),
    },
  ]);

const yuan = (en: string, zh: string): DescribedColumn => ({ unit: "yuan", en, zh });
const yearly = (en: string, zh: string): DescribedColumn => ({ unit: "yuan per year", en, zh });
const under = (name: string, of: DescribedColumn): [string, DescribedColumn][] => [
  [`${name}Reference`, { ...of, en: `${of.en}, under the reference`, zh: `${of.zh}，参照方案下` }],
  [`${name}Arm`, { ...of, en: `${of.en}, under the arm`, zh: `${of.zh}，该方案下` }],
];

/** Columns of the file of the 2 × 2 of households. */
const counterfactual: [string, DescribedColumn][] = [
  ["arm", arm],
  ["reference", reference],
  [
    "population",
    text("which households", "哪些农户", wordsBoth(populations, zh.populations, en.populations)),
  ],
  ["cell", text("what became of them under both", "两种方案下的结果", wordsBoth(cells, zh.cells, en.cells))],
  ["households", households("households of the cell, all replicates together", "该格户数，各次重复合计")],
  ...figureOf("count", households("households of the cell, a replicate", "该格户数，每次重复"), spread),
  ["replicates", count(parts.replicates.en, parts.replicates.zh)],
  ...figureOf(
    "per100",
    households("households of the cell, in 100 of the population", "每 100 户中该格的户数"),
    spread,
  ),
  ["lifted", share("lifted out of poverty", "脱贫户占比")],
  ["shop", share("had an online shop when the arms parted", "各方案分开时有网店的占比")],
  ["elderly", share("no able adult when the arms parted", "各方案分开时无劳动力的占比")],
  ["distance", columns.distance],
  ["literacy", columns.literacy],
  ...under("income", yearly("income per head in the last year", "末年人均收入")),
  ...under("borrowed", share("have borrowed from a lender", "借过正规贷款的占比")),
  ...under("overIndebted", share("over-indebted at the end", "期末过度负债的占比")),
  ["cause", text("most frequent cause of their fall", "最常见的跌入原因", words(causes))],
];

/** Columns of the file of which finance for whom. */
const finance: [string, DescribedColumn][] = [
  ["arm", arm],
  ["purpose", text("what the money was wanted for", "资金用途", words(purposes))],
  [
    "source",
    text("who lent: a lender's key in the scenario, or kin", "出借方：情景中机构的键，或亲友", [
      ["kin", { zh: zh.finance.kin, en: en.finance.kin }],
    ]),
  ],
  [
    "group",
    text("which households", "哪些农户", wordsBoth(financeGroups, zh.finance.groups, en.finance.groups)),
  ],
  ...figureOf("served", count("needs served, a replicate", "每次重复满足的需求数")),
  ...figureOf("amount", yuan("lent, a replicate", "每次重复借出金额")),
  ...figureOf("inTime", share("needs served in time, of those served", "所满足的需求中及时到位的占比")),
  ...figureOf("households", households("households that had it, a replicate", "每次重复得到的户数")),
  ...figureOf(
    "failed",
    share("households that failed on it, of those that had it", "得到的农户中违约户的占比"),
  ),
  ...figureOf(
    "income",
    yearly(
      "income per head in the last year of those that had it, less that under the reference",
      "得到的农户末年人均收入，减去参照方案下的收入",
    ),
  ),
];

/** Columns of the files that a comparison writes. */
const tables: DescribedTables = {
  ...replicateTables,
  differences: [
    ["arm", arm],
    ["reference", reference],
    ["headline", flag("the headline comparison", "主要比较")],
    ["metric", metric],
    ...figureOf("", {
      unit: "various",
      en: "arm less reference on the same luck, in the unit of its metric",
      zh: "该方案减参照方案，运气相同，单位同该指标",
    }),
  ],
  counterfactual,
  finance,
};

/** What each column of a comparison's files is, a row a column; then a row a metric, by the name that its rows have. */
export const comparisonColumnsCsv = (
  { estimates }: Comparison,
  nameOf: NameOf,
  scenario: WithLenders,
): Iterable<string> =>
  describedCsv([...describedRows(tables), ...metricRows(Object.values(estimates), nameOf, scenario)]);
