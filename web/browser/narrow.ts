import { signal } from "@preact/signals";

const query = matchMedia("(max-width: 720px)");

/** Too narrow for a column of sliders: they go into a sheet at the bottom. */
export const narrow = signal(query.matches);

query.addEventListener("change", ({ matches }) => {
  narrow.value = matches;
});
