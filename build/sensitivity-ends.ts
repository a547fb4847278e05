/** How far the headline difference moves if a parameter stands at one end of its plausible range. */
interface End {
  value: number;
  replicates: number;
  /** Share of lifted households, with the 95 % interval of the mean. */
  shift: number;
  low: number;
  high: number;
}

export type Ends = Partial<Record<"low" | "high", End>>;

/** The sensitivity table by path. Where a variant was played again, on luck that did not choose it, that row counts. */
export function sensitivityOf(csv: string): Record<string, Ends> {
  const [head = "", ...lines] = csv.trim().split("\n");
  const names = head.split(",");
  const ends: Record<string, Ends> = {};
  for (const line of lines) {
    const cells = line.split(",");
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    const [path, end] = [cell("path"), cell("end")];
    if (end !== "low" && end !== "high") continue;
    ends[path] = {
      ...ends[path],
      [end]: {
        value: Number(cell("value")),
        replicates: Number(cell("replicates")),
        shift: Number(cell("shift")),
        low: Number(cell("shift_low")),
        high: Number(cell("shift_high")),
      },
    };
  }
  return ends;
}
