/** One entry a season, from 0 to the horizon; `survival` is the share that outlives the season. */
type SurvivalCurve = {
  time: Int32Array;
  atRisk: Int32Array;
  events: Int32Array;
  survival: Float64Array;
};

/**
 * Kaplan and Meier's (1958) survival curve. Durations are whole seasons; `events` is 0 where the duration is
 * censored: leaving comes after the season's events. Past the last duration the curve stays flat. Throws for a
 * duration that is negative or not whole.
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  events: ArrayLike<number>,
  horizon: number,
): SurvivalCurve {
  const seasons = horizon + 1;
  const curve: SurvivalCurve = {
    time: new Int32Array(seasons),
    atRisk: new Int32Array(seasons),
    events: new Int32Array(seasons),
    survival: new Float64Array(seasons),
  };
  const leaving = new Int32Array(seasons);
  for (let i = 0; i < durations.length; i++) {
    const duration = durations[i];
    if (!(duration >= 0) || duration !== Math.floor(duration)) {
      throw new Error(`invalid duration ${i}: ${duration} seasons`);
    }
    if (duration > horizon) continue;
    leaving[duration]++;
    if (events[i]) curve.events[duration]++;
  }
  let atRisk = durations.length;
  let survival = 1;
  for (let t = 0; t < seasons; t++) {
    if (curve.events[t] > 0) survival *= 1 - curve.events[t] / atRisk;
    curve.time[t] = t;
    curve.atRisk[t] = atRisk;
    curve.survival[t] = survival;
    atRisk -= leaving[t];
  }
  return curve;
}
