import table from "./joe-kuo.json" with { type: "json" };

/** Dimensions for which there are direction numbers. */
export const MOST_DIMENSIONS = table.dimensions.length + 1;

const BITS = 32;

/**
 * Directions of one dimension (from 0), 32 bits each: v_k = m_k 2^(32-k), the m_k by the recurrence of Bratley and
 * Fox (1988), ACM TOMS 14(1), from the initial numbers of Joe and Kuo (2008), SIAM J. Sci. Comput. 30(5).
 */
export function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (dimension === 0) return directions.map((_, k) => 1 << (BITS - 1 - k));
  const written = table.dimensions[dimension - 1];
  if (written === undefined) throw new Error(`no direction numbers for dimension ${dimension + 1}`);
  const [coefficients, ...initial] = written.split(" ").map(Number) as [number, ...number[]];
  const degree = initial.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = initial[k] << (BITS - 1 - k);
      continue;
    }
    let next = directions[k - degree] ^ (directions[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) if ((coefficients >>> (degree - 1 - j)) & 1) next ^= directions[k - j];
    directions[k] = next;
  }
  return directions;
}

/**
 * The first points of Sobol's sequence as 32-bit fractions, dimension by dimension, in the order of the binary
 * index (not of the Gray code); point 0 is the origin.
 */
export function sobolColumn(dimension: number, points: number): Uint32Array {
  const directions = directionsOf(dimension);
  const column = new Uint32Array(points);
  for (let i = 1; i < points; i++) {
    const low = i & -i;
    // Point i differs from the point without its lowest bit by that bit's direction.
    column[i] = column[i ^ low] ^ directions[BITS - 1 - Math.clz32(low)];
  }
  return column;
}
