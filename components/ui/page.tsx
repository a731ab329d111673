import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  /** The language and direction of the title, where it is somebody else's words. */
  readonly tongue?: { readonly lang?: string; readonly dir: "ltr" | "rtl" | "auto" };
  /** What the page belongs to, and the way back there. */
  readonly above?: ReactNode;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** What can be done here, at the end of the title's line: on every page the one place for it. */
  readonly actions?: ReactNode;
  /** Whether what stands below is read or filled in rather than looked over, so that its lines end sooner. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
};

/** A page of the newsroom: its head and what stands below, all as wide as the bar above it and on its left edge. */
export function Page({ title, tongue, above, lead, actions, isNarrow = false, children }: Props) {
  return (
    <main id="content" className={`page page-width ${isNarrow ? "narrow" : ""}`}>
      <div className="page-head">
        <div className="min-w-0">
          {above}
          <h1 className="page-title" {...tongue}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
