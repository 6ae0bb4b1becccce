export { t as progressLine } from "./progress2.js";
