import names from "virtual:names";
import { signal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { singleFile } from "../browser/single-file.ts";
import { isNotPlayable } from "../playing/lanes.ts";
import { goToPart } from "./lab-place.ts";
import { type KeptStudy, keepJobs, keepStudy, keptJobs } from "./run-keeper.ts";
import { askClerk } from "./study-lanes.ts";
import { idOf, show, sweepState } from "./sweep-state.ts";

/** What became of the files that were opened last. */
type OpenState =
  | { kind: "reading"; name: string }
  | { kind: "problems"; problems: readonly Problem[] }
  | { kind: "store" | "noManifest" | "noRuns" | "noParquet" | "other" | "busy"; name: string }
  | { kind: "failed"; name: string; what: string };

export const openState = signal<OpenState | undefined>(undefined);

const endsIn = (files: readonly File[], ...names: readonly string[]): File | undefined =>
  files.find(({ name }) => names.includes(name.toLowerCase()));

/** Opens a study: a file of the laboratory, or what the command line exported. */
export async function openStudy(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  if (sweepState.value.kind === "playing" || sweepState.value.kind === "pausing") {
    openState.value = { kind: "busy", name: first.name };
    return;
  }
  openState.value = { kind: "reading", name: first.name };
  try {
    openState.value = await opened(files);
  } catch (error) {
    openState.value = isNotPlayable(error)
      ? { kind: "problems", problems: error.problems }
      : { kind: "failed", name: first.name, what: messageOf(error) };
  }
}

async function opened(files: readonly File[]): Promise<OpenState | undefined> {
  const manifest = endsIn(files, "manifest.json");
  const runs = endsIn(files, "runs.parquet") ?? endsIn(files, "runs.csv");
  const other = files.find(({ name }) => /\.json$/i.test(name) && name !== manifest?.name);
  if (manifest && runs) return openExport(manifest, runs, files);
  if (other && !runs) return openText(other);
  if (endsIn(files, "study.duckdb")) return { kind: "store", name: "study.duckdb" };
  if (manifest) return { kind: "noRuns", name: manifest.name };
  const table = files.find(({ name }) => /\.(parquet|csv)$/i.test(name));
  if (!table) return { kind: "other", name: files[0].name };
  // A table alone says of what study it is in no way; one of something else is told as such.
  if (/\.parquet$/i.test(table.name)) {
    if (singleFile) return { kind: "noParquet", name: table.name };
    const columns = await parquetColumns(table);
    return { kind: "key" in columns && "replicate" in columns ? "noManifest" : "other", name: table.name };
  }
  return { kind: "noManifest", name: table.name };
}

async function openText(file: File): Promise<undefined> {
  take(await askClerk("openStudyText", await file.text(), file.name));
}

async function openExport(
  manifest: File,
  runs: File,
  files: readonly File[],
): Promise<OpenState | undefined> {
  const events = endsIn(files, "events.parquet") ?? endsIn(files, "events.csv");
  if (singleFile && [runs, events].some((file) => file?.name.endsWith(".parquet")))
    return { kind: "noParquet", name: runs.name };
  const tables = await Promise.all([runs, ...(events ? [events] : [])].map(tableOf));
  const [first, second] = tables;
  take(await askClerk("openExport", await manifest.text(), manifest.name, first, second));
  return undefined;
}

async function tableOf(file: File) {
  if (/\.csv$/i.test(file.name)) return { file: file.name, text: await file.text() };
  return { file: file.name, columns: await parquetColumns(file) };
}

async function parquetColumns(file: File) {
  const { parquetColumns: read } = await import("./parquet-columns.ts");
  return read(await file.arrayBuffer());
}

type Opened = Awaited<ReturnType<typeof askClerk<"openStudyText">>>;

function take({ manifest, points, jobs, hash }: Opened): void {
  const id = idOf(manifest);
  const study = { id, text: manifest.saved.text, manifest, points, playable: hash !== undefined };
  const whole = manifest.state === "complete";
  show(study, jobs, whole ? { kind: "done", hash } : { kind: "paused" });
  goToPart("sweep");
  void keepStudy({ id, text: study.text, manifest, at: Date.now() }).then(() => keepJobs(id, jobs));
}

/** Shows a study that the browser has kept, with its runs. */
export async function openKept({ id, text, manifest }: KeptStudy): Promise<void> {
  const [there, points] = await Promise.all([keptJobs(id), askClerk("pointsOf", manifest)]);
  const { state, storeHash } = manifest;
  // Runs of two versions of the model do not mix.
  const study = { id, text, manifest, points, playable: manifest.modelVersion === names.modelVersion };
  show(study, there, state === "complete" ? { kind: "done", hash: storeHash } : { kind: "paused" });
}
