import "server-only";
import type { Place } from "@/components/shell/place";
import { type Actor, may } from "@/lib/auth/authorize";
import type { Permission } from "@/lib/domain/desk/permissions";

const places: readonly (Place & { readonly right: Permission })[] = [
  { href: "/for-me", name: "for-me", right: "article:read" },
  { href: "/articles", name: "articles", right: "article:read" },
  { href: "/queue", name: "queue", right: "queue:read" },
  { href: "/sources", name: "sources", right: "source:read" },
  { href: "/notifications", name: "notifications", right: "notification:read" },
  { href: "/notices", name: "notices", right: "notice:read" },
  { href: "/earlier-checks", name: "earlier-checks", right: "earlier-check:read" },
  { href: "/foreign-reports", name: "foreign-reports", right: "foreign-report:read" },
  { href: "/exports", name: "exports", right: "report:export" },
  { href: "/people", name: "people", right: "person:read" },
  { href: "/rating-scale", name: "scale", right: "rating-scale:read" },
  { href: "/record", name: "record", right: "audit-log:read" },
  { href: "/settings", name: "settings", right: "settings:change" },
];

/** Where this person can go, for every page's navigation. */
export function placesFor(actor: Actor): Place[] {
  return places.flatMap(({ right, ...place }) => (may(actor, right) ? place : []));
}
