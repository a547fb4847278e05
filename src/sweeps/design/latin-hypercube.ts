import type { Draw, Stream } from "../../math/draw.ts";

/** Latin hypercube (McKay, Beckman, Conover 1979): each of n equal parts of each dimension holds one point. */
export function latinHypercube(dimensions: number, points: number, draw: Draw): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const order = shuffled(points, draw("latin hypercube order", dimension));
    const place = draw("latin hypercube place", dimension);
    return Float64Array.from(order, (part, k) => (part + place.uniform(k)) / points);
  });
}

/** The numbers from 0 in an order drawn by Fisher and Yates. */
export function shuffled(count: number, luck: Stream, salt = 0): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(luck.uniform(last, salt) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
