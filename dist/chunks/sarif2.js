export { n as sarif } from "./sarif.js";
