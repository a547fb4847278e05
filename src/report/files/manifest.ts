import type { Comparison } from "../../compare/comparison.ts";
import { modelVersion } from "../../model/model-version.ts";
import { json } from "./json.ts";

export const resultFormat = "sannong results 1";
export const paperFormat = "sannong paper 1";

/** What a directory of results says of itself: enough to make them again, nothing about the machine. */
interface Manifest {
  /** Who wrote the directory; nothing without it is replaced. */
  format: typeof resultFormat;
  modelVersion: string;
  scenario: string;
  scenarioHash: string;
  seed: string;
  arms: readonly string[];
  reference: string;
  treatment: string;
  replicates: { finished: number; planned: number; interrupted: boolean };
  resultHash: string;
  node: string;
  date: string;
  files: readonly string[];
  /** The scenario with every default filled in. */
  resolved: unknown;
}

/** Files of results with a manifest that says whose they are; `more` are written beside them. */
export function withManifest(
  files: Readonly<Record<string, Iterable<string>>>,
  more: readonly string[] = [],
): Readonly<Record<string, Iterable<string>>> {
  const names = [...Object.keys(files), ...more, "manifest.json"];
  return { ...files, "manifest.json": [json({ format: resultFormat, modelVersion, files: names })] };
}

/** The manifest of a comparison of a scenario; `files` are the others in its directory. */
export function manifest(
  comparison: Comparison,
  { name, hash, resolved }: { name: string; hash: string; resolved: unknown },
  files: readonly string[],
): Manifest {
  const { seed, arms, reference, treatment, finished, planned, interrupted } = comparison;
  return {
    format: resultFormat,
    modelVersion,
    scenario: name,
    scenarioHash: hash,
    seed,
    arms,
    reference,
    treatment,
    replicates: { finished, planned, interrupted },
    resultHash: comparison.hash,
    node: process.version,
    date: new Date().toISOString(),
    files: [...files, "manifest.json"],
    resolved,
  };
}
