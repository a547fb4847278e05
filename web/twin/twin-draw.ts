import type { Twin } from "../../src/twin/twin.ts";
import { partingOf } from "../../src/twin/twin-parting.ts";
import { ask } from "../playing/results.ts";
import { asked, now } from "../set/now.ts";

/** The lives of household `row` on another draw of luck, an arm a worker. */
export async function drawTwin(replicate: number, row: number): Promise<Twin> {
  const { arms } = now.value;
  const scenario = asked.value;
  const twins = await Promise.all(arms.map((arm) => ask("twin", scenario, [arm], replicate, row)));
  const lives = twins.flatMap((twin) => twin.lives);
  return { ...twins[0], lives, partings: lives.slice(1).map((life) => partingOf(lives[0], life)) };
}
