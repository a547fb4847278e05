import type { Fates } from "../model/run.ts";
import type { Figure, Lesson, LessonGroup } from "./lesson.ts";

/** As much of a run as a lesson looks at. */
export interface LessonRun {
  summary: Readonly<Record<string, number>>;
  fates: Fates;
}

/** A figure of both sides; of households that part them, one number. */
export type Pair = readonly [reference: number, treatment: number];

const isIn: Record<LessonGroup, (fates: Fates, i: number) => boolean> = {
  all: () => true,
  shop: ({ shop }, i) => shop[i] === 1,
  noShop: ({ shop }, i) => shop[i] === 0,
  elderly: ({ elderly }, i) => elderly[i] === 1,
  lifted: ({ lifted }, i) => lifted[i] === 1,
};

/** The mean of a column over a group; NaN where nobody is in it. Who is who is read off the reference. */
function meanOf(column: ArrayLike<number>, fates: Fates, group: LessonGroup): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < column.length; i++) {
    if (!isIn[group](fates, i)) continue;
    sum += column[i];
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/** Rows of the households that one side let fall and the other did not, or both. */
export function householdsIn(cell: "saved" | "harmed" | "both", a: Fates, b: Fates): number[] {
  const found: number[] = [];
  for (let i = 0; i < a.fell.length; i++) {
    if (a.counted[i] === 0 || b.counted[i] === 0) continue;
    const [fellA, fellB] = [a.fell[i] === 1, b.fell[i] === 1];
    const here = cell === "both" ? fellA && fellB : fellA !== fellB && (cell === "saved") === fellA;
    if (here) found.push(i);
  }
  return found;
}

/** One figure of the two sides, not yet multiplied for the reader. */
function figureOf(figure: Figure, reference: LessonRun, treatment: LessonRun): Pair {
  const who = reference.fates;
  switch (figure.kind) {
    case "metric":
      return [reference.summary[figure.metric], treatment.summary[figure.metric]];
    case "households": {
      const count = householdsIn(figure.cell, reference.fates, treatment.fates).length;
      return [0, count];
    }
    case "income":
      return [
        meanOf(reference.fates.income, who, figure.group),
        meanOf(treatment.fates.income, who, figure.group),
      ];
    case "borrowed":
      return [
        meanOf(reference.fates.borrowed, who, figure.group),
        meanOf(treatment.fates.borrowed, who, figure.group),
      ];
  }
}

/** Every figure of a lesson, as a reader sees it: multiplied, and rounded to nine places so that it prints the same. */
export const figuresOf = (
  { figures }: Pick<Lesson, "figures">,
  reference: LessonRun,
  treatment: LessonRun,
): Record<string, Pair> =>
  Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => {
      const [a, b] = figureOf(figure, reference, treatment);
      return [key, [rounded(a * figure.times), rounded(b * figure.times)]];
    }),
  );

const rounded = (value: number): number => (Number.isFinite(value) ? Number(value.toFixed(6)) : value);

/** A metric by year: the mean of its seasons, or what it was each year. */
export function yearly(series: ArrayLike<number>, years: number): number[] {
  const each = Math.max(1, Math.round(series.length / years));
  return Array.from({ length: years }, (_, y) => {
    const values = Array.from({ length: each }, (_, k) => series[y * each + k]).filter(Number.isFinite);
    return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
