import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, LookupFunction, Socket } from "node:net";
import { selfSigned } from "./self-signed";

/** A server on the loopback device. `at` gives the address of a path on it, by number or under another name. */
export type LoopbackServer = {
  readonly port: number;
  readonly at: (path: string, host?: string) => string;
  /** How many connections were made to it until now. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** Starts a real server on a free port of 127.0.0.1; with TLS, its certificate is one that nobody vouches for. */
export async function startLoopbackServer(listener: RequestListener, secure = false): Promise<LoopbackServer> {
  const server: Server = secure ? createTlsServer(selfSigned, listener) : createServer(listener);
  const open = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket) => {
    connections++;
    open.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    at: (path, host = "127.0.0.1") => `${secure ? "https" : "http"}://${host}:${port}${path}`,
    connections: () => connections,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Resolves names by this table, as a name server would; an unknown name is not found. Counts its questions. */
export function lookupTable(names: Readonly<Record<string, readonly string[]>>): LookupFunction & { asked: number } {
  const lookup: LookupFunction & { asked: number } = Object.assign(
    (hostname: string, options: { all?: boolean | undefined }, callback: Parameters<LookupFunction>[2]) => {
      lookup.asked++;
      const found = (names[hostname] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      const [first] = found;
      if (!first) callback(Object.assign(new Error("not found"), { code: "ENOTFOUND" }), []);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    },
    { asked: 0 },
  );
  return lookup;
}
