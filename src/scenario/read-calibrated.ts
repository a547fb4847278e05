import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Names } from "../declare/parameter.ts";
import type { CalibratedSets } from "./calibrated-sets.ts";
import { type Place, scenarioError, shown } from "./problem.ts";
import { csvRecords } from "./survey/csv-records.ts";

/** The file of parameter sets in a folder that `sannong calibrate` wrote. */
export const SETS_FILE = "sample.csv";

/** Reads the parameter sets of a folder; `place` is where the scenario names it. Throws a `ScenarioError`. */
export function readCalibrated(folder: string, place: Place): CalibratedSets {
  const file = join(folder, SETS_FILE);
  const refuse = (allowed: Names) =>
    scenarioError([{ ...place, path: "compare.calibrated", given: shown(folder), allowed }]);
  if (!existsSync(file))
    throw refuse({
      en: `a folder that sannong calibrate wrote, with ${SETS_FILE} in it`,
      zh: `sannong calibrate 写出的文件夹，其中有 ${SETS_FILE}`,
    });
  const bytes = readFileSync(file);
  const [head, ...rows] = [...csvRecords([bytes.toString("utf8")])].map(({ cells }) => cells);
  const sets = rows.map((cells) => cells.map((cell) => (cell.trim() === "" ? Number.NaN : Number(cell))));
  const line = sets.findIndex((set) => set.length !== head.length || !set.every(Number.isFinite));
  if (line >= 0)
    throw refuse({
      en: `a number in every cell of ${SETS_FILE}; line ${line + 2} has another`,
      zh: `${SETS_FILE} 的每格都是数；第 ${line + 2} 行不是`,
    });
  if (sets.length === 0)
    throw refuse({
      en: `at least one parameter set in ${SETS_FILE}: the calibration left none`,
      zh: `${SETS_FILE} 中至少一组参数：该校准一组也没有留下`,
    });
  return { sha256: bytesToHex(sha256(bytes)), paths: head, sets };
}
