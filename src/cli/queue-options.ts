import type { QueuePlace } from "../fleet/queue/queue-place.ts";
import { messageOf } from "../play/runner.ts";
import { fleetText } from "../report/sweep-report/fleet-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { mistake } from "./mistake.ts";

/** The options of a queue as they were typed. */
export interface QueueArguments {
  queue?: string;
  queuePrefix?: string;
  queueCa?: string;
}

/** The password where an address has none. */
const PASSWORD = "SANNONG_QUEUE_PASSWORD";

/** Where the queue is; nothing where none is named. What is loaded for it is loaded now. */
export async function placeOf(
  { queue, queuePrefix, queueCa }: QueueArguments,
  language: Language,
): Promise<QueuePlace | undefined> {
  if (queue === undefined) return undefined;
  const text = fleetText(language).queue.mistake;
  const { queuePlace } = await import("../fleet/queue/queue-place.ts");
  const password = process.env[PASSWORD];
  const found = queuePlace(queue, { prefix: queuePrefix, ca: queueCa, ...(password && { password }) });
  if ("fault" in found) {
    const inputs = { url: queue, database: queue, prefix: queuePrefix ?? "", ca: queueCa ?? "" };
    throw mistake(text[found.fault](inputs[found.fault]));
  }
  try {
    await import("bullmq");
    await import("ioredis");
  } catch {
    throw mistake(text.absent);
  }
  return found;
}

/** What is thrown in place of an error of connecting: words of the user's own mistake where a server refused us. */
export async function queueError(error: unknown, place: QueuePlace, language: Language): Promise<unknown> {
  const { isQueueRefused } = await import("../fleet/queue/queue-connection.ts");
  if (!isQueueRefused(error)) return error;
  const { shownPlace } = await import("../fleet/queue/queue-place.ts");
  return mistake(fleetText(language).queue.refused[error.refusal](shownPlace(place), messageOf(error)));
}
