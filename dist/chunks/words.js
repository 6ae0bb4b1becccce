// src/render/words.ts
function count(number, one, many = `${one}s`) {
	return `${number} ${number === 1 ? one : many}`;
}
export { count as t };
