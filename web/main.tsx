import "./older-browsers.ts";
import { render } from "preact";
import { followAddress, openAddress } from "./address.ts";
import { PolicyDoor } from "./doors/policy.tsx";
import { followKeys } from "./keys.ts";
import { keepForOffline } from "./offline.ts";
import { replay } from "./replay.ts";
import { follow } from "./results.ts";
import { followTray } from "./tray.ts";

async function start(): Promise<void> {
  await openAddress();
  const page = document.getElementById("page")!;
  page.textContent = "";
  render(<PolicyDoor />, page);
  follow();
  followAddress();
  followTray();
  followKeys(() => void replay());
  await keepForOffline();
}

void start();
