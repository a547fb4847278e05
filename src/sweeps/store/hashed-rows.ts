import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { JobRows, RunRow } from "./job-rows.ts";
import type { Manifest } from "./manifest.ts";

/** The eight bytes of every NaN, and of what is not there, in hexadecimal digits. */
export const NAN_BITS = "7ff8000000000000";

/** What a store hash begins with: what the store is a study of. */
export const hashedHead = ({
  modelVersion,
  studyHash,
  scenarioHash,
  metrics,
}: Pick<Manifest, "modelVersion" | "studyHash" | "scenarioHash" | "metrics">): string =>
  `${JSON.stringify([1, modelVersion, studyHash, scenarioHash, metrics])}\n`;

/** A row of a table as the hash takes it in: its cells, then the exact bits of its numbers, the highest byte first. */
export const hashedRow = (cells: readonly unknown[], bits: string): string =>
  `${JSON.stringify(cells)}${bits}\n`;

/** The cells of a run in the store hash. */
export const RUN_CELLS = ["point", "replicate", "arm", "key", "status", "reason"] as const;

/**
 * The store hash of runs in memory: that of a store which keeps metrics and nothing else, with the same runs in it. A
 * run that is there twice throws.
 */
export function hashOfRuns(manifest: Manifest, jobs: readonly JobRows[]): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(`${hashedHead(manifest)}runs\n`));
  const rows = jobs.flatMap(({ point, replicate, rows }) => rows.map((row) => ({ point, replicate, row })));
  rows.sort((a, b) => a.point - b.point || a.replicate - b.replicate || byText(a.row.arm, b.row.arm));
  let last = "";
  for (const { point, replicate, row } of rows) {
    const where = JSON.stringify([point, replicate, row.arm]);
    if (where === last) throw new Error(`runs holds ${where} twice`);
    last = where;
    hash.update(utf8ToBytes(hashedRow(cellsOf(point, replicate, row), bitsOf(row.values))));
  }
  return bytesToHex(hash.digest());
}

const cellsOf = (point: number, replicate: number, { arm, key, status, reason }: RunRow): unknown[] => [
  point,
  replicate,
  arm,
  key,
  status,
  reason === "" ? null : reason,
];

/** By code points, as a database sorts. */
function byText(one: string, other: string): number {
  const [a, b] = [[...one], [...other]].map((letters) => letters.map((letter) => letter.codePointAt(0) ?? 0));
  const at = a.findIndex((code, k) => code !== b[k]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}

const HEX = 16;
const HALF = 4;
const half = (at: number): string =>
  view
    .getUint32(at)
    .toString(HEX)
    .padStart(2 * HALF, "0");
const view = new DataView(new ArrayBuffer(Float64Array.BYTES_PER_ELEMENT));

function bitsOf(values: Float64Array): string {
  let bits = "";
  for (const value of values) {
    if (Number.isNaN(value)) {
      bits += NAN_BITS;
      continue;
    }
    view.setFloat64(0, value);
    bits += half(0) + half(HALF);
  }
  return bits;
}
