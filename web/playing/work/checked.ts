import { scenarioFrom } from "../../../src/scenario/load.ts";
import type { Warning } from "../../../src/scenario/problem.ts";
import type { Asked } from "../../set/asked.ts";
import { treeOf } from "./asked.ts";

/** What is to be minded about a scenario. Throws `ScenarioError`, which says what is wrong. */
export const checked = (asked: Asked): readonly Warning[] => scenarioFrom(treeOf(asked)).warnings;
