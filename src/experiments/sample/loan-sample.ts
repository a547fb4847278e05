import { cardOf } from "../../model/credit/scorecard.ts";
import type { Plan } from "../../model/run.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import type { SampleForm } from "../file/experiment-file.ts";
import { wavesOf } from "./reading-plan.ts";
import type { SampleTable } from "./sample-table.ts";

/** An assessment that was granted: when, whose, by whom, what each lender saw of it. */
interface Assessment {
  season: number;
  household: number;
  village: number;
  lender: number;
  /** Nothing owed to any lender before, in the whole of the run. */
  noHistory: boolean;
  seen: (Float64Array | undefined)[];
}

/** A loan tape of one arm, kept as it comes about. */
interface LoanTape {
  before(state: State, turn: FullTurn): void;
  /** Assessments from the first to the last wave of a sample, and what became of them. */
  sample(form: SampleForm): SampleTable;
}

export function loanTape(plan: Plan): LoanTape {
  const open = new Map<string, Assessment[]>();
  const ended: { assessment: Assessment; defaulted: boolean }[] = [];
  return {
    before: (state, turn) => listen(state, turn, open, ended),
    sample: (form) => tableOf(form, plan, ended),
  };
}

function listen(
  { household, village }: State,
  turn: FullTurn,
  open: Map<string, Assessment[]>,
  ended: { assessment: Assessment; defaulted: boolean }[],
): void {
  turn.seen = (i, j, lender, features) => {
    const key = `${i} ${j}`;
    const made = open.get(key) ?? [];
    if (made.length === 0) open.set(key, made);
    let last = made.at(-1);
    if (last?.season !== turn.season) {
      last = {
        season: turn.season,
        household: household.id[i],
        village: village.number[household.village[i]],
        lender: j,
        noHistory: household.everBorrowed[i] === 0,
        seen: [],
      };
      made.push(last);
    }
    last.seen[lender] = Float64Array.from(features);
  };
  turn.judged = (i, j, assessed, defaulted) => {
    const assessment = open.get(`${i} ${j}`)?.findLast(({ season }) => season <= assessed);
    if (assessment) ended.push({ assessment, defaulted });
  };
}

function tableOf(
  form: SampleForm,
  plan: Plan,
  ended: readonly { assessment: Assessment; defaulted: boolean }[],
): SampleTable {
  const waves = wavesOf(form, plan.time.seasons);
  const [first, last] = [Math.min(...waves), Math.max(...waves)];
  const wanted = plan.lenderNames.indexOf(form.lender ?? "");
  const rows = ended.filter(
    ({ assessment: { season, lender } }) =>
      season >= first && season <= last && (wanted < 0 || lender === wanted),
  );
  const column = (value: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, value);
  const seen = plan.lenders.flatMap((terms, j) =>
    cardOf(terms).keys.map((feature, k): [string, Float64Array] => [
      `${plan.lenderNames[j]}.${feature}`,
      column(({ assessment }) => assessment.seen[j]?.[k + 1] ?? Number.NaN),
    ]),
  );
  return {
    rows: rows.length,
    columns: {
      unit: column(({ assessment }) => assessment.household),
      village: column(({ assessment }) => assessment.village),
      arm: column(() => 0),
      wave: column(({ assessment }) => assessment.season),
      lender: column(({ assessment }) => assessment.lender),
      defaulted: column(({ defaulted }) => (defaulted ? 1 : 0)),
      noHistory: column(({ assessment }) => (assessment.noHistory ? 1 : 0)),
      ...Object.fromEntries(seen),
    },
  };
}
