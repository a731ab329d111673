import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { schemas } from "@/lib/exporters/schemas";
import { callersPath } from "./input";
import { CommandFailure, say } from "./output";

/** `schema <folder>`: writes the JSON Schemas of the exports into a folder; docs/schema is made so. */
export async function schemaCommand([folder]: string[]): Promise<void> {
  if (!folder) throw new CommandFailure("Name the folder to write the schemas into, such as docs/schema.");
  await mkdir(callersPath(folder), { recursive: true });
  for (const [name, make] of Object.entries(schemas)) {
    await writeFile(path.join(callersPath(folder), name), `${JSON.stringify(make(), null, 2)}\n`);
    say(`Wrote ${path.join(folder, name)}.`);
  }
}
