import * as z from "zod";
import { columnOf, complete, type SampleTable } from "../sample/sample-table.ts";
import { estimator, UNIT, WAVE } from "./estimator.ts";
import { columnName, described } from "./settings.ts";

/**
 * Spells in a state, wave by wave: how many end at each duration (hazard), and how many last longer (Kaplan and Meier
 * 1958). A spell under way at the first wave counts from there, unless only those that begin in sight are taken.
 */
export const survival = estimator({
  en: "survival (Kaplan–Meier) and hazard by duration",
  zh: "生存曲线（Kaplan–Meier）与持续期风险率",
  settings: {
    state: described(columnName(), "状态（1 为在其中）", "the state, 1 while in it"),
    being: described(
      z.union([z.literal(0), z.literal(1)]).default(1),
      "状态的取值",
      "1 for spells in the state, 0 for spells out of it",
    ),
    report: described(
      z.enum(["hazard", "ended", "hazardRatio"]).default("hazard"),
      "报告",
      "the share that ends at a duration, that has ended by then, or one hazard by another",
    ),
    at: described(z.number().int().min(1).max(80).default(1), "持续轮次", "duration in waves"),
    against: described(z.number().int().min(1).max(80).default(1), "分母的持续轮次", "of the hazard below"),
    inSight: described(z.boolean().default(false), "只取看得见开头的", "only spells whose beginning is seen"),
    underWay: described(
      z.boolean().default(false),
      "只取首轮已在进行的",
      "only spells under way at the first wave, as a cohort is followed",
    ),
  },
  needs: ["waves"],
  fewest: 10,
  effect: false,
  across: { zh: "持续轮次", en: "waves since it began" },
  columns: ({ state }) => [state],
  estimate(sample, settings) {
    const curve = spellCurve(spellsOf(complete(sample, [settings.state]), settings));
    const hazard = (at: number): number => curve[at - 1]?.hazard ?? Number.NaN;
    const value =
      settings.report === "ended"
        ? 1 - (curve[settings.at - 1]?.survival ?? Number.NaN)
        : settings.report === "hazard"
          ? hazard(settings.at)
          : hazard(settings.at) / hazard(settings.against);
    if (!Number.isFinite(value)) return undefined;
    const { atRisk = 0 } = curve[settings.at - 1] ?? {};
    return {
      value,
      se: settings.report === "hazard" ? Math.sqrt((value * (1 - value)) / atRisk) : Number.NaN,
      df: Number.POSITIVE_INFINITY,
      rows: curve[0]?.atRisk ?? 0,
      clusters: curve[0]?.atRisk ?? 0,
      series: curve.map((each, k) => ({
        at: k + 1,
        value: settings.report === "ended" ? 1 - each.survival : each.hazard,
        low: Number.NaN,
        high: Number.NaN,
        line: settings.report,
      })),
    };
  },
});

/** How long a spell lasted, in waves, and whether its end was seen. */
export interface Spell {
  duration: number;
  ended: boolean;
}

/** Every spell of each unit in the state. */
function spellsOf(
  table: SampleTable,
  { state, being, inSight, underWay }: { state: string; being: 0 | 1; inSight: boolean; underWay: boolean },
): Spell[] {
  const [unit, wave, is] = [UNIT, WAVE, state].map((name) => columnOf(table, name));
  const byUnit = new Map<number, { wave: number; is: boolean }[]>();
  for (let row = 0; row < table.rows; row++) {
    const seen = byUnit.get(unit[row]) ?? [];
    if (seen.length === 0) byUnit.set(unit[row], seen);
    seen.push({ wave: wave[row], is: is[row] === being });
  }
  return [...byUnit.values()].flatMap((seen) => {
    const inOrder = seen.sort((a, b) => a.wave - b.wave);
    const spells: (Spell & { begun: boolean })[] = [];
    let duration = 0;
    let begun = false;
    inOrder.forEach(({ is: within }, k) => {
      if (within && duration === 0) begun = k > 0;
      if (within) duration++;
      else if (duration > 0) {
        spells.push({ duration, ended: true, begun });
        duration = 0;
      }
    });
    if (duration > 0) spells.push({ duration, ended: false, begun });
    return spells.filter(({ begun: seen }) => (seen ? !underWay : !inSight));
  });
}

/** By duration from 1: how many are at risk, the share that ends, the share that lasts longer. */
export function spellCurve(spells: readonly Spell[]): { atRisk: number; hazard: number; survival: number }[] {
  const longest = spells.reduce((most, { duration }) => Math.max(most, duration), 0);
  let survived = 1;
  return Array.from({ length: longest }, (_, k) => {
    const duration = k + 1;
    // One that is under way at the last wave was not seen to go on or to end after it.
    const atRisk = spells.filter(
      (spell) => spell.duration > duration || (spell.duration === duration && spell.ended),
    ).length;
    const ends = spells.filter((spell) => spell.duration === duration && spell.ended).length;
    const hazard = atRisk > 0 ? ends / atRisk : Number.NaN;
    if (atRisk > 0) survived *= 1 - hazard;
    return { atRisk, hazard, survival: survived };
  });
}
