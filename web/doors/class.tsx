import { DoorSwitch } from "../parts/door-switch.tsx";
import { Header } from "../parts/header.tsx";
import { KeysCard } from "../parts/keys-card.tsx";
import { Later } from "../parts/later.tsx";
import "../tabs.css";
import { built } from "./all.ts";

const load = () => import("../class/class.tsx").then(({ Class }) => Class);

/** The door of a class: a page of its own under the same head. `at` of browser/place.ts is its own to use. */
export function ClassDoor() {
  return (
    <>
      <div class="top">
        <Header switches={<DoorSwitch built={built} />} />
      </div>
      <main id="main" class="sheet-page class-door">
        <Later load={load} />
      </main>
      <KeysCard />
    </>
  );
}
