import type { ComponentType } from "preact";
import { type Door, doors } from "../browser/place.ts";

/** The doors that there are, each loaded when it is gone through. */
export const allDoors: Partial<Record<Door, () => Promise<ComponentType>>> = {
  policy: () => import("./policy.tsx").then(({ PolicyDoor }) => PolicyDoor),
  class: () => import("./class.tsx").then(({ ClassDoor }) => ClassDoor),
};

/** Their names, in order. */
export const built: readonly Door[] = doors.filter((name) => allDoors[name]);
