import { csv } from "../../../src/report/files/csv.ts";
import { csvTable } from "../../../src/scenario/csv-table.ts";
import type { DesignPoint } from "../../../src/sweeps/design/design.ts";
import { designOf } from "../../../src/sweeps/design/design-points.ts";
import { manifestIn } from "../../../src/sweeps/portable/manifest-text.ts";
import { portableText } from "../../../src/sweeps/portable/portable-study.ts";
import {
  heldTogether,
  type ReadStudy,
  readStudyText,
  refuseVersion,
} from "../../../src/sweeps/portable/read-study.ts";
import { type StudyTable, studyTable } from "../../../src/sweeps/portable/study-tables.ts";
import { jobsOfTable, type TableColumns } from "../../../src/sweeps/portable/table-jobs.ts";
import { failedJob } from "../../../src/sweeps/run/failed-job.ts";
import { stopFigure } from "../../../src/sweeps/run/stop-figure.ts";
import type { StopFigure } from "../../../src/sweeps/run/stop-rule.ts";
import { jobPlayer, type SweepJob, taskOf } from "../../../src/sweeps/run/sweep-job.ts";
import { hashOfRuns } from "../../../src/sweeps/store/hashed-rows.ts";
import type { JobRows } from "../../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../../src/sweeps/store/manifest.ts";
import type { Cell } from "../../../src/sweeps/store/table-columns.ts";
import type { LoadedStudy } from "../../../src/sweeps/study/load-study.ts";
import { settingsAt } from "../../../src/sweeps/study/point-plan.ts";
import { plainStudy } from "../../../src/sweeps/study/saved-study.ts";
import { beginStudy } from "./begin-study.ts";
import { experimentJobs } from "./experiment-jobs.ts";
import { discoverIn } from "./study-discovery.ts";
import { studyLesson } from "./study-lesson.ts";
import { responsesOf, studyReport } from "./study-report.ts";

type Opened = Omit<ReadStudy, "loaded">;

interface Player {
  manifest: string;
  loaded: LoadedStudy;
  play: (job: SweepJob) => JobRows;
}

let last: Player | undefined;

/** The player of a study; the last one is kept, for its runs come one after another. */
function playerOf(manifest: Manifest): Player {
  const key = `${manifest.studyHash} ${manifest.scenarioHash}`;
  if (last?.manifest === key) return last;
  const loaded = plainStudy(manifest.saved);
  last = { manifest: key, loaded, play: jobPlayer(taskOf(loaded)) };
  return last;
}

/** A job played, and its figure for the stopping rule, NaN where there is none. */
interface PlayedJob {
  rows: JobRows;
  figure: StopFigure;
}

const figured = ({ saved, metrics }: Manifest, rows: JobRows): PlayedJob => ({
  rows,
  figure: saved.study.stop ? stopFigure(saved.study, metrics)(rows) : { value: Number.NaN },
});

const opened = ({ loaded: _, ...rest }: ReadStudy): Opened => rest;

/** A table as CSV: lists with spaces between, and a truth value as 0 or 1, as the command line writes them. */
const csvText = ({ columns, rows }: StudyTable): string =>
  [...csv(Object.keys(columns), rows.map(csvCells))].join("");

const csvCells = (cells: readonly Cell[]): (string | number)[] =>
  cells.map((cell) => {
    if (typeof cell === "boolean") return cell ? 1 : 0;
    return typeof cell === "object" ? (cell ?? []).join(" ") : cell;
  });

/** A table of an export: read from Parquet already, or CSV as it was written. */
type ExportedTable = { file: string; columns: TableColumns } | { file: string; text: string };

function columnsOf(table: ExportedTable): TableColumns {
  if ("columns" in table) return table.columns;
  const { columns, rows } = csvTable(table.text, table.file);
  return Object.fromEntries(columns.map((name, c) => [name, rows.map(({ cells }) => cells[c])]));
}

/** What a worker does for the laboratory, by name. */
export const studyJobs = {
  ...experimentJobs,
  beginStudy,
  discoverIn,
  responsesOf,
  studyReport,

  /** Plays all arms of one replicate at one point. */
  playStudyJob: (manifest: Manifest, job: SweepJob): PlayedJob =>
    figured(manifest, playerOf(manifest).play(job)),

  /** The rows of a job over which workers died. */
  failStudyJob: (manifest: Manifest, job: SweepJob, reason: string): PlayedJob =>
    figured(manifest, failedJob(playerOf(manifest).loaded, manifest, job, reason)),

  /** What the study's stopping rule looks at in a job. */
  figureOf: (manifest: Manifest, rows: JobRows): StopFigure => figured(manifest, rows).figure,

  /** The scenario of a point, as a file would write it. */
  scenarioOf: (manifest: Manifest, point: DesignPoint): Record<string, unknown> =>
    settingsAt(playerOf(manifest).loaded, point),

  /** The text of a lesson on a point. */
  lessonOf: (manifest: Manifest, point: DesignPoint, jobs: readonly JobRows[]): string =>
    studyLesson({
      manifest,
      point,
      scenario: settingsAt(playerOf(manifest).loaded, point),
      jobs: jobs.filter((job) => job.point === point.point),
    }),

  /** The points of a study that was begun. */
  pointsOf: (manifest: Manifest): readonly DesignPoint[] => designOf(manifest.saved.study),

  /** The store hash that the command line comes to with these runs. */
  hashStudy: (manifest: Manifest, jobs: readonly JobRows[]): string => hashOfRuns(manifest, jobs),

  /** The text of a file that the command line imports. */
  saveStudy: (manifest: Manifest, jobs: readonly JobRows[]): string => portableText(manifest, jobs),

  /** A table as the command line exports it. */
  studyTable,

  /** The same as the text of its CSV file. */
  studyCsv: (...of: Parameters<typeof studyTable>): string => csvText(studyTable(...of)),

  openStudyText: (text: string, file: string): Opened => opened(readStudyText(text, file)),

  /** A study that the command line exported: its manifest, its runs, and what households of arms parted by, where it is there. */
  openExport(text: string, file: string, runs: ExportedTable, events?: ExportedTable): Opened {
    const manifest = manifestIn(text, file);
    refuseVersion(manifest, file);
    const jobs = jobsOfTable(
      manifest,
      { file: runs.file, columns: columnsOf(runs) },
      events && columnsOf(events),
    );
    return opened(heldTogether(manifest, jobs, runs.file));
  },
};
export type StudyJobs = typeof studyJobs;
