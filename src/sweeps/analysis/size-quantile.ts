import { luckOf, runKey } from "../../math/draw.ts";
import { quantile } from "../../math/quantile.ts";

const DRAWS = 10_000;
/** With so many of either, they count as this many: the quantile stands still by then, to the third digit. */
const MANY = 400;

const reckoned = new Map<string, number>();

/**
 * 95 % quantile of the mean size of `count` normals of mean zero, in standard deviations that are themselves estimated
 * with so many degrees of freedom: an estimate that comes out small makes the mean look large. By keyed draws, the
 * same on every machine; NaN without a degree of freedom.
 */
export function sizeQuantile(count: number, freedom: number): number {
  if (count < 1 || freedom < 1) return Number.NaN;
  const [n, degrees] = [Math.min(count, MANY), Math.min(freedom, MANY)];
  const key = `${n}/${degrees}`;
  const found = reckoned.get(key) ?? drawnQuantile(n, degrees);
  reckoned.set(key, found);
  return found;
}

function drawnQuantile(count: number, freedom: number): number {
  const draw = luckOf(runKey("size quantile", 0));
  const [sizes, squares] = [draw("sizes"), draw("squares")];
  const ratios = Float64Array.from({ length: DRAWS }, (_, k) => {
    let [size, square] = [0, 0];
    for (let i = 0; i < count; i++) size += Math.abs(sizes.normal(k, i));
    for (let i = 0; i < freedom; i++) {
      const z = squares.normal(k, i);
      square += z * z;
    }
    return size / count / Math.sqrt(square / freedom);
  });
  return quantile(ratios, 0.95);
}
