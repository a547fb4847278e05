/** Sections under which metrics are read, in their order; their titles stand in the texts. */
export const metricGroups = [
  "poverty",
  "credit",
  "lenders",
  "livelihood",
  "shops",
  "county",
  "other",
] as const;
export type MetricGroup = (typeof metricGroups)[number];
