import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { perform } from "@/app/perform";
import type { Command } from "@/lib/commands/define-command";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import type { ActionResult } from "@/lib/domain/result";

/** A form's way to a command: does it, shows the new state, or says in words why not. Never throws. */
export async function act<S extends z.ZodType, T extends Json>(
  command: Command<z.output<S>, T>,
  schema: S,
  raw: unknown,
  key: unknown,
): Promise<ActionResult<T>> {
  const result = await perform(command, schema, raw, key);
  if (result.ok) refresh();
  return result;
}
