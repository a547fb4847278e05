import type { Fault } from "../../scenario/check.ts";
import type { Path } from "../../scenario/problem.ts";
import { morrisLevels } from "../design/design.ts";
import { designSize, MOST_POINTS } from "../design/design-size.ts";
import { MOST_DIMENSIONS } from "../design/sobol-sequence.ts";
import { levelsOf } from "./factor-value.ts";
import type { Design, DesignKind, Factor } from "./study.ts";
import type { StudyFile } from "./study-file.ts";

type Written = StudyFile["design"];
type Key = Exclude<keyof Written, "kind">;

/** The keys of each design besides its kind. */
const keysOf: Readonly<Record<DesignKind, readonly Key[]>> = {
  grid: [],
  latinHypercube: ["points"],
  sobol: ["points"],
  saltelli: ["points", "secondOrder"],
  morris: ["trajectories", "candidates"],
  oneAtATime: [],
  random: ["points"],
};
const keys: readonly Key[] = ["points", "secondOrder", "trajectories", "candidates"];

export const resolveDesign = (written: Written): Design => ({
  kind: written.kind,
  points: written.points ?? 0,
  secondOrder: written.secondOrder ?? false,
  trajectories: written.kind === "morris" ? (written.trajectories ?? 10) : 0,
  candidates: written.candidates ?? 0,
});

const PATH: Path = ["design"];

/** What is wrong with a design by itself. */
export function keyFaults(written: Written): Fault[] {
  const known = keysOf[written.kind];
  const list = ["kind", ...known].join(", ");
  const foreign = keys.filter((key) => written[key] !== undefined && !known.includes(key));
  const allowed = { en: `${list} for ${written.kind}`, zh: ` ${written.kind} 的 ${list}` };
  const faults: Fault[] = foreign.map((key) => ({ path: [...PATH, key], given: key, allowed, key: true }));
  if (known.includes("points") && written.points === undefined) {
    const en = `points for ${written.kind}, such as points: 64`;
    faults.push({
      path: PATH,
      given: "",
      allowed: { en, zh: ` ${written.kind} 的 points，例如 points: 64` },
    });
  }
  return faults;
}

/** What of the factors does not fit the design. */
export function fitFaults(design: Design, factors: readonly Factor[]): Fault[] {
  const faults = [...factorFaults(design, factors), ...morrisFaults(design, factors)];
  const halves = design.kind === "saltelli" ? 2 : 1;
  const sobol = design.kind === "saltelli" || design.kind === "sobol";
  if (sobol && halves * factors.length > MOST_DIMENSIONS) {
    const most = MOST_DIMENSIONS / halves;
    const allowed = { en: `at most ${most} factors`, zh: `不超过 ${most} 个因素` };
    faults.push({ path: ["factors"], given: String(factors.length), allowed });
  }
  return faults.length > 0 ? faults : sizeFaults(design, factors);
}

function factorFaults({ kind }: Design, factors: readonly Factor[]): Fault[] {
  return factors.flatMap((factor, at): Fault[] => {
    const path = ["factors", at];
    if (kind === "grid" && !factor.values && factor.levels === undefined) {
      const en = "values, or levels: how many a grid takes of the range";
      return [
        { path, given: factor.path, allowed: { en, zh: " values，或 levels（网格从范围中取几个值）" } },
      ];
    }
    if (kind === "oneAtATime" && factor.base === undefined) {
      const en = "base, the value while others move: the scenario has none, or its arms differ";
      const zh = " base（其他因素变动时的取值）：情景中没有此值，或各方案不同";
      return [{ path, given: factor.path, allowed: { en, zh } }];
    }
    return kind === "grid" || kind === "oneAtATime" || kind === "morris"
      ? levelFaults(factor, kind, path)
      : [];
  });
}

/** Levels that round to the same value would be the same point twice. */
function levelFaults(factor: Factor, kind: DesignKind, path: Path): Fault[] {
  if (factor.values) return [];
  const count = kind === "morris" ? morrisLevels(factor) : (factor.levels ?? 2);
  const different = new Set(levelsOf(factor, count)).size;
  if (different === count) return [];
  const en = `at most ${different} levels: the parameter takes no more values there`;
  const zh = `不超过 ${different} 个水平：此处该参数只有这些取值`;
  return [{ path: [...path, "levels"], given: String(count), allowed: { en, zh } }];
}

function morrisFaults({ kind, trajectories, candidates }: Design, factors: readonly Factor[]): Fault[] {
  if (kind !== "morris") return [];
  const faults = factors.flatMap((factor, at): Fault[] => {
    const levels = morrisLevels(factor);
    if (levels % 2 === 0) return [];
    const allowed = { en: "an even number of levels for morris", zh: "偶数个水平（morris）" };
    return [{ path: ["factors", at, "levels"], given: String(levels), allowed }];
  });
  if (candidates === 0) return faults;
  const most = mostCandidates(factors.length);
  if (candidates > trajectories && candidates <= most) return faults;
  const en = `more than trajectories, ${trajectories}, and at most ${most} for so many factors`;
  const zh = `大于轨迹数 ${trajectories}，且在此因素数下不超过 ${most}`;
  return [...faults, { path: [...PATH, "candidates"], given: String(candidates), allowed: { en, zh } }];
}

const MOST_DISTANCES = 2e10;

/** Every point of a trajectory is compared with every point of every other. */
const mostCandidates = (factors: number): number =>
  Math.floor(Math.sqrt(MOST_DISTANCES / factors) / (factors + 1));

function sizeFaults(design: Design, factors: readonly Factor[]): Fault[] {
  const size = designSize({ design, factors });
  if (size <= MOST_POINTS) return [];
  const en = `at most ${MOST_POINTS} points: fewer levels or factors, or sobol or latinHypercube`;
  const zh = `不超过 ${MOST_POINTS} 个点：减少水平或因素，或改用 sobol、latinHypercube`;
  return [{ path: [...PATH, "kind"], given: `${design.kind}, ${size}`, allowed: { en, zh } }];
}
