import type { ComponentType } from "preact";
import { Later } from "../parts/later.tsx";

/** A part that is loaded where it is first shown. */
export function lazyPart(load: () => Promise<ComponentType>): ComponentType {
  return function Part() {
    return <Later load={load} />;
  };
}
