import { randomUUID } from "node:crypto";
import NextAuth, { type NextAuthOptions, type User } from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { assertSameOrigin, ForeignOriginError } from "@/lib/auth/origin";
import { noteFirstSignIn } from "@/lib/commands/desk/note-first-sign-in";
import { env } from "@/lib/env";

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: Request, context: Context): Promise<Response> {
  return NextAuth(options())(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    assertSameOrigin(request.headers, env().NEXTAUTH_URL);
  } catch (error) {
    if (error instanceof ForeignOriginError)
      return new Response("This request did not come from Galley.", { status: 403 });
    throw error;
  }
  return NextAuth(options())(request, context);
}

/** The first sign-in after a one-time link is told in the log; of others nothing is kept. */
function options(): NextAuthOptions {
  const signIn = async ({ user }: { user: User }) => {
    await noteFirstSignIn({ personId: user.id, idempotencyKey: randomUUID() }, {});
  };
  return { ...nextAuthOptions(), events: { signIn } };
}
