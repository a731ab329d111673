import "./styles/globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={locale} dir="ltr">
      <body>
        <ClientMessages only={entranceWords}>{children}</ClientMessages>
      </body>
    </html>
  );
}
