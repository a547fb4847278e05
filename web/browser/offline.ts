import { signal } from "@preact/signals";

/** A newer version has been fetched and waits; `refresh` shows it. */
export const newVersion = signal(false);

let waiting: ServiceWorker | undefined;

/** Takes the page that has been fetched; whatever is set stands in the address and is kept. */
export function refresh(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage({ type: "SKIP_WAITING" });
}

function wait(worker: ServiceWorker | null): void {
  // The first version of all replaces none.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  newVersion.value = true;
}

/** Keeps the page for times without a network, where a browser allows it: not from a file. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  try {
    const registration = await navigator.serviceWorker.register("./sw.js");
    wait(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => coming.state === "installed" && wait(coming));
    });
  } catch {
    // A private window or a host without https keeps nothing; the page works all the same.
  }
}
