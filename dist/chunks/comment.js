import { r as __toESM } from "./rolldown-runtime.js";
import { n as say, t as ours } from "./phrase.js";
import { t as version } from "./version.js";
import { t as applyRecommendations } from "./starter.js";
import { t as describeChange } from "./describe.js";
import { t as require_runtime } from "./runtime.js";
import { _ as trustedMarkdown, a as markdown, l as markdownPhrase, n as htmlPhrase, o as markdownCode, r as joinMarkdown, s as markdownFence, u as markdownText } from "./escape.js";
import { t as findingSentence } from "./findings.js";
import { a as headline, n as describeStanding, o as outlineOf } from "./standing.js";
import { t as recommendationWords } from "./rule-words.js";
import { t as count } from "./words.js";
var comment_md_default = __toESM(require_runtime()).default.template({
	"0": function(container, depth0, helpers, partials, data, blockParams, depths) {
		var stack1, alias1 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "\n| " + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "severalServers"), {
			"name": "if",
			"hash": {},
			"fn": container.program(1, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 6,
					"column": 2
				},
				"end": {
					"line": 6,
					"column": 40
				}
			}
		})) != null ? stack1 : "") + "tool | can | changed | policy says today | suggested |\n| " + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "severalServers"), {
			"name": "if",
			"hash": {},
			"fn": container.program(2, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 7,
					"column": 2
				},
				"end": {
					"line": 7,
					"column": 37
				}
			}
		})) != null ? stack1 : "") + ":-- | :-- | :-- | :-- | :-- |\n" + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "rows"), {
			"name": "each",
			"hash": {},
			"fn": container.program(3, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 8,
					"column": 0
				},
				"end": {
					"line": 10,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"1": function(container, depth0, helpers, partials, data) {
		return "server | ";
	},
	"2": function(container, depth0, helpers, partials, data) {
		return ":-- | ";
	},
	"3": function(container, depth0, helpers, partials, data, blockParams, depths) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "| " + ((stack1 = lookupProperty(helpers, "if").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depths[1], "severalServers"), {
			"name": "if",
			"hash": {},
			"fn": container.program(4, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 9,
					"column": 2
				},
				"end": {
					"line": 9,
					"column": 47
				}
			}
		})) != null ? stack1 : "") + ((stack1 = alias2(alias1(depth0, "tool", {
			"start": {
				"line": 9,
				"column": 49
			},
			"end": {
				"line": 9,
				"column": 53
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "can", {
			"start": {
				"line": 9,
				"column": 60
			},
			"end": {
				"line": 9,
				"column": 63
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "changed", {
			"start": {
				"line": 9,
				"column": 70
			},
			"end": {
				"line": 9,
				"column": 77
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "standing", {
			"start": {
				"line": 9,
				"column": 84
			},
			"end": {
				"line": 9,
				"column": 92
			}
		}), depth0)) != null ? stack1 : "") + " | " + ((stack1 = alias2(alias1(depth0, "suggested", {
			"start": {
				"line": 9,
				"column": 99
			},
			"end": {
				"line": 9,
				"column": 108
			}
		}), depth0)) != null ? stack1 : "") + " |\n";
	},
	"4": function(container, depth0, helpers, partials, data) {
		var stack1;
		return ((stack1 = container.lambda(container.strict(depth0, "server", {
			"start": {
				"line": 9,
				"column": 29
			},
			"end": {
				"line": 9,
				"column": 35
			}
		}), depth0)) != null ? stack1 : "") + " | ";
	},
	"5": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "\n" + ((stack1 = container.lambda(container.strict(depth0, "moreRows", {
			"start": {
				"line": 14,
				"column": 2
			},
			"end": {
				"line": 14,
				"column": 10
			}
		}), depth0)) != null ? stack1 : "") + "\n";
	},
	"6": function(container, depth0, helpers, partials, data) {
		var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "\n" + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : container.nullContext || {}, lookupProperty(depth0, "bullets"), {
			"name": "each",
			"hash": {},
			"fn": container.program(7, data, 0),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 18,
					"column": 0
				},
				"end": {
					"line": 20,
					"column": 9
				}
			}
		})) != null ? stack1 : "");
	},
	"7": function(container, depth0, helpers, partials, data) {
		var stack1;
		return "- " + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "") + "\n";
	},
	"8": function(container, depth0, helpers, partials, data) {
		var stack1, alias1 = container.strict, alias2 = container.lambda;
		return "\n<details><summary>" + ((stack1 = alias2(alias1(depth0, "summary", {
			"start": {
				"line": 24,
				"column": 20
			},
			"end": {
				"line": 24,
				"column": 27
			}
		}), depth0)) != null ? stack1 : "") + "</summary>\n\n" + ((stack1 = alias2(alias1(depth0, "body", {
			"start": {
				"line": 26,
				"column": 2
			},
			"end": {
				"line": 26,
				"column": 6
			}
		}), depth0)) != null ? stack1 : "") + "\n\n</details>\n";
	},
	"compiler": [8, ">= 4.3.0"],
	"main": function(container, depth0, helpers, partials, data, blockParams, depths) {
		var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = depth0 != null ? depth0 : container.nullContext || {}, lookupProperty = container.lookupProperty || function(parent, propertyName) {
			if (Object.prototype.hasOwnProperty.call(parent, propertyName)) return parent[propertyName];
		};
		return "### Toolwarden: " + ((stack1 = alias2(alias1(depth0, "headline", {
			"start": {
				"line": 1,
				"column": 18
			},
			"end": {
				"line": 1,
				"column": 26
			}
		}), depth0)) != null ? stack1 : "") + "\n\n" + ((stack1 = alias2(alias1(depth0, "lead", {
			"start": {
				"line": 3,
				"column": 2
			},
			"end": {
				"line": 3,
				"column": 6
			}
		}), depth0)) != null ? stack1 : "") + "\n" + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(lookupProperty(depth0, "rows"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(0, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 4,
					"column": 0
				},
				"end": {
					"line": 11,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "moreRows"), {
			"name": "if",
			"hash": {},
			"fn": container.program(5, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 12,
					"column": 0
				},
				"end": {
					"line": 15,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(lookupProperty(depth0, "bullets"), "length"), {
			"name": "if",
			"hash": {},
			"fn": container.program(6, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 16,
					"column": 0
				},
				"end": {
					"line": 21,
					"column": 7
				}
			}
		})) != null ? stack1 : "") + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "folds"), {
			"name": "each",
			"hash": {},
			"fn": container.program(8, data, 0, blockParams, depths),
			"inverse": container.noop,
			"data": data,
			"loc": {
				"start": {
					"line": 22,
					"column": 0
				},
				"end": {
					"line": 29,
					"column": 9
				}
			}
		})) != null ? stack1 : "") + "\n<sub>" + ((stack1 = alias2(alias1(depth0, "footer", {
			"start": {
				"line": 31,
				"column": 7
			},
			"end": {
				"line": 31,
				"column": 13
			}
		}), depth0)) != null ? stack1 : "") + "</sub>\n";
	},
	"useData": true,
	"useDepths": true
});
// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};
// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
new CharacterDiff();
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();
function diffWordsWithSpace(oldStr, newStr, options) {
	return wordsWithSpaceDiff.diff(oldStr, newStr, options);
}
// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
new SentenceDiff();
// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
new CssDiff();
// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj) if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
new ArrayDiff();
// node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}
// src/render/file-diff.ts
const context$1 = 2;
function fileDiff(path, before, after) {
	const { hunks } = structuredPatch(path, path, before, after, "", "", { context: context$1 });
	const places = hunks.map(({ oldStart, lines }) => {
		return `@@ line ${oldStart} @@\n${lines.filter((line) => !line.startsWith("\\")).join("\n")}`;
	});
	return [` ${path}`, ...places].join("\n");
}
// src/render/word-diff.ts
const context = 30;
const longest = 4e3;
function partsOf(from, to) {
	return diffWordsWithSpace(from.slice(0, longest), to.slice(0, longest)).map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value
	}));
}
function surroundings(text, index, last) {
	if (text.length <= 60) return text;
	return `${index === 0 ? "" : text.slice(0, context)}…${index === last ? "" : text.slice(-30)}`;
}
function wordDiff(from, to) {
	const parts = partsOf(from, to);
	const shown = parts.filter(({ text }) => text !== "").map(({ kind, text }, index) => {
		switch (kind) {
			case "same": return markdownCode(surroundings(text, index, parts.length - 1), 200);
			case "removed": return markdown`~~${markdownCode(text, 300)}~~`;
			case "added": return markdown`**${markdownCode(text, 600)}**`;
		}
	});
	return joinMarkdown(shown, " ");
}
// src/render/comment.ts
const commentBudget = 59800;
const rooms = [
	{
		rows: 200,
		folds: 60,
		items: 100,
		starters: true
	},
	{
		rows: 200,
		folds: 30,
		items: 50,
		starters: true
	},
	{
		rows: 100,
		folds: 20,
		items: 30,
		starters: false
	},
	{
		rows: 60,
		folds: 5,
		items: 10,
		starters: false
	},
	{
		rows: 20,
		folds: 0,
		items: 5,
		starters: false
	},
	{
		rows: 0,
		folds: 0,
		items: 0,
		starters: false
	}
];
const saidElsewhere = new Set(["tool-added", "tool-changed"]);
const none = trustedMarkdown("");
const reasonsShown = 4;
function changedCell(drift) {
	if (drift.kind === "added") return markdownText("new");
	if (drift.kind === "same") return markdownText("unchanged");
	const category = drift.changes.find((change) => change.kind === "category");
	if (category?.kind === "category") return markdown`was *${markdownText(category.from)}*`;
	const [first, ...rest] = drift.changes;
	const words = first === void 0 ? markdownText("changed") : markdownPhrase(describeChange(first), 40);
	return rest.length === 0 ? words : markdown`${words}, ${rest.length} more`;
}
function row({ server, tool }) {
	const { category, risk } = tool.classification;
	return {
		server: markdownCode(server, 40),
		tool: markdownCode(tool.name, 80),
		can: markdown`**${markdownText(category)}** · ${markdownText(risk)}`,
		changed: changedCell(tool.drift),
		standing: markdownText(describeStanding(tool.standing)),
		suggested: markdownText(recommendationWords(tool.recommendation))
	};
}
function reasonLine(reason) {
	return markdown`- ${markdownCode(reason.text, 80)} at ${markdownCode(reason.pointer, 120)}: ${markdownText(reason.says)}`;
}
function changeLine(change) {
	if (change.kind !== "description") return markdown`- ${markdownPhrase(describeChange(change))}`;
	return markdown`- description: ${wordDiff(change.from, change.to)}`;
}
function ruleBlock(recommendation, { policyFile, policyText }) {
	const effect = markdownText(recommendation.effect);
	if (policyText === void 0) {
		const rule = markdownFence(JSON.stringify(recommendation.policy), "json");
		return markdown`**Suggested rule.** ${effect}\n\n${rule}`;
	}
	const after = applyRecommendations(policyText, [recommendation], policyFile);
	const change = markdownFence(fileDiff(policyFile, policyText, after), "diff");
	return markdown`**Suggested rule.** ${effect}\n\n${change}`;
}
function decisionFold({ server, tool, ...place }, findings) {
	const { category, summary, reasons } = tool.classification;
	const others = findings.filter(({ fingerprint, kind }) => tool.findings.includes(fingerprint) && !saidElsewhere.has(kind));
	const changes = tool.drift.kind === "changed" ? tool.drift.changes.map(changeLine) : [];
	const parts = [
		joinMarkdown(others.map((finding) => markdown`- ${findingLine(finding)}`), "\n"),
		markdown`**Why ${markdownText(category)}.** ${markdownText(summary)}`,
		joinMarkdown(reasons.slice(0, reasonsShown).map(reasonLine), "\n"),
		changes.length === 0 ? none : markdown`**What changed since the lock.**\n\n${joinMarkdown(changes, "\n")}`,
		tool.recommendation === void 0 ? none : ruleBlock(tool.recommendation, place),
		place.policyText === void 0 ? none : acceptLine(server, tool, others)
	];
	const what = tool.drift.kind === "added" ? "new" : tool.drift.kind === "changed" ? "changed" : "unchanged";
	return {
		summary: htmlPhrase([
			{ quoted: tool.name },
			` on `,
			{ quoted: server },
			`: ${category}, ${what}`
		]),
		body: joinMarkdown(parts.filter((part) => part !== ""), "\n\n")
	};
}
function acceptLine(server, { name, drift }, others) {
	const approve = `toolwarden approve --server ${shellWord(server)} --tool ${shellWord(name)}`;
	const ids = joinMarkdown(others.map(({ fingerprint }) => markdownText(fingerprint)), ", ");
	const ways = [...drift.kind === "same" ? [] : [markdown`run ${markdownCode(approve, 300)}`], ...others.length === 0 ? [] : [markdown`add ${ids} to \`accept\` in \`.toolwarden/config.yml\``]];
	return markdown`Right as it is? Then ${joinMarkdown(ways, ", and ")}.`;
}
function shellWord(word) {
	return /^[\w.@/:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
function findingLine(finding) {
	const { severity, location, fingerprint } = finding;
	const place = location === void 0 ? none : markdown` (${placeCode(location)})`;
	const sentence = markdownPhrase(findingSentence(finding));
	return markdown`**${markdownText(severity)}** ${sentence}${place} ${markdownText(fingerprint)}`;
}
function placeCode({ file, line }) {
	return markdownCode(`${file}:${line}`, 200);
}
function firstLines(items, most, line) {
	const more = items.length - most;
	const shown = items.slice(0, most).map(line);
	return more > 0 ? [...shown, markdown`… and ${more} more`] : shown;
}
function listFold(summary, lines) {
	const items = lines.map((line) => markdown`- ${line}`);
	return {
		summary: htmlPhrase(summary),
		body: joinMarkdown(items, "\n")
	};
}
function starterFold({ server, policyFile, starter }) {
	return {
		summary: htmlPhrase(say`Starter policy for ${server}`),
		body: markdown`Commit this as ${markdownCode(policyFile)}, or let \`toolwarden init\` write it together with the lock.\n\n${markdownFence((starter ?? "").trimEnd(), "json")}`
	};
}
function failureFold(failure) {
	const parts = [markdownText(failure.says)];
	if (failure.quotes !== "") parts.push(markdownFence(failure.quotes, "text"));
	if (failure.stderrTail.length > 0) parts.push(markdown`Its last words:\n\n${markdownFence(failure.stderrTail.slice(-10).join("\n"), "text")}`);
	if (failure.unresolved.length > 0) {
		const names = joinMarkdown(failure.unresolved.map((name) => markdownCode(name, 80)), ", ");
		parts.push(markdown`Its declaration uses ${names}, which had no value here. A made-up value of the right form is often enough to list tools.`);
	}
	return {
		summary: htmlPhrase(say`Not checked: ${failure.server}`),
		body: joinMarkdown(parts, "\n\n")
	};
}
function noteFold({ server, snapshot }) {
	const lines = snapshot.notes.map((note) => {
		const quotes = note.quotes === "" ? none : markdown` ${markdownCode(note.quotes)}`;
		return markdown`- ${markdownText(note.says)}${quotes}`;
	});
	return {
		summary: htmlPhrase(say`Not seen completely: ${server}`),
		body: joinMarkdown(lines, "\n")
	};
}
function acceptedLine({ finding, reason, by, until }) {
	return markdown`${findingLine(finding)}, accepted by ${markdownCode(by, 80)} until ${markdownText(until)}: ${markdownCode(reason)}`;
}
function folds(review, { decided, smaller }, room) {
	const { accepted, failures, findings, servers } = review;
	const partial = servers.filter(({ snapshot }) => snapshot.coverage === "partial");
	const starters = room.starters ? servers.filter(({ starter }) => starter !== void 0) : [];
	const below = ours(count(smaller.length, "finding below the threshold", "findings below the threshold"));
	const known = ours(count(accepted.length, "accepted finding"));
	return [
		...decided.slice(0, room.folds).map((decision) => decisionFold(decision, findings)),
		...failures.slice(0, Math.max(1, room.folds)).map(failureFold),
		...partial.slice(0, Math.max(1, room.folds)).map(noteFold),
		...starters.map(starterFold),
		...smaller.length > 0 ? [listFold(below, firstLines(smaller, room.items, findingLine))] : [],
		...accepted.length > 0 ? [listFold(known, firstLines(accepted, room.items, acceptedLine))] : []
	];
}
function lead(review) {
	const complete = review.servers.filter(({ snapshot }) => snapshot.coverage === "complete").length;
	const partial = review.servers.length - complete;
	const names = joinMarkdown(review.failures.slice(0, 20).map(({ server }) => markdownCode(server, 40)), ", ");
	const parts = [
		...complete > 0 ? [markdownText(`${count(complete, "server")} read completely`)] : [],
		...partial > 0 ? [markdown`**${partial} read in part**`] : [],
		...review.failures.length > 0 ? [markdown`**${review.failures.length} not reached** (${names})`] : []
	];
	return parts.length === 0 ? markdownText("No server was read.") : joinMarkdown(parts, ", ");
}
function footer(review) {
	const shown = review.verdict.failing.slice(0, 12);
	const more = review.verdict.failing.length - shown.length;
	const ids = shown.length === 0 ? "" : ` · findings ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
	return markdownText(`Toolwarden ${version} · judged offline from names, descriptions and schemas${ids}`);
}
function commentIn(review, outline, room) {
	const { decided, others } = outline;
	const hiddenRows = decided.length - room.rows;
	return comment_md_default({
		headline: markdownPhrase(headline(review, outline), 60),
		lead: lead(review),
		severalServers: new Set(decided.map(({ server }) => server)).size > 1,
		rows: decided.slice(0, room.rows).map(row),
		moreRows: hiddenRows > 0 ? markdown`… and ${hiddenRows} more tools; the job summary lists them all.` : "",
		bullets: firstLines(others, Math.max(5, room.items), findingLine),
		folds: folds(review, outline, room),
		footer: footer(review)
	});
}
function comment(review, budget = commentBudget) {
	const sizes = new TextEncoder();
	const outline = outlineOf(review);
	for (const room of rooms) {
		const text = commentIn(review, outline, room);
		if (sizes.encode(text).length <= budget) return text;
	}
	throw new Error(`no comment of at most ${budget} bytes can be made of this review`);
}
export { commentBudget as n, comment as t };
