import type { Redis } from "ioredis";
import { messageOf } from "../../play/runner.ts";
import type { QueuePlace } from "./queue-place.ts";

const LONGEST_PAUSE = 1000;
const SHORTEST_PAUSE = 50;
const PATIENCE = 10_000;

/** Why a server that is there does not take us, however often it is asked. */
export type Refusal = "certificate" | "password" | "index";

/** Thrown of a server that is there and does not take us; its message, or that of TLS. */
interface QueueRefused extends Error {
  refusal: Refusal;
}

export const isQueueRefused = (error: unknown): error is QueueRefused =>
  error instanceof Error && "refusal" in error;

const refusals: readonly [Refusal, RegExp][] = [
  ["password", /^(Ready check failed: )?(WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR invalid password)/],
  ["certificate", /certificate|altname/i],
  ["index", /DB index is out of range|invalid DB index/i],
];

function refusalIn(error: Error): QueueRefused | undefined {
  const reason = messageOf(error);
  const { code = "" } = error as NodeJS.ErrnoException;
  const found = refusals.find(([, words]) => words.test(reason) || words.test(code.replaceAll("_", " ")));
  return found && Object.assign(new Error(reason.split("\n")[0].trim()), { refusal: found[0] });
}

/**
 * A connection that is made, and that comes back by itself however long the server is away: a server that is not there
 * is waited for, and its errors go to `onError`. Throws `QueueRefused` where the server is there and does not take us,
 * and another error where the signal comes first.
 */
export async function connected(
  place: QueuePlace,
  onError: (error: Error) => void,
  signal?: AbortSignal,
): Promise<Redis> {
  const { Redis: Client } = await import("ioredis");
  const { host, port, database, username, password, tls } = place;
  const redis: Redis = new Client({
    host,
    port,
    db: database,
    username,
    password,
    tls,
    maxRetriesPerRequest: null,
    connectTimeout: PATIENCE,
    // A line that is cut without a word is noticed by what is asked over it.
    socketTimeout: PATIENCE * 3,
    keepAlive: PATIENCE,
    retryStrategy: (times) => (left.has(redis) ? null : Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * times)),
  });
  redis.on("close", () => left.has(redis) || onError(new Error("the connection was closed")));
  await new Promise<void>((resolve, reject) => {
    const end = (error: Error): void => {
      hangUp(redis);
      reject(error);
    };
    const hear = (error: Error): void => {
      const refused = refusalIn(error);
      if (refused) end(refused);
      else if (!left.has(redis)) onError(error);
    };
    const abandon = (): void => end(new Error("abandoned", { cause: signal?.reason }));
    if (signal?.aborted) abandon();
    signal?.addEventListener("abort", abandon, { once: true });
    redis.on("error", hear);
    redis.once("ready", () => {
      signal?.removeEventListener("abort", abandon);
      redis.off("error", hear);
      redis.on("error", onError);
      resolve();
    });
  });
  return redis;
}

/** Connections that are not wanted any more. */
const left = new WeakSet<Redis>();

/** Ends a connection for good, without the timer of ioredis that would keep the process for as long as a cut line. */
export function hangUp(redis: Redis): void {
  left.add(redis);
  redis.disconnect();
  (redis as unknown as { socketTimeoutTimer?: NodeJS.Timeout }).socketTimeoutTimer?.unref();
}
