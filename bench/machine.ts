import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** Where the figures were taken; a load well above 0 makes them noisy. */
export function machine(): { text: string } & Record<string, unknown> {
  const cpu = cpus()[0]?.model ?? "unknown processor";
  const cores = availableParallelism();
  const { node, v8 } = process.versions;
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0];
  const text = `sannong bench · ${cpu} · ${cores} cores · ${gigabytes} GB · node ${node} (V8 ${v8}) · load ${load.toFixed(2)}`;
  return { text, cpu, cores, gigabytes, node, v8, load };
}
