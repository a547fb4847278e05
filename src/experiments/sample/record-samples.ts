import type { ArmRun, Plan } from "../../model/run.ts";
import type { SimulateOptions } from "../../model/simulate.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import { armOfRows, armsOf, type Experiment, startOf } from "../file/experiment.ts";
import type { SampleForm } from "../file/experiment-file.ts";
import { countySample } from "./county-sample.ts";
import { loanTape } from "./loan-sample.ts";
import { type Membership, membershipOf, noteSteps } from "./membership.ts";
import { readings } from "./readings.ts";
import type { SampleTable } from "./sample-table.ts";
import { unitSample } from "./unit-sample.ts";

const ofUnits = ({ of }: SampleForm): boolean => of !== "county" && of !== "loans";

/**
 * What a program does where no file can say it. States are reused: what is kept has to be copied. Balances may only be
 * read; other columns may be written as a season begins, which is a treatment of one's own.
 */
export interface ExperimentHooks {
  /** As the treatment is first assigned, in the first treated arm: whom it is meant for and reaches, which may be changed. */
  assigned?(membership: Membership, state: State, season: number): void;
  seasonBegins?(arm: string, state: State, season: number): void;
  seasonEnds?(arm: string, state: State, season: number): void;
  /** A sample as it was recorded in a seed; what is returned takes its place. */
  sampled?(name: string, sample: SampleTable, replicate: number): SampleTable | undefined;
}

/** How the arms of a seed are watched, and the samples that this comes to, by name, once its runs are over. */
interface SampleRecording extends Pick<SimulateOptions, "prepare" | "watch"> {
  tables(runs: readonly ArmRun[]): [name: string, table: SampleTable][];
}

interface Recorded {
  plan: Plan;
  replicate: number;
  hooks?: ExperimentHooks;
}

/** Records an experiment's samples of a seed while its arms are played. */
export function recordSamples(
  experiment: Experiment,
  { plan, replicate, hooks = {} }: Recorded,
): SampleRecording {
  const forms = Object.entries(experiment.samples);
  const read = readings(plan, forms.map(([, form]) => form).filter(ofUnits));
  const tape = forms.some(([, { of }]) => of === "loans") ? loanTape(plan) : undefined;
  const arms = armsOf(experiment);
  let membership: Membership | undefined;
  return {
    prepare(arm: string, state: State, turn: FullTurn) {
      read.before(arm, state, turn);
      if (arm === armOfRows(experiment)) tape?.before(state, turn);
      hooks.seasonBegins?.(arm, state, turn.season);
      // Whom the first treated arm is for holds for all of them: lots and rules are the same.
      if (arm !== (arms[1] ?? arms[0])) return;
      membership ??= membershipOf(state);
      noteSteps(experiment, membership, state, turn);
      if (turn.season === Math.max(0, startOf(experiment))) hooks.assigned?.(membership, state, turn.season);
    },
    watch(arm, state, turn) {
      read.after(arm, state, turn);
      hooks.seasonEnds?.(arm, state, turn.season);
    },
    tables(runs: readonly ArmRun[]) {
      const tableOf = (name: string, form: SampleForm): SampleTable => {
        if (form.of === "county") return countySample(form, { experiment, plan, runs });
        if (form.of === "loans" && tape) return tape.sample(form);
        if (!membership) throw new Error(`no season was played of ${experiment.name}`);
        return unitSample(name, form, { experiment, plan, replicate, readings: read, membership });
      };
      return forms.map(([name, form]) => {
        const table = tableOf(name, form);
        return [name, hooks.sampled?.(name, table, replicate) ?? table];
      });
    },
  };
}
