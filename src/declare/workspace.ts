const columnOf = <Column extends Float64Array | Uint8Array>(
  make: (count: number) => Column,
): ((count: number) => Column) => {
  let column = make(0);
  return (count) => {
    if (column.length === count) column.fill(0);
    else column = make(count);
    return column;
  };
};

/**
 * A column that a step fills anew each season and then forgets: allocated for a number of rows once, since a fresh one
 * takes longer than the loop that fills it. It holds noughts when it is handed out, and is good until it is asked for again.
 */
export const workspace = () => columnOf((count) => new Float64Array(count));

/** The same of flags. */
export const flagWorkspace = () => columnOf((count) => new Uint8Array(count));
