import { type Code, codesOf, noYes } from "../../declare/codes.ts";
import type { Names, Unit } from "../../declare/parameter.ts";
import { products } from "../../declare/products.ts";
import { features } from "../../model/credit/features.ts";
import { metricOf } from "../../model/metrics/all.ts";
import { codesIn } from "../../model/state/code-texts.ts";
import type { Experiment } from "../file/experiment.ts";
import { measureNamed } from "./reader.ts";

/** What a column of a sample is. */
interface ColumnUnits extends Names {
  unit: Unit | "";
  /** What its numbers stand for, where they are codes. */
  codes: readonly Code[];
  whole: boolean;
}

const ofEveryUnit: Readonly<Record<string, ColumnUnits>> = {
  seed: { en: "seed", zh: "种子", unit: "count", codes: [], whole: true },
  unit: {
    en: "household",
    zh: "农户编号",
    unit: "code",
    codes: [["k", { en: "counted from 0 in its county", zh: "在本县内从 0 数起" }]],
    whole: true,
  },
  village: {
    en: "village",
    zh: "村号",
    unit: "code",
    codes: [["k", { en: "its number in the county", zh: "在本县内的村号" }]],
    whole: true,
  },
  arm: {
    en: "arm",
    zh: "方案",
    unit: "code",
    codes: [
      [0, { en: "the county as it is", zh: "县域现状" }],
      ["1 …", { en: "the treated", zh: "受处理" }],
    ],
    whole: true,
  },
  wave: {
    en: "season of the interview",
    zh: "调查所在季",
    unit: "seasons",
    codes: codesIn(["seasons"]),
    whole: true,
  },
  assigned: { en: "assigned", zh: "被分配", unit: "flag", codes: noYes, whole: true },
  treated: { en: "reached", zh: "实际获得", unit: "flag", codes: noYes, whole: true },
  lender: {
    en: "lender",
    zh: "放贷机构",
    unit: "code",
    codes: [["k", { en: "in the order of the scenario, from 0", zh: "按情景中的次序，从 0 起" }]],
    whole: true,
  },
  defaulted: {
    en: "default within twelve months",
    zh: "十二个月内违约",
    unit: "flag",
    codes: noYes,
    whole: true,
  },
  noHistory: { en: "no loan before", zh: "无借款记录", unit: "flag", codes: noYes, whole: true },
  product: {
    en: "the village's product",
    zh: "村主导产品",
    unit: "code",
    codes: codesOf(products),
    whole: true,
  },
};

/** What a lender saw of a loan: a feature of its card, from a centre of its own. */
function seenBy(lender: string, feature: string): ColumnUnits {
  const { en, zh } = Object.hasOwn(features, feature)
    ? features[feature as keyof typeof features]
    : { en: feature, zh: feature };
  return {
    en: `what ${lender} sees: ${en}`,
    zh: `${lender} 所见：${zh}`,
    unit: "share",
    codes: [],
    whole: false,
  };
}

/** A column that a program added: its name is all that is told of it. */
const added = (column: string): ColumnUnits => ({
  en: column,
  zh: column,
  unit: "",
  codes: [],
  whole: false,
});

/** The key of an outcome that is kept as it is. */
function levelCodes(of: string): readonly Code[] {
  const { codes, unit } = measureNamed(of) ?? {};
  if (codes) return codesIn(codes);
  return unit === "flag" ? noYes : [];
}

/** Unit, names and codes of a column of a sample. */
export function columnUnits(column: string, { samples }: Experiment, sample: string): ColumnUnits {
  if (Object.hasOwn(ofEveryUnit, column)) return ofEveryUnit[column];
  const [name, other] = column.split(".");
  const outcome = samples[sample].outcomes[name];
  if (!outcome) return other === undefined ? added(column) : seenBy(name, other);
  const { of, as } = outcome;
  const unit = measureNamed(of)?.unit ?? metricOf(of)?.unit ?? "count";
  const units = {
    level: unit,
    log: "log points",
    asinh: "log points",
    rank: "share",
    positive: "flag",
  } as const;
  const without = other === "without";
  return {
    en: without ? `${outcome.en}, on the same luck without the treatment` : outcome.en,
    zh: without ? `${outcome.zh}（同运气、无处理）` : outcome.zh,
    unit: units[as],
    codes: as === "positive" ? noYes : as === "level" ? levelCodes(of) : [],
    whole: false,
  };
}
