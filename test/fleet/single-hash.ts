import { sannong } from "../cli/sannong.ts";
import { hashIn } from "./queue-process.ts";

/** The hash of a study's store where one process plays it all: what a cluster's must be. */
export function singleHash(study: string, directory: string): string {
  const words = ["--out", directory, "--workers", "0", "--quiet", "--lang", "en"];
  return hashIn(sannong("sweep", "run", study, ...words).stdout);
}
