import { closeSync, openSync, writeFileSync } from "node:fs";
import { type Job, playReplicate, type Replicate, type Task } from "../compare/replicates.ts";
import { type Luck, searchLucks } from "../lessons/lucks.ts";
import type { ReadLesson } from "../lessons/read-lesson.ts";
import { foundingOf, peopleOf } from "../model/people.ts";
import type { Plan } from "../model/run.ts";
import { peopleCsv } from "../report/tables/population-people.ts";
import { type Found, findTwin, type Lot, loadScenario, planOf, type Twin, twin } from "../sannong.ts";
import type { CountyValues } from "../scenario/county/county-figures.ts";
import { type Fit, fitCounty } from "../scenario/county/fit-county.ts";
import { marginalsOf } from "../scenario/county/marginals.ts";
import { type Sampled, sampled } from "../scenario/survey/survey-sample.ts";

/** A scenario as it was typed, read again by the thread that plays it. */
interface Typed {
  file: string;
  set: readonly string[];
}

/** The people of a county against published figures. */
export interface People {
  households: number;
  marginals: ReturnType<typeof marginalsOf>;
  sample?: Sampled;
}

type Place = { village: number; household: number; arms: readonly string[]; replicate?: number };

/** What commands have done by a thread beside them, by name. */
export const asideJobs = {
  twin: ({ file, set, ...place }: Typed & Place): Twin => twin(scenarioOf({ file, set }), place),

  findTwin: ({ lot, arms, ...typed }: Typed & { lot: Lot; arms: readonly string[] }): Found | null =>
    findTwin(scenarioOf(typed), lot, { arms }),

  /** Every household goes into `path`, a file that is there, if one is wanted. */
  people({ path, ...typed }: Typed & { path?: string }): People {
    const scenario = scenarioOf(typed);
    const plan = planOf(scenario);
    const [state, founding] = [peopleOf(plan), foundingOf(plan)];
    if (path !== undefined) fill(path, peopleCsv(state, founding));
    const marginals = marginalsOf(state, founding);
    const { surveyed } = scenario;
    const sample = surveyed && sampled(surveyed.rows(), state, founding);
    return { households: state.household.count, marginals, sample };
  },

  county: ({ plan, asked }: { plan: Plan; asked: CountyValues }): Fit => fitCounty(plan, asked),

  replicate: ({ task, job }: { task: Task; job: Job }): Replicate => playReplicate(task, job),

  lucks: ({ read, most }: { read: ReadLesson; most: number }): Luck[] => [...searchLucks(read, most)],
};

export type AsideName = keyof typeof asideJobs;

const scenarioOf = ({ file, set }: Typed) => loadScenario(file, { set }).scenario;

/** Writes into a file that is there and never makes one: it stays away if it is taken away when the thread is stopped. */
function fill(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "r+");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
