"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main navigation; it knows whether one is there, and shows what waits behind it. */
export function NavLink({ href, label, count }: { href: string; label: string; count?: number }) {
  const current = usePathname().startsWith(href);
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={`inline-flex items-center gap-1.5 min-h-9 px-1.5 font-medium sm:px-2 whitespace-nowrap no-underline ${current ? "text-ink shadow-[inset_0_-2px_var(--ink)]" : "text-soft hover:bg-sunken hover:text-ink"}`}
    >
      {label}
      {count ? <span className="rounded-full bg-ink px-1.5 text-xs font-bold text-on-ink">{count}</span> : null}
    </Link>
  );
}
