import { words } from "../browser/language.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { Dialog } from "./dialog.tsx";
import { keysShown } from "./keys.ts";

const text = words({ zh, en });

/** The keys of the page. */
export function KeysCard() {
  const t = text.value.keys;
  if (!keysShown.value) return null;
  const close = (): void => {
    keysShown.value = false;
  };
  return (
    <Dialog title={t.title} close={t.close} onClose={close}>
      <dl class="keys">
        {t.list.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
