export { t as comment } from "./comment.js";
