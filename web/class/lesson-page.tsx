import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { cards, minutes } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { CardNow } from "./cards.tsx";
import { goTo } from "./class-place.ts";
import { missingOn } from "./missing-on.ts";
import { change, countSecond, goToCard, openWork, restart, signedAs, storable, work } from "./student.ts";

const text = words({ zh, en });

const SECOND = 1000;
/** A card on which nothing has happened for so long is no longer being read. */
const IDLE = 300;

/** A lesson as a student goes through it: a number, then five cards, one at a time. */
export function LessonPage({ read }: { read: ReadLesson }) {
  const { lesson } = read;
  useEffect(() => {
    openWork(lesson);
  }, [lesson]);
  useSeconds();
  const t = text.value;
  const { number } = work.value;
  return (
    <div class="lesson">
      <header class="lesson-head">
        <p>
          <button type="button" class="plain" onClick={() => goTo({ page: "home" })}>
            ‹ {t.home}
          </button>
        </p>
        <h2 class="class-title">{named(lesson.title)}</h2>
        {number === undefined ? null : (
          <p class="muted small">
            {t.who.village(number)}
            {work.value.name ? ` · ${work.value.name}` : ""} · <Restart />
          </p>
        )}
      </header>
      {storable.value ? null : (
        <p class="notice" role="status">
          {t.storage}
        </p>
      )}
      {number === undefined ? (
        <SignIn about={named(lesson.about)} />
      ) : (
        <>
          <Steps read={read} />
          <CardNow read={read} />
        </>
      )}
    </div>
  );
}

/** Counts the seconds of a card while the page is looked at. */
function useSeconds(): void {
  useEffect(() => {
    let idle = 0;
    const awake = (): void => {
      idle = 0;
    };
    const timer = setInterval(() => {
      if (document.hidden || work.value.number === undefined || ++idle > IDLE) return;
      countSecond();
    }, SECOND);
    for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, awake, { passive: true });
    return () => {
      clearInterval(timer);
      for (const kind of ["pointerdown", "keydown", "scroll"]) removeEventListener(kind, awake);
    };
  }, []);
}

function SignIn({ about }: { about: string }) {
  const t = text.value.who;
  const number = useSignal("");
  const name = useSignal("");
  const refused = useSignal<string | undefined>(undefined);
  const forgive = (): void => {
    refused.value = undefined;
  };
  const enter = (event: SubmitEvent): void => {
    event.preventDefault();
    const signed = signedAs(number.value, name.value);
    if (signed) change(signed);
    else refused.value = signedAs(number.value, "") ? t.badName : t.badNumber;
  };
  return (
    <form class="sign-in" onSubmit={enter}>
      <p class="lead">{about}</p>
      <SignField
        id="class-number"
        label={t.number}
        about={t.numberAbout}
        maxLength={3}
        numeric
        value={number}
        onType={forgive}
      />
      <SignField
        id="class-name"
        label={t.name}
        about={t.nameAbout}
        maxLength={24}
        value={name}
        onType={forgive}
      />
      {refused.value ? (
        <p class="notice" role="alert">
          {refused.value}
        </p>
      ) : null}
      <p>
        <button type="submit" class="chief">
          {t.enter}
        </button>
      </p>
    </form>
  );
}

interface SignFieldProps {
  id: string;
  label: string;
  about: string;
  maxLength: number;
  /** A number that has to be given. */
  numeric?: boolean;
  value: Signal<string>;
  onType: () => void;
}

/** One of the two things that a student signs with. */
const SignField = ({ id, label, about, maxLength, numeric, value, onType }: SignFieldProps) => (
  <p>
    <label for={id}>{label}</label>
    <input
      id={id}
      inputMode={numeric ? "numeric" : undefined}
      autocomplete="off"
      maxLength={maxLength}
      required={numeric}
      value={value.value}
      aria-describedby={`${id}-about`}
      onInput={({ currentTarget }) => {
        value.value = currentTarget.value;
        onType();
      }}
    />
    <span id={`${id}-about`} class="muted small">
      {about}
    </span>
  </p>
);

/** The five cards in a row: which is open, which may be gone to. */
function Steps({ read }: { read: ReadLesson }) {
  const t = text.value;
  const { card, furthest } = work.value;
  const open = cards.indexOf(furthest);
  return (
    <nav class="card-steps" aria-label={t.steps}>
      <ol>
        {cards.map((each, k) => {
          const reachable = k <= open || (k === open + 1 && missingOn(furthest, read) === undefined);
          return (
            <li key={each}>
              <button
                type="button"
                aria-current={each === card ? "step" : undefined}
                disabled={!reachable}
                onClick={() => goToCard(each)}
              >
                <b>{t.card[each]}</b> <span class="small">{t.minutes(minutes[each])}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Restart() {
  const t = text.value;
  const asked = useSignal(false);
  if (!asked.value)
    return (
      <button type="button" class="plain" onClick={() => (asked.value = true)}>
        {t.who.change}
      </button>
    );
  return (
    <span role="alert">
      {t.restartSure}{" "}
      <button
        type="button"
        onClick={() => {
          asked.value = false;
          restart();
        }}
      >
        {t.yes}
      </button>{" "}
      <button type="button" onClick={() => (asked.value = false)}>
        {t.no}
      </button>
    </span>
  );
}
