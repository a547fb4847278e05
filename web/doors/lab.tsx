import { CountyChoice } from "../parts/county-choice.tsx";
import { DoorSwitch } from "../parts/door-switch.tsx";
import { Header } from "../parts/header.tsx";
import { KeysCard } from "../parts/keys-card.tsx";
import { Later } from "../parts/later.tsx";
import { CopyLink, SharingNote } from "../parts/sharing.tsx";
import "../tabs.css";
import { built } from "./all.ts";

const load = () => import("../lab/lab.tsx").then(({ Lab }) => Lab);

/** The door of the laboratory, for whoever studies the model. */
export function LabDoor() {
  return (
    <>
      <div class="top">
        <Header switches={<DoorSwitch built={built} />} ways={<CopyLink />}>
          <CountyChoice />
        </Header>
      </div>
      <main id="main" class="sheet-page lab-door">
        <Later load={load} />
      </main>
      <KeysCard />
      <SharingNote />
    </>
  );
}
