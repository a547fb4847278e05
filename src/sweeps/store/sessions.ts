import { hostname } from "node:os";
import type { Manifest, Session } from "./manifest.ts";
import { modelFingerprint } from "./model-fingerprint.ts";
import { readProgress } from "./sweep-progress.ts";

/** A spell of work that begins now. */
export const startSession = (workers: number): Session => ({
  host: hostname(),
  node: process.version,
  workers,
  modelFingerprint: modelFingerprint(),
  began: new Date().toISOString(),
  seconds: 0,
  runs: 0,
});

/** The spells of work so far; the last, if it was killed, is known by what it last said of itself. */
export function sessionsOf({ directory, manifest }: { directory: string; manifest: Manifest }): Session[] {
  const progress = readProgress(directory);
  return manifest.sessions.map((session, at) => {
    const killed = at === manifest.sessions.length - 1 && session.ended === undefined;
    if (!killed || !progress || progress.at < session.began) return session;
    return { ...session, seconds: progress.seconds, runs: progress.stored };
  });
}
