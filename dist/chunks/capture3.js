export { t as captureAll, n as captureDefaults, r as captureServer } from "./capture2.js";
