import type { Names } from "../declare/parameter.ts";
import { phases } from "../model/phases/all.ts";
import { assignableTerms } from "../model/state/lender-terms.ts";
import type { Step } from "../model/state/step.ts";
import type { Fault } from "./check.ts";
import { dotted, type Path, shown } from "./problem.ts";

/** Whether a path of this parameter may be for some households only. */
export function isAssignable([family, name, ...rest]: Path): boolean {
  if (family === "lenders") {
    const [column, ...below] = rest;
    return assignableTerms[column]?.includes(String(below.at(-1))) ?? false;
  }
  const phase = (phases as unknown as Record<string, Step | undefined>)[family];
  return phase?.together !== undefined && !phase.together.includes(String(name));
}

/** What is wrong with `for:` at a parameter that cannot differ between households, in words. */
export function assignableAt(path: Path, setting: unknown, place: Path): Fault[] {
  if (isAssignable(path)) return [];
  const why = reason(String(path[0]));
  const allowed = {
    en: `a value for every household: ${dotted(path)} ${why.en}`,
    zh: `对所有农户相同的值:${dotted(path)} ${why.zh}`,
  };
  return [{ path: [...place, "for"], given: shown(setting), allowed, key: true }];
}

function reason(family: string): Names {
  switch (family) {
    case "county":
      return { en: "is a line or a price of the county, the same for all", zh: "是全县统一的标准或价格" };
    case "shocks":
      return {
        en: "is of an event that the whole county has; a policy is for some",
        zh: "属于全县共同的冲击;只面向部分村户的请用政策",
      };
    case "arms":
      return {
        en: "is of a policy, which itself is for some: carry it twice under two names, each with a `for:` of its own",
        zh: "属于政策,政策本身可带 for::请以两个名称各写一次,各带 for:",
      };
    case "lenders":
      return {
        en: "is of the lender as a whole: its money, its officers, its card, or what kind of product it has",
        zh: "属于整家机构:资金、信贷员、评分卡或产品种类",
      };
    default:
      return {
        en: "acts on the whole county, or on what households share, not on one household at a time",
        zh: "作用于全县或农户共有之物,而非单个农户",
      };
  }
}
