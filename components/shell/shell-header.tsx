import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Role } from "@/lib/domain/desk/permissions";
import { NavLink } from "./nav-link";
import type { Place } from "./place";
import { SignOutButton } from "./sign-out-button";

/** The bar on top of every page: where one is, where one can go, who one is. */
export async function ShellHeader({ name, role, places }: { name: string; role: Role; places: readonly Place[] }) {
  const t = await getTranslations("shell");
  const roles = await getTranslations("role");
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-panel px-4 py-1.5 print:hidden">
      <a href="#content" className="unseen focus:not-sr-only">
        {t("skip-to-content")}
      </a>
      <Link href="/articles" className="inline-flex items-center gap-2 font-bold tracking-wide text-ink no-underline">
        <span aria-hidden="true" className="h-3.5 w-2.5 border-2 border-b-[5px] border-ink" />
        {t("name")}
      </Link>
      <nav
        aria-label={t("navigation")}
        className="order-last -mx-2 flex w-[calc(100%+1rem)] gap-1 overflow-x-auto sm:order-none sm:mx-0 sm:w-auto"
      >
        {places.map(({ href, name: place, count }) => (
          <NavLink key={href} href={href} label={t(place)} {...(count !== undefined && { count })} />
        ))}
      </nav>
      <div className="ms-auto flex items-center gap-2">
        <Link href="/account" className="text-soft no-underline hover:text-ink" title={t("account")}>
          {name} <span className="hidden text-xs md:inline">· {roles(role)}</span>
        </Link>
        <SignOutButton />
      </div>
    </header>
  );
}
