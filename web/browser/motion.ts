import { signal } from "@preact/signals";

const asked = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether the system asks for less motion. */
export const reducedMotion = signal(asked.matches);

asked.addEventListener("change", ({ matches }) => {
  reducedMotion.value = matches;
});
