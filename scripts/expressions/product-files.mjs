import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../setup/project.mjs";

/** What reads nothing that others wrote while people work: tests, measurements, and what is generated. */
const passedOver = new Set(["node_modules", "bench", "e2e", "testing", "generated", "coverage", "test-results"]);
const product = /\.(?:tsx?|mjs|js)$/;
const notProduct = /\.(?:test\.tsx?|d\.ts)$/;

/** The program files of the product, as paths from the project's folder, in order. */
export function productFiles(folder = "") {
  return readdirSync(inProject(folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !passedOver.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return productFiles(path);
      return product.test(entry.name) && !notProduct.test(entry.name) ? [path] : [];
    })
    .sort();
}
