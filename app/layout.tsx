import "./styles/globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { earlyKeysScript } from "@/components/ui/early-keys-script";
import { ClientMessages, entranceWords } from "./client-messages";
import { locale } from "./i18n";

export const metadata: Metadata = {
  title: { default: "Galley", template: "%s · Galley" },
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1f1f23" },
  ],
};

/** Every page depends on who is signed in, and its scripts on the nonce of its own response. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang={locale} dir="ltr">
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is a constant of Galley's own */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: earlyKeysScript }} />
        <ClientMessages only={entranceWords}>{children}</ClientMessages>
      </body>
    </html>
  );
}
