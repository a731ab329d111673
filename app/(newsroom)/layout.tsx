import type { ReactNode } from "react";
import { KeepSession } from "@/components/shell/keep-session";
import { ShellHeader } from "@/components/shell/shell-header";
import { Toasts } from "@/components/ui/toasts";
import { ClientMessages } from "../client-messages";
import { pageActor } from "../page-actor";
import { placesFor } from "../places";

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  return (
    <ClientMessages>
      <Toasts>
        <KeepSession />
        <div className="flex min-h-dvh flex-col">
          <ShellHeader name={actor.name} role={actor.role} places={await placesFor(actor)} />
          {children}
        </div>
      </Toasts>
    </ClientMessages>
  );
}
