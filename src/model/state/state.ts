import {
  type Columns,
  copyRows,
  type Frozen,
  type Rows,
  rowBytes,
  settled,
  type Table,
} from "../../declare/table.ts";
import { copyLedger, type Ledger } from "../ledger/ledger.ts";
import { sample, tape } from "./closed-loans.ts";
import { household } from "./household.ts";
import { market, price } from "./markets.ts";
import { membership } from "./membership.ts";
import { payable, promise } from "./owed-harvest.ts";
import { lender, line, loan, luck, need, opportunity, platform, relation, shop, village } from "./tables.ts";

/** Every table of the model. */
export const tables = {
  household,
  relation,
  village,
  shop,
  platform,
  lender,
  line,
  loan,
  need,
  opportunity,
  promise,
  payable,
  membership,
  tape,
  market,
  price,
  luck,
} as const satisfies Record<string, Table<Columns>>;

type Tables = typeof tables;
export type TableKey = keyof Tables;

type RowsOf<T extends TableKey> = Rows<Tables[T]["columns"]>;

/** All that is known at the end of a season. */
export type State = { [T in TableKey]: RowsOf<T> } & {
  /** Seasons since the arms part; negative in burn-in. */
  season: number;
  /** Closed loans that each lender learns from. */
  samples: Rows<(typeof sample)["columns"]>[];
  ledger: Ledger;
};

/** `table.column` for every column. */
export type ColumnPath = {
  [T in TableKey]: `${T}.${Extract<keyof Tables[T]["columns"], string>}`;
}[TableKey];

/** A state of which only the columns in `Sets` can be written. */
export type Open<Sets extends string> = {
  readonly [T in TableKey]: { count: number } & {
    readonly [C in keyof Tables[T]["columns"]]: `${T}.${Extract<C, string>}` extends Sets
      ? RowsOf<T>[C]
      : `${T}.*` extends Sets
        ? RowsOf<T>[C]
        : Frozen;
  };
} & {
  readonly season: number;
  readonly samples: State["samples"];
  readonly ledger: { readonly balances: { readonly [I in keyof Ledger["balances"]]: Frozen } } & Pick<
    Ledger,
    "households" | "kinCircles" | "lenders" | "platforms"
  >;
};

const tableKeys = Object.keys(tables) as TableKey[];

/**
 * A copy that shares nothing but the luck of the season, which nobody's decision moves. Table by table: V8 keeps a
 * state that was filled key by key as a hash table, and every step reads it for every household.
 */
export const copyState = (state: State): State => copyWith(state, state.luck);

/** A copy that shares nothing. */
export const wholeCopy = (state: State): State => copyWith(state, copyRows(tables.luck, state.luck));

function copyWith(state: State, seasonLuck: State["luck"]): State {
  return settled<State>({
    season: state.season,
    household: copyRows(tables.household, state.household),
    relation: copyRows(tables.relation, state.relation),
    village: copyRows(tables.village, state.village),
    shop: copyRows(tables.shop, state.shop),
    platform: copyRows(tables.platform, state.platform),
    lender: copyRows(tables.lender, state.lender),
    line: copyRows(tables.line, state.line),
    loan: copyRows(tables.loan, state.loan),
    need: copyRows(tables.need, state.need),
    opportunity: copyRows(tables.opportunity, state.opportunity),
    promise: copyRows(tables.promise, state.promise),
    payable: copyRows(tables.payable, state.payable),
    membership: copyRows(tables.membership, state.membership),
    tape: copyRows(tables.tape, state.tape),
    market: copyRows(tables.market, state.market),
    price: copyRows(tables.price, state.price),
    luck: seasonLuck,
    samples: state.samples.map((held) => copyRows(sample, held)),
    ledger: copyLedger(state.ledger),
  });
}

/** Bytes that a state holds, spare capacity left out. */
export function stateBytes(state: State): number {
  let bytes = state.ledger.matrix.byteLength;
  for (const key of tableKeys) bytes += rowBytes(tables[key]) * state[key].count;
  for (const held of state.samples) bytes += rowBytes(sample) * held.count;
  for (const balance of Object.values(state.ledger.balances)) bytes += balance.byteLength;
  return bytes;
}
