import { log } from "../../math/elementary.ts";
import { constant, regression } from "./regression.ts";
import { twoSided } from "./student.ts";

/** The jump of the log density at 0, its error, and the chance of as large a one without any. */
interface DensityJump {
  value: number;
  se: number;
  p: number;
}

const NONE: DensityJump = { value: Number.NaN, se: Number.NaN, p: Number.NaN };

/**
 * McCrary's (2008) test of crowding at a cutoff: counts in bins of 2·sd/√n that end at 0, lines through them on either
 * side with weights 1 − |r|/h, and ln f⁺ − ln f⁻ with error √(24/5·(1/f⁺ + 1/f⁻)/(n·h)).
 */
export function densityTest(running: Float64Array, bandwidth: number): DensityJump {
  const n = running.length;
  const mean = running.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(running.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1));
  const width = (2 * sd) / Math.sqrt(n);
  if (!(width > 0)) return NONE;
  const bins = Math.floor(bandwidth / width);
  if (bins < 3) return NONE;
  const side = (sign: 1 | -1): number => {
    const counts = new Float64Array(bins);
    for (const value of running) {
      const at = sign > 0 ? Math.floor(value / width) : Math.floor(-value / width - 1e-12);
      if ((sign > 0 ? value >= 0 : value < 0) && at < bins) counts[at]++;
    }
    const middle = counts.map((_, k) => (k + 0.5) * width);
    const fit = regression({
      y: counts.map((count) => count / (n * width)),
      x: [constant(bins), middle],
      weights: middle.map((r) => Math.max(0, 1 - r / bandwidth)),
    });
    return fit?.coefficients[0] ?? Number.NaN;
  };
  const [above, below] = [side(1), side(-1)];
  if (!(above > 0 && below > 0)) return NONE;
  const value = log(above) - log(below);
  const se = Math.sqrt((4.8 * (1 / above + 1 / below)) / (n * bandwidth));
  return { value, se, p: twoSided(value / se, Number.POSITIVE_INFINITY) };
}
