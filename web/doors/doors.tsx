import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { awaited } from "../browser/loading.ts";
import { type Door, door } from "../browser/place.ts";
import { allDoors } from "./all.ts";

const loaded = signal<Partial<Record<Door, ComponentType>>>({});

/** The door that the address names; the policymaker's where that one has not been built. */
export const doorNow = (): Door => (allDoors[door.value] ? door.value : "policy");

/** Loads the door that the address names. */
export async function loadDoor(): Promise<void> {
  const name = doorNow();
  const part = await awaited(allDoors[name]!());
  loaded.value = { ...loaded.value, [name]: part };
}

/** The page behind whichever door the address names. */
export function Doors() {
  const name = doorNow();
  const Part = loaded.value[name];
  useEffect(() => {
    if (!Part) void loadDoor();
  }, [name]);
  return Part ? <Part /> : null;
}
