import type { Unit } from "./parameter.ts";

/** A column that may be read but not written; `fill`, `set`, `sort` and the buffer are out of reach. */
export interface Frozen {
  readonly [row: number]: number;
  readonly length: number;
}

const storages = {
  real: Float64Array,
  single: Float32Array,
  whole: Int32Array,
  short: Int16Array,
  byte: Uint8Array,
} as const;

type Storage = keyof typeof storages;

/** What rows are of that columns name. */
type RowKind = "households" | "villages" | "lenders" | "lenderProducts" | "lines" | "platforms" | "shops";
/** Lists of coded numbers. */
type CodedKind =
  | "identity"
  | "jobs"
  | "monitoringClasses"
  | "causes"
  | "exclusions"
  | "purposes"
  | "products"
  | "finances"
  | "terms"
  | "loanStatuses"
  | "waysAhead"
  | "rungs";
/** Numbers that are none of what the rest of their column measures or names. */
type Special = "ages" | "never" | "notYet" | "noRow" | "noLender" | "noLimit" | "vacancy";
/** What numbers stand for, by name: the texts stand apart (`code-texts.ts`), since whoever plays needs none of them. */
export type CodeKind = RowKind | CodedKind | Special | "noYes" | "seasons";

/** How one column is stored, what it means, and in which unit. `width` values a row. */
export interface Column<S extends Storage = Storage> {
  storage: S;
  unit: Unit;
  zh: string;
  width: number;
  /** A term: reset to this value at the start of every season, moved by policies. */
  base?: number;
  /** The key of a coded column; of another, the numbers in it that are no measure. */
  codes: readonly CodeKind[];
}

/** Units in which a number means itself; what is counted in others is declared with its key. */
type Measure = Exclude<Unit, "code" | "row" | "flag">;

const declaration = <S extends Storage>(
  ...[storage, unit, zh, width, codes]: [S, Unit, string, number, readonly CodeKind[]]
): Column<S> => ({ storage, unit, zh, width, codes });

const column =
  <S extends Storage>(storage: S) =>
  (unit: Measure, zh: string, width = 1, ...codes: Special[]): Column<S> =>
    declaration(storage, unit, zh, width, codes);

/** 8 bytes: money that is posted, and sums. */
export const real = column("real");
/** 4 bytes: everything that is measured but not posted. */
export const single = column("single");
export const whole = column("whole");
export const short = column("short");
export const byte = column("byte");
/** Counts in a byte stop here, under the codes that stand for none (255). */
export const MOST_IN_BYTE = 250;
export const flag = (zh: string, width = 1): Column<"byte"> =>
  declaration("byte", "flag", zh, width, ["noYes"]);

/** A column of codes, with the list of them. */
export const coded = <S extends Storage>(storage: S, zh: string, codes: CodedKind): Column<S> =>
  declaration(storage, "code", zh, 1, [codes]);

/** A column that names rows, of what, and which number stands for none. */
export const rowOf = <S extends Storage>(
  storage: S,
  zh: string,
  of: RowKind,
  ...none: Special[]
): Column<S> => declaration(storage, "row", zh, 1, [of, ...none]);

/** A column of seasons on the calendar, and the number in it that is none. */
export const season = (zh: string, width = 1, ...none: Special[]): Column<"short"> =>
  declaration("short", "seasons", zh, width, ["seasons", ...none]);

/** A column through which policies act: it returns to `base` every season. */
export const term = (unit: Measure, zh: string, base: number, ...codes: Special[]): Column<"single"> => ({
  ...declaration("single", unit, zh, 1, codes),
  base,
});

export type Columns = Record<string, Column>;

/** A table is declared once: its columns, and what a row is called. */
export interface Table<C extends Columns> {
  zh: string;
  columns: C;
  /** Name and width of the first column, by which its capacity is told. */
  first: readonly [string, number];
}

export function table<C extends Columns>(zh: string, columns: C): Table<C> {
  const [name, { width }] = Object.entries(columns)[0];
  return { zh, columns, first: [name, width] };
}

type ArrayOf<S extends Storage> = InstanceType<(typeof storages)[S]>;

/** The rows of a table: one typed array a column, `count` of them in use. */
export type Rows<C extends Columns> = { count: number } & { [K in keyof C]: ArrayOf<C[K]["storage"]> };

/** Allocates `capacity` zeroed rows, of which `count` are in use. */
export function rows<C extends Columns>({ columns }: Table<C>, count: number, capacity = count): Rows<C> {
  const made: Record<string, unknown> = { count };
  for (const [name, { storage, width }] of Object.entries(columns))
    made[name] = new storages[storage](capacity * width);
  return settled(made) as Rows<C>;
}

/** Makes room for `extra` more rows; arrays that were read before may be stale afterwards. */
export function reserve<C extends Columns>(
  { columns, first }: Table<C>,
  table: Rows<C>,
  extra: number,
): void {
  const into = table as unknown as Record<string, Float64Array>;
  const capacity = into[first[0]].length / first[1];
  const wanted = table.count + extra;
  if (wanted <= capacity) return;
  const larger = Math.max(wanted, Math.ceil(capacity * 1.5));
  for (const [name, { storage, width }] of Object.entries(columns)) {
    const grown = new storages[storage](larger * width);
    grown.set(into[name]);
    into[name] = grown as Float64Array;
  }
}

/** Keeps the rows for which `keep` says so, in their order. */
export function compact<C extends Columns>(
  { columns }: Table<C>,
  table: Rows<C>,
  keep: (row: number) => boolean,
): void {
  // Runs of kept rows as [from, to): each moves down as a whole.
  const runs: number[] = [];
  let count = 0;
  for (let row = 0; row < table.count; row++) {
    if (!keep(row)) continue;
    count++;
    if (runs.length > 0 && runs[runs.length - 1] === row) runs[runs.length - 1] = row + 1;
    else runs.push(row, row + 1);
  }
  if (count === table.count) return;
  table.count = count;
  const from = table as unknown as Record<string, Float64Array>;
  for (const [name, { width }] of Object.entries(columns)) {
    const column = from[name];
    let to = 0;
    for (let r = 0; r < runs.length; r += 2) {
      const start = runs[r] * width;
      const end = runs[r + 1] * width;
      if (to !== start) column.copyWithin(to, start, end);
      to += end - start;
    }
  }
}

/** A copy that shares nothing, cut to the rows in use. */
export function copyRows<C extends Columns>({ columns }: Table<C>, table: Rows<C>): Rows<C> {
  const from = table as unknown as Record<string, Float64Array>;
  const made: Record<string, unknown> = { count: table.count };
  for (const [name, { width }] of Object.entries(columns))
    made[name] = from[name].slice(0, table.count * width);
  return settled(made) as Rows<C>;
}

/**
 * The same record, copied by way of a hash table: V8 keeps an object that was filled key by key as one, and every read of
 * a column would then be a look-up (the whole model ran at half the speed). What it compiles rests on what the fields of
 * a shape have held so far, and a literal first holds noughts: made in this one way, a shape means the same in every run.
 */
export const settled = <T extends object>(record: T): T => ({
  ...Object.assign(Object.create(null), record),
});

/** Bytes one row takes. */
export function rowBytes({ columns }: Table<Columns>): number {
  let bytes = 0;
  for (const { storage, width } of Object.values(columns))
    bytes += storages[storage].BYTES_PER_ELEMENT * width;
  return bytes;
}
