import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { workerFile } from "../../play/threads.ts";

/** The built model with what plays and measures it, a file of its own beside the worker (`vite.config.ts`). */
const MODEL = "./model.js";
const LENGTH = 32;
/** How the parts of the program call one another changes with parts that are not the model. */
const LINKS = /^(import|export) .*$/gm;

let fingerprint: string | undefined;

/**
 * Tells the model that plays here from any other, were it of the same version: a hash of all that is built of it, of how a
 * plan is made for it, and of what is reckoned from a run before it is stored.
 */
export function modelFingerprint(): string {
  fingerprint ??= fingerprintOf(readFileSync(new URL(MODEL, workerFile()), "utf8"));
  return fingerprint;
}

/** The fingerprint of a built model. */
const fingerprintOf = (built: string): string =>
  createHash("sha256").update(built.replace(LINKS, "")).digest("hex").slice(0, LENGTH);
