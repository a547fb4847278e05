import { type MeanInterval, meanInterval, momentInterval } from "../math/mean-interval.ts";

/** So many replicates are kept as they are; of further ones only sums are. */
export const KEPT = 500;

/** How often a figure lay on one side of zero, and how far in all. */
export interface Side {
  count: number;
  sum: number;
}

/** A figure over replicates, taken in one by one; what it holds does not grow beyond the first values. */
export interface RunningFigure {
  /** How many values are kept. */
  room: number;
  /** The first values that are defined, by which the spread is told. */
  first: number[];
  n: number;
  sum: number;
  /** All values are one. */
  alike: boolean;
  up: Side;
  down: Side;
  /** Once there are more values than are kept: all of them from the mean of the first, lest their squares cancel. */
  apart?: { centre: number; sum: number; squares: number };
}

export const runningFigure = (room = KEPT): RunningFigure => ({
  room,
  first: [],
  n: 0,
  sum: 0,
  alike: true,
  up: { count: 0, sum: 0 },
  down: { count: 0, sum: 0 },
});

/** All of these values, each of them kept. */
export function figureOf(values: ArrayLike<number>): RunningFigure {
  const figure = runningFigure(Number.POSITIVE_INFINITY);
  for (let i = 0; i < values.length; i++) addValue(figure, values[i]);
  return figure;
}

/** Takes a value in; one that is not defined does not count. */
export function addValue(figure: RunningFigure, value: number): void {
  if (!Number.isFinite(value)) return;
  figure.n++;
  figure.sum += value;
  if (figure.n > 1 && value !== figure.first[0]) figure.alike = false;
  if (value !== 0) {
    const side = value > 0 ? figure.up : figure.down;
    side.count++;
    side.sum += Math.abs(value);
  }
  if (figure.first.length < figure.room) figure.first.push(value);
  else {
    figure.apart ??= apartFrom(figure.first);
    addApart(figure.apart, value);
  }
}

function apartFrom(values: readonly number[]): NonNullable<RunningFigure["apart"]> {
  const apart = { centre: meanInterval(values).mean, sum: 0, squares: 0 };
  for (const value of values) addApart(apart, value);
  return apart;
}

function addApart(apart: NonNullable<RunningFigure["apart"]>, value: number): void {
  const offset = value - apart.centre;
  apart.sum += offset;
  apart.squares += offset * offset;
}

/** The 95 % interval of the mean, over all values. */
export function intervalOf({ first, n, sum, apart }: RunningFigure): MeanInterval {
  if (!apart) return meanInterval(first);
  const variance = Math.max(0, apart.squares - (apart.sum * apart.sum) / n) / (n - 1);
  return momentInterval(n, sum / n, Math.sqrt(variance));
}
