import "server-only";
import { EndedApart } from "@/lib/apart/ended-apart";
import { findActorOfRequest } from "@/lib/auth/session";
import { bringLogUpToDateIfPossible } from "@/lib/commands/record/keep-audit-log";
import { ForbiddenError, NotFoundError } from "@/lib/domain/errors";
import type { AuditReport } from "@/lib/domain/report/report";
import { plainPageHtml } from "@/lib/exporters/html/page";
import { words } from "@/lib/exporters/report/report-words";
import { log } from "@/lib/log";
import { getReport } from "@/lib/queries/report/get-report";

/**
 * Answers a request for a report: reads it as whoever is signed in and hands it to `give`. Who is not signed in goes to
 * sign in and comes to the report's page; a program, which wants no HTML, gets 401. No right is 403, an unknown article
 * 404, each as a plain page.
 */
export async function answerWithReport(
  request: Request,
  slug: string,
  give: (report: AuditReport) => Response | Promise<Response>,
): Promise<Response> {
  try {
    const actor = await findActorOfRequest();
    if (!actor) return signedOut(request, slug);
    await bringLogUpToDateIfPossible();
    return await give(await getReport(actor, slug));
  } catch (error) {
    if (error instanceof NotFoundError) return notFound(request);
    const link = { words: words("report.to-articles"), address: "/articles" };
    if (error instanceof ForbiddenError) {
      return plainPage(request, 403, {
        title: words("report.page-forbidden-title"),
        words: words("report.page-forbidden"),
        link,
      });
    }
    if (error instanceof EndedApart) return endedApart(request, error);
    const requestId = request.headers.get("x-request-id") ?? "";
    log.error({ requestId, err: error }, "report failed");
    const sorry = words("report.page-fault", { requestId: requestId.slice(0, 8) });
    return plainPage(request, 500, { title: words("report.page-fault-title"), words: sorry, link });
  }
}

/** Gives an answer that is made apart, or a plain page where that took more than it may. */
export async function answerApart(request: Request, give: () => Promise<Response>): Promise<Response> {
  try {
    return await give();
  } catch (error) {
    if (!(error instanceof EndedApart)) throw error;
    return endedApart(request, error);
  }
}

function endedApart(request: Request, { refusal }: EndedApart): Response {
  const link = { words: words("report.to-articles"), address: "/articles" };
  const { reason } = refusal;
  const why = reason === "reader-busy" ? words("report.page-busy") : words("report.page-too-large");
  return plainPage(request, 503, { title: words("report.page-ended-title"), words: why, link });
}

/** The answer where there is no such report. */
export function notFound(request: Request, why: string = words("report.page-not-found")): Response {
  const link = { words: words("report.to-articles"), address: "/articles" };
  return plainPage(request, 404, { title: words("report.page-not-found-title"), words: why, link });
}

/** An HTML response. Its policy comes from the door (page-headers.ts), which knows these paths, and allows the style by its nonce. */
export function htmlResponse(page: string | Uint8Array, status = 200): Response {
  return new Response(page as BodyInit, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function signedOut(request: Request, slug: string): Response {
  const signIn = `/sign-in?from=${encodeURIComponent(reportAddress(slug))}`;
  if (request.headers.get("accept")?.includes("text/html")) {
    return new Response(null, { status: 303, headers: { location: signIn, "cache-control": "no-store" } });
  }
  const link = { words: words("report.to-sign-in"), address: signIn };
  return plainPage(request, 401, {
    title: words("report.page-signed-out-title"),
    words: words("report.page-signed-out"),
    link,
  });
}

function plainPage(request: Request, status: number, page: Parameters<typeof plainPageHtml>[0]): Response {
  return htmlResponse(plainPageHtml(page, request.headers.get("x-nonce")), status);
}

/** Where an article's report stands; its downloads are one level below. */
export function reportAddress(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}/report`;
}
