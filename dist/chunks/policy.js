// src/model/policy.ts
const operators = [
	"eq",
	"neq",
	"lt",
	"lte",
	"gt",
	"gte",
	"in",
	"not_in",
	"exists",
	"regex",
	"contains"
];
const standings = [
	"hidden",
	"denied",
	"denied-by-default",
	"ask",
	"conditional",
	"limited",
	"allowed",
	"allowed-by-default",
	"no-policy"
];
export { standings as n, operators as t };
