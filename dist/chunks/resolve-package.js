export { t as resolvePackage } from "./resolve-package2.js";
