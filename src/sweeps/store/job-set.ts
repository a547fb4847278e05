/** A set of jobs, one bit each, so that a million of them take no more room than a picture. */
export interface JobSet {
  has(point: number, replicate: number): boolean;
  add(point: number, replicate: number): void;
  readonly size: number;
}

/** For points and replicates from 1. */
export function jobSet(points: number, replicates: number): JobSet {
  const bits = new Uint8Array(Math.ceil((points * replicates) / 8));
  let size = 0;
  const place = (point: number, replicate: number): number => (point - 1) * replicates + replicate - 1;
  const has = (at: number): boolean => (bits[Math.floor(at / 8)] & (1 << (at % 8))) !== 0;
  return {
    has: (point, replicate) => has(place(point, replicate)),
    add(point, replicate) {
      const at = place(point, replicate);
      if (has(at)) return;
      bits[Math.floor(at / 8)] |= 1 << (at % 8);
      size++;
    },
    get size() {
      return size;
    },
  };
}
