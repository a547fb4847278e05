import type { Fates } from "../model/run.ts";

/** Of how many it is asked who lends to them. */
const PICKED = 6;

type Wanted = (a: Fates, b: Fates, i: number) => boolean;

const borrowed = ({ borrowed: column }: Fates, i: number): boolean => column[i] === 1;

/** By what the six are told apart: who lent to them, and who they are. */
const wanted: readonly Wanted[] = [
  (a, b, i) => a.shop[i] === 1 && borrowed(b, i) && !borrowed(a, i),
  (a, b, i) => a.shop[i] === 0 && borrowed(a, i) && !borrowed(b, i),
  (a, b, i) => a.elderly[i] === 1 && !borrowed(a, i) && !borrowed(b, i),
  (a, b, i) => borrowed(a, i) && borrowed(b, i),
  (a, b, i) => a.shop[i] === 1 && !borrowed(a, i) && !borrowed(b, i),
  (a, _, i) => a.lifted[i] === 1 && a.shop[i] === 0 && borrowed(a, i),
];

/** Rows of six households of a village whose fates differ, in the order of their rows; any others where there are none such. */
export function pickSix(reference: Fates, treatment: Fates): number[] {
  const rows = Array.from({ length: reference.fell.length }, (_, i) => i);
  const picked: number[] = [];
  for (const fits of [...wanted, ...Array.from({ length: PICKED }, (): Wanted => () => true)]) {
    const row = rows.find((i) => !picked.includes(i) && fits(reference, treatment, i));
    if (row !== undefined && picked.length < PICKED) picked.push(row);
  }
  return picked.sort((a, b) => a - b);
}
