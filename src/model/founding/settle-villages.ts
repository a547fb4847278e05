import { exp } from "../../math/elementary.ts";
import type { State } from "../state/state.ts";
import type { Founding, Settling } from "./founding.ts";
import type { Surveyed } from "./surveyed.ts";

/** A village at its own branch is still a walk away, km. */
const LEAST_DISTANCE = 0.5;

type Population = Founding["population"];

/** Way to the county town, km: f·(b + d·(l + r·U)) by the way d to the branch. */
export const townDistanceOf = (
  distance: number,
  u: number,
  { townDistance, townBase, townLeast, townRange }: Population,
): number => townDistance * (townBase + distance * (townLeast + townRange * u));

/** Exposure to disaster, times the county's: exp(s·N − s²/2), so that the mean is one. */
export const exposureOf = (n: number, { exposureSpread }: Population): number =>
  exp(exposureSpread * n - (exposureSpread * exposureSpread) / 2);

/** Villages: where they lie, what they grow, how they are reached; and their order from the nearest to the farthest. */
export function settleVillages({ village }: State, { population, draw, size, survey, told }: Settling): void {
  const order: number[] = [];
  for (let v = 0; v < size.villages; v++) {
    const u = (purpose: string) => draw(purpose).uniform(v);
    village.number[v] = v;
    const distance =
      population.nearestBranch + u("distance") * (population.farthestBranch - population.nearestBranch);
    village.distance[v] = distance;
    village.town[v] = townDistanceOf(distance, u("town"), population);
    if (survey && told) settleDistance(village, v, survey, told[v * size.householdsPerVillage], population);
    const angle = 4 * u("bearing");
    const [x, y] = onDiamond(angle);
    village.x[v] = x * village.town[v];
    village.y[v] = y * village.town[v];
    village.productivity[v] = exp(population.villageSpread * draw("productivity").normal(v));
    village.road[v] = u("road") < population.roadShare ? 1 : 0;
    // Couriers come where there is a road.
    village.parcel[v] = village.road[v] && u("parcel") < population.parcelShare ? 1 : 0;
    village.product[v] = mainProduct(u("village product"), population);
    village.exposure[v] = exposureOf(draw("exposure").normal(v), population);
    village.stationHeld[v] = u("station") < population.stationShare ? 1 : 0;
    order.push(v);
  }
  order.sort((a, b) => village.distance[a] - village.distance[b] || a - b);
  order.forEach((v, rank) => {
    village.nearness[rank] = v;
  });
}

/** Distances of a surveyed village; where one is not told, it follows from the other. */
function settleDistance(
  village: State["village"],
  v: number,
  survey: Surveyed,
  row: number,
  population: Founding["population"],
): void {
  const from = survey.village[row];
  const [town, branch] = [survey.town[from], survey.branch[from]];
  const drawn = village.town[v];
  if (!Number.isNaN(branch)) village.distance[v] = branch;
  if (!Number.isNaN(town)) village.town[v] = town;
  if (Number.isNaN(branch) && !Number.isNaN(town))
    village.distance[v] = Math.max(LEAST_DISTANCE, (village.distance[v] * town) / drawn);
  if (Number.isNaN(town) && !Number.isNaN(branch))
    village.town[v] = townDistanceOf(branch, 1 / 2, population);
}

/** A direction without trigonometry: a point on the unit circle by a walk around the diamond. */
function onDiamond(angle: number): [number, number] {
  const side = Math.floor(angle);
  const along = angle - side;
  const corners: [number, number][] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  const [fx, fy] = corners[side % 4];
  const [tx, ty] = corners[(side + 1) % 4];
  const x = fx + (tx - fx) * along;
  const y = fy + (ty - fy) * along;
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}

/** The product that most of a village grows. */
function mainProduct(u: number, { grain, fruit, tea, vegetables }: Founding["population"]): number {
  const weights = [grain, fruit, tea, vegetables];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return 0;
  let below = 0;
  for (let c = 0; c < weights.length; c++) {
    below += weights[c] / all;
    if (u < below) return c;
  }
  return weights.length - 1;
}
