import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { awaited } from "../browser/loading.ts";

interface LaterProps {
  load: () => Promise<ComponentType>;
  /** Waits until its place comes near the window. */
  near?: boolean;
}

/** A part that is loaded when it is first wanted. */
export function Later({ load, near }: LaterProps) {
  const loaded = useSignal<{ part: ComponentType } | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fetch = (): void => {
      void awaited(load()).then((part) => {
        loaded.value = { part };
      });
    };
    if (!near || typeof IntersectionObserver === "undefined" || !place.current) {
      fetch();
      return undefined;
    }
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        fetch();
      },
      { rootMargin: "300px" },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const Part = loaded.value?.part;
  return Part ? <Part /> : <div class="later" ref={place} />;
}
