import { useEffect, useState } from "preact/hooks";
import { awaited } from "../browser/loading.ts";

/** What is loaded once it is needed; undefined until then, and for good where it cannot be had. */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ value: T } | undefined>(undefined);
  useEffect(() => {
    let over = false;
    awaited(load()).then(
      (value) => over || setLoaded({ value }),
      () => {},
    );
    return () => {
      over = true;
    };
  }, []);
  return loaded?.value;
}
