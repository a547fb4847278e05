import { join } from "node:path";
import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import type { Language } from "../report/tables/shown.ts";
import type { ExportFormat } from "../sweeps/store/export-formats.ts";
import { exportStore } from "../sweeps/store/export-store.ts";
import { tell } from "./print.ts";

interface ExportArguments {
  out?: string;
  format: ExportFormat;
  quiet?: boolean;
}

/** Writes the tables of a store as files that other programs read. */
export async function exportCommand(
  directory: string,
  { out = join(directory, "export"), format, quiet }: ExportArguments,
  language: Language,
): Promise<void> {
  const files = await exportStore(directory, out, format);
  if (!quiet) tell(`${sweepText(language).exported(files.length, out)}\n`);
}
