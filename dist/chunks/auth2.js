export { t as authProvider } from "./auth3.js";
