import { loadScenario } from "../../src/scenario/load-file.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** The small county, smaller still, where lenders are met often. */
export const county = (file = "scenarios/small.yaml", set: readonly string[] = []): Scenario =>
  loadScenario(file, { set: ["county.villages=5", "population.shopShare=0.2", ...set] }).scenario;
