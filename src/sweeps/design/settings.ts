import * as z from "zod";
import type { Setting } from "./design.ts";

/** Points of a design that can have any number of them. */
export const points: Setting<number> = {
  schema: z.number().int().min(1).max(1_000_000),
  zh: "点数；saltelli 为基本样本行数",
  en: "of sobol, latinHypercube, random; rows of the base sample of saltelli",
  example: 64,
};

export const secondOrder: Setting<boolean> = {
  schema: z.boolean(),
  zh: "二阶指数（saltelli）",
  en: "saltelli: for second-order indices",
  fallback: false,
};

const TRAJECTORIES = 10;

export const trajectories: Setting<number> = {
  schema: z.number().int().min(1).max(100_000),
  zh: "轨迹数（morris）",
  en: "of morris",
  fallback: TRAJECTORIES,
};

/** 0 keeps all trajectories that are drawn. */
export const candidates: Setting<number> = {
  schema: z.number().int().min(2).max(1000),
  zh: "候选轨迹数（morris）",
  en: "morris: trajectories drawn, of which those far apart are kept",
  fallback: 0,
};
