import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { assertSameOrigin, ForeignOriginError } from "@/lib/auth/origin";
import { env } from "@/lib/env";

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: Request, context: Context): Promise<Response> {
  return NextAuth(nextAuthOptions())(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    assertSameOrigin(request.headers, env().NEXTAUTH_URL);
  } catch (error) {
    if (error instanceof ForeignOriginError)
      return new Response("This request did not come from Galley.", { status: 403 });
    throw error;
  }
  return NextAuth(nextAuthOptions())(request, context);
}
