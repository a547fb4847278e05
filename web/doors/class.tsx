import type { ComponentType } from "preact";
import { DoorSwitch } from "../parts/door-switch.tsx";
import { Header } from "../parts/header.tsx";
import { KeysCard } from "../parts/keys-card.tsx";
import { Later } from "../parts/later.tsx";
import { built } from "./all.ts";

/** The class, where it has been built: `web/class/class.tsx` exports `Class`. */
const parts = import.meta.glob<{ Class: ComponentType }>("../class/class.tsx");
const [load] = Object.values(parts) as ((typeof parts)[string] | undefined)[];

/** The door of a class: a page of its own under the same head. `at` of browser/place.ts is its own to use. */
export function ClassDoor() {
  return (
    <>
      <div class="top">
        <Header switches={<DoorSwitch built={built} />} />
      </div>
      <main id="main" class="sheet-page">
        {load ? <Later load={() => load().then(({ Class }) => Class)} /> : null}
      </main>
      <KeysCard />
    </>
  );
}
