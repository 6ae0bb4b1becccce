export { t as captureAll } from "./capture.js";
