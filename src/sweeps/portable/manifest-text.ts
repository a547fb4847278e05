import type { Manifest } from "../store/manifest.ts";
import { refusal } from "./refusal.ts";

/** The manifest in a text, as the command line writes it beside a store or an export. Throws a `ScenarioError`. */
export function manifestIn(text: string, file: string): Manifest {
  let manifest: Partial<Manifest> | null = null;
  try {
    manifest = JSON.parse(text.replace(/^\uFEFF/, "")) as Partial<Manifest> | null;
  } catch {
    // Told below, as any text that is none.
  }
  const { format, saved, metrics, arms } = manifest ?? {};
  if (format === 1 && saved?.study && Array.isArray(metrics) && Array.isArray(arms))
    return manifest as Manifest;
  throw refusal(file, "", text.trim(), {
    en: "the manifest.json of a study, as `sannong sweep export` writes it",
    zh: "研究的 manifest.json（由 sannong sweep export 写出）",
  });
}
