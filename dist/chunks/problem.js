// src/model/problem.ts
function describeProblem(problem) {
	return `${problem.file}:${problem.line}:${problem.column}: ${problem.says}`;
}
export { describeProblem as t };
