/** What a machine can run out of. */
type Want = "disk" | "memory" | "handles" | "device";

const codes: Readonly<Record<string, Want>> = {
  ENOSPC: "disk",
  EDQUOT: "disk",
  EFBIG: "disk",
  ENOMEM: "memory",
  ERR_WORKER_OUT_OF_MEMORY: "memory",
  ERR_MEMORY_ALLOCATION_FAILED: "memory",
  EMFILE: "handles",
  ENFILE: "handles",
  EAGAIN: "handles",
  EIO: "device",
  EROFS: "device",
};

const ALLOCATION =
  /allocation failed|out of memory|Invalid (typed )?array (buffer )?length|ERR_WORKER_OUT_OF_MEMORY/i;

/** What the machine lacked, where an error says so; an error of a worker tells it by its message. */
export function machineWant(error: unknown): Want | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  const want = typeof code === "string" ? codes[code] : undefined;
  if (want) return want;
  const [named] = /\b(ENOSPC|EDQUOT|EMFILE|ENFILE|ENOMEM|EROFS)\b/.exec(error.message) ?? [];
  if (named) return codes[named];
  return ALLOCATION.test(error.message) ? "memory" : undefined;
}
