export { t as reviewJson } from "./review-json2.js";
