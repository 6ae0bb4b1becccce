export { t as authProvider } from "./auth2.js";
