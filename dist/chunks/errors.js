// src/model/errors.ts
var UsageError = class extends Error {
	name = "UsageError";
};
var CannotJudgeError = class extends Error {
	name = "CannotJudgeError";
};
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
export { UsageError as n, messageOf as r, CannotJudgeError as t };
