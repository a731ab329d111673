import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { judgeCredentials } from "./judge-credentials";
import { nextAuthLogger } from "./next-auth-logger";

/** How long a session lasts once no page of Galley is open, in seconds: a working day. Open pages renew it. */
const SESSION_SECONDS = 12 * 60 * 60;

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
    logger: nextAuthLogger,
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, request) => judgeCredentials(credentials, request.headers),
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
