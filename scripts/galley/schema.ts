import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { schemaFolder, schemaNames, schemaText } from "@/lib/exporters/json/schemas";
import { callersPath } from "./input";
import { say } from "./output";

/** `schema`: writes the JSON Schemas of the exports into a folder, or where they are published from, docs/schema. */
export async function schemaCommand(given?: string): Promise<void> {
  const folder = given === undefined ? schemaFolder : callersPath(given);
  await mkdir(folder, { recursive: true });
  for (const name of schemaNames) {
    await writeFile(path.join(folder, name), schemaText(name));
    say(`Wrote ${path.join(given ?? "docs/schema", name)}.`);
  }
}
