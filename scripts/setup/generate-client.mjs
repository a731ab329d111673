import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./child.mjs";
import { stampFolder } from "./install.mjs";
import { inProject } from "./project.mjs";
import { Refusal, say } from "./speak.mjs";

/**
 * Generates the Prisma client when the schema changed or the client is missing.
 * @throws {Refusal} when Prisma refuses the schema
 */
export async function generateClient() {
  const schema = readFileSync(inProject("prisma", "schema.prisma"));
  const hash = createHash("sha256").update(schema).digest("hex");
  const stamp = join(stampFolder, "client");
  const isThere = existsSync(inProject("lib", "data", "generated", "client.ts"));
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  say("Generating the database client …");
  const { code, output } = await runNode([inProject("node_modules", "prisma", "build", "index.js"), "generate"], {
    quiet: true,
    env: {
      // Prisma wants to download its schema engine, which generating does not use: any program's name contents it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Refusal("The database client could not be generated: Prisma says why above.");
  }
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stamp, hash);
}
