import { expect } from "vitest";
import { resultHash } from "../../src/compare/result-hash.ts";
import { type Flow, flowKeys, type Sector, sectorKeys } from "../../src/declare/flows.ts";
import { instrumentTotals } from "../../src/model/ledger/ledger.ts";
import type { ArmRun } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import type { State } from "../../src/model/state/state.ts";
import { smallPlan } from "../three-households.ts";

export const VILLAGES = 6;
const HOUSEHOLDS = 20;

/** A small county played by arm `hybrid` with a policy, and what moved in it. */
interface Played {
  run: ArmRun;
  /** The state after the last season. */
  state: State;
  /** What a sector got by a flow over all seasons, fen; negative where it paid. */
  moved(flow: Flow, sector: Sector): number;
  /** The same, season by season. */
  seasons(flow: Flow, sector: Sector): number[];
}

/** Plays it; money is seen to be conserved in every season, and the county's account never to fall below nothing. */
export function played(
  policies: Readonly<Record<string, string>>,
  set: readonly string[] = [],
  watch: (state: State) => void = () => {},
): Played {
  let last: State | undefined;
  const plan = smallPlan({ villages: VILLAGES, households: HOUSEHOLDS }, [
    ...Object.entries(policies).map(([name, value]) => `arms.hybrid.policies.${name}=${value}`),
    ...set,
  ]);
  const [run] = simulateArms(plan, 0, ["hybrid"], {
    flows: true,
    watch: (_, state, { holders }) => {
      last = state;
      expect(Object.values(instrumentTotals(state.ledger))).toEqual([0, 0, 0, 0]);
      expect(state.ledger.balances.deposit[holders.of("county")]).toBeGreaterThanOrEqual(0);
      watch(state);
    },
  });
  const seasons = (flow: Flow, sector: Sector): number[] =>
    run.flows!.map(
      (matrix) => matrix[flowKeys.indexOf(flow) * sectorKeys.length + sectorKeys.indexOf(sector)],
    );
  return {
    run,
    state: last!,
    seasons,
    moved: (flow, sector) => seasons(flow, sector).reduce((sum, fen) => sum + fen, 0),
  };
}

/** What a run came to, household by household, flows included. */
export const hashOf = ({ run }: Played): string =>
  JSON.stringify([
    resultHash([{ replicate: 0, arms: [run] } as unknown as Parameters<typeof resultHash>[0][number]]),
    run.households,
    run.flows!.map((matrix) => [...matrix]),
  ]);

/** A county without money for levers. */
export const PENNILESS = ["publicHand.budget=0"];
