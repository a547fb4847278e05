import { signal } from "@preact/signals";

/** Whether the address asks for the brief. */
export const isBriefed = (): boolean => new URLSearchParams(location.search).get("view") === "brief";

/** Whether the brief lies over the page. */
export const briefing = signal(isBriefed());
