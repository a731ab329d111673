import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** The project's own source files in a folder, but for tests and what only they use; none where it is still to come. */
export function sourcesIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|-samples\.ts$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !/\/(generated|testing)\//.test(file));
}

/**
 * What a file imports, statically or not: a path from the top of the project, a package, or what climbs out of its
 * folder, as it is written: from elsewhere one imports by "@/", so that a file can be moved alone.
 */
export function importsOf(file: string, text: string): string[] {
  const code = text.replace(/^\s*(\/\/|\/?\*).*$/gm, "");
  const names = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']((?:\.{1,2}\/|[@\w])[^\s"'<>{}|]*)["']/g);
  return Array.from(names, ([, name = ""]) => {
    if (name.startsWith("@/")) return `./${name.slice(2)}`;
    return name.startsWith("./") ? `./${path.posix.join(path.posix.dirname(file), name)}` : name;
  });
}
