import { effect, signal } from "@preact/signals";

type Theme = "light" | "dark";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark; as the system has it until a person chooses. */
export const theme = signal<Theme>(dark.matches ? "dark" : "light");
let chosen = false;

dark.addEventListener("change", ({ matches }) => {
  if (!chosen) theme.value = matches ? "dark" : "light";
});

export function chooseTheme(next: Theme): void {
  chosen = true;
  theme.value = next;
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
