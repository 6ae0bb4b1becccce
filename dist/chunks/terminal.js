export { t as terminalReview } from "./terminal2.js";
