export { n as formatPolicy, r as starterPolicy } from "./starter.js";
