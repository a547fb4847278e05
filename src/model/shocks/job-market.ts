import { parameter } from "../../declare/parameter.ts";
import { LOCAL_JOB, MIGRANT_JOB, NO_JOB } from "../state/household.ts";
import { ownChance } from "../state/own-chance.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Wage jobs are lost and found, in the county and away. */
export const jobMarket = step({
  en: "Job market",
  zh: "就业市场",
  parameters: {
    loss: p({
      value: 0.02,
      min: 0,
      max: 0.5,
      plausible: [0.01, 0.04],
      unit: "per season",
      en: "jobs lost",
      zh: "失业概率(季)",
      source: "assumed: low, as construction and services hire",
      grade: "D",
    }),
    finding: p({
      value: 0.45,
      min: 0,
      max: 1,
      plausible: [0.3, 0.6],
      unit: "per season",
      en: "jobs found by those who look",
      zh: "再就业概率(季)",
      source: "assumed: two seasons in the mean",
      grade: "D",
    }),
  },
  sets: ["household.job"],
  posts: [],
  run({ household, luck }, { loss, finding }, turn) {
    const chance = turn.ownPick ? ownChance(household, turn, "job market") : luck.work;
    const { count, able, wageShare, job } = household;
    const { wageJobFrom, awayJobs } = turn.county;
    for (let i = 0; i < count; i++) {
      const u = chance[i];
      if (able[i] === 0 || wageShare[i] <= wageJobFrom) job[i] = NO_JOB;
      else if (job[i] === NO_JOB) {
        if (u < finding) job[i] = u < finding * awayJobs ? MIGRANT_JOB : LOCAL_JOB;
      } else if (u > 1 - loss) job[i] = NO_JOB;
    }
  },
});
