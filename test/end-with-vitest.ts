const LISTENS = Symbol.for("ends with vitest");
const marks = process as unknown as Record<symbol, boolean>;

// A process that plays tests ends with the one that gave it them, however that ended, and starts no more commands.
if (!marks[LISTENS]) {
  marks[LISTENS] = true;
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
}
