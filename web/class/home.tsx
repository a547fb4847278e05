import { useSignal } from "@preact/signals";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { classFile, getPack } from "./class-pack.ts";
import { goTo } from "./class-place.ts";
import { lessonList, ownLesson } from "./lesson-list.ts";
import { isBegun } from "./student.ts";

const text = words({ zh, en });

/** Every lesson, for the student to begin and the teacher to prepare. */
export function Home() {
  const t = text.value;
  const own = ownLesson.value;
  const listed = own
    ? [own, ...lessonList.filter(({ lesson }) => lesson.name !== own.lesson.name)]
    : lessonList;
  return (
    <>
      <h2 class="class-title">{t.title}</h2>
      <p class="lead">{t.about}</p>
      <p class="muted">{t.whole}</p>
      <ol class="lesson-list">
        {listed.map(({ lesson }, k) => (
          <li key={lesson.name}>
            <div>
              <p class="muted small">{t.lessonNumber(k + 1)}</p>
              <h3>{named(lesson.title)}</h3>
              <p>{named(lesson.about)}</p>
            </div>
            <p class="ways">
              <button
                type="button"
                class="chief"
                onClick={() => goTo({ page: "lesson", lesson: lesson.name })}
              >
                {isBegun(lesson) ? t.continue : t.begin}
                <span class="hidden"> {named(lesson.title)}</span>
              </button>
              <button type="button" onClick={() => goTo({ page: "plan", lesson: lesson.name })}>
                {t.forTeacher}
                <span class="hidden"> {named(lesson.title)}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
      <Pack />
      <section class="class-more">
        <h3>{t.editor.title}</h3>
        <p>{t.editor.about}</p>
        <button type="button" onClick={() => goTo({ page: "editor" })}>
          {t.editor.title}
        </button>
      </section>
    </>
  );
}

/** The class as one file. */
function Pack() {
  const t = text.value.pack;
  const state = useSignal<"idle" | "failed">("idle");
  if (classFile) return <p class="muted">{t.isPack}</p>;
  const get = async (): Promise<void> => {
    state.value = (await getPack()) ? "idle" : "failed";
  };
  return (
    <section class="class-more">
      <h3>{t.title}</h3>
      <p>{t.about}</p>
      <button type="button" onClick={() => void get()}>
        {t.title}
      </button>
      {state.value === "failed" ? (
        <p class="notice" role="alert">
          {t.failed}
        </p>
      ) : null}
    </section>
  );
}
