import type { ReactNode } from "react";
import { KeepSession } from "@/components/shell/keep-session";
import { type Place, ShellHeader } from "@/components/shell/shell-header";
import { Toasts } from "@/components/ui/toasts";
import { type Actor, may } from "@/lib/auth/authorize";
import { countWaiting } from "@/lib/queries/count-waiting";
import { ClientMessages } from "../client-messages";
import { pageActor } from "../page-actor";

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

async function placesFor(actor: Actor): Promise<Place[]> {
  const places: Place[] = [{ href: "/articles", name: "articles" }];
  if (may(actor, "queue:read")) places.push({ href: "/queue", name: "queue", count: await countWaiting(actor) });
  places.push({ href: "/sources", name: "sources" });
  if (may(actor, "person:read")) places.push({ href: "/people", name: "people" });
  if (may(actor, "rating-scale:read")) places.push({ href: "/rating-scale", name: "scale" });
  return places;
}
