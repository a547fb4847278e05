import type { ArmWithFates } from "../../src/compare/replicates.ts";
import type { Twin } from "../../src/twin/twin.ts";
import type { Life } from "../../src/twin/twin-life.ts";
import type { Asked } from "../set/asked.ts";

/** One arm on one luck, with the life of one household; its long rows are moved, not copied, out of the worker. */
export interface LivedArm extends ArmWithFates {
  /** Whose life it is, by row: the one that was asked for, or the first where the county has no such row. */
  household: number;
  life: Life;
  /** What of a twin is the same in every arm: who, the luck strip, lines, lenders. */
  shared: Omit<Twin, "lives" | "partings">;
  /** All that was asked of the settings for it, as text. */
  reads: string;
}

/** Every visible arm on one luck: what a drag shows. */
export interface Live {
  asked: Asked;
  replicate: number;
  /** By the titles under which they were played. */
  arms: readonly (ArmWithFates & Pick<Life, "title">)[];
  /** The household of the twin, by row. */
  household: number;
  /** None while the first picture of all waits to know whom to follow. */
  twin?: Twin;
  /** Whether the household that tells most is another and still to come. */
  interim?: true;
  /** From asking to the last arm's answer. */
  milliseconds: number;
}
