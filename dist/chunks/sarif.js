export { n as sarif } from "./sarif2.js";
