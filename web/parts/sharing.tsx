import { signal } from "@preact/signals";
import { copyText } from "../browser/copy-text.ts";
import { words } from "../browser/language.ts";
import { command, saveFile } from "../playing/save-file.ts";
import { linkOf } from "../set/address.ts";
import { now } from "../set/now.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import "../notices.css";

const text = words({ zh, en });

/** What a button has to say after it was pressed; `byHand` is for a person to copy. */
interface Said {
  message: string;
  byHand?: string;
}

const answer = signal<Said | undefined>(undefined);
let fading: ReturnType<typeof setTimeout> | undefined;
const SHOWN = 4000;

function say(next: Said): void {
  answer.value = next;
  clearTimeout(fading);
  if (!next.byHand)
    fading = setTimeout(() => {
      answer.value = undefined;
    }, SHOWN);
}

async function copied(content: string, ...messages: readonly string[]): Promise<void> {
  const { gap, link: t } = text.value;
  if (await copyText(content)) say({ message: messages.join(gap) });
  else say({ message: [t.failed, ...messages.slice(1)].join(gap), byHand: content });
}

/** The link to what is set, with a word that it was copied. */
export function CopyLink() {
  const { stop, link: t } = text.value;
  const copy = (): void => {
    const { link, carried } = linkOf(now.value);
    void copied(link, ...(carried ? [t.copied] : [`${t.copied}${stop}`, t.notCarried]));
  };
  return (
    <button type="button" onClick={copy}>
      {t.copy}
    </button>
  );
}

/** The command line that plays the same. */
export function CopyCommand() {
  const { stop, link: t } = text.value;
  const copy = (): void => {
    const { command: line, file } = command();
    void copied(line, ...(file ? [`${t.commandCopied}${stop}`, t.commandFile(file)] : [t.commandCopied]));
  };
  return (
    <button type="button" onClick={copy}>
      {t.command}
    </button>
  );
}

/** What is set, as a scenario file. */
export function SaveFile() {
  const t = text.value.file;
  const save = async (): Promise<void> => {
    try {
      say({ message: t.saved(await saveFile()) });
    } catch (error) {
      say({ message: t.notSaved(error instanceof Error ? error.message : String(error)) });
    }
  };
  return (
    <button type="button" onClick={() => void save()}>
      {t.save}
    </button>
  );
}

/** What the buttons above have to say; stands once on the page. */
export function SharingNote() {
  const message = answer.value;
  return (
    <div class="toast" role="status" data-shown={message ? "" : undefined}>
      {message?.message}
      {message?.byHand ? (
        <span class="by-hand">
          <input
            type="text"
            readOnly
            value={message.byHand}
            aria-label={message.message}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button
            type="button"
            onClick={() => {
              answer.value = undefined;
            }}
          >
            {text.value.file.dismiss}
          </button>
        </span>
      ) : null}
    </div>
  );
}
