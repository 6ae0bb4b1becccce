export { t as recommend } from "./recommend.js";
