// src/model/errors.ts
var UsageError = class extends Error {
	name = "UsageError";
};
var CannotJudgeError = class extends Error {
	name = "CannotJudgeError";
};
export { UsageError as n, CannotJudgeError as t };
