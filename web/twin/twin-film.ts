import { type Film, frameAt, marks } from "../../src/twin/film-frame.ts";
import { type Film as MapFilm, STANDING } from "../charts/village-map.tsx";

/** One arm of a film as the map of villages draws it. */
export function mapOf(film: Film, arm: number): MapFilm {
  const { households, villages, seasons, arms } = film;
  const sizes = villages.map((_, v) => households.filter(({ village }) => village === v).length);
  const { frames } = arms[arm];
  return {
    villages: villages.map(({ x, y, distance, town }, v) => ({
      x,
      y,
      distance,
      town,
      households: sizes[v],
    })),
    frames: Array.from({ length: seasons }, (_, t) =>
      frameAt(film, frames, t).map((bits, i) => standingOf(bits, households[i].lifted)),
    ),
  };
}

const standingOf = (bits: number, lifted: boolean): number =>
  (bits & marks.poor ? STANDING.poor : 0) |
  (bits & marks.formalLoan ? STANDING.loan : 0) |
  (bits & marks.shop ? STANDING.shop : 0) |
  (lifted ? STANDING.lifted : 0);
