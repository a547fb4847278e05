import type {
  Doubles,
  f64,
  i32,
  SeenBytes,
  SeenDoubles,
  SeenShorts,
  SeenSingles,
  SeenWholes,
  Singles,
} from "../math/machine.ts";

/** Wage income of the season, fen: labour of ability and schooling, as health, livelihood, job and fortune leave it. */
export function wageOf(
  perWorker: f64,
  labour: f64,
  ability: f64,
  schooling: f64,
  health: f64,
  loss: f64,
  rate: f64,
  fortune: f64,
): f64 {
  return perWorker * labour * ability * schooling * health * (1 - loss) * rate * fortune;
}

/**
 * What each household is paid in a season for wage work, in transfers per head, and in rent for the land that it lets, whole
 * fen. `perWorker` has a worker's wage in every village, `rates` what of it each kind of job pays; without an able member
 * transfers are no less than `floor` per head, and another share of the land is let.
 */
export function earn(
  count: i32,
  groups: SeenShorts,
  village: SeenWholes,
  able: SeenBytes,
  members: SeenBytes,
  labour: SeenSingles,
  ability: SeenSingles,
  schooling: SeenSingles,
  health: SeenSingles,
  loss: SeenSingles,
  job: SeenBytes,
  fortune: SeenSingles,
  transferBase: SeenSingles,
  land: SeenSingles,
  perWorker: SeenDoubles,
  rates: SeenDoubles,
  wages: Doubles,
  transfers: Doubles,
  rents: Doubles,
  wageIncome: Singles,
  transferIncome: Singles,
  propertyIncome: Singles,
  group: i32,
  growth: f64,
  floor: f64,
  perMu: f64,
  rentedOut: f64,
  rentedOutIdle: f64,
): void {
  for (let i = 0; i < count; i++) {
    if (groups[i] !== group) continue;
    const pay = perWorker[village[i]];
    const rate = rates[job[i]];
    wages[i] = Math.round(
      wageOf(pay, labour[i], ability[i], schooling[i], health[i], loss[i], rate, fortune[i]),
    );
    const works = able[i] > 0;
    const perHead = works ? transferBase[i] : Math.max(transferBase[i], floor);
    transfers[i] = Math.round(growth * perHead * members[i]);
    rents[i] = Math.round(perMu * land[i] * (works ? rentedOut : rentedOutIdle));
    wageIncome[i] = wages[i];
    transferIncome[i] = transfers[i];
    propertyIncome[i] = rents[i];
  }
}
