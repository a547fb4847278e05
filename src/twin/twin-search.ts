import type { ArmRun } from "../model/run.ts";
import { simulateArms } from "../model/simulate.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { sharedPlan, type Twin, twin, twinArms } from "./twin.ts";

/** Which twin is looked for: it fell under the reference only, under the other arm only, or in neither though it borrowed in both. */
export const lots = ["saved", "harmed", "unaffected"] as const;
export type Lot = (typeof lots)[number];

/** A twin and how it was found. */
export interface Found {
  lot: Lot;
  twin: Twin;
  /** The replicate in which it is, how many households of the lot that has, and of how many that count. */
  replicate: number;
  alike: number;
  counted: number;
}

interface SearchOptions {
  /** The first is the reference, the last is compared with it. */
  arms?: readonly string[];
  /** The first replicate looked at, and how many. */
  from?: number;
  most?: number;
}

export const MOST_SEARCHED = 40;

/** The first household of a lot, replicate after replicate, village after village; null if there is none. */
export function findTwin(
  scenario: Scenario,
  lot: Lot,
  { arms, from = 1, most = MOST_SEARCHED }: SearchOptions = {},
): Found | null {
  const plan = sharedPlan(scenario);
  const names = twinArms(scenario, arms);
  const size = plan.size.householdsPerVillage;
  const households = plan.size.villages * size;
  for (let replicate = from; replicate < from + most; replicate++) {
    const borrowed = new Map(names.map((name) => [name, new Uint8Array(households)]));
    const runs = simulateArms(plan, replicate, names, {
      prepare: (arm, _, turn) => {
        const loans = borrowed.get(arm)!;
        turn.witness ??= ({ household, amount }) => {
          if (amount > 0) loans[household] = 1;
        };
      },
    });
    const [reference, other] = [runs[0], runs.at(-1)!];
    const belongs = (i: number): boolean =>
      lotOf(reference, other, i) === lot &&
      (lot !== "unaffected" || (borrowed.get(reference.arm)![i] === 1 && borrowed.get(other.arm)![i] === 1));
    const rows = Array.from({ length: households }, (_, i) => i);
    const alike = rows.filter(belongs);
    if (alike.length === 0) continue;
    const [first] = alike;
    const place = { village: Math.floor(first / size) + 1, household: (first % size) + 1 };
    return {
      lot,
      twin: twin(scenario, { ...place, arms: names, replicate }),
      replicate,
      alike: alike.length,
      counted: rows.filter((i) => bothCount(reference, other, i)).length,
    };
  }
  return null;
}

const bothCount = ({ households: a }: ArmRun, { households: b }: ArmRun, i: number): boolean =>
  a.counted[i] === 1 && b.counted[i] === 1;

function lotOf(a: ArmRun, b: ArmRun, i: number): Lot | null {
  if (!bothCount(a, b, i)) return null;
  const [fellA, fellB] = [a.households.fell[i] === 1, b.households.fell[i] === 1];
  return fellA ? (fellB ? null : "saved") : fellB ? "harmed" : "unaffected";
}
