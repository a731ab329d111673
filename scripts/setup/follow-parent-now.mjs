// Loaded into the web server by `node --import`, since Next's script is not ours to change.
import { followParent } from "./follow-parent.mjs";

followParent();
