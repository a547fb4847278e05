import type { Life } from "../../src/twin/twin-life.ts";
import type { Decision, Parting, Side } from "../../src/twin/twin-parting.ts";

/** Offers nearer than this share of the larger are one and the same decision. */
const ALIKE = 0.02;

/**
 * The first need for which one life got a loan that the other did not get, or a clearly larger one. Two refusals of
 * amounts a yuan apart are a difference too, but not one that tells anything.
 */
export function firstLoanApart(reference: Life, other: Life): Decision | undefined {
  for (const [t, { answers }] of reference.seasons.entries()) {
    const both = [...answers, ...other.seasons[t].answers];
    for (const purpose of new Set(both.map((answer) => answer.purpose))) {
      const sides = [reference, other].map(({ arm, seasons }): Side => {
        const { needs, answers: all } = seasons[t];
        return {
          arm,
          need: needs.find((need) => need.purpose === purpose) ?? null,
          answers: all.filter((answer) => answer.purpose === purpose),
        };
      }) as [Side, Side];
      const [a, b] = sides.map(offered) as [number, number];
      if (Math.abs(a - b) > ALIKE * Math.max(a, b)) return { season: t + 1, purpose, sides };
    }
  }
  return undefined;
}

const offered = ({ answers }: Side): number => answers.reduce((total, answer) => total + answer.offered, 0);

/** What a parting is told by: a loan that only one life had, or else another answer to an application. */
export interface Decisive extends Decision {
  by: "loan" | "answer";
}

/** The first loan that one life had over the other; without one the first other answer, if there is any. */
export function decisive({ decision }: Parting, reference: Life, other: Life): Decisive | null {
  const loan = decision && firstLoanApart(reference, other);
  return loan ? { ...loan, by: "loan" } : decision && { ...decision, by: "answer" };
}
