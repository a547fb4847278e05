export const exportFormats = ["parquet", "csv", "both"] as const;
export type ExportFormat = (typeof exportFormats)[number];
