/**
 * A column that a step fills anew each season and then forgets: allocated for a number of rows once, since a fresh one
 * takes longer than the loop that fills it. It holds noughts when it is handed out, and is good until it is asked for again.
 */
export const workspace = (): ((count: number) => Float64Array) => {
  let column = new Float64Array(0);
  return (count) => {
    if (column.length === count) column.fill(0);
    else column = new Float64Array(count);
    return column;
  };
};

/** The same of flags. */
export const flagWorkspace = (): ((count: number) => Uint8Array) => {
  let flags = new Uint8Array(0);
  return (count) => {
    if (flags.length === count) flags.fill(0);
    else flags = new Uint8Array(count);
    return flags;
  };
};
