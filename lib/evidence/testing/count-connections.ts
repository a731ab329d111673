import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A listener that answers everything and counts who came, and where. */
export type Listener = {
  readonly port: number;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/**
 * Listens on a host of this machine, `::` for all of them in both families (`0.0.0.0` where there is no IPv6).
 * @param port 0 for a free one
 */
export async function countConnections(host = "::", port = 0): Promise<Listener> {
  const server = createServer((_, response) => response.setHeader("connection", "close").end("inside"));
  let connections = 0;
  server.on("connection", () => connections++);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => resolve());
  }).catch((error) => {
    if (host !== "::") throw error;
    return new Promise<void>((resolve) => server.listen(port, "0.0.0.0", resolve));
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
