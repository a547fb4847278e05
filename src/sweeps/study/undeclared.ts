import type { Names, Unit } from "../../declare/parameter.ts";

/** Names and units of settings that can be varied without being declared parameters, by their last name. */
const settings: Readonly<Record<string, Names & { unit: Unit }>> = {
  on: { unit: "flag", en: "on", zh: "启用" },
  start: { unit: "seasons", en: "first season", zh: "开始季" },
  duration: { unit: "seasons", en: "duration", zh: "持续季数" },
  limited: { unit: "flag", en: "limited number of files", zh: "受理件数有限" },
  collateral: { unit: "flag", en: "takes collateral", zh: "接受抵押" },
  guarantor: { unit: "flag", en: "takes a guarantor", zh: "接受保证人" },
  cap: { unit: "yuan", en: "largest loan", zh: "额度上限" },
  smallest: { unit: "yuan", en: "smallest loan", zh: "最小贷款" },
  capOfSales: { unit: "share", en: "loan, of a season's sales at most", zh: "额度占季销售上限" },
  askFactor: { unit: "times", en: "asked for, of the gap", zh: "申请额倍数" },
  askOfIncome: { unit: "share", en: "asked for, of yearly income at most", zh: "申请额占年收入上限" },
  tenor: { unit: "seasons", en: "tenor", zh: "期限" },
  repayment: { unit: "code", en: "repayment", zh: "还款方式" },
  turns: { unit: "times", en: "draws in a season", zh: "每季周转次数" },
  rateLow: { unit: "per year", en: "lowest rate", zh: "最低利率" },
  rateHigh: { unit: "per year", en: "highest rate", zh: "最高利率" },
  rateSteps: { unit: "count", en: "steps of the rate", zh: "利率档数" },
  drawsPerFile: { unit: "times", en: "draws on one file", zh: "每件支用次数" },
};

/** What a setting is called: its own name with that of what it belongs to. */
export function undeclared(place: readonly string[]): Names & { unit: Unit } {
  const last = place.at(-1)!;
  const known = Object.hasOwn(settings, last)
    ? settings[last]
    : { unit: "code" as const, en: last, zh: last };
  const of = place
    .slice(0, -1)
    .filter((name) => name !== "arms" && name !== "policies" && name !== "lenders");
  const owner = of.join(" ");
  return { unit: known.unit, en: `${known.en} (${owner})`, zh: `${known.zh}（${owner}）` };
}
