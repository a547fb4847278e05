import { Document, isScalar } from "yaml";
import type { Asked } from "../../set/asked.ts";
import type { Saving } from "../../set/saving.ts";
import { prepare, treeOf } from "./asked.ts";
import { comparison, keptArms } from "./compared.ts";

/**
 * The text of a scenario file that `sannong compare` plays to the hash of the page: `extends` merged, settings put
 * in, the arms that are shown. The arm of the burn-in stays though it be not shown: the heading's command leaves it out.
 */
export function write(asked: Asked, { arms, replicates, name, heading, beside }: Saving): string {
  const { scenario } = prepare(asked);
  const { extends: _, about: __, ...tree } = treeOf(asked);
  const written = tree.arms as Record<string, unknown> | undefined;
  const document = new Document({
    ...tree,
    name,
    title: tree.title ?? { zh: name, en: name },
    replicates,
    arms: Object.fromEntries(
      keptArms(scenario, arms).map((arm) => [arm, written?.[arm] ?? scenario.arms[arm]]),
    ),
    compare: { ...(tree.compare as object), ...comparison(arms) },
  });
  document.commentBefore = heading.map((line) => ` ${line.replace(/[\r\n]+/g, " ")}`).join("\n");
  for (const [path, note] of Object.entries(beside)) {
    const node = document.getIn(path.split("."), true);
    if (isScalar(node)) node.comment = ` ${note.replace(/[\r\n]+/g, " ")}`;
  }
  return document.toString({ lineWidth: 110 });
}
