import { readFileSync, writeFileSync } from "node:fs";

const pathOf = (name: string): string => `test/golden/${name}`;

const read = (name: string): unknown => JSON.parse(readFileSync(pathOf(name), "utf8"));

const write = (name: string, made: unknown): void =>
  writeFileSync(pathOf(name), `${JSON.stringify(made, null, 1)}\n`);

/** What a golden file says; with UPDATE_GOLDEN=1 it is written anew from `made` first. */
export function golden(name: string, made: unknown): unknown {
  if (process.env.UPDATE_GOLDEN) write(name, made);
  return read(name);
}

/** The figures of one arm of one replicate; what is not defined is null, as JSON has no NaN. */
export type Figures = Readonly<Record<string, number | string | null>>;

/** The model version of which the golden figures are, and the hash of its small.json. */
interface GoldenVersion {
  version: string;
  figures: string;
}

export const goldenVersion = (): GoldenVersion => read("version.json") as GoldenVersion;

export const writeGoldenVersion = (made: GoldenVersion): void => write("version.json", made);

/** The figures on file that differ from those made. A metric that the file does not hold yet has not moved. */
export function movedFigures(golden: readonly Figures[], made: readonly Figures[]): string[] {
  const rows = golden.length === made.length ? [] : [`${golden.length} runs → ${made.length}`];
  const figures = golden.flatMap((run, k) =>
    Object.entries(run)
      .filter(([key, value]) => made[k]?.[key] !== value)
      .map(([key, value]) => `${run.arm}, replicate ${run.replicate}, ${key}: ${value} → ${made[k]?.[key]}`),
  );
  return [...rows, ...figures];
}

/**
 * The golden figures that moved. With UPDATE_GOLDEN=1 the file is written anew and nothing has moved, but only where
 * the model version was raised: no figure moves under a version that others have.
 */
export function movedGolden(name: string, made: readonly Figures[], version: string): string[] {
  const moved = movedFigures(read(name) as Figures[], made);
  if (!process.env.UPDATE_GOLDEN || (moved.length > 0 && goldenVersion().version === version)) return moved;
  write(name, made);
  return [];
}
