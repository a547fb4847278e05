import type { ExperimentFound } from "../../experiments/found/findings.ts";
import { json } from "../files/json.ts";

/** What is printed and kept as JSON: the file as it was played, and each finding. */
export const experimentJson = ({ findings, ...rest }: ExperimentFound): string =>
  json({ ...rest, findings: findings.map(({ form: _, ...finding }) => finding) });
