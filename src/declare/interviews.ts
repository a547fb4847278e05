/** Years after the arms part in which the headline asks whether a household is poor. */
export const interviewYears: readonly number[] = [2, 4];

/** Whether a season is the last of an interviewed year. */
export const isInterview = (season: number): boolean => interviewYears.includes((season + 1) / 4);

/** What an interview may hold against the poverty line, a head and year. */
export const yardsticks = {
  income: { en: "net income", zh: "净收入" },
  exact: { en: "net income, without interview noise", zh: "净收入(无访谈误差)" },
  helped: { en: "net income with help, insurance and guarantees", zh: "净收入加帮扶、保险与担保" },
  beforeInterest: { en: "net income before interest", zh: "未扣利息的净收入" },
  consumption: { en: "living expenses", zh: "生活消费" },
} as const;
export type Yardstick = keyof typeof yardsticks;

export const yardstickKeys = Object.keys(yardsticks) as readonly Yardstick[];

/** By its place in `yardstickKeys`. */
export const YARDSTICK = Object.fromEntries(yardstickKeys.map((key, k) => [key, k])) as Record<
  Yardstick,
  number
>;
