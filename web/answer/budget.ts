/** Yuan. */
const MOST = 1_000_000_000;

/** A budget as it is typed, in units of so many yuan; nothing where it is none. */
export function budgetOf(typed: string, unit: number): number | undefined {
  const amount = Number(typed.normalize("NFKC").replace(/[\s,]/g, "") || Number.NaN);
  const yuan = Math.round(amount * unit);
  return yuan > 0 && yuan <= MOST ? yuan : undefined;
}

/** A budget in units of so many yuan, as a person would type it. */
export const shownBudget = (yuan: number, unit: number): string =>
  String(yuan / unit).replace(/\B(?=(\d{3})+$)/g, unit === 1 ? "," : "");
