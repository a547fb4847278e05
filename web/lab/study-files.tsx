import { useSignal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import { type StudyTableName, tablesOf } from "../../src/sweeps/portable/study-table-names.ts";
import { keepFile } from "../browser/keep-file.ts";
import { words } from "../browser/language.ts";
import { singleFile } from "../browser/single-file.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { askClerk } from "./study-lanes.ts";
import { jobs, type Sweep, sweepState } from "./sweep-state.ts";

const text = words({ zh, en });

/** The study as files: all of it, and its tables. */
export function StudyFiles({ study }: { study: Sweep }) {
  const t = text.value.files;
  const { manifest, playable } = study;
  const resting = sweepState.value.kind === "done" || sweepState.value.kind === "paused";
  const { name } = manifest.saved.study;
  const fault = useSignal("");
  const keep = async (file: string, make: () => Promise<Blob>): Promise<void> => {
    fault.value = "";
    try {
      keepFile(await make(), file);
    } catch (error) {
      fault.value = t.failed(file, messageOf(error));
    }
  };
  const whole = async (): Promise<Blob> =>
    new Blob([await askClerk("saveStudy", manifest, jobs.value)], { type: "application/json" });
  return (
    <>
      <p class="lab-ways">
        <button
          type="button"
          disabled={!resting || !playable}
          onClick={() => void keep(`${name}.study.json`, whole)}
        >
          {t.save}
        </button>
        <TableFiles study={study} resting={resting} keep={keep} />
      </p>
      {fault.value ? (
        <p class="notice" role="alert">
          {fault.value}
        </p>
      ) : null}
      <p class="muted small">
        {t.command} <code>{`sannong sweep import ${name}.study.json --out ${name}`}</code>
      </p>
    </>
  );
}

interface TableFilesProps {
  study: Sweep;
  resting: boolean;
  keep: (file: string, make: () => Promise<Blob>) => Promise<void>;
}

/** One table of the study, as the command line exports it. */
function TableFiles({ study: { manifest, points }, resting, keep }: TableFilesProps) {
  const t = text.value.files;
  const table = useSignal<StudyTableName>("runs");
  const file = (kind: string): string => `${manifest.saved.study.name}-${table.value}.${kind}`;
  const csv = async (): Promise<Blob> =>
    new Blob([await askClerk("studyCsv", table.value, manifest, points, jobs.value)], { type: "text/csv" });
  const parquet = async (): Promise<Blob> => {
    const { parquetFile } = await import("./parquet-file.ts");
    const made = await askClerk("studyTable", table.value, manifest, points, jobs.value);
    return new Blob([parquetFile(made, manifest.modelVersion)], { type: "application/vnd.apache.parquet" });
  };
  return (
    <>
      <label>
        {t.table}{" "}
        <select
          value={table.value}
          onChange={({ currentTarget: { value } }) => {
            table.value = value as StudyTableName;
          }}
        >
          {tablesOf(manifest).map((each) => (
            <option key={each} value={each}>
              {t.tables[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={!resting} onClick={() => void keep(file("csv"), csv)}>
        {t.csv}
      </button>
      {singleFile ? (
        <span class="muted small">{t.noParquet}</span>
      ) : (
        <button type="button" disabled={!resting} onClick={() => void keep(file("parquet"), parquet)}>
          {t.parquet}
        </button>
      )}
    </>
  );
}
