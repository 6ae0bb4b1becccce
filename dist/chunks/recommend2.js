export { t as recommender } from "./recommend.js";
