import { words } from "../browser/language.ts";
import { at } from "../browser/place.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { lazyPart } from "./lazy-part.tsx";
import "../charts.css";
import "./class.css";
import "./class-table.css";
import "./lesson.css";
import "./teacher.css";
import "./try.css";
import "./class-print.css";
import { classPlaceOf } from "./class-place.ts";
import { Home } from "./home.tsx";
import { lessonNamed } from "./lesson-list.ts";
import { LessonPage } from "./lesson-page.tsx";
import { TeacherPage } from "./teacher-page.tsx";

const text = words({ zh, en });
const Editor = lazyPart(() => import("./editor.tsx").then(({ Editor: part }) => part));

/** The door of a class. */
export function Class() {
  const place = classPlaceOf(at.value);
  return (
    <div class="class" data-page={place.page}>
      <Page />
    </div>
  );
}

function Page() {
  const place = classPlaceOf(at.value);
  if (place.page === "home") return <Home />;
  if (place.page === "editor") return <Editor />;
  const read = lessonNamed(place.lesson);
  if (!read)
    return (
      <>
        <p class="notice" role="alert">
          {text.value.gone}
        </p>
        <Home />
      </>
    );
  if (place.page === "lesson") return <LessonPage key={place.lesson} read={read} />;
  return <TeacherPage key={place.lesson} read={read} page={place.page} />;
}
