import type { NoiseShares } from "../../sweeps/analysis/noise.ts";
import type { AnalysisText } from "../text/analysis-zh.ts";
import type { ResponseNames } from "./names.ts";
import { percent } from "./study-facts.ts";

/** How much of the variation is luck, and what is left of it after averaging. */
export function noiseSentence(
  noise: NoiseShares,
  { figures }: AnalysisText,
  response: ResponseNames,
): string {
  const error = (size: number): string =>
    `${Number((size * response.factor).toPrecision(2))} ${response.errorUnit}`.trim();
  const common = Number.isNaN(noise.commonError) ? undefined : error(noise.commonError);
  return figures.noiseNote(percent(noise.luckShare), error(noise.pointError), common);
}
