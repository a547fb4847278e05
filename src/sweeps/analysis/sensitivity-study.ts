import { designs } from "../design/all.ts";
import type { MethodKey } from "./all.ts";
import { type Analysis, analyse, ranking, strengths } from "./analysis.ts";
import type { Sample } from "./analysis-sample.ts";
import { type Convergence, convergence } from "./convergence.ts";
import { type HeatMap, heatMap, responseSurface, type Surface } from "./factor-pair.ts";
import { type NoiseShares, noiseShares } from "./noise.ts";
import { type TornadoBar, tornado } from "./tornado.ts";

/** Everything that a sensitivity report shows of one response. */
export interface Sensitivity {
  sample: Sample;
  analysis: Analysis;
  /** Factors, strongest first. */
  ranked: number[];
  noise?: NoiseShares;
  /** Absent, like heat map and surface, where the points are a few trajectories: what one of them lacks the means would show as an effect. */
  tornado?: { bars: TornadoBar[]; centre: number };
  /** Of the two strongest factors, where there are two. */
  heat?: HeatMap;
  surface?: Surface;
  convergence?: Convergence;
}

export function sensitivity(sample: Sample, method: MethodKey): Sensitivity {
  const analysis = analyse(sample, method);
  const ranked = ranking(analysis);
  const strength = strengths(analysis);
  const sampled = designs[sample.study.design.kind].moves !== "inTurn";
  const pair = ranked.slice(0, 2).filter((f) => Number.isFinite(strength[f].value)) as [number, number];
  return {
    sample,
    analysis,
    ranked,
    noise: noiseShares(sample.runs, sample.study.luck === "shared"),
    ...(sampled ? { tornado: tornado(sample) } : {}),
    ...(sampled && pair.length === 2
      ? { heat: heatMap(sample, pair), surface: responseSurface(sample, pair) }
      : {}),
    convergence: convergence(sample, analysis),
  };
}
