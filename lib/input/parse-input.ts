import type { z } from "zod";
import { ok, type RefusalReason, type Result, refusalReasons, refuse } from "@/lib/domain/result";

/**
 * Parses what came from outside with a command's schema. The first fault becomes a refusal beside its field; a fault
 * that no form of ours can cause (a wrong type, a missing member) becomes `field-invalid`.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || undefined;
  const reason = isReason(issue?.message) ? issue.message : "field-invalid";
  return refuse(reason, issue && paramsOf(issue, raw), field);
}

/** What the refusal's sentence needs: what the field gave along, or the limit that zod itself found exceeded. */
function paramsOf(issue: z.core.$ZodIssue, raw: unknown): Record<string, string | number> | undefined {
  if (issue.code === "custom") return issue.params as Record<string, string | number> | undefined;
  if (issue.code !== "too_big") return undefined;
  const value = issue.path.reduce<unknown>((whole, key) => (whole as Record<PropertyKey, unknown>)[key], raw);
  return { limit: Number(issue.maximum), length: typeof value === "string" ? value.length : 0 };
}

function isReason(message: string | undefined): message is RefusalReason {
  return (refusalReasons as readonly string[]).includes(message ?? "");
}
