export { t as onRecord } from "./on-record2.js";
