import type {
  Bytes,
  Doubles,
  f64,
  i32,
  SeenBytes,
  SeenDoubles,
  SeenShorts,
  SeenSingles,
  Singles,
} from "../math/machine.ts";

/**
 * sub + propensity · max(0, Yp − sub − feesInMind · fees) + pull · (cash − buffer · Yp) − forDebt · min(debt,
 * debtInMind · Yp): what a household would live on, fen a season.
 */
export function wantedLiving(
  subsistence: f64,
  lasting: f64,
  cash: f64,
  debt: f64,
  fees: f64,
  propensity: f64,
  pull: f64,
  buffer: f64,
  forDebt: f64,
  debtInMind: f64,
  feesInMind: f64,
): f64 {
  return (
    subsistence +
    propensity * Math.max(0, lasting - subsistence - feesInMind * fees) +
    pull * (cash - buffer * lasting) -
    forDebt * Math.min(debt, debtInMind * lasting)
  );
}

/** clamp(want, min(subsistence, cash), cash), whole fen: nobody eats on credit, and subsistence comes first. */
export function affordableLiving(want: f64, subsistence: f64, cash: f64): f64 {
  return Math.floor(Math.max(0, Math.min(cash, Math.max(want, Math.min(subsistence, cash)))));
}

/**
 * min(ofMissing · missing, ofCash · (cash − from · Yp)), whole fen, none where either is not above nothing: what is spent
 * on productive assets, of which `missing` fen are missing.
 */
export function rebuilding(
  missing: f64,
  cash: f64,
  lasting: f64,
  from: f64,
  ofCash: f64,
  ofMissing: f64,
): f64 {
  const surplus = cash - from * lasting;
  if (!(missing > 0 && surplus > 0)) return 0;
  return Math.floor(Math.min(ofMissing * missing, ofCash * surplus));
}

/** share · max(0, cash − from · Yp − debt), whole fen: what is spent on durables and the house. */
export function spendingOnDurables(cash: f64, lasting: f64, debt: f64, from: f64, share: f64): f64 {
  const excess = cash - from * lasting - debt;
  return excess > 0 ? Math.floor(share * excess) : 0;
}

/**
 * What each household spends in a season, one after the other out of its cash: on living, and who goes far below subsistence
 * loses labour; on productive assets, which wear, towards their normal; on durables and the house. `perHead` is subsistence,
 * fen; `toHouse` of a fen for durables stays in the house.
 */
export function spend(
  count: i32,
  groups: SeenShorts,
  members: SeenBytes,
  lasting: SeenDoubles,
  cash: SeenDoubles,
  debt: SeenSingles,
  fees: SeenSingles,
  target: SeenSingles,
  living: Doubles,
  rebuilt: Doubles,
  durables: Doubles,
  consumption: Singles,
  without: Bytes,
  lost: Singles,
  assets: Singles,
  house: Singles,
  group: i32,
  perHead: f64,
  propensity: f64,
  pull: f64,
  buffer: f64,
  forDebt: f64,
  debtInMind: f64,
  feesInMind: f64,
  hungerLine: f64,
  hungerLoss: f64,
  depreciation: f64,
  rebuildFrom: f64,
  rebuildCash: f64,
  rebuildMissing: f64,
  durablesFrom: f64,
  durablesShare: f64,
  toHouse: f64,
): void {
  for (let i = 0; i < count; i++) {
    if (groups[i] !== group) continue;
    const subsistence = perHead * members[i];
    const income = lasting[i];
    let left = cash[i];
    const want = wantedLiving(
      subsistence,
      income,
      left,
      debt[i],
      fees[i],
      propensity,
      pull,
      buffer,
      forDebt,
      debtInMind,
      feesInMind,
    );
    const eaten = affordableLiving(want, subsistence, left);
    living[i] = eaten;
    consumption[i] += eaten;
    if (!(eaten >= hungerLine * subsistence)) {
      without[i] = 1;
      lost[i] += hungerLoss;
    }
    left -= eaten;
    assets[i] *= 1 - depreciation;
    const missing = 100 * (target[i] - assets[i]);
    const built = rebuilding(missing, left, income, rebuildFrom, rebuildCash, rebuildMissing);
    rebuilt[i] = built;
    assets[i] += built / 100;
    left -= built;
    const bought = spendingOnDurables(left, income, debt[i], durablesFrom, durablesShare);
    durables[i] = bought;
    house[i] += (toHouse * bought) / 100;
  }
}
