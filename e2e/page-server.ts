import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands at a path: HTML or bytes; null never answers the request, and undefined takes the page away again. */
type Answer = string | Uint8Array | null | undefined;

export type PageServer = {
  /** The whole address of a path. */
  readonly at: (path: string) => string;
  readonly publish: (path: string, page: Answer) => void;
  readonly close: () => Promise<void>;
};

/** Publishes pages on this machine, which the server under test is told to allow by the name `localhost`. */
export async function startPageServer(): Promise<PageServer> {
  const pages = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (page === null) return;
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "nothing stands here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path) => `http://localhost:${port}${path}`,
    publish: (path, page) => pages.set(path, page),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
