import Link from "next/link";
import type { ReactNode } from "react";

/** Above a page's heading: what it belongs to, and the way back there. */
export function WayBack({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="truncate text-soft">
      <Link
        href={href}
        className="inline-block max-w-full truncate py-0.5 align-bottom text-soft no-underline hover:text-ink hover:underline"
      >
        <bdi>{children}</bdi>
      </Link>
    </p>
  );
}
