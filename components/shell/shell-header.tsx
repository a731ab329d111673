import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Find } from "@/components/find/find";
import { FindOpener } from "@/components/find/find-opener";
import { isGranted, type Role } from "@/lib/domain/desk/permissions";
import { BarStart } from "./bar-start";
import { NavLink } from "./nav-link";
import { NavMore } from "./nav-more";
import type { Place } from "./place";
import { SignOutButton } from "./sign-out-button";

/** The places that stand in the bar itself; the others stand behind "More". */
const mainPlaces: readonly Place["name"][] = ["for-me", "articles", "queue", "sources", "notifications", "record"];

/** The bar on top of every page: where one is, where one can go, who one is. */
export async function ShellHeader({
  personId,
  name,
  role,
  places,
}: {
  personId: string;
  name: string;
  role: Role;
  places: readonly Place[];
}) {
  const t = await getTranslations("shell");
  const often = places.filter(({ name: place }) => mainPlaces.includes(place));
  const roles = await getTranslations("role");
  return (
    <header className="border-b border-line bg-panel print:hidden">
      <div className="page-width flex flex-wrap items-center gap-x-5 gap-y-1 py-1.5">
        <BarStart />
        <nav
          aria-label={t("navigation")}
          className="order-last -mx-2 flex w-[calc(100%+1rem)] flex-wrap sm:order-none sm:mx-0 sm:w-auto sm:gap-1"
        >
          {often.map(({ href, name: place, count }) => (
            <NavLink key={href} href={href} label={t(place)} {...(count !== undefined && { count })} />
          ))}
          <NavMore places={places.filter((place) => !often.includes(place))} />
        </nav>
        <div className="ms-auto flex items-center gap-2 max-sm:gap-0">
          <span className="sm:hidden">
            <FindOpener />
          </span>
          <Find personId={personId} places={places} mayImport={isGranted("article:import", new Set([role]))} />
          <Link
            href="/account"
            className="inline-flex min-h-9 items-center gap-1 text-soft no-underline hover:text-ink"
            title={t("account")}
          >
            <bdi>{name}</bdi> <span className="hidden text-xs md:inline">· {roles(role)}</span>
          </Link>
          <SignOutButton />
        </div>
      </div>
    </header>
  );
}
