import {
  type Flow,
  flowKeys,
  flows,
  type Instrument,
  instruments,
  type Sector,
  sectorKeys,
} from "../../declare/flows.ts";
import { type Frozen, settled } from "../../declare/table.ts";

/**
 * Every yuan, in whole fen. Holders are numbered: households first, then kin circles, then lenders,
 * platforms, and one account for each remaining sector.
 */
export interface Ledger {
  /** How many holders there are of each of the first four kinds. */
  households: number;
  kinCircles: number;
  lenders: number;
  platforms: number;
  /** One balance a holder for each instrument; what is owed is negative. */
  balances: Record<Instrument, Float64Array>;
  /** This season's postings, sector by flow: row-major, `sectorKeys.length` values a flow. */
  matrix: Float64Array;
}

/** Holders of each kind by number. */
export interface Holders {
  kinCircle(circle: number): number;
  lender(j: number): number;
  platform(p: number): number;
  of(sector: Exclude<Sector, "households" | "kinCircles" | "lenders" | "platforms">): number;
}

const instrumentKeys = Object.keys(instruments) as Instrument[];
const WIDTH = sectorKeys.length;
const MANY = 4;

type Counts = "households" | "kinCircles" | "lenders" | "platforms";

export function openLedger(counts: Pick<Ledger, Counts>): Ledger {
  const holders = counts.households + counts.kinCircles + counts.lenders + counts.platforms + WIDTH - MANY;
  const balances = Object.fromEntries(
    instrumentKeys.map((instrument) => [instrument, new Float64Array(holders)]),
  ) as Ledger["balances"];
  return ledgerOf(counts, balances, new Float64Array(flowKeys.length * WIDTH));
}

export function copyLedger(ledger: Ledger): Ledger {
  const balances = Object.fromEntries(
    instrumentKeys.map((instrument) => [instrument, ledger.balances[instrument].slice()]),
  ) as Ledger["balances"];
  return ledgerOf(ledger, balances, ledger.matrix.slice());
}

const ledgerOf = (
  { households, kinCircles, lenders, platforms }: Pick<Ledger, Counts>,
  balances: Ledger["balances"],
  matrix: Float64Array,
): Ledger => settled({ households, kinCircles, lenders, platforms, balances: settled(balances), matrix });

export function holdersOf(ledger: Ledger): Holders {
  const lenders = ledger.households + ledger.kinCircles;
  const platforms = lenders + ledger.lenders;
  const rest = platforms + ledger.platforms;
  const accounts = Object.fromEntries(sectorKeys.map((sector, s) => [sector, rest + s - MANY])) as Record<
    Sector,
    number
  >;
  return {
    kinCircle: (circle) => ledger.households + circle,
    lender: (j) => lenders + j,
    platform: (p) => platforms + p,
    of: (sector) => accounts[sector],
  };
}

/** Moves whole fen from payer to payee, one function a flow: with `BulkPost` the only thing that changes a balance. */
export type Post = Record<Flow, (payer: number, payee: number, fen: number) => void>;

/** Told of every posting to or from one holder: what comes in is positive. */
export interface Ear {
  /** −1: nobody is listened to. */
  holder: number;
  hear(flow: Flow, fen: number): void;
}

/** Hears nobody. */
export const deaf = (): Ear => ({ holder: -1, hear() {} });

/**
 * The posting functions of a ledger. They refuse an amount that is negative, fractional, not a number or
 * beyond what a double counts exactly, naming the flow and the holders.
 */
export function posting(ledger: Ledger, ear = deaf()): Post {
  const sectorOf = sectorOfHolder(ledger);
  const { matrix } = ledger;
  const post = {} as Post;
  flowKeys.forEach((flow, f) => {
    const balance = ledger.balances[flows[flow].instrument];
    const row = f * WIDTH;
    post[flow] = (payer, payee, fen) => {
      if (!isAmount(fen)) throw refusalOf(flow, payer, payee, fen);
      balance[payer] -= fen;
      balance[payee] += fen;
      matrix[row + sectorOf[payer]] -= fen;
      matrix[row + sectorOf[payee]] += fen;
      if (payer === ear.holder) ear.hear(flow, -fen);
      if (payee === ear.holder) ear.hear(flow, fen);
    };
  });
  return settled(post);
}

/** Whole, not negative, and small enough that a double counts it exactly. */
const isAmount = (fen: number): boolean =>
  fen >= 0 && fen <= Number.MAX_SAFE_INTEGER && Math.floor(fen) === fen;

const refusalOf = (flow: Flow, payer: number, payee: number, fen: number): Error =>
  new Error(`invalid ${flow} from holder ${payer} to ${payee}: ${fen} fen`);

/** Moves whole fen between every household and one holder, a household an amount by row; one function a flow. */
export type PostAll = Record<Flow, (holder: number, amounts: Frozen) => void>;

/** Postings of every household at once. */
export interface BulkPost<F extends Flow = Flow> {
  /** Every household pays its amount to the holder. */
  charge: Pick<PostAll, F>;
  /** The holder pays every household its amount. */
  disburse: Pick<PostAll, F>;
}

/** What a posting for each household in turn would do; nothing where one amount is none. Who hears it is told of noughts, too. */
export const bulkPosting = (ledger: Ledger, ear = deaf()): BulkPost => ({
  charge: postingOfAll(ledger, ear, -1),
  disburse: postingOfAll(ledger, ear, 1),
});

/** `sign` is that of what households receive. */
function postingOfAll(ledger: Ledger, ear: Ear, sign: 1 | -1): PostAll {
  const sectorOf = sectorOfHolder(ledger);
  const { households, matrix } = ledger;
  const post = {} as PostAll;
  flowKeys.forEach((flow, f) => {
    const balance = ledger.balances[flows[flow].instrument];
    const row = f * WIDTH;
    post[flow] = (holder, amounts) => {
      let total = 0;
      for (let i = 0; i < households; i++) {
        const fen = amounts[i];
        if (!isAmount(fen)) {
          for (let k = 0; k < i; k++) balance[k] -= sign * amounts[k];
          throw sign < 0 ? refusalOf(flow, i, holder, fen) : refusalOf(flow, holder, i, fen);
        }
        balance[i] += sign * fen;
        total += fen;
      }
      balance[holder] -= sign * total;
      // Households are the first sector.
      matrix[row] += sign * total;
      matrix[row + sectorOf[holder]] -= sign * total;
      if (ear.holder >= 0 && ear.holder < households) ear.hear(flow, sign * amounts[ear.holder]);
      if (ear.holder === holder) for (let i = 0; i < households; i++) ear.hear(flow, -sign * amounts[i]);
    };
  });
  return settled(post);
}

function sectorOfHolder({ balances, households, kinCircles, lenders, platforms }: Ledger): Uint8Array {
  const sectorOf = new Uint8Array(balances.deposit.length);
  let holder = 0;
  [households, kinCircles, lenders, platforms].forEach((count, sector) => {
    sectorOf.fill(sector, holder, holder + count);
    holder += count;
  });
  for (let sector = MANY; sector < WIDTH; sector++) sectorOf[holder++] = sector;
  return sectorOf;
}

/** What every instrument sums to over all holders: zero, as every ledger opens empty. */
export function instrumentTotals(ledger: Ledger): Record<Instrument, number> {
  const totals = {} as Record<Instrument, number>;
  for (const instrument of instrumentKeys) {
    let total = 0;
    for (const fen of ledger.balances[instrument]) total += fen;
    totals[instrument] = total;
  }
  return totals;
}
