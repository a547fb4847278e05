/** Where a key moves the cursor of a chart; undefined for keys that are not its own. */
export function cursorAfter(key: string, at: number | undefined, count: number): number | undefined {
  if (count < 1) return undefined;
  const last = count - 1;
  if (key === "ArrowRight" || key === "ArrowUp") return at === undefined ? 0 : Math.min(last, at + 1);
  if (key === "ArrowLeft" || key === "ArrowDown") return at === undefined ? last : Math.max(0, at - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  return undefined;
}
