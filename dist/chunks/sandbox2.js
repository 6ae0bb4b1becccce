export { t as chooseSandbox } from "./sandbox.js";
