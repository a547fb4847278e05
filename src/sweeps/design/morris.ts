import type { Fault } from "../../scenario/check.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import { levelsOf, sampled } from "../factor/factor-value.ts";
import { article } from "./citation.ts";
import { design, type Row } from "./design.ts";
import { levelFaults } from "./factor-faults.ts";
import { morrisTrajectories, type Trajectory } from "./morris-trajectories.ts";
import { candidates, trajectories } from "./settings.ts";

/** What trajectories and their effects rest on. */
export const morrisCitations = {
  Morris1991: article({
    author: "Morris, Max D.",
    title: "Factorial sampling plans for preliminary computational experiments",
    journal: "Technometrics",
    year: "1991",
    volume: "33",
    pages: "161--174",
    doi: "10.1080/00401706.1991.10484804",
  }),
};

export const morris = design({
  en: "Morris trajectories",
  zh: "Morris 轨迹",
  described: { en: "Morris trajectories (Morris 1991)", zh: "Morris 轨迹（Morris 1991）" },
  cite: morrisCitations,
  settings: { trajectories, candidates },
  size: ({ trajectories }, factors) => trajectories * (factors.length + 1),
  rows: ({ trajectories, candidates }, factors, draw) =>
    morrisRows(factors, morrisTrajectories(factors.map(morrisLevels), trajectories, candidates, draw)),
  faults: ({ trajectories, candidates }, factors) => [
    ...levelFaults(factors, morrisLevels),
    ...factors.flatMap(evenFault),
    ...candidateFaults(trajectories, candidates, factors.length),
  ],
  moves: "inTurn",
  clustered: true,
  growing: true,
  nested: false,
});

function evenFault(factor: Factor, at: number): Fault[] {
  const levels = morrisLevels(factor);
  if (levels % 2 === 0) return [];
  const allowed = { en: "an even number of levels for morris", zh: "偶数个水平（morris）" };
  return [{ path: ["factors", at, "levels"], given: String(levels), allowed }];
}

function candidateFaults(trajectories: number, candidates: number, factors: number): Fault[] {
  const most = mostCandidates(factors);
  if (candidates === 0 || (candidates > trajectories && candidates <= most)) return [];
  const en = `more than trajectories, ${trajectories}, and at most ${most} for so many factors`;
  const zh = `大于轨迹数 ${trajectories}，且在此因素数下不超过 ${most}`;
  return [{ path: ["design", "candidates"], given: String(candidates), allowed: { en, zh } }];
}

const MOST_DISTANCES = 2e10;

/** Every point of a trajectory is compared with every point of every other. */
const mostCandidates = (factors: number): number =>
  Math.floor(Math.sqrt(MOST_DISTANCES / factors) / (factors + 1));

function* morrisRows(factors: readonly Factor[], drawn: readonly Trajectory[]): Generator<Row> {
  const levels = factors.map(morrisLevels);
  const values = factors.map((factor, f) => morrisValues(factor, levels[f]));
  for (const [block, { steps }] of drawn.entries())
    for (const { levels: at, moved } of steps)
      yield {
        values: at.map((level, f) => values[f][level]),
        unit: at.map((level, f) => level / (levels[f] - 1)),
        role: moved === undefined ? "" : String(moved),
        block,
      };
}

const LEVELS = 4;

/** How many levels a factor of a Morris design has: four, or enough for every value of a list. */
function morrisLevels({ levels = LEVELS, values = [] }: Factor): number {
  return Math.max(levels, values.length + (values.length % 2));
}

/** A list is spread over the levels, so that a step of half of them always changes it. */
function morrisValues(factor: Factor, count: number): FactorValue[] {
  const { values } = factor;
  if (!values) return levelsOf(factor, count);
  const at = sampled(factor);
  return Array.from({ length: count }, (_, k) => at((k + 0.5) / count));
}
