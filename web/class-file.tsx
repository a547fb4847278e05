import "./browser/older-browsers.ts";
import { effect } from "@preact/signals";
import { render } from "preact";
import { address, followHistory } from "./browser/history.ts";
import { lang } from "./browser/language.ts";
import { at, placeOf } from "./browser/place.ts";
import { Class } from "./class/class.tsx";
import { Header } from "./parts/header.tsx";
import { KeysCard } from "./parts/keys-card.tsx";
import { declareState } from "./playing/page-state.ts";
import "./tabs.css";

/** The class alone, as one file: its lessons and the model, no county. */
function ClassFile() {
  return (
    <>
      <div class="top">
        <Header />
      </div>
      <main id="main" class="sheet-page class-door">
        <Class />
      </main>
      <KeysCard />
    </>
  );
}

/** Where in the class one is stands in the address, so that Back leads back. */
function followPlace(): void {
  let before = at.value;
  effect(() => {
    const query = new URLSearchParams(at.value === "" ? {} : { at: at.value });
    if (lang.value === "en") query.set("lang", "en");
    address(`?${query}`, at.value !== before);
    before = at.value;
  });
  followHistory(() => {
    before = placeOf(location.search).at;
    at.value = before;
  });
}

function start(): void {
  const page = document.getElementById("page")!;
  page.textContent = "";
  declareState();
  render(<ClassFile />, page);
  followPlace();
}

start();
