import { readFileSync } from "node:fs";

/** Where a queue is. */
export interface QueuePlace {
  host: string;
  port: number;
  database: number;
  username?: string;
  password?: string;
  /** Over TLS; with the certificates of one's own authority where it is not a known one. */
  tls?: { ca?: string };
  /** What all keys begin with, so that several fleets share a server. */
  prefix: string;
}

/** What of an address cannot be used. */
export type PlaceFault = "url" | "database" | "prefix" | "ca";

const PORT = 6379;
const MOST_DATABASES = 1024;

/**
 * Reads `redis://user:password@host:port/0`, or `rediss://` for TLS; the password may come from the environment
 * instead, where no list of processes shows it.
 */
export function queuePlace(
  address: string,
  { prefix = "sannong", ca, password }: { prefix?: string; ca?: string; password?: string },
): QueuePlace | { fault: PlaceFault } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !["redis:", "rediss:"].includes(url.protocol) || url.hostname === "") return { fault: "url" };
  const database = url.pathname.replace(/^\//, "") === "" ? 0 : Number(url.pathname.slice(1));
  if (!Number.isInteger(database) || database < 0 || database >= MOST_DATABASES) return { fault: "database" };
  if (!/^[\w-]{1,50}$/.test(prefix)) return { fault: "prefix" };
  const secret = url.password === "" ? password : decodeURIComponent(url.password);
  const authority = ca === undefined ? undefined : readIfThere(ca);
  if (ca !== undefined && (authority === undefined || url.protocol === "redis:")) return { fault: "ca" };
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? PORT : Number(url.port),
    database,
    prefix,
    ...(url.username !== "" && { username: decodeURIComponent(url.username) }),
    ...(secret !== undefined && { password: secret }),
    ...(url.protocol === "rediss:" && { tls: authority === undefined ? {} : { ca: authority } }),
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The address without its secrets. */
export const shownPlace = ({ host, port, database, tls }: QueuePlace): string =>
  `${tls ? "rediss" : "redis"}://${host}:${port}/${database}`;

/** The name of the queue of a build of the model: another build's workers never see its chunks. */
export const queueName = (model: string): string => `runs-${model}`;

/** Where a study lies that chunks name. */
export const studyPlace = ({ prefix }: QueuePlace, study: string): string => `${prefix}:study:${study}`;

/** Where coordinators say which models they want played. */
export const wantedPlace = ({ prefix }: QueuePlace): string => `${prefix}:wanted`;
