export { r as reviewCommand } from "./review2.js";
