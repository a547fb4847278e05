import type { ComponentType } from "preact";
import { type Door, doors } from "../browser/place.ts";

/** The doors that there are, each loaded when it is gone through. */
export const allDoors: Partial<Record<Door, () => Promise<ComponentType>>> = {
  policy: () => import("./policy.tsx").then(({ PolicyDoor }) => PolicyDoor),
  // The page in one file goes without; the class has a file of its own.
  ...(import.meta.env.MODE !== "file" && {
    class: () => import("./class.tsx").then(({ ClassDoor }) => ClassDoor),
  }),
  lab: () => import("./lab.tsx").then(({ LabDoor }) => LabDoor),
};

/** Their names, in order. */
export const built: readonly Door[] = doors.filter((name) => allDoors[name]);
