// src/model/classification.ts
const categories = [
	"unknown",
	"read",
	"write",
	"execute",
	"destructive",
	"financial"
];
const risks = [
	"low",
	"medium",
	"high",
	"critical"
];
function compareRisk(a, b) {
	return risks.indexOf(a) - risks.indexOf(b);
}
function atLeast(a, b) {
	return compareRisk(a, b) >= 0;
}
const signals = [
	"handles-credentials",
	"takes-sql",
	"takes-shell",
	"takes-code",
	"takes-path",
	"takes-url",
	"bulk",
	"admin",
	"permissions",
	"container",
	"reaches-outside",
	"irreversible",
	"production",
	"personal-data",
	"dry-run-available",
	"single-target"
];
export { signals as a, risks as i, categories as n, compareRisk as r, atLeast as t };
