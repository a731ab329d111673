import type { ReactNode } from "react";
import { ClientMessages } from "@/app/client-messages";
import { pageActor, seenOfRequest } from "@/app/page-actor";
import { placesFor } from "@/app/places";
import { LiveUpdates } from "@/components/live/live-updates";
import { KeepSession } from "@/components/shell/keep-session";
import { ShellHeader } from "@/components/shell/shell-header";
import { EarlyKeys } from "@/components/ui/early-keys";
import { SendByKey } from "@/components/ui/send-by-key";
import { Toasts } from "@/components/ui/toasts";

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  return (
    <ClientMessages>
      <Toasts>
        <KeepSession />
        <LiveUpdates seen={await seenOfRequest()} personId={actor.id} />
        <SendByKey />
        <div className="flex min-h-dvh flex-col">
          <ShellHeader personId={actor.id} name={actor.name} role={actor.role} places={await placesFor(actor)} />
          {children}
        </div>
        <EarlyKeys />
      </Toasts>
    </ClientMessages>
  );
}
