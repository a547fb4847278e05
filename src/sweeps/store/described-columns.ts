import {
  columns,
  count,
  type DescribedColumn,
  flag,
  households,
  share,
  text,
  various,
  words,
} from "../../compare/described-column.ts";
import type { FateKey } from "../../compare/fate-counts.ts";
import { groupMetrics, householdGroups } from "../../compare/group-figures.ts";
import { codesOf, codesText } from "../../declare/codes.ts";
import { flows, sectors } from "../../declare/flows.ts";
import { labelOf, metricOf } from "../../model/metrics/all.ts";
import { causes } from "../../model/state/household.ts";
import { lenderTitle } from "../../scenario/lender-title.ts";
import { namesAlone } from "../factor/names-alone.ts";
import type { SavedStudy } from "../study/saved-study.ts";
import type { fateColumns } from "./fate-columns.ts";
import type { Cell, Columns } from "./table-columns.ts";

/** The table of what every column of an export is. */
export const COLUMNS = "columns";

export const columnColumns = {
  table: "VARCHAR",
  column: "VARCHAR",
  type: "VARCHAR",
  unit: "VARCHAR",
  zh: "VARCHAR",
  en: "VARCHAR",
  codes_zh: "VARCHAR",
  codes_en: "VARCHAR",
} as const satisfies Columns;

/** Columns that mean the same wherever they stand. */
const everywhere: Readonly<Record<string, DescribedColumn>> = {
  point: count("point of the design, from 1", "设计点，从 1 起"),
  arm: columns.arm,
  replicate: columns.replicate,
  season: columns.season,
  year: { unit: "years", en: "year since the arms part, from 1", zh: "各方案分开后的第几年，从 1 起" },
  group: text(
    "group of households, as they were when the arms parted",
    "农户类别，依各方案分开时而定",
    words(householdGroups),
  ),
  digest: text("SHA-256 of the bytes", "字节的 SHA-256"),
  json: text("all of the declaration", "全部声明"),
  zh: text("name in Chinese", "中文名称"),
  en: text("name in English", "英文名称"),
  unit: text("unit", "单位"),
};

const fates: Readonly<Record<keyof typeof fateColumns | "household", DescribedColumn>> = {
  household: count("household in the county, from 1", "全县户号，从 1 起"),
  members: { unit: "persons", en: "household size at the end", zh: "期末家庭人口" },
  weight: share(
    "weight in the share of households that fall: the chance not to be heard poor in the base year",
    "在返贫、致贫率中的权重：基年访谈不为贫困的概率",
  ),
  chance: share("chance to be heard poor at one of the interviews after", "基年后任一次访谈为贫困的概率"),
  fell: flag("fell, as interviews heard it", "返贫或致贫（访谈口径）"),
  fellExact: flag("fell, without interview noise", "返贫或致贫（去除访谈误差）"),
  counted: flag("not heard poor in the base year", "基年访谈不为贫困"),
  lifted: flag("lifted out of poverty", "脱贫户"),
  shop: flag("had an online shop when the arms parted", "各方案分开时有网店"),
  elderly: flag("no able adult when the arms parted", "各方案分开时无劳动力"),
  distance: columns.distance,
  literacy: columns.literacy,
  income: { unit: "yuan per year", en: "income per head in the last year", zh: "末年人均收入" },
  cause: { unit: "code", en: "main cause of the fall", zh: "跌入主因", codes: codesOf(causes) },
  borrowed: flag("has borrowed from a lender", "借过正规贷款"),
  overIndebted: flag("over-indebted at the end", "期末过度负债"),
};

const counts: Readonly<Record<FateKey, DescribedColumn>> = {
  households: households("households", "户数"),
  lifted: households("households lifted out of poverty", "脱贫户数"),
  atRisk: households("expected not to be heard poor in the base year", "基年非贫困的期望户数"),
  falls: households(
    "expected to fall, of those not heard poor in the base year",
    "基年非贫困户中跌入的期望户数",
  ),
  liftedAtRisk: households(
    "lifted, expected not to be heard poor in the base year",
    "脱贫户中基年非贫困的期望户数",
  ),
  liftedFalls: households("lifted and expected to relapse", "脱贫户中返贫的期望户数"),
  borrowed: households("had formal credit since the arms parted", "各方案分开后获正规贷款"),
  failed: households("failed on formal credit since the arms parted", "各方案分开后在正规贷款上违约"),
  overIndebted: households("over-indebted at the end", "期末过度负债"),
};

const runs: Readonly<Record<string, DescribedColumn>> = {
  key: text("key of the run, once in all studies", "运行键，各研究中不重复"),
  status: text("what became of the run", "运行结果", [
    ["finished", { en: "finished", zh: "完成" }],
    ["failed", { en: "failed", zh: "失败" }],
  ]),
  reason: text("why it failed", "失败的原因"),
  seconds: { unit: "seconds", en: "time it took", zh: "耗时" },
};

