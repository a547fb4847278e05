import { pass, uniforms } from "../src/kernels/all.ts";
import { logistic } from "../src/math/elementary.ts";
import { type Counts, draw, type Village } from "./kernel-village.ts";

/** A season as the model writes one: a step that draws the luck of all, then a step over households. */
export function ourSeason(village: Village, t: number): Counts {
  drawLuck(village, t);
  return live(village);
}

function drawLuck({ household, luck }: Village, t: number): void {
  uniforms(household.id.length, household.id, luck.fortune, luck.event, ...draw("fortune", t).key);
  uniforms(household.id.length, household.id, luck.severity, luck.spare, ...draw("severity", t).key);
  pass(household.id.length, luck.lasting, luck.fortune, 0, 0.35, 0.06125);
}

function live({ household, luck }: Village): Counts {
  const { income, skill, saved, debt, poor, everPoor } = household;
  const { fortune, event, severity } = luck;
  let [poorNow, atRisk, relapsed, borrowers] = [0, 0, 0, 0];
  for (let i = 0; i < household.count; i++) {
    const able = income[i];
    const skilled = skill[i];
    const earned = able * (0.8 + 0.4 * skilled) * fortune[i];
    const loss = event[i] < 0.08 ? (0.3 + 0.7 * severity[i]) * able : 0;
    let cash = saved[i] + earned - loss;
    let owed = debt[i] * 1.06;
    if (cash < 1 && logistic(0.4 + 1.6 * skilled - 0.9 * (owed / able)) > 0.55) {
      const lent = Math.min(1 - cash, 1.5);
      cash += lent;
      owed += lent;
      borrowers++;
    }
    const paid = Math.min(0.4 * Math.max(cash - 1, 0), owed);
    cash -= paid;
    owed -= paid;
    const eaten = Math.max(Math.min(0.7 + 0.45 * cash, cash), 0);
    cash -= eaten;
    if (cash < 0) {
      owed -= cash;
      cash = 0;
    }
    const isPoor = eaten < 0.75 ? 1 : 0;
    const risk = everPoor[i] & ~poor[i] & 1;
    saved[i] = cash;
    debt[i] = owed;
    skill[i] = isPoor ? skilled : skilled + 0.004 * (1 - skilled);
    poor[i] = isPoor;
    everPoor[i] |= isPoor;
    poorNow += isPoor;
    atRisk += risk;
    relapsed += risk & isPoor;
  }
  return [poorNow, atRisk, relapsed, borrowers];
}
