/** A table of numbers that an experiment recorded, packed for a store. */
export interface PackedSample {
  name: string;
  bytes: Uint8Array;
  /** SHA-256 of the numbers, whatever they were packed by. */
  digest: string;
}
