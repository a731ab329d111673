/** The set-up scripts are plain JavaScript, because they run before anything is installed; here they have no types. */
declare module "*.mjs";
