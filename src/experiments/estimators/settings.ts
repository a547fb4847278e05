import * as z from "zod";

const described = <T extends z.ZodType>(schema: T, zh: string, en: string): T =>
  schema.meta({ description: `${zh} / ${en}` });

/** The name of an outcome, or a column that every sample has. */
export const columnName = () => z.string().regex(/^[a-z][A-Za-z0-9.]{0,59}$/);

export const outcome = described(columnName(), "结果变量", "an outcome of this experiment");
export const covariates = described(
  z.array(columnName()).max(20).default([]),
  "协变量",
  "further columns that are held constant",
);
export const cluster = described(
  z.enum(["village", "unit", "none"]).default("village"),
  "误差聚类",
  "whose errors may go together; none: each row on its own",
);
export const scale = described(
  z.enum(["level", "controlSd", "controlMean"]).default("level"),
  "效应单位：原单位、对照组标准差或对照组均值的倍数",
  "what an effect is told in: its own unit, standard deviations of the control group, or shares of its mean",
);
/** A number of the estimator's own. */
export const number = (low: number, high: number, zh: string, en: string) =>
  described(z.number().min(low).max(high), zh, en);
export const list = (zh: string, en: string) => described(z.array(columnName()).min(1).max(40), zh, en);
export { described };
