import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { findCommand } from "./galley/commands";
import { CommandFailure, say } from "./galley/output";
import { runCommand } from "./galley/run-command";

const words = process.argv.slice(2);
try {
  await runCommand(words);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommandFailure) say(error.message);
  else if (error instanceof ForbiddenError) say("That person’s role does not allow this.");
  else if (error instanceof NotFoundError) say(`There is no such ${error.what}.`);
  else throw error;
} finally {
  // Most of what takes long to load is the database.
  if (findCommand(words)?.database) await (await import("@/lib/data/database")).disconnect();
}
