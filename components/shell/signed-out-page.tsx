import type { ReactNode } from "react";

/** A page for whoever is not signed in: the mark, what it is for, and one form. */
export function SignedOutPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main id="content" className="grid min-h-dvh place-items-center p-4">
      <div className="grid w-full max-w-sm gap-6">
        <div className="grid gap-1">
          <span aria-hidden="true" className="mb-2 h-9 w-6.5 border-4 border-b-12 border-ink" />
          <h1 className="page-title">{title}</h1>
          <p className="text-soft">{lead}</p>
        </div>
        {children}
      </div>
    </main>
  );
}
