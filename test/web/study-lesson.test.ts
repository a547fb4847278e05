import { expect, it } from "vitest";
import { packagedScenarios } from "../../build/page-data.ts";
import { readLesson } from "../../src/lessons/read-lesson.ts";
import { sideOf } from "../../src/lessons/settings.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { prepare } from "../../web/playing/work/asked.ts";
import { studyJobs } from "../../web/playing/work/study-jobs.ts";

const scenarios = { packaged: packagedScenarios(), own: { file: "mine.yaml", text: "" } };
const TEXT = `name: tiny
title: { zh: 小, en: tiny }
scenario: easy-credit.yaml
set:
  county: { villages: 4, householdsPerVillage: 30 }
  time: { burnIn: 4, seasons: 16 }
factors:
  - path: consume.propensity
    values: [0.5, 0.9]
  - path: publicHand.help
    values: [true, false]
design: { kind: grid }
replicates: 4
keep: { metrics: [relapse, coverage, income] }
`;
const { manifest, points } = studyJobs.beginStudy(TEXT, "study.yaml", scenarios);
const [, second] = points;
const jobs = Array.from(
  { length: 4 },
  (_, r) => studyJobs.playStudyJob(manifest, { point: second!, replicate: r + 1 }).rows,
);
/** Events as they would be where everything happens: whether a tiny county has them is luck. */
const eventful = jobs.map((job, r) => ({
  ...job,
  events: {
    lifted: { saved: r === 1 ? 2 : 0, harmed: r === 2 ? 1 : 0, households: 30 },
    neverPoor: { saved: 0, harmed: 0, households: 80 },
  },
}));

it("a point becomes a lesson that the class reads, with the factors as levers and the runs of the study", () => {
  const text = studyJobs.lessonOf(manifest, second!, eventful);
  const { lesson, plain } = readLesson(text, "lesson.yaml", () => "");
  expect(lesson.lucks).toMatchObject({ saved: 2, harmed: 3, chosen: { "factor-1": second!.values[0] } });
  expect(lesson.try.levers).toMatchObject([
    { kind: "number", path: "consume.propensity", low: 0.5, high: 0.9, both: true },
    { kind: "choice", options: [{ settings: { "publicHand.help": second!.values[1] } }, {}] },
  ]);
  expect(Object.keys(lesson.figures)).toEqual(["relapse", "coverage", "income"]);
  for (const side of ["reference", "treatment"] as const) {
    const { plain: played, arm } = sideOf(lesson, plain, side, {});
    const { plan } = prepare({ plain: played, settings: {} });
    const [run] = simulateArms({ ...plan, luck: "shared" }, 3, [arm]);
    const row = jobs[2]!.rows.find((each) => each.arm === arm)!;
    expect(run!.summary.income).toBe(row.values[2]);
  }
});

it("a point in whose lucks nothing happens is none, and says so", () => {
  const still = jobs.map(({ events: _, ...job }) => job);
  let message = "";
  try {
    studyJobs.lessonOf(manifest, second!, still);
  } catch (error) {
    if (isScenarioError(error)) message = error.message;
  }
  expect(message).toMatch(/lucks\.saved: got 4; allowed: a replicate of this point/);
});
