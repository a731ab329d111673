import { launch } from "./setup/launch.mjs";

launch(() => import("./main/worker.mjs"));
