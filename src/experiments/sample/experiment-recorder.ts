import type { ArmRun, Plan } from "../../model/run.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import type { Recorder, Recording } from "../../sweeps/run/sweep-job.ts";
import { armOfRows, armsOf, type Experiment } from "../file/experiment.ts";
import type { SampleForm } from "../file/experiment-file.ts";
import { countySample } from "./county-sample.ts";
import { loanTape } from "./loan-sample.ts";
import { type Membership, membershipOf, noteSteps } from "./membership.ts";
import { readings } from "./readings.ts";
import { packed, type SampleTable } from "./sample-table.ts";
import { unitSample } from "./unit-sample.ts";

const ofUnits = ({ of }: SampleForm): boolean => of !== "county" && of !== "loans";

/** Records an experiment's samples while its arms are played. */
export const experimentRecorder =
  (experiment: Experiment): Recorder =>
  (plan, replicate) =>
    recording(experiment, plan, replicate);

function recording(experiment: Experiment, plan: Plan, replicate: number): Recording {
  const forms = Object.entries(experiment.samples);
  const read = readings(plan, forms.map(([, form]) => form).filter(ofUnits));
  const tape = forms.some(([, { of }]) => of === "loans") ? loanTape(plan) : undefined;
  const arms = armsOf(experiment);
  let membership: Membership | undefined;
  return {
    prepare(arm: string, state: State, turn: FullTurn) {
      read.before(arm, state, turn);
      if (arm === armOfRows(experiment)) tape?.before(state, turn);
      // Whom the first treated arm is for holds for all of them: lots and rules are the same.
      if (arm !== (arms[1] ?? arms[0])) return;
      membership ??= membershipOf(state);
      noteSteps(experiment, membership, state, turn);
    },
    watch: (arm, state, turn) => read.after(arm, state, turn),
    samples(runs: readonly ArmRun[]) {
      const tableOf = (name: string, form: SampleForm): SampleTable => {
        if (form.of === "county") return countySample(form, { experiment, plan, runs });
        if (form.of === "loans" && tape) return tape.sample(form);
        if (!membership) throw new Error(`no season was played of ${experiment.name}`);
        return unitSample(name, form, { experiment, plan, replicate, readings: read, membership });
      };
      return forms.map(([name, form]) => packed(name, tableOf(name, form)));
    },
  };
}
