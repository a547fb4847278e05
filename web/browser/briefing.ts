import { signal } from "@preact/signals";

/** Whether the brief lies over the page. */
export const briefing = signal(new URLSearchParams(location.search).get("view") === "brief");
