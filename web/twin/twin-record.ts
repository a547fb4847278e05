import type { Twin } from "../../src/twin/twin.ts";
import type { Answer, LivedNeed } from "../../src/twin/twin-life.ts";

/** One life's side of a need: what it was, and every lender's answer. */
export interface RecordSide {
  arm: string;
  need?: LivedNeed;
  answers: readonly Answer[];
}

/** One need of one season, side by side under every arm. */
export interface Recorded {
  season: number;
  purpose: LivedNeed["purpose"];
  sides: readonly RecordSide[];
  /** Whether the sides are the same to the last fen. */
  alike: boolean;
}

/** Every need and application of the lives, season by season. */
export function recordOf({ lives, seasons }: Twin): Recorded[] {
  const recorded: Recorded[] = [];
  for (let t = 0; t < seasons; t++) {
    const seasons = lives.map((life) => life.seasons[t]);
    const purposes = new Set(
      seasons.flatMap(({ needs, answers }) => [...needs, ...answers].map(({ purpose }) => purpose)),
    );
    for (const purpose of purposes) {
      const sides = seasons.map(
        ({ needs, answers }, k): RecordSide => ({
          arm: lives[k].arm,
          need: needs.find((need) => need.purpose === purpose),
          answers: answers.filter((answer) => answer.purpose === purpose),
        }),
      );
      const [first] = sides;
      const alike = sides.every((side) => answersText(side) === answersText(first));
      recorded.push({ season: t + 1, purpose, sides, alike });
    }
  }
  return recorded;
}

const answersText = ({ need, answers }: RecordSide): string => JSON.stringify([need, answers]);

/** What a lender's card added up to: the part of each feature in log-odds, the intercept, and their sum. */
interface Reckoned {
  parts: { feature: string; en: string; zh: string; value: number; weight: number; part: number }[];
  intercept: number;
  sum: number;
}

export function reckoned({ features, intercept }: Answer): Reckoned | undefined {
  if (intercept === null) return undefined;
  const parts = features.map((each) => ({ ...each, part: each.value * each.weight }));
  return { parts, intercept, sum: parts.reduce((total, { part }) => total + part, intercept) };
}
