export { r as watchCapture } from "./watch-capture2.js";
