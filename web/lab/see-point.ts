import { batch } from "@preact/signals";
import type { DesignPoint } from "../../src/sweeps/design/design.ts";
import { OWN, set } from "../set/now.ts";
import { at } from "../set/plain-tree.ts";
import { goToComparison } from "./lab-place.ts";
import { askClerk } from "./study-lanes.ts";
import type { Sweep } from "./sweep-state.ts";

/**
 * Whether the page plays a study's points as the study does: with luck that arms share, and no parameter drawn, since a
 * study holds those that it varies.
 */
export const isSeen = ({ manifest: { saved } }: Sweep): boolean =>
  at(saved.plain, "compare.uncertainty") !== "parameters" &&
  at(saved.plain, "compare.luck") !== "independent";

/** Opens the comparison on the scenario of a point, and one of its lucks: the same as in the study. */
export async function seePoint({ manifest }: Sweep, point: DesignPoint, replicate: number): Promise<void> {
  const scenario = await askClerk("scenarioOf", manifest, point);
  const { title, reference, treatment } = manifest.saved.study;
  const words = { zh: `${title.zh}，点 ${point.point}`, en: `${title.en}, point ${point.point}` };
  batch(() => {
    set({
      county: OWN,
      own: scenario,
      ownTitle: words,
      settings: {},
      arms: [...new Set([reference, treatment])],
      uncertain: false,
      replicate,
      household: undefined,
      base: undefined,
    });
    goToComparison();
  });
}
