import "./browser/older-browsers.ts";
import { effect, untracked } from "@preact/signals";
import { render } from "preact";
import { keepForOffline } from "./browser/offline.ts";
import { countyOnShow, door } from "./browser/place.ts";
import { Doors, doorNow, loadDoor } from "./doors/doors.tsx";
import { followKeys } from "./parts/keys.ts";
import { pictured } from "./playing/live.ts";
import { declareState } from "./playing/page-state.ts";
import { replay } from "./playing/replay.ts";
import { follow } from "./playing/results.ts";
import { followAddress, openAddress } from "./set/address.ts";
import { followTray } from "./tray/tray.ts";

async function start(): Promise<void> {
  // A door that this file does not have is the first one.
  door.value = doorNow();
  await Promise.all([loadDoor(), openAddress()]);
  const page = document.getElementById("page")!;
  page.textContent = "";
  declareState();
  render(<Doors />, page);
  followCounty();
  followAddress();
  followTray();
  followKeys(() => void replay());
  // Browsers compile all that they keep, which takes as long as a luck of the county.
  await pictured();
  await keepForOffline();
}

/** Class and laboratory play what is theirs; the county is played once it is on show. */
function followCounty(): void {
  let followed = false;
  effect(() => {
    if (followed || !countyOnShow.value) return;
    followed = true;
    untracked(follow);
  });
}

void start();
