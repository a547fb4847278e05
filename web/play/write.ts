import { Document, isScalar } from "yaml";
import type { Asked } from "../played.ts";
import { prepare, treeOf } from "./asked.ts";

/** What a saved file says besides its scenario. */
export interface Saving {
  arms: readonly string[];
  replicates: number;
  /** Words of lower-case letters joined by hyphens. */
  name: string;
  /** Lines above the scenario. */
  heading: readonly string[];
  /** Notes beside values, by path. */
  beside: Readonly<Record<string, string>>;
}

/**
 * The text of a scenario file that `sannong compare` plays to the hash of the page: `extends` merged, settings put
 * in, the arms that are shown. Arms that have to stay though they are not shown are left out by the heading's command.
 */
export function write(asked: Asked, { arms, replicates, name, heading, beside }: Saving): string {
  const { scenario } = prepare(asked);
  const { extends: _, about: __, ...tree } = treeOf(asked);
  // Parameters are drawn in the order of all arms, so that none may be left out where they are.
  const all = scenario.compare.uncertainty !== "none";
  const kept = Object.entries(scenario.arms).filter(
    ([arm]) => all || arms.includes(arm) || arm === scenario.time.burnInArm,
  );
  const [reference = "", ...others] = arms;
  const written = tree.arms as Record<string, unknown> | undefined;
  const document = new Document({
    ...tree,
    name,
    title: tree.title ?? { zh: name, en: name },
    replicates,
    arms: Object.fromEntries(kept.map(([arm, held]) => [arm, written?.[arm] ?? held])),
    compare: {
      ...(tree.compare as object),
      reference,
      treatment: others[others.length - 1] ?? reference,
    },
  });
  document.commentBefore = heading.map((line) => ` ${line.replace(/[\r\n]+/g, " ")}`).join("\n");
  for (const [path, note] of Object.entries(beside)) {
    const node = document.getIn(path.split("."), true);
    if (isScalar(node)) node.comment = ` ${note.replace(/[\r\n]+/g, " ")}`;
  }
  return document.toString({ lineWidth: 110 });
}
