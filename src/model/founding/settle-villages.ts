import { exp } from "../../math/elementary.ts";
import type { State } from "../state/state.ts";
import type { Founding, Settling } from "./founding.ts";
import type { Surveyed } from "./surveyed.ts";

export function settleVillages({ village }: State, { population, draw, size, survey, told }: Settling): void {
  const order: number[] = [];
  for (let v = 0; v < size.villages; v++) {
    const u = (purpose: string) => draw(purpose).uniform(v);
    village.number[v] = v;
    const distance =
      population.nearestBranch + u("distance") * (population.farthestBranch - population.nearestBranch);
    village.distance[v] = distance;
    village.town[v] = population.townDistance * (3 + distance * (0.8 + 0.8 * u("town")));
    if (survey && told) settleDistance(village, v, survey, told[v * size.householdsPerVillage], population);
    const angle = 4 * u("bearing");
    const [x, y] = onDiamond(angle);
    village.x[v] = x * village.town[v];
    village.y[v] = y * village.town[v];
    village.productivity[v] = exp(population.villageSpread * draw("productivity").normal(v));
    village.road[v] = u("road") < 0.97 ? 1 : 0;
    village.parcel[v] = u("parcel") < 0.85 ? 1 : 0;
    village.product[v] = mainProduct(u("village product"), population);
    village.exposure[v] = exp(0.3 * draw("exposure").normal(v) - 0.045);
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
  { townDistance }: Founding["population"],
): void {
  const from = survey.village[row];
  const [town, branch] = [survey.town[from], survey.branch[from]];
  const drawn = village.town[v];
  if (!Number.isNaN(branch)) village.distance[v] = branch;
  if (!Number.isNaN(town)) village.town[v] = town;
  if (Number.isNaN(branch) && !Number.isNaN(town))
    village.distance[v] = Math.max(0.5, (village.distance[v] * town) / drawn);
  if (Number.isNaN(town) && !Number.isNaN(branch)) village.town[v] = townDistance * (3 + 1.2 * branch);
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
