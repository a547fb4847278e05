import { relative } from "node:path";
import type { TestSequencer, TestSpecification, Vitest } from "vitest/node";

/**
 * Files that take longest, by their processor time and what they wait for: begun first where nothing is known of an
 * earlier run, so that no worker is left with one of them at the end.
 */
export const LONGEST = [
  "test/docs/commands.test.ts",
  "test/sweeps/faults.test.ts",
  "test/sweeps/kills.test.ts",
  "test/cli/results.test.ts",
  "test/fleet/queue.test.ts",
  "test/fleet/slurm.test.ts",
  "test/calibration/calibrate-command.test.ts",
  "test/population/commands.test.ts",
  "test/library/installed.test.ts",
  "test/sweeps/extend.test.ts",
  "test/calibration/known-parameters.test.ts",
  "test/sweeps/estimate-cost.test.ts",
  "test/lists/alone.test.ts",
  "test/sweeps/two-processes.test.ts",
  "test/sweeps/paper.test.ts",
  "test/sweeps/last-transaction.test.ts",
  "test/scenario/new-scenarios.test.ts",
  "test/cli/attribute.test.ts",
  "test/invariants/conservation.test.ts",
  "test/browser/accessibility.test.ts",
  "test/browser/lessons.test.ts",
  "test/browser/controls.test.ts",
  "test/browser/laboratory.test.ts",
  "test/browser/laboratory-hostile.test.ts",
  "test/browser/first-screen.test.ts",
  "test/browser/flow.test.ts",
  "test/browser/hostile.test.ts",
  "test/browser/keyboard.test.ts",
  "test/browser/sweep-report.test.ts",
  "test/browser/offline.test.ts",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.indexOf(relative(process.cwd(), moduleId).replaceAll("\\", "/"));
  return at < 0 ? LONGEST.length : at;
};

/** The order of Vitest, the files named above before the others of their project. */
export class LongestFirst implements TestSequencer {
  readonly #vitest: Vitest;

  constructor(vitest: Vitest) {
    this.#vitest = vitest;
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.#usual()).sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted.filter((each) => each.project === project).sort((a, b) => rankOf(a) - rankOf(b)),
    );
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.#usual()).shard(files);
  }

  /** Loaded where tests are run alone: a build reads the same settings. */
  async #usual(): Promise<TestSequencer> {
    const { BaseSequencer } = await import("vitest/node");
    return new BaseSequencer(this.#vitest);
  }
}
