import type { ReactNode } from "react";
import { ClientMessages } from "@/app/client-messages";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { placesFor } from "@/app/places";
import { LiveUpdates } from "@/components/live/live-updates";
import { KeepSession } from "@/components/shell/keep-session";
import { counted } from "@/components/shell/place";
import { ShellHeader } from "@/components/shell/shell-header";
import { EarlyKeys } from "@/components/ui/early-keys";
import { SendByKey } from "@/components/ui/send-by-key";
import { Toasts } from "@/components/ui/toasts";
import { countPlaces } from "@/lib/queries/desk/count-places";

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  const counts = await pageData(countPlaces(actor, {}));
  const places = counted(placesFor(actor), counts.ok ? counts.value : {});
  return (
    <ClientMessages>
      <Toasts>
        <KeepSession />
        <LiveUpdates seen={await seenOfRequest()} personId={actor.id} />
        <SendByKey />
        <div className="flex min-h-dvh flex-col">
          <ShellHeader personId={actor.id} name={actor.name} role={actor.role} places={places} />
          {children}
        </div>
        <EarlyKeys />
      </Toasts>
    </ClientMessages>
  );
}
