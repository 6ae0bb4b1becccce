export { t as sarif } from "./sarif2.js";
