import { posix } from "node:path";
import { boundIn, type Node, type Source, walk } from "./syntax.ts";

/** A name that a file lends to others. */
interface Export {
  path: string;
  name: string;
}

interface Named {
  name?: string;
  value?: string;
}

/** What files take of one another: `path#name`, or `path#*` where all of a file is taken. */
function takenBy({ path, tree }: Source): string[] {
  const taken: string[] = [];
  walk(tree, (node) => {
    const from = (node.source as Named | undefined)?.value ?? "";
    if (!from.startsWith(".")) return;
    const to = posix.join(posix.dirname(path), from.replace(/\?.*$/, ""));
    const specifiers = node.specifiers as Node[] | undefined;
    if (!specifiers) taken.push(`${to}#*`);
    for (const each of specifiers ?? []) {
      const { name } = (each.imported ?? each.local) as Named;
      const one = each.type === "ImportSpecifier" || each.type === "ExportSpecifier";
      taken.push(`${to}#${one ? name : each.type === "ImportDefaultSpecifier" ? "default" : "*"}`);
    }
  });
  return taken;
}

function exportsOf({ path, tree }: Source): Export[] {
  const names = (tree.body as Node[]).flatMap((node): string[] => {
    if (node.type !== "ExportNamedDeclaration") return [];
    const declaration = node.declaration as Node | null;
    if (!declaration)
      return (node.specifiers as Node[]).map(({ exported }) => (exported as Named).name ?? "");
    const variables = declaration.declarations as { id: Node }[] | undefined;
    return variables ? variables.flatMap(({ id }) => boundIn(id)) : boundIn(declaration.id as Node);
  });
  return names.map((name) => ({ path, name }));
}

/** Exports that no other file of these imports. */
export function idleExportsIn(sources: readonly Source[]): Export[] {
  const taken = new Set(sources.flatMap(takenBy));
  return sources
    .flatMap(exportsOf)
    .filter(({ path, name }) => !taken.has(`${path}#${name}`) && !taken.has(`${path}#*`));
}
