import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { signIn } from "./sign-in";

/** How long a session lasts once no page of Galley is open, in seconds: a working day. Open pages renew it. */
const SESSION_SECONDS = 12 * 60 * 60;

/** The longest account and password that are looked at; longer ones are denied unread. */
const MAX_CREDENTIAL_LENGTH = 300;

declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
  }
}
declare module "next-auth" {
  interface User {
    sessionVersion?: number;
  }
  interface Session {
    personId?: string;
    sessionVersion?: number;
  }
}

/** next-auth's settings: the token holds who and which session version, and nothing that could go out of date. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const email = String(credentials?.email ?? "");
          const password = String(credentials?.password ?? "");
          if (email.length > MAX_CREDENTIAL_LENGTH || password.length > MAX_CREDENTIAL_LENGTH) return null;
          const result = await signIn(email, password, networkAddress(request?.headers));
          if (result.outcome === "rate-limited") throw new Error("rate-limited");
          return result.outcome === "signed-in" ? { id: result.personId, sessionVersion: result.sessionVersion } : null;
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user
          ? { sub: user.id, ...(user.sessionVersion !== undefined && { sessionVersion: user.sessionVersion }) }
          : token;
      },
      session({ session, token }) {
        return {
          expires: session.expires,
          ...(token.sub !== undefined && { personId: token.sub }),
          ...(token.sessionVersion !== undefined && { sessionVersion: token.sessionVersion }),
        };
      },
    },
  };
}

/** The server sets this header from the connection, or from a proxy that it is told to trust; see lib/request-door.ts. */
function networkAddress(headers: Record<string, unknown> | undefined): string {
  const forwarded = String(headers?.["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}
