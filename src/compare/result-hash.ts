import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Replicate } from "./replicates.ts";

const NAN = 0x7ff8000000000000n;

/** The 64 bits of a number as hex, so that nothing is lost in print; every NaN is the same. */
export function exactHex(value: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  if (Number.isNaN(value)) bits.setBigUint64(0, NAN);
  else bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16).padStart(16, "0");
}

/** By code units, the same in every locale. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * SHA-256 over the rows of a result: one line `arm,replicate,metric,season,value` each, sorted by
 * that key; the run's own figure comes before its seasons, with the season left empty.
 */
export function resultHash(replicates: readonly Replicate[]): string {
  const hash = sha256.create();
  const inOrder = [...replicates].sort((a, b) => a.replicate - b.replicate);
  const names = [...new Set(inOrder.flatMap(({ arms }) => arms.map(({ arm }) => arm)))].sort(byText);
  for (const name of names)
    for (const { replicate, arms } of inOrder)
      for (const { arm, summary, series } of arms)
        if (arm === name) hash.update(utf8ToBytes(rows(`${arm},${replicate}`, summary, series)));
  return bytesToHex(hash.digest());
}

/** The hash of a result whose replicates come one by one, in the order of their numbers. */
interface RunningHash {
  /** Takes in a replicate beyond the first ones, which are kept. */
  take(replicate: Replicate, first: readonly Replicate[]): void;
  of(first: readonly Replicate[]): string;
}

/**
 * Of as many replicates as are kept, the hash is the one above. With more of them, it is SHA-256 over lines: that hash
 * of the first ones, then the same of each further replicate by itself, so that none needs to be kept for it.
 */
export function runningHash(): RunningHash {
  let further: ReturnType<typeof sha256.create> | undefined;
  const line = (hash: string): Uint8Array => utf8ToBytes(`${hash}\n`);
  return {
    take(replicate, first) {
      further ??= sha256.create().update(line(resultHash(first)));
      further.update(line(resultHash([replicate])));
    },
    of: (first) => (further ? bytesToHex(further.clone().digest()) : resultHash(first)),
  };
}

function rows(
  key: string,
  summary: Readonly<Record<string, number>>,
  series: Readonly<Record<string, ArrayLike<number>>>,
): string {
  let text = "";
  for (const metric of [...new Set([...Object.keys(summary), ...Object.keys(series)])].sort(byText)) {
    if (metric in summary) text += `${key},${metric},,${exactHex(summary[metric])}\n`;
    const seen = series[metric] ?? [];
    for (let season = 0; season < seen.length; season++)
      text += `${key},${metric},${season},${exactHex(seen[season])}\n`;
  }
  return text;
}
