import "server-only";
import type { Place } from "@/components/shell/place";
import { type Actor, may } from "@/lib/auth/authorize";
import { countForMe } from "@/lib/queries/desk/get-for-me";
import { countNoticesWaiting } from "@/lib/queries/evidence/count-notices";
import { countUnread } from "@/lib/queries/notification/count-unread";
import { countWaiting } from "@/lib/queries/verdict/count-waiting";

/** Where this person can go, for every page's navigation. */
export async function placesFor(actor: Actor): Promise<Place[]> {
  const places: Place[] = [
    { href: "/for-me", name: "for-me", count: await countForMe(actor) },
    { href: "/articles", name: "articles" },
  ];
  if (may(actor, "queue:read")) places.push({ href: "/queue", name: "queue", count: await countWaiting(actor) });
  places.push({ href: "/sources", name: "sources" });
  if (may(actor, "notification:read"))
    places.push({ href: "/notifications", name: "notifications", count: await countUnread(actor) });
  if (may(actor, "notice:read"))
    places.push({ href: "/notices", name: "notices", count: await countNoticesWaiting(actor) });
  if (may(actor, "earlier-check:read")) places.push({ href: "/earlier-checks", name: "earlier-checks" });
  if (may(actor, "foreign-report:read")) places.push({ href: "/foreign-reports", name: "foreign-reports" });
  if (may(actor, "report:export")) places.push({ href: "/exports", name: "exports" });
  if (may(actor, "person:read")) places.push({ href: "/people", name: "people" });
  if (may(actor, "rating-scale:read")) places.push({ href: "/rating-scale", name: "scale" });
  if (may(actor, "audit-log:read")) places.push({ href: "/record", name: "record" });
  if (may(actor, "settings:change")) places.push({ href: "/settings", name: "settings" });
  return places;
}
