export { n as formatPolicy, i as starterPolicy } from "./starter.js";
