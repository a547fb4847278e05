import { valueAt } from "../../scenario/explain.ts";
import type { Warning } from "../../scenario/problem.ts";
import type { Picked, Scenario } from "../../scenario/scenario.ts";
import { designOfKind } from "../design/study-design.ts";
import { massWithin } from "../factor/distribution.ts";
import type { Factor } from "../factor/factor.ts";
import { placesOf } from "./setting.ts";
import type { Study } from "./study.ts";

/** What is allowed but probably not meant. */
export function studyWarnings(study: Study, base: Scenario): Warning[] {
  const { factors, design, replicates, stop } = study;
  const warnings = factors.flatMap((factor) => factorWarnings(factor, study, base));
  warnings.push(...(designOfKind(design.kind).warnings?.(design) ?? []));
  if (replicates === 1 && !stop) {
    const en = "one replicate: noise cannot be told from the effect of a factor";
    warnings.push({ path: "replicates", message: { en, zh: "只有 1 次重复：无法区分噪声与因素的影响" } });
  }
  return warnings;
}

const LITTLE = 0.9;

function factorWarnings(factor: Factor, { arms }: Study, base: Scenario): Warning[] {
  const { path, distribution, min, max } = factor;
  const warnings: Warning[] = [];
  const off = placesOf(path, arms)
    .map((place) => offAt(place, base))
    .find((each) => each !== undefined);
  if (off !== undefined) {
    const message = { en: `${off} is off: the factor changes nothing`, zh: `${off} 未启用：此因素不起作用` };
    const fix = { en: `add ${off}.on: true under set`, zh: `在 set 中加 ${off}.on: true` };
    warnings.push({ path, message, fix });
  }
  const lender = /^lenders\.([^.]+)\./.exec(path)?.[1];
  const burnIn = base.time.burnInArm;
  if (
    lender !== undefined &&
    ![...arms, burnIn].some((arm) => Object.hasOwn(base.arms[arm].lenders, lender))
  ) {
    const en = `no arm that is played opens ${lender}: the factor changes nothing`;
    warnings.push({ path, message: { en, zh: `运行的方案均未开放 ${lender}：此因素不起作用` } });
  }
  const mass = distribution ? massWithin(distribution, min!, max!) : 1;
  if (mass < LITTLE) {
    const percent = (100 * mass).toPrecision(2);
    const en = `only ${percent} % of the distribution lies in the allowed range; the rest is spread over it`;
    warnings.push({ path, message: { en, zh: `分布只有 ${percent} % 落在允许范围内，其余按比例摊入` } });
  }
  return warnings;
}

/** The shock or policy that a place belongs to, if the scenario names it and has it off. */
function offAt(place: readonly string[], base: Scenario): string | undefined {
  if (place.at(-1) === "on") return undefined;
  const depth = place[0] === "shocks" ? 2 : place[0] === "arms" && place[2] === "policies" ? 4 : 0;
  const pick = depth > 0 ? (valueAt(base, place.slice(0, depth)) as Picked | undefined) : undefined;
  return pick?.on === false ? place.slice(0, depth).join(".") : undefined;
}
