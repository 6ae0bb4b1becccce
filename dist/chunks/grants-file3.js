export { i as policyPath, a as readGrants } from "./grants-file2.js";
