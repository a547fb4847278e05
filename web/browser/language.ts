import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Names } from "../../src/declare/parameter.ts";

export type Language = "zh" | "en";

const asked = new URLSearchParams(location.search).get("lang");

/** The language of everything on the page; Chinese unless the address says otherwise. */
export const lang = signal<Language>(asked === "en" ? "en" : "zh");

effect(() => {
  document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
});

/** The messages of a part, in the language of the page. */
export const words = <T>({ zh, en }: { zh: T; en: T }): ReadonlySignal<T> =>
  computed(() => (lang.value === "zh" ? zh : en));

/** A declared name in the language of the page. */
export const named = (names: Names): string => names[lang.value];
