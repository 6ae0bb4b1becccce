export { t as assessmentTable } from "./assessment-table2.js";
