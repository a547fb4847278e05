import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

/** A part that is loaded when it is first wanted. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const loaded = useSignal<{ part: ComponentType } | undefined>(undefined);
  useEffect(() => {
    void load().then((part) => {
      loaded.value = { part };
    });
  }, []);
  const Part = loaded.value?.part;
  return Part ? <Part /> : null;
}
