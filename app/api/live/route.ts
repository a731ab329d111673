import { eventStream } from "@/app/event-stream";
import { findSessionOfRequest } from "@/lib/auth/session";
import { liveStreams } from "@/lib/queries/live/live-streams";
import { getLive } from "@/lib/queries/live/told-changes";

/**
 * What happens in the newsroom, as far as whoever asks may know: as a stream of server-sent events, which goes on from
 * `since`, an index of the log, or from the last event that the browser has; or, where the browser asks for JSON, as one answer.
 * 401 for whoever is not signed in, 429 for who has too many streams open; both may still ask for JSON, and be told why.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await findSessionOfRequest();
  if (!session) return new Response(null, { status: 401 });
  const since =
    indexIn(request.headers.get("last-event-id")) ?? indexIn(new URL(request.url).searchParams.get("since"));
  const live = request.headers.get("accept")?.includes("text/event-stream") ?? false;
  if (!live) return Response.json(await getLive(session.actor, since));
  const { told } = await getLive(session.actor, null);
  const stream = eventStream((tell, end) => liveStreams().join({ ...session, since: since ?? told.to, tell, end }));
  return stream ?? new Response(null, { status: 429 });
}

function indexIn(said: string | null): number | null {
  return said !== null && /^\d{1,15}$/.test(said) ? Number(said) : null;
}
