export { t as htmlReview } from "./html-review.js";
