import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/auth/authorize";
import { findActorOfRequest } from "@/lib/auth/session";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import { framesOf } from "@/lib/log";
import { seenInLog } from "@/lib/queries/live/told-changes";

/** How far the log went before anything of this request's page was read; whatever came later may not be on it. */
export const seenOfRequest = cache(seenInLog);

/** Whoever opens this page; sends everybody else to sign in and back. */
export async function pageActor(): Promise<Actor> {
  const [actor] = await Promise.all([findActorOfRequest(), seenOfRequest()]);
  if (actor) return actor;
  const path = (await headers()).get("x-path") ?? "/for-me";
  redirect(`/sign-in?from=${encodeURIComponent(path)}`);
}

/** What a query gives for a page; a missing thing becomes the not-found page, a missing right the forbidden one (403). */
export async function pageData<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    if (error instanceof ForbiddenError) forbidden();
    throw withoutWords(error);
  }
}

/** What Next writes to its own log of a page that could not be made: where it failed, and none of the values in its message. */
function withoutWords(error: unknown): Error {
  const fault = new Error("a page's data could not be read");
  if (error instanceof Error) fault.stack = [`${fault.name}: ${fault.message}`, ...framesOf(error)].join("\n");
  return fault;
}
