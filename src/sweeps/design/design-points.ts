import { type Draw, luckOf, runKey } from "../../math/draw.ts";
import type { Factor } from "../factor/factor.ts";
import type { DesignPoint } from "./design.ts";
import { designOfKind, type StudyDesign } from "./study-design.ts";

/** Points that a design may have at most. */
export const MOST_POINTS = 1_000_000;

/** What of a study decides its points. */
interface Designed {
  factors: readonly Factor[];
  design: StudyDesign;
  seed: string;
}

/** How many points a study's design has, without listing them. */
export function designSize({ factors, design }: Pick<Designed, "factors" | "design">): number {
  return factors.length === 0 ? 0 : designOfKind(design.kind).size(design, factors);
}

/** Every point of a study, in order; follows from factors, design and seed alone. */
export const designOf = (study: Designed): DesignPoint[] => [...eachDesignPoint(study)];

/** The same one after another: `designSize` of them. */
export function* eachDesignPoint({ factors, design, seed }: Designed): Generator<DesignPoint> {
  const size = designSize({ factors, design });
  if (!(size >= 1 && size <= MOST_POINTS)) throw new Error(`a design of ${size} points`);
  let point = 0;
  for (const row of designOfKind(design.kind).rows(design, factors, designLuck(seed)))
    yield { point: ++point, ...row };
}

/** The luck of a design; no run has the same, whose seeds end in a replicate's number alone. */
const designLuck = (seed: string): Draw => luckOf(runKey(`${seed}/design`, 0));