/** Columns by table, where a name means another thing elsewhere. */
const byTable: Readonly<Record<string, Readonly<Record<string, DescribedColumn>>>> = {
  runs,
  households: fates,
  fates: counts,
  groups: { households: households("households", "户数"), ...groupMetrics },
  chances: {
    chances: {
      unit: "bytes",
      en: "each household's groups (bits), its chance to count, and to count and fall, four bytes each",
      zh: "依次为各户所属类别（位）、计入的概率、计入且跌入的概率，各四字节",
    },
  },
  payments: {
    flow: text("what was paid", "资金流", words(flows)),
    sector: text("who paid it", "部门", words(sectors)),
    early: {
      unit: "yuan per year",
      en: "paid net, a household, up to the last interview",
      zh: "至末次访谈各年，每户净支付",
    },
    yearly: {
      unit: "yuan per year",
      en: "paid net, a household, over all years",
      zh: "全部测量年，每户净支付",
    },
  },
  samples: {
    name: text("sample of the experiment", "实验的样本"),
    sample: { unit: "bytes", en: "the sample's columns, packed", zh: "样本各列，打包" },
  },
  targets: {
    target: text("published figure", "已发表的数"),
    value: various("what the run came to, in the unit of the figure", "该次运行的相应值，单位同该数"),
  },
  events: {
    population: text("which households", "哪些农户", [
      ["lifted", householdGroups.lifted],
      ["neverPoor", householdGroups.neverPoor],
    ]),
    saved: households("fell under the reference only", "只在参照方案下跌入"),
    harmed: households("fell under the treatment only", "只在处理方案下跌入"),
    households: households("households compared", "所比较的农户"),
  },
  points: {
    role: text(
      "place in the design: A, B, AB and BA with a factor (saltelli), or the factor moved (morris, oneAtATime)",
      "设计中的位置：saltelli 为 A、B、AB、BA 加因素，morris 与 oneAtATime 为所动的因素",
    ),
    block: count("row or trajectory of the design, from 0", "设计的行或轨迹，从 0 起"),
    unit: share("place of each factor between 0 and 1", "各因素在 0 与 1 之间的位置"),
  },
  names: {
    name: text("what the point is called", "该点的名称"),
    weight: various("how many the point stands for", "该点的权重"),
  },
  factors: {
    factor: count("factor, from 0", "因素，从 0 起"),
    path: text("key of the scenario", "情景中的键"),
    kind: text("how it varies", "取值方式", [
      ["list", { en: "a list of values", zh: "取值清单" }],
      ["range", { en: "a range", zh: "区间" }],
      ["distribution", { en: "a distribution", zh: "分布" }],
    ]),
    low: various("low end of the range, in the factor's unit", "区间下限，单位同该因素"),
    high: various("high end of the range, in the factor's unit", "区间上限，单位同该因素"),
    scale: text("how the range is gone through", "区间的刻度", [
      ["linear", { en: "evenly", zh: "等距" }],
      ["log", { en: "evenly in logarithms", zh: "对数等距" }],
    ]),
  },
  metrics: {
    metric: text("metric, as columns are named by it", "指标，即列名"),
    each: text("how often it is measured", "测量频度", [
      ["season", { en: "every season", zh: "每季" }],
      ["year", { en: "every year", zh: "每年" }],
    ]),
  },
  [COLUMNS]: {
    table: text("table", "表"),
    column: text("column", "列"),
    type: text("type in SQL", "SQL 类型"),
    codes_zh: text("what its values stand for, in Chinese", "各值的含义，中文"),
    codes_en: text("what its values stand for, in English", "各值的含义，英文"),
  },
};

/** What a column of an export is: its table's own, a metric, a factor, or the same everywhere. */
function describedColumn(table: string, column: string, { study, plain }: SavedStudy): DescribedColumn {
  const own = byTable[table];
  if (own && Object.hasOwn(own, column)) return own[column];
  const factor = table === "points" ? study.factors.find(({ path }) => path === column) : undefined;
  if (factor) return { ...namesAlone(factor), unit: factor.unit };
  if (Object.hasOwn(everywhere, column)) return everywhere[column];
  const label = labelOf(column, (lender) => lenderTitle(lender, plain)) ?? { en: column, zh: column };
  return { ...label, unit: metricOf(column)?.unit ?? "count" };
}

/** A row for each column of the tables, whose types stand by table and column; the table of them comes last. */
export const columnRows = (
  types: Readonly<Record<string, Readonly<Record<string, string>>>>,
  saved: SavedStudy,
): Cell[][] =>
  Object.entries({ ...types, [COLUMNS]: columnColumns }).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, type]) => {
      const { unit, zh, en, codes = [] } = describedColumn(table, column, saved);
      return [table, column, type, unit, zh, en, ...codesText(codes)];
    }),
  );
