import type { Results } from "../sweeps/store/results.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";

/** Plays a wave to its end and reads it; nothing where it was interrupted. */
export type PlayWave = <T>(
  name: string,
  loaded: LoadedStudy,
  read: (results: Results) => Promise<T>,
) => Promise<T | undefined>;
