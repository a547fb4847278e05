import { sweepText } from "../report/sweep-report/sweep-texts.ts";
import type { Language } from "../report/tables/shown.ts";
import { repairStore } from "../sweeps/store/repair-store.ts";
import { print } from "./print.ts";

/** Makes a damaged store readable again, as far as it goes. */
export async function repairCommand(directory: string, language: Language): Promise<void> {
  const { done, runs } = await repairStore(directory);
  print(`${sweepText(language).repaired(done, runs, directory)}\n`);
}
