import { signal } from "@preact/signals";

/** How many parts of the page are being loaded. */
export const loading = signal(0);

/** What is loaded before the page looks as it should; given back as it is. */
export function awaited<T>(part: Promise<T>): Promise<T> {
  const count = (change: 1 | -1): void => {
    loading.value = loading.peek() + change;
  };
  count(1);
  const end = (): void => count(-1);
  part.then(end, end);
  return part;
}
