import Link from "next/link";
import { useTranslations } from "next-intl";
import { FindOpener } from "@/components/find/find-opener";
import { buttonClass } from "@/components/ui/button-class";
import { NavLink } from "./nav-link";
import type { Place } from "./place";
import { SignOutButton } from "./sign-out-button";

/** The main navigation folded into one button, for pages that give their width to something else. */
export function ShellMenu({ name, places }: { name: string; places: readonly Place[] }) {
  const t = useTranslations("shell");
  return (
    <details className="relative">
      <summary className={`${buttonClass("quiet")} list-none`} aria-label={t("menu")}>
        <span aria-hidden="true">☰</span>
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 grid min-w-52 gap-1 rounded-xl border border-edge bg-panel p-2 shadow-(--shadow)">
        <nav aria-label={t("navigation")} className="grid gap-0.5">
          {places.map(({ href, name: place, count }) => (
            <NavLink key={href} href={href} label={t(place)} {...(count !== undefined && { count })} />
          ))}
        </nav>
        <div className="flex items-center justify-between gap-2 border-t border-line pt-1">
          <Link href="/account" className="target truncate px-2 text-soft no-underline hover:text-ink">
            {name}
          </Link>
          <span className="sm:hidden">
            <FindOpener />
          </span>
          <SignOutButton />
        </div>
      </div>
    </details>
  );
}
