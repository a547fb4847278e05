import type { Names, Unit } from "../../declare/parameter.ts";
import { productKeys } from "../../declare/products.ts";
import { metricOf } from "../../model/metrics/all.ts";
import type { Experiment } from "../file/experiment.ts";
import { measureNamed } from "./reader.ts";

/** What a column of a sample is. */
interface ColumnUnits extends Names {
  unit: Unit | "log points" | "share";
  /** What its numbers stand for, where they are codes. */
  codes: string;
  whole: boolean;
}

const ofEveryUnit: Readonly<Record<string, ColumnUnits>> = {
  seed: { en: "seed", zh: "种子", unit: "count", codes: "", whole: true },
  unit: { en: "household", zh: "农户编号", unit: "code", codes: "", whole: true },
  village: { en: "village", zh: "村号", unit: "code", codes: "", whole: true },
  arm: { en: "arm", zh: "方案", unit: "code", codes: "0 the county as it is; 1 … the treated", whole: true },
  wave: { en: "season of the interview", zh: "调查所在季", unit: "seasons", codes: "", whole: true },
  assigned: { en: "assigned", zh: "被分配", unit: "flag", codes: "0 no; 1 yes", whole: true },
  treated: { en: "reached", zh: "实际获得", unit: "flag", codes: "0 no; 1 yes", whole: true },
  lender: { en: "lender", zh: "放贷机构", unit: "code", codes: "in the order of the scenario", whole: true },
  defaulted: {
    en: "default within twelve months",
    zh: "十二个月内违约",
    unit: "flag",
    codes: "0 no; 1 yes",
    whole: true,
  },
  noHistory: { en: "no loan before", zh: "无借款记录", unit: "flag", codes: "0 no; 1 yes", whole: true },
  product: {
    en: "the village's product",
    zh: "村主导产品",
    unit: "code",
    codes: productKeys.map((key, code) => `${code} ${key}`).join("; "),
    whole: true,
  },
};

/** Unit, names and codes of a column of a sample. */
export function columnUnits(column: string, { samples }: Experiment, sample: string): ColumnUnits {
  if (Object.hasOwn(ofEveryUnit, column)) return ofEveryUnit[column];
  const [name, other] = column.split(".");
  const outcome = samples[sample].outcomes[name];
  if (!outcome)
    return {
      en: `what ${name} sees: ${other}`,
      zh: `${name} 所见：${other}`,
      unit: "share",
      codes: "",
      whole: false,
    };
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
    codes: "",
    whole: false,
  };
}
