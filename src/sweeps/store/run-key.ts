import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * What identifies one run: one arm of one replicate at one point. 32 hex digits. `model` is the fingerprint of the
 * model that played it, where that is not the one with which its store was begun.
 */
export function runKeyOf(
  modelVersion: string,
  scenarioHash: string,
  point: number,
  arm: string,
  replicate: number,
  model?: string,
): string {
  const own = model === undefined ? [] : [model];
  const text = JSON.stringify([modelVersion, scenarioHash, point, arm, replicate, ...own]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
