import type { Language } from "../tables/shown.ts";
import { fleetEn } from "../text/fleet-en.ts";
import { type FleetText, fleetZh } from "../text/fleet-zh.ts";

/** Sentences of Slurm arrays, queues and workers in one language. */
export const fleetText = (language: Language): FleetText => ({ zh: fleetZh, en: fleetEn })[language];
