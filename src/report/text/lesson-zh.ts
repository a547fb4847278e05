/** What the command `lesson` says. */
export const lessonZh = {
  help: {
    lesson: "课堂课程文件",
    check: "检查课程文件:出错时给出文件、行、键、允许的写法和最接近的名称",
    lucks: "找一个既有农户被救、也有农户受害的村(学号),供课程的 lucks 一节填写",
    most: "最多看到几号村(默认 60)",
  },
  fine: (file: string, title: string, questions: number, levers: number) =>
    `${file}:《${title}》没有问题,${questions} 个问题,${levers} 个旋钮。`,
  head: { number: "学号", saved: "被救(户)", harmed: "受害(户)" },
  found: (number: number) => `lucks 可写:saved: ${number}, harmed: ${number}`,
  notFound: (most: number) => `前 ${most} 号村里没有同时有得救和受害农户的村;可加大 --most,或另设 chosen。`,
};

export type LessonText = typeof lessonZh;
