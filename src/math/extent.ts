/** The least and the largest, however many there are; NaN is passed over, and of nothing they are Infinity and −Infinity. */
export function extent(values: ArrayLike<number>): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    if (values[k] < least) least = values[k];
    if (values[k] > most) most = values[k];
  }
  return [least, most];
}
