#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/cli.js", import.meta.url);
if (existsSync(built)) await import(built.href).catch(tellOpenFiles);
else {
  process.stderr.write("sannong 尚未构建 / is not built yet: npm run build\n");
  process.exitCode = 1;
}

/** The program's own files could not all be opened: said here, for what says such things was not loaded. */
function tellOpenFiles(error) {
  if (error.code !== "EMFILE" && error.code !== "ENFILE") throw error;
  const { soft = "?" } = process.report?.getReport().userLimits?.open_files ?? {};
  process.stderr.write(
    `出错：打开的文件过多：只允许 ${soft} 个；请先提高，如 ulimit -n 1024\n` +
      `failed: too many open files: ${soft} are allowed; raise it first, such as ulimit -n 1024\n`,
  );
  process.exitCode = 1;
}
