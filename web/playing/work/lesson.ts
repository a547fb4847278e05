import type { Names } from "../../../src/declare/parameter.ts";
import { type PlayedSide, playedSide } from "../../../src/lessons/played-side.ts";
import type { Side } from "../../../src/lessons/settings.ts";
import { simulateArms } from "../../../src/model/simulate.ts";
import { type Twin, twinListener } from "../../../src/twin/twin.ts";
import { partingOf } from "../../../src/twin/twin-parting.ts";
import { prepare } from "./asked.ts";

const SEASONS = 4;

/** One side of a lesson on the luck of a student's number. */
export function lessonSide({ plain, arm }: Side, number: number, metrics: readonly string[]): PlayedSide {
  const { plan } = prepare({ plain, settings: {} });
  const [run] = simulateArms({ ...plan, luck: "shared" }, number, [arm]);
  return playedSide(run, metrics, plan.time.seasons / SEASONS);
}

/** A side with the title that it has in the lesson, and the arm under whose look it is drawn. */
interface TitledSide extends Side {
  title: Names;
  look: string;
}

/** One household's life on each side. */
export function lessonTwin(sides: readonly TitledSide[], number: number, row: number): Twin {
  const twins = sides.map(({ plain, arm, title, look }) => {
    const { scenario, plan } = prepare({ plain, settings: {} });
    const shared = { ...plan, luck: "shared" as const };
    const listener = twinListener(scenario, shared, [arm], row);
    const twin = listener.twin(simulateArms(shared, number, [arm], listener));
    return { ...twin, lives: twin.lives.map((life) => ({ ...life, arm: look, title })) };
  });
  const lives = twins.flatMap((twin) => twin.lives);
  return { ...twins[0], lives, partings: lives.slice(1).map((life) => partingOf(lives[0], life)) };
}
