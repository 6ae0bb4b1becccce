import { a as own, n as isObject, s as resolvePointer } from "./json.js";
import { A as pluralOf, C as known, D as kindSet, E as roleBit, F as fold, L as original, M as noKinds, N as overlap, O as topicSet, P as union, S as kindsOf, T as wordBefore, _ as isCompound, a as inName$2, b as isOfKind, c as matchOf, d as parameterMatch, f as silent, g as sentenceWords, h as nameWords, i as inDescription$2, j as isNone, k as topicSets, l as matchesFor, m as exactly, n as described, o as join, p as taking, r as hinted, s as makeMatch, t as sentenceSpans, u as named$1, v as isCompoundEnd, w as verbOf, x as isPlural, y as isGrave } from "./spans.js";
import { a as signals, n as categories } from "./classification.js";
import { r as riskOf } from "./risk.js";
// src/heuristics/act.ts
function makeAct({ verb, form }, { category, weight }, around, place, { pointer, text }, readOnly = false) {
	const { kinds, topics, from, into, stored, near, folded } = around;
	return {
		verb,
		form,
		category,
		weight,
		place,
		kinds,
		topics,
		from,
		into,
		stored,
		near,
		folded,
		readOnly,
		pointer,
		text
	};
}
function meaning$1(act, sense) {
	return makeAct(act, sense, act, act.place, act, act.readOnly);
}
const weighing$1 = (act, weight) => meaning$1(act, {
	category: act.category,
	weight
});
const asWrite = (act) => meaning$1(act, {
	category: "write",
	weight: act.weight
});
const readsPlainly = (act) => act?.category === "read" && act.weight === 2;
const nowhere$1 = {
	kinds: noKinds,
	topics: noKinds,
	from: false,
	into: false,
	stored: false,
	near: [],
	folded: fold("")
};
function bareAct(verb, weight, place, evidence) {
	return makeAct({
		verb,
		form: "base"
	}, {
		category: verb.category,
		weight
	}, nowhere$1, place, evidence);
}
// src/heuristics/sentence.ts
const preamble$1 = roleBit("preamble");
const article = roleBit("article");
const stop = roleBit("stop");
const plays = (word, role) => word !== void 0 && (word.known.roles & role) !== 0;
const isArticle = (word) => plays(word, article);
const isStop = (word) => plays(word, stop);
const isAdverb = (text) => text.length > 4 && text.endsWith("ly") && text !== "apply" && text !== "reply";
function isPreamble(word) {
	return word.isIdentifier || plays(word, preamble$1) || isAdverb(word.text) || word.isHyphened || startsWithDigit(word.text);
}
const startsWithDigit = (text) => text.charCodeAt(0) <= 57;
// src/heuristics/noun-here.ts
const afterNoun = new Set("of is are was has have which that details history information status results result operation operations".split(" "));
const afterPlural = new Set("of are were have that which for since as you we they".split(" "));
const afterPast = new Set("by in on at for from during since with within to between today yesterday recently last this".split(" "));
function isOfPast(words, index) {
	if (words[index + 1]?.known.found?.form !== "past") return false;
	const next = words[index + 2];
	return next === void 0 || next.before !== "space" || afterPast.has(next.text);
}
function isNounHere(words, index, form) {
	const next = words[index + 1];
	if (form === "third") {
		const isPlural = plainArticles.has(wordBefore(words, index)?.text ?? "") || isListedPlural(words, index) || isOfPast(words, index) || isLocated(words, index);
		if (next?.text === "on" && words[index]?.before === "break" && isNoReading(words, index) && !upon.has(words[index]?.known.found?.verb.word ?? "")) return true;
		return isPlural || next?.before === "space" && afterPlural.has(next.text) && isNoReading(words, index);
	}
	if (form !== "base") return false;
	if (!next) return index > 0;
	if (next.text === "and" && isThingAfter(words[index + 2]) && words[index]?.known.found?.verb.mostlyNoun) return true;
	if (next.before === "space" && advising$2.has(next.text)) return isNoReading(words, index);
	if (next.text === "that" && noting$1.has(words[index]?.text ?? "")) return false;
	return next.before === "space" && afterNoun.has(next.text) && isNoReading(words, index);
}
const advising$2 = new Set("guide guides instructions playbook tutorial tutorials".split(" "));
const upon = new Set("act build call capture click comment execute follow operate post reply report run tap vote".split(" "));
const noting$1 = new Set(["log", "record"]);
const isListedPlural = (words, index) => words[index]?.known.found?.verb.mostlyNoun === true && words[index + 1]?.before === "list" && isThingAfter(words[index + 1]);
function isLocated(words, index) {
	const verb = words[index]?.known.found?.verb;
	return verb?.mostlyNoun === true && !moving$1.has(verb.word) && locating.has(words[index + 1]?.text ?? "");
}
const locating = new Set("near between per within among around during nearby".split(" "));
const moving$1 = new Set([
	"switch",
	"swap",
	"transition",
	"cycle",
	"shift"
]);
const phrasing = roleBit("particle") | roleBit("stop") | roleBit("preamble");
const isThingAfter = (word) => word !== void 0 && word.known.found === void 0 && !isArticle(word) && !isAdverb(word.text) && !plays(word, phrasing);
const plainArticles = new Set("the a an all any each every some no its their your".split(" "));
const isNoReading = (words, index) => words[index]?.known.found?.verb.category !== "read";
const objectStarts = new Set("the a an it them its their your this new all one any each another what which how whether".split(" "));
function takesObject$1(words, index) {
	const next = words[index + 1];
	return next !== void 0 && next.before === "space" && objectStarts.has(next.text);
}
const takesParticiple = (words, index) => words[index + 1]?.before === "space" && words[index + 1]?.known.found?.form === "past" && isPlural(words[index + 2]);
function takesPlural(words, index) {
	const next = words[index + 1];
	return next?.before === "space" && isPlural(next) && next.known.roles === 0;
}
// src/heuristics/verb-at.ts
const negation = roleBit("negation");
const preamble = roleBit("preamble");
const particle = roleBit("particle");
function verbAt(words, index, isListed = false) {
	const word = words[index];
	const joined = phrasal(words, index);
	const found = joined ?? word.known.found ?? hyphened(word.text);
	if (!found || found.form === "past" || isCompound(words, index) || isNegated(words, index)) return void 0;
	if (!joined && plays(word, preamble) && introduces$1(words, index)) return void 0;
	if (word.text === "del" || foreign.has(words[index + 1]?.text ?? "")) return void 0;
	const previous = wordBefore(words, index);
	if (previous && isArticle(previous) && previous.end + 1 >= word.start && found.form !== "third") return;
	return found.verb.alsoNoun && !isListed && isNounHere(words, index, found.form) ? void 0 : found;
}
const foreign = new Set("du de des der das den dos das del della el los las les le la un une uma una ein eine um".split(" "));
function hyphened(text) {
	const at = text.indexOf("-");
	if (at < 0) return void 0;
	return verbOf(text.replace("-", "")) ?? (manners.has(text.slice(0, at)) ? verbOf(text.slice(at + 1)) : void 0);
}
const manners = new Set("soft hard force bulk batch mass auto hot cold quick multi single double triple short long left right fast safe self cross".split(" "));
function phrasal(words, index) {
	const next = words[index + 1];
	if (next === void 0 || !plays(next, particle)) return void 0;
	const { text, known } = words[index];
	const isGerund = known.found?.form === "gerund";
	const base = isGerund ? known.found.verb.word : text.endsWith("s") ? text.slice(0, -1) : text;
	const verb = verbOf(base + next.text)?.verb;
	return verb && {
		verb,
		form: isGerund ? "gerund" : base === text ? "base" : "third"
	};
}
function introduces$1(words, index) {
	const word = words[index];
	const next = words[index + 1];
	if (!next) return false;
	if (word.text === "complete") return !takesObject$1(words, index);
	if (!permitting.has(word.text)) return true;
	const isLed = words[index + 2]?.text === "to" && words[index + 3]?.known.found?.form === "base";
	if (word.text.endsWith("s") && isLed && next.known.found === void 0) return true;
	return plays(next, preamble) || next.known.found?.form === "gerund";
}
const permitting = new Set("enable enables enabling allow allows allowing".split(" "));
function isNegated(words, index) {
	if (words[index + 1]?.text === "nothing") return !excepting.has(words[index + 2]?.text ?? "");
	for (let back = 1; back <= 3; back++) if (plays(wordBefore(words, index, back), negation)) return true;
	return false;
}
const excepting = new Set("but except less fewer short other".split(" "));
// src/heuristics/run-query.ts
const running$1 = new Set([
	"run",
	"execute",
	"perform",
	"exec"
]);
function isReadOnly(words) {
	const at = words.findIndex((word, index) => plays(word, limiting) && (word.text === "read" ? isArticle(words[index - 1]) : index > 0 || word.text !== "select"));
	if (at < 0 || isNegated(words, at)) return false;
	for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
		const { text, known } = words[next];
		if (limited.has(text)) return true;
		const category = known.found?.verb.category;
		if (category !== void 0 && category !== "read") return false;
	}
	return false;
}
const limiting = roleBit("limiting");
const limited = new Set("query queries sql statement statements mode access pass check checks scan audit inspection diagnostic diagnostics".split(" "));
const preposed = new Set("on of for against across in over to and or".split(" "));
const checking = kindSet("check");
const isReadNominal = ({ text, known: { nominal } }) => (nominal ?? (text.endsWith("s") ? known(text.slice(0, -1)).nominal : void 0))?.category === "read";
function isCheckRun(words, index) {
	for (let at = index + 1; at < Math.min(words.length - 1, index + 6); at++) {
		const next = words[at + 1];
		const word = words[at];
		if (next.before !== "space" || preposed.has(next.text) || isAdverb(next.text)) return isOfKind(word, checking) || isReadNominal(word);
	}
	return false;
}
const isGet = ({ folded, words }, index) => words.slice(index + 1, index + 4).some((word) => exactly(folded, word) === "GET");
function isReadOperation(words, index) {
	for (let at = index + 1; at < Math.min(words.length - 1, index + 9); at++) {
		const { text, known, isAside } = words[at];
		if (isAside || known.found && known.found.verb.category !== "read" && known.found.form === "base") return false;
		if (text === "read" || text === "read-only") return /^operations?$/.test(words[at + 1].text);
	}
	return false;
}
function interactionAt(words, index) {
	if (!running$1.has(words[index].known.found?.verb.word ?? "")) return void 0;
	return words[words.findIndex(({ text }, here) => text === "interaction" && here > index && here < index + 6) - 1]?.known.found?.verb;
}
function isChangingQuery(words, index) {
	const verb = words[index].known.found?.verb.word ?? "";
	if (!running$1.has(verb) && verb !== "make") return false;
	const named = words.slice(index + 1, index + 7).map(({ text }) => text);
	const behind = words.slice(index + 1, index + 14).filter(({ isAside }) => isAside).map(({ text }) => text);
	return isNamedBy(named, queries, statements) || isNamedBy(named, requests, methods) || named.some((text) => requests.has(text)) && behind.some((text) => methods.has(text));
}
function isNamedBy(words, things, acts) {
	const thing = words.findIndex((text) => things.has(text));
	return words.slice(0, Math.max(0, thing)).some((text) => acts.has(text));
}
const queries = new Set("query queries statement statements".split(" "));
const statements = new Set("insert update delete drop alter truncate merge upsert".split(" "));
const requests = new Set(["request", "requests"]);
const methods = new Set([
	"post",
	"put",
	"patch",
	"delete"
]);
// src/heuristics/beside.ts
const readsOnly = (named, { leading }) => named.length > 0 && named.every(readsPlainly) && (leading.length === 0 || readsPlainly(leading[0]));
const asTitle = (isRead) => (act) => isRead && act.verb.alsoNoun && !isGrave(act.verb) && act.category !== "read" ? weighing$1(act, 1) : act;
function namedBeside(named, { leading, first }) {
	return leading.every(readsPlainly) && (leading.some(({ verb }) => advising$1.has(verb.word)) || first.some(({ text }, index) => text === "fixes" && giving$2.has(wordBefore(first, index)?.text ?? ""))) ? named.map((act) => improving.has(act.verb.word) && act.category === "write" ? weighing$1(act, 1) : act) : named;
}
const advising$1 = new Set([
	"suggest",
	"recommend",
	"advise"
]);
const giving$2 = new Set("give gives get gets provide provides return returns suggest suggests".split(" "));
const improving = new Set("balance correct enhance fix improve optimize refactor remediate repair resolve simplify tune".split(" "));
const judging$4 = new Set("analyze assess audit calculate check classify compare detect diagnose estimate evaluate forecast inspect investigate lint predict review scan summarize validate verify".split(" "));
function readBeside(named, heard) {
	if (untying.has(named[0]?.verb.word ?? "")) return {
		...heard,
		leading: heard.leading.map(asUntied)
	};
	if (named.length === 0 || !named.every(readsPlainly)) return heard;
	if (heard.leading.every(({ category }) => category === "read")) return heard;
	const isJudging = named.every(({ verb }) => judging$4.has(verb.word));
	const leading = heard.leading.map((act) => isJudging ? asMeans(act) : act).map((act, index) => index === 0 ? asNoun(act) : act);
	return {
		...heard,
		leading
	};
}
const untying = new Set("detach disassociate dissociate unapprove unassign unbind unfollow unlabel unlink unmark unpin unstar untag unwatch".split(" "));
const content$1 = kindSet("content", "file");
const asUntied = (act) => act.verb.word === "remove" && act.from && !overlap(act.kinds, content$1) ? asWrite(act) : act;
const asNoun = (act) => act.verb.mostlyNoun && !running$1.has(act.verb.word) && act.form === "base" && !isGrave(act.verb) && act.category !== "read" && !overlap(act.kinds, machine) && !takesObject(act) ? weighing$1(act, 1) : act;
const machine = kindSet("service");
const takesObject = ({ near: [next] }) => next === void 0 || isArticle(next);
const asMeans = (act) => running$1.has(act.verb.word) && act.category === "execute" && !overlap(act.kinds, program$1) ? weighing$1(act, 1) : act;
const program$1 = kindSet("program", "service", "terminal", "store", "physical", "screen");
const asMention = (act) => act.place === "later" && (act.form !== "third" && (act.category === "execute" || act.category === "write") || composing$1.has(act.verb.word) && act.category === "write") ? weighing$1(act, 1) : act;
const composing$1 = new Set("combine consolidate deduplicate enrich normalize unify".split(" "));
// src/heuristics/namespaces.ts
function namespacesOf(all) {
	const enough = Math.max(3, Math.ceil(all.length * .6));
	if (all.length < enough) return new Set();
	const namespaces = new Set();
	let lists = all;
	for (let depth = 0; depth < 3; depth++) {
		const shared = mostCommon(lists.map((words) => words[0] ?? ""));
		if (!shared || shared.count < enough || !isNamespace(shared.word, lists)) break;
		namespaces.add(shared.word);
		lists = lists.filter((words) => words[0] === shared.word).map((words) => words.slice(1));
	}
	for (const section of sectionsOf(lists)) namespaces.add(section);
	return namespaces;
}
function isNamespace(word, lists) {
	if (word === "") return false;
	const verb = verbOf(word)?.verb;
	if (!verb) return true;
	const rests = lists.filter(([first]) => first === word).map(([, ...rest]) => rest);
	const seconds = rests.map(([second = ""]) => second);
	if (!verb.mostlyNoun) return isSection(verb, seconds);
	return rests.filter((rest) => rest.some(isActing$1)).length * 2 >= rests.length;
}
function sectionsOf(lists) {
	const followers = new Map();
	for (const [first = "", second = ""] of lists) {
		const verb = verbOf(first)?.verb;
		if (!verb || verb.category === "read" && !verb.alsoNoun) continue;
		const seconds = followers.get(first) ?? [];
		seconds.push(second);
		followers.set(first, seconds);
	}
	return [...followers].flatMap(([first, seconds]) => {
		const verb = verbOf(first)?.verb;
		return verb && isSection(verb, seconds) ? [first] : [];
	});
}
function isSection(verb, seconds) {
	const { mostlyNoun } = verb;
	if (!mostlyNoun && isGrave(verb)) return false;
	const verbs = seconds.filter(isActing$1);
	const [fewest, share] = mostlyNoun ? [3, .5] : [5, .6];
	return (verbs.includes("get") || verbs.includes("list")) && new Set(verbs).size > 1 && verbs.length >= fewest && verbs.length >= seconds.length * share;
}
function isActing$1(word) {
	const found = verbOf(word);
	return found?.form === "base" && !found.verb.mostlyNoun;
}
function mostCommon(words) {
	const counts = new Map();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const best = [...counts].reduce((best, one) => one[1] > best[1] ? one : best, ["", 0]);
	return best[1] > 0 ? {
		word: best[0],
		count: best[1]
	} : void 0;
}
// src/heuristics/context.ts
const noContext = {
	namespaces: new Set(),
	draws: false,
	drives: false,
	trades: false
};
function contextOf(definitions, instructions = "") {
	const lists = definitions.flatMap((tool) => {
		const name = isObject(tool) ? own(tool, "name") : void 0;
		return typeof name === "string" ? [nameWords(name).words.map((word) => word.text)] : [];
	});
	return {
		namespaces: namespacesOf(lists),
		draws: lists.length > 2 && lists.filter(isDrawn).length >= lists.length * .8,
		drives: distinct(lists, gestures) >= 3,
		trades: isTrading(lists, instructions)
	};
}
const drawing = kindSet("drawing");
const isDrawn = (words) => words.some((word) => overlap(kindsOf(word), drawing));
const gestures = new Set("click doubleclick navigate hover scroll swipe tap type press keypress drag screenshot".split(" "));
function distinct(lists, sought) {
	return new Set(lists.flat().filter((word) => sought.has(word))).size;
}
const market = topicSet("market");
const isOfMarket = (word) => overlap(known(word).topics, market);
const aboutMarkets = /\b(?:trading|brokerage|on-?chain|blockchain|cryptocurrenc(?:y|ies)|crypto wallets?|defi)\b/i;
const longestInstructions = 4e3;
function isTrading(lists, instructions) {
	const telling = lists.filter((words) => words.some(isOfMarket));
	const words = new Set(telling.flat().filter(isOfMarket));
	if (words.size >= 2 && telling.length >= lists.length * .15) return true;
	return words.size > 0 && aboutMarkets.test(instructions.slice(0, longestInstructions));
}
// src/heuristics/setting.ts
const screenNames = new Set("browser playwright puppeteer selenium chrome screen mobile android ios simulator emulator mouse keyboard iframe".split(" "));
const screenWords = /browser|web ?page|viewport|mouse|keyboard|simulator|emulator|touchscreen|on (?:the (?:page|screen|device)|screen|device)/;
const beginning$4 = 300;
function settingOf(name, description, parameters, context) {
	return {
		screen: context.drives && parameters.some(({ key, depth }) => depth === 0 && locators.has(key)) ? "named" : screenOf(name, description, context),
		trades: context.trades || parameters.some(({ key, depth }) => depth === 0 && trading.has(key))
	};
}
const locators = new Set("selector xpath uid element elementref locator css cssselector by".split(" "));
const trading = new Set("auxprice disclosedquantity limitprice lmtprice postonly reduceonly stoploss stoplossprice stopprice takeprofit takeprofitprice tif timeinforce trailingpercent trailprice triggerprice".split(" "));
function screenOf(name, description, context) {
	if (name.words.some((word) => screenNames.has(word.text))) return "named";
	for (const word of context.namespaces) if (screenNames.has(word)) return "named";
	if (context.draws) return "drawing";
	if (context.drives) return "mentioned";
	const at = description.slice(0, 313).search(screenWords);
	return at >= 0 && at < beginning$4 ? "mentioned" : "none";
}
// catalog/words/foreign.json
var spelled$1 = {
	"get": [
		"obtiene",
		"obtener",
		"obten",
		"recupera",
		"recuperar",
		"consulta",
		"consultar",
		"devuelve",
		"devolver",
		"muestra",
		"mostrar",
		"obtem",
		"obter",
		"retorna",
		"retornar",
		"exibe",
		"exibir",
		"recupere",
		"recuperer",
		"obtient",
		"obtenir",
		"renvoie",
		"renvoyer",
		"affiche",
		"afficher",
		"ruft",
		"abrufen",
		"holt",
		"holen",
		"liefert",
		"liefern",
		"zeigt",
		"anzeigen",
		"abfragen",
		"lee",
		"leer",
		"ler",
		"lire",
		"liest",
		"lesen",
		"indica",
		"indicar"
	],
	"list": [
		"lista",
		"listar",
		"enumera",
		"lister",
		"auflisten",
		"listet"
	],
	"search": [
		"busca",
		"buscar",
		"pesquisa",
		"pesquisar",
		"recherche",
		"rechercher",
		"cherche",
		"chercher",
		"sucht",
		"suchen",
		"durchsucht",
		"durchsuchen"
	],
	"create": [
		"crea",
		"crear",
		"anade",
		"anadir",
		"agrega",
		"agregar",
		"cria",
		"criar",
		"adiciona",
		"adicionar",
		"creer",
		"cree",
		"ajoute",
		"ajouter",
		"erstellt",
		"erstellen",
		"legt",
		"anlegen",
		"hinzufugen",
		"erzeugt",
		"erzeugen"
	],
	"update": [
		"actualiza",
		"actualizar",
		"modifica",
		"modificar",
		"edita",
		"editar",
		"atualiza",
		"atualizar",
		"altera",
		"alterar",
		"modifie",
		"modifier",
		"actualise",
		"actualiser",
		"aktualisiert",
		"aktualisieren",
		"andert",
		"andern",
		"bearbeitet",
		"bearbeiten",
		"guarda",
		"guardar",
		"salva",
		"salvar",
		"enregistre",
		"enregistrer",
		"speichert",
		"speichern"
	],
	"send": [
		"envia",
		"enviar",
		"envoie",
		"envoyer",
		"sendet",
		"senden",
		"verschickt",
		"versendet",
		"publica",
		"publicar",
		"publie",
		"publier"
	],
	"execute": [
		"ejecuta",
		"ejecutar",
		"executa",
		"executar",
		"executer",
		"lance",
		"lancer",
		"demarre",
		"demarrer",
		"fuhrt",
		"ausfuhren",
		"startet",
		"starten",
		"inicia",
		"iniciar",
		"reinicia",
		"reiniciar",
		"despliega",
		"desplegar",
		"implanta",
		"implantar",
		"deploie",
		"deployer"
	],
	"delete": [
		"elimina",
		"eliminar",
		"borra",
		"borrar",
		"suprime",
		"suprimir",
		"apaga",
		"apagar",
		"exclui",
		"excluir",
		"remover",
		"supprime",
		"supprimer",
		"efface",
		"effacer",
		"loscht",
		"loschen",
		"entfernt",
		"entfernen",
		"cancela",
		"cancelar",
		"annule",
		"annuler",
		"storniert",
		"stornieren",
		"revoca",
		"revocar",
		"revoga",
		"revogar",
		"revoque",
		"revoquer",
		"vacia",
		"vaciar",
		"anula",
		"anular",
		"descarta",
		"descartar",
		"purga",
		"purgar",
		"destruye",
		"destruir",
		"destroi",
		"rescinde",
		"rescindir",
		"expulsa",
		"expulsar",
		"desinstala",
		"desinstalar",
		"limpia",
		"limpiar",
		"limpa",
		"limpar",
		"restablece",
		"restablecer",
		"esvazia",
		"esvaziar",
		"quita",
		"quitar",
		"retirer",
		"vide",
		"vider",
		"detruit",
		"detruire",
		"resilie",
		"resilier",
		"expulse",
		"expulser",
		"desinstalle",
		"desinstaller",
		"reinitialise",
		"reinitialiser",
		"enleve",
		"enlever",
		"kundigt",
		"kundigen",
		"widerruft",
		"widerrufen",
		"leert",
		"leeren",
		"vernichtet",
		"vernichten",
		"verwirft",
		"verwerfen",
		"deinstalliert",
		"deinstallieren",
		"zurucksetzen",
		"zerstort",
		"zerstoren",
		"bereinigt",
		"bereinigen",
		"annulliert",
		"annullieren"
	],
	"pay": [
		"paga",
		"pagar",
		"compra",
		"comprar",
		"reembolsa",
		"reembolsar",
		"paie",
		"payer",
		"achete",
		"acheter",
		"rembourse",
		"rembourser",
		"zahlt",
		"bezahlt",
		"bezahlen",
		"kauft",
		"kaufen",
		"erstattet",
		"erstatten",
		"uberweist",
		"uberweisen",
		"abona",
		"abonar",
		"adquiere",
		"adquirir",
		"adquire",
		"liquida",
		"liquidar",
		"cobrar",
		"verser",
		"acquiert",
		"acquerir",
		"begleicht",
		"begleichen",
		"erwirbt",
		"erwerben"
	],
	"calculate": [
		"calcula",
		"calcular",
		"calcule",
		"calculer",
		"berechnet",
		"berechnen"
	],
	"analyze": [
		"analiza",
		"analizar",
		"analisa",
		"analisar",
		"analysiert",
		"analysieren"
	],
	"compare": [
		"comparar",
		"vergleicht",
		"vergleichen"
	],
	"validate": [
		"valida",
		"validar",
		"verifica",
		"verificar",
		"comprueba",
		"comprobar",
		"valide",
		"valider",
		"verifie",
		"verifier",
		"pruft",
		"prufen",
		"validiert",
		"validieren"
	],
	"translate": [
		"traduce",
		"traducir",
		"traduz",
		"traduzir",
		"traduit",
		"traduire",
		"ubersetzt",
		"ubersetzen"
	],
	"convert": [
		"convierte",
		"convertir",
		"converte",
		"converter",
		"convertit",
		"konvertiert",
		"konvertieren",
		"umwandeln"
	],
	"generate": [
		"genera",
		"generar",
		"gera",
		"gerar",
		"genere",
		"generer",
		"generiert",
		"generieren"
	],
	"download": [
		"descarga",
		"descargar",
		"baixa",
		"baixar",
		"telecharge",
		"telecharger",
		"herunterladen"
	],
	"export": [
		"exporta",
		"exportar",
		"exporte",
		"exporter",
		"exportiert",
		"exportieren"
	],
	"import": [
		"importa",
		"importar",
		"importe",
		"importer",
		"importiert",
		"importieren"
	],
	"move": [
		"mueve",
		"mover",
		"deplace",
		"deplacer",
		"verschiebt",
		"verschieben"
	],
	"copy": [
		"copia",
		"copiar",
		"copie",
		"copier",
		"kopiert",
		"kopieren",
		"duplica",
		"duplicar"
	],
	"share": [
		"comparte",
		"compartir",
		"compartilha",
		"compartilhar",
		"partage",
		"partager"
	],
	"invite": [
		"invita",
		"invitar",
		"convida",
		"convidar",
		"einladen"
	],
	"enable": [
		"habilita",
		"habilitar",
		"ativa",
		"ativar",
		"activa",
		"activar",
		"activer",
		"aktiviert",
		"aktivieren"
	],
	"disable": [
		"deshabilita",
		"deshabilitar",
		"desactiva",
		"desactivar",
		"desativa",
		"desativar",
		"desactive",
		"desactiver",
		"deaktiviert",
		"deaktivieren"
	],
	"install": [
		"instala",
		"instalar",
		"installe",
		"installer",
		"installiert",
		"installieren"
	],
	"close": [
		"cierra",
		"cerrar",
		"fecha",
		"fechar",
		"ferme",
		"fermer",
		"schliesst",
		"schliessen",
		"schließt",
		"schließen"
	],
	"assign": [
		"asigna",
		"asignar",
		"atribui",
		"atribuir",
		"assigne",
		"assigner",
		"weist",
		"zuweisen"
	],
	"upload": [
		"sube",
		"subir",
		"carrega",
		"carregar",
		"televerse",
		"televerser",
		"hochladen"
	],
	"book": [
		"reserva",
		"reservar",
		"reserve",
		"reserver",
		"bucht",
		"buchen"
	],
	"stop": [
		"detiene",
		"detener",
		"interrompe",
		"interromper",
		"arrete",
		"arreter",
		"stoppt",
		"stoppen"
	],
	"terminate": [
		"termina",
		"terminar",
		"encerra",
		"encerrar",
		"beendet",
		"beenden"
	],
	"transfer": [
		"transfiere",
		"transferir",
		"transfere",
		"transferer",
		"vire",
		"virer"
	],
	"sell": [
		"vende",
		"vender",
		"vend",
		"vendre",
		"verkauft",
		"verkaufen"
	],
	"withdraw": [
		"saca",
		"sacar",
		"abheben",
		"auszahlen",
		"retira",
		"retirar"
	],
	"invest": [
		"invierte",
		"invertir",
		"investe",
		"investir",
		"investit",
		"investiert",
		"investieren"
	],
	"donate": [
		"dona",
		"donar",
		"doar",
		"spendet",
		"spenden"
	],
	"bet": [
		"apuesta",
		"apostar",
		"aposta",
		"parie",
		"parier",
		"wettet",
		"wetten"
	],
	"refund": ["estorna", "estornar"],
	"rent": [
		"alquila",
		"alquilar",
		"aluga",
		"alugar",
		"loue",
		"louer",
		"mietet",
		"mieten"
	],
	"debit": [
		"debite",
		"debiter",
		"abbuchen",
		"belastet",
		"belasten"
	],
	"order": ["bestellt", "bestellen"],
	"reject": [
		"rechaza",
		"rechazar",
		"rejeita",
		"rejeitar",
		"rejette",
		"rejeter",
		"lehnt",
		"ablehnen"
	],
	"approve": [
		"aprueba",
		"aprobar",
		"aprova",
		"aprovar",
		"approuve",
		"approuver",
		"genehmigt",
		"genehmigen"
	],
	"classify": [
		"clasifica",
		"clasificar",
		"classifica",
		"classificar",
		"classifie",
		"classifier",
		"klassifiziert",
		"klassifizieren"
	],
	"confirm": [
		"confirma",
		"confirmar",
		"confirme",
		"confirmer",
		"bestatigt",
		"bestatigen"
	],
	"register": [
		"registra",
		"registre",
		"registriert",
		"registrieren"
	],
	"add": [
		"incluir",
		"inclui",
		"insere",
		"inserir",
		"inserta",
		"insertar",
		"inserer",
		"fugt"
	],
	"rename": [
		"renombra",
		"renombrar",
		"renomeia",
		"renomear",
		"renomme",
		"renommer",
		"umbenennen"
	],
	"restore": [
		"restaura",
		"restaurar",
		"restaure",
		"restaurer",
		"wiederherstellen"
	],
	"schedule": [
		"programar",
		"agendar",
		"planifier",
		"planifie"
	],
	"configure": [
		"configura",
		"configurar",
		"configure",
		"configurer",
		"konfiguriert",
		"konfigurieren"
	],
	"extract": [
		"extrae",
		"extraer",
		"extrai",
		"extrair",
		"extrait",
		"extraire",
		"extrahiert",
		"extrahieren"
	],
	"summarize": [
		"resumir",
		"resumer",
		"zusammenfassen"
	],
	"find": [
		"encuentra",
		"encontrar",
		"encontra",
		"trouve",
		"trouver",
		"findet",
		"finden"
	],
	"check": [
		"revisa",
		"revisar",
		"checa",
		"checar"
	]
};
var separable$1 = {
	"get": [
		"ruft ab",
		"gibt aus",
		"gibt zuruck",
		"liest aus",
		"zeigt an",
		"sieht ein"
	],
	"list": ["listet auf", "zahlt auf"],
	"search": ["schlagt nach"],
	"create": [
		"legt an",
		"fugt hinzu",
		"fugt an",
		"nimmt auf",
		"stellt zusammen"
	],
	"update": [
		"halt fest",
		"stellt ein",
		"tragt ein",
		"passt an",
		"setzt fest",
		"legt fest",
		"nimmt vor"
	],
	"execute": [
		"fuhrt aus",
		"fuhrt durch",
		"stosst an",
		"startet neu"
	],
	"delete": [
		"bricht ab",
		"setzt zuruck",
		"lost auf",
		"zieht zuruck",
		"sagt ab"
	],
	"upload": ["ladt hoch"],
	"download": ["ladt herunter"],
	"invite": ["ladt ein"],
	"enable": ["schaltet frei"],
	"assign": [
		"weist zu",
		"ordnet zu",
		"teilt zu"
	],
	"close": ["schliesst ab"],
	"share": ["gibt frei"],
	"pay": [
		"zahlt aus",
		"zahlt ein",
		"zahlt zuruck"
	],
	"send": [
		"schickt ab",
		"sendet ab",
		"gibt weiter"
	],
	"switchon": ["schaltet an", "schaltet ein"],
	"switchoff": ["schaltet ab", "schaltet aus"]
};
var written$3 = {
	"get": [
		"获取",
		"獲取",
		"取得",
		"查询",
		"查詢",
		"查看",
		"读取",
		"讀取",
		"返回",
		"显示",
		"顯示",
		"查找",
		"検索",
		"参照",
		"表示",
		"確認",
		"読み取",
		"조회",
		"가져오",
		"가져옵",
		"읽기",
		"읽어",
		"확인",
		"반환",
		"표시",
		"照会",
		"안내"
	],
	"list": [
		"列出",
		"列表",
		"一覧",
		"목록"
	],
	"search": [
		"搜索",
		"搜尋",
		"检索",
		"검색"
	],
	"create": [
		"创建",
		"創建",
		"新建",
		"新增",
		"添加",
		"建立",
		"作成",
		"追加",
		"登録",
		"생성",
		"추가",
		"등록",
		"만들",
		"작성"
	],
	"update": [
		"更新",
		"修改",
		"编辑",
		"編輯",
		"设置",
		"設置",
		"設定",
		"保存",
		"编辑",
		"編集",
		"変更",
		"既読",
		"未読",
		"수정",
		"변경",
		"업데이트",
		"설정",
		"저장",
		"편집",
		"记录一",
		"記錄一",
		"记住",
		"記住",
		"记下"
	],
	"send": [
		"发送",
		"發送",
		"发布",
		"發布",
		"回复",
		"上传",
		"上傳",
		"送信",
		"投稿",
		"公開",
		"返信",
		"アップロード",
		"전송",
		"발송",
		"게시",
		"보내",
		"업로드",
		"发消息",
		"發消息",
		"发信息",
		"发邮件",
		"發郵件",
		"发帖"
	],
	"execute": [
		"执行",
		"執行",
		"运行",
		"運行",
		"启动",
		"啟動",
		"停止",
		"重启",
		"重啟",
		"部署",
		"触发",
		"点击",
		"調用",
		"调用",
		"実行",
		"起動",
		"再起動",
		"デプロイ",
		"クリック",
		"실행",
		"시작",
		"중지",
		"재시작",
		"배포",
		"클릭"
	],
	"delete": [
		"删除",
		"刪除",
		"移除",
		"清空",
		"清除",
		"销毁",
		"銷毀",
		"撤销",
		"取消",
		"卸载",
		"削除",
		"消去",
		"破棄",
		"取り消",
		"초기화",
		"삭제",
		"제거",
		"취소",
		"비우",
		"清理",
		"作废",
		"作廢",
		"吊销",
		"吊銷",
		"撤回",
		"解散",
		"解雇",
		"退订",
		"下架",
		"剔除",
		"抹除",
		"擦除",
		"格式化",
		"退票",
		"解約",
		"退会",
		"廃止",
		"抹消",
		"失効",
		"해지",
		"탈퇴",
		"폐기",
		"철회",
		"파기",
		"추방"
	],
	"pay": [
		"支付",
		"付款",
		"退款",
		"转账",
		"轉帳",
		"购买",
		"購買",
		"下单",
		"支払",
		"決済",
		"返金",
		"購入",
		"送金",
		"결제",
		"환불",
		"구매",
		"송금",
		"이체",
		"缴费",
		"续费",
		"振込",
		"打款",
		"汇款",
		"匯款",
		"扣款",
		"代付",
		"还款",
		"還款",
		"捐赠",
		"捐款",
		"打赏",
		"打賞",
		"结账",
		"結帳",
		"缴纳",
		"繳納",
		"订票",
		"訂票",
		"购票",
		"購票",
		"订房",
		"订购",
		"訂購",
		"課金",
		"振り込み",
		"振り込む",
		"払い戻",
		"返済",
		"寄付",
		"상환",
		"납부",
		"기부",
		"구입"
	],
	"calculate": [
		"计算",
		"計算",
		"계산"
	],
	"analyze": [
		"分析",
		"解析",
		"분석"
	],
	"compare": [
		"比较",
		"比較",
		"비교"
	],
	"validate": [
		"验证",
		"驗證",
		"校验",
		"検証",
		"검증"
	],
	"translate": [
		"翻译",
		"翻譯",
		"翻訳",
		"번역"
	],
	"convert": [
		"转换",
		"轉換",
		"変換",
		"변환",
		"换算",
		"換算"
	],
	"generate": ["生成"],
	"download": [
		"下载",
		"下載",
		"ダウンロード",
		"다운로드"
	],
	"export": [
		"导出",
		"匯出",
		"エクスポート",
		"내보내"
	],
	"import": [
		"导入",
		"匯入",
		"インポート"
	],
	"recommend": [
		"推荐",
		"推薦",
		"추천"
	],
	"predict": [
		"预测",
		"予測",
		"예측"
	],
	"count": [
		"统计",
		"統計",
		"集計"
	],
	"identify": ["识别", "識別"],
	"check": [
		"检查",
		"檢查",
		"检测"
	],
	"move": [
		"移动",
		"移動",
		"이동"
	],
	"copy": [
		"复制",
		"複製",
		"コピー",
		"복사"
	],
	"rename": ["重命名", "名前変更"],
	"merge": [
		"合并",
		"合併",
		"マージ",
		"병합"
	],
	"share": [
		"分享",
		"共享",
		"共有",
		"공유"
	],
	"invite": [
		"邀请",
		"邀請",
		"招待",
		"초대"
	],
	"authorize": ["授权"],
	"enable": [
		"启用",
		"啟用",
		"有効化",
		"활성화"
	],
	"disable": [
		"禁用",
		"停用",
		"無効化",
		"비활성화"
	],
	"subscribe": [
		"订阅",
		"訂閱",
		"購読",
		"구독"
	],
	"install": [
		"安装",
		"安裝",
		"インストール",
		"설치"
	],
	"login": [
		"登录",
		"ログイン",
		"로그인"
	],
	"submit": [
		"提交",
		"提出",
		"제출"
	],
	"archive": ["归档", "アーカイブ"],
	"mark": ["标记", "標記"],
	"bind": ["绑定", "綁定"],
	"unbind": ["解绑", "取消绑定"],
	"push": ["推送"],
	"clone": ["克隆"],
	"rollback": [
		"回滚",
		"ロールバック",
		"回滾",
		"롤백"
	],
	"terminate": [
		"终止",
		"終止",
		"注销",
		"強制終了"
	],
	"reset": [
		"重置",
		"リセット",
		"재설정"
	],
	"kick": ["踢出"],
	"cancel": ["撤单", "キャンセル"],
	"close": [
		"关闭",
		"關閉",
		"閉じ",
		"닫기",
		"닫습니다"
	],
	"topup": [
		"充值",
		"충전",
		"入金",
		"입금",
		"儲值"
	],
	"withdraw": [
		"提现",
		"出金",
		"출금",
		"提币",
		"提幣",
		"赎回",
		"贖回",
		"引き出",
		"提現"
	],
	"buy": [
		"买入",
		"買入",
		"注文",
		"주문",
		"买进",
		"委托买入",
		"开多",
		"做多",
		"加仓",
		"申购",
		"认购",
		"認購",
		"定投",
		"매수",
		"発注"
	],
	"sell": [
		"卖出",
		"賣出",
		"売却",
		"매도",
		"委托卖出",
		"平仓",
		"做空",
		"开空",
		"减仓"
	],
	"trade": ["交易"],
	"book": [
		"预订",
		"預訂",
		"预约",
		"予約",
		"예약"
	],
	"apply": ["申请"],
	"open": [
		"打开",
		"打開",
		"開きます",
		"열기",
		"엽니다"
	],
	"plan": ["规划", "規劃"],
	"measure": [
		"测量",
		"測量",
		"測定"
	],
	"determine": [
		"判断",
		"判斷",
		"判定",
		"판단"
	],
	"verify": ["核验", "核驗"],
	"forecast": ["予報", "预报"],
	"bet": [
		"投注",
		"下注",
		"베팅"
	],
	"restake": [
		"质押",
		"質押",
		"스테이킹",
		"ステーキング"
	],
	"unfollow": [
		"取消关注",
		"取消關注",
		"フォロー解除"
	],
	"unstar": ["取消收藏"],
	"unlike": ["取消点赞"],
	"unpin": ["取消置顶"],
	"unmute": ["取消静音"],
	"unassign": ["取消分配"],
	"unarchive": ["取消归档"],
	"unhide": ["取消隐藏"],
	"unblock": ["取消屏蔽", "取消拉黑"],
	"unsubscribe": ["取消订阅"],
	"unmark": ["取消标记"],
	"pause": [
		"暂停",
		"暫停",
		"一時停止",
		"일시정지"
	],
	"resume": ["再開", "재개"],
	"restore": [
		"恢复",
		"恢復",
		"还原",
		"還原",
		"復元",
		"복원"
	],
	"sync": [
		"同步",
		"同期",
		"동기화"
	],
	"backup": [
		"备份",
		"備份",
		"バックアップ",
		"백업"
	],
	"connect": [
		"连接",
		"連接",
		"接続",
		"연결"
	],
	"disconnect": [
		"断开",
		"斷開",
		"切断"
	],
	"approve": [
		"批准",
		"审批",
		"審批",
		"승인",
		"承認"
	],
	"reject": [
		"拒绝",
		"拒絕",
		"驳回",
		"駁回",
		"거부",
		"拒否"
	],
	"lock": ["锁定", "鎖定"],
	"unlock": ["解锁", "解鎖"],
	"scan": [
		"扫描",
		"掃描",
		"スキャン",
		"스캔"
	],
	"test": [
		"测试",
		"測試",
		"テスト",
		"테스트"
	],
	"build": [
		"构建",
		"構建",
		"ビルド",
		"빌드"
	],
	"compile": ["编译", "編譯"],
	"train": ["训练", "訓練"],
	"monitor": [
		"监控",
		"監控",
		"監視",
		"모니터링"
	],
	"extract": [
		"提取",
		"抽出",
		"추출"
	],
	"summarize": [
		"总结",
		"總結",
		"摘要",
		"要約",
		"요약"
	],
	"ask": [
		"询问",
		"詢問",
		"提问",
		"提問"
	],
	"follow": [
		"关注",
		"關注",
		"フォロー",
		"팔로우"
	],
	"comment": ["评论", "評論"],
	"type": [
		"输入",
		"輸入",
		"入力",
		"입력"
	],
	"screenshot": ["截图", "截圖"],
	"scroll": [
		"滚动",
		"滾動",
		"スクロール",
		"스크롤"
	],
	"swipe": ["滑动", "滑動"],
	"wait": [
		"等待",
		"待機",
		"대기"
	],
	"play": [
		"播放",
		"再生",
		"재생"
	],
	"replace": [
		"替换",
		"替換",
		"置換",
		"교체"
	],
	"insert": [
		"插入",
		"挿入",
		"삽입"
	],
	"press": ["按下", "누르"],
	"block": [
		"封禁",
		"屏蔽",
		"拉黑",
		"차단"
	],
	"mute": ["禁言"],
	"evaluate": [
		"评估",
		"評估",
		"評価",
		"평가"
	],
	"detect": [
		"檢測",
		"検出",
		"감지",
		"탐지"
	],
	"filter": [
		"筛选",
		"篩選",
		"过滤",
		"過濾"
	],
	"render": ["渲染", "レンダリング"],
	"draw": [
		"绘制",
		"繪製",
		"描画"
	],
	"write": [
		"写入",
		"寫入",
		"書き込"
	],
	"transfer": ["划转", "劃轉"],
	"switch": [
		"切换",
		"切換",
		"切り替え",
		"전환"
	],
	"encrypt": ["加密"],
	"decrypt": ["解密"],
	"sort": ["排序"],
	"collect": ["收集"],
	"call": ["拨打", "撥打"],
	"paste": [
		"粘贴",
		"貼り付け",
		"붙여넣"
	]
};
// src/heuristics/foreign-verbs.ts
function verbsOf(lists) {
	return new Map(Object.entries(lists).flatMap(([english, words]) => {
		const { verb } = verbOf(english);
		return words.map((word) => [word, verb]);
	}));
}
// src/heuristics/foreign-written.ts
let written$2;
function isUnspaced(text) {
	return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}
const longestWritten = 6;
function writtenActs(text, from, to) {
	const found = [];
	for (let start = from; start < to; start++) {
		if (text.charCodeAt(start) < 12352) continue;
		const act = writtenAt(text, start, to);
		if (!act) continue;
		if (!isModifier(text, act) && !isReference(text, act)) found.push(act);
		start = act.end - 1;
	}
	const sentence = text.slice(from, to);
	return /[\u3040-\u30ff\uac00-\ud7af]/.test(sentence) ? verbLast(text, found) : verbFirst(text, found);
}
function writtenAt(text, start, to) {
	written$2 ??= verbsOf(written$3);
	for (let length = Math.min(longestWritten, to - start); length >= 2; length--) {
		const verb = written$2.get(text.slice(start, start + length));
		if (verb) return {
			verb,
			start,
			end: start + length
		};
	}
}
function isModifier(text, { verb, start, end }) {
	const before = text.slice(Math.max(0, start - 3), start);
	const after = text.slice(end, end + 5);
	if (verb.word === "trade" && ofTrading.test(after)) return true;
	if (verb.category === "financial" && ofFigures.test(after)) return true;
	if (verb.word === "pay" && ofPaying.test(after)) return true;
	if (nounLike.test(text.slice(start, end)) && (ofThings.test(after) || isListedAside(text, start, after))) return true;
	if (/[调調]用/.test(text.slice(start, end)) && (occasion.test(before) || /^(?:$|[。，,;；.\n]|此|本|该|該|这|這)/.test(after))) return true;
	if ((verb.category === "execute" || verb.word === "authorize") && ofRunning.test(after)) return true;
	return /(?:[已被未不非]|不(?:实际|真正|直接|再|做|进行)|保持|[不无無][会會法能需用须]|要?重新)$/.test(before) || /^(?:的|中(?![国國文心间間部央东東英美])|数|時|时间|日期|者|次数|状态|され|済|しな|しませ|된|되|하지|하는(?! ?(?:도구|툴|기능|api|명령))|할(?! ?수)|한 |[은는] 안 | 전[에 ])/.test(after);
}
const ofFigures = /^(?:额|額|量|价|價|信号|信號|点|點|方)/;
const ofPaying = /^(?:账户|賬戶|帳戶|账号|密码|密碼|订单|訂單|状态|狀態|记录|記錄|渠道|平台|凭证|结果|結果|方式|链接)/;
const ofTrading = /^(?:日|所|对|對|量|额|額|市场|行情|历史|歷史|记录|紀錄|明细|详情|规则|时段|数据)/;
const nounLike = /^(?:测试|測試|监控|監控|评论|評論|关注|關注|连接|連接|同步|备份|備份|截图|截圖|输入|輸入|评估|評估|总结|總結|摘要|扫描|掃描|训练|訓練|构建|構建|排序|加密|审批|審批|恢复|恢復|邀请|邀請|绑定|綁定)$/;
const ofThings = /^(?:列表|清单|清單|信息|資訊|数据|數據|状态|狀態|记录|記錄|历史|歷史|详情|詳情|用例|结果|結果|报告|報告|日志|日誌|配置|内容|內容|任务|任務|计划|計劃|方式|策略|指标|指標|器|夹|码|碼|数|數|量|率|点|點|池|名|单|單|链接|鏈接|人|关系|關係)/;
const isListedAside = (text, start, after) => /^[、)]/.test(after) && /\([^()]{0,40}$/.test(text.slice(Math.max(0, start - 41), start));
const occasion = /[时時前后後]$/;
const ofRunning = /^(?:器|日志|日誌|记录|記錄|历史|歷史|结果|結果|状态|狀態|情况|策略)/;
const isReference = (text, { start, end }) => text.slice(start, end) === "参照" && !/[しす]/.test(text.charAt(end));
const joint$1 = /^[\s]*(?:[、,，/・和或与與及並并と및]|以及|并且|し、|하고|하거나|また|または|또는)/;
const goingOn = /(?:并且|并|並|同时|然后)[^，。、,;；]{0,60}$/;
const giving$1 = new Set([
	"submit",
	"create",
	"execute",
	"send"
]);
const aboutPaying = /^(?:链接|鏈接|方式|模板|二维码|配置|历史)/;
const isPayment = (text, previous, { verb, start, end }) => giving$1.has(previous.verb.word) && start === previous.end && verb.category === "financial" && !aboutPaying.test(text.slice(end, end + 3));
const isListedPayment = (text, { verb, end }) => verb.category === "financial" && /^(?:$|[，。,.;；、)])/.test(text.slice(end, end + 1));
function verbFirst(text, acts) {
	return acts.filter((act, index) => {
		const previous = acts[index - 1];
		if (!previous || isPayment(text, previous, act)) return true;
		if (acts[0].verb.category === "read" && isListedPayment(text, act)) return false;
		const between = text.slice(previous.end, act.start);
		return joint$1.test(between) || goingOn.test(between) || joining.test(between);
	});
}
const joining = /[、,，/和或与與及並并]\s*$/;
function verbLast(text, acts) {
	return acts.filter((act, index) => index === acts.length - 1 || joint$1.test(text.slice(act.end, act.end + 4)));
}
const readingRun = /^(?:[^，。、；,.;\n脚腳代命程任工sS]{0,12}?)(?:搜索|搜尋|检索|分析|查询|查詢|检查|檢查|检测|统计|計算|计算|评估|评測|验证|比较|对比|诊断|診斷|検索|검색|분석)/;
const runs$1 = new Set([
	"执行",
	"執行",
	"运行",
	"運行",
	"实行",
	"実行",
	"실행"
]);
const isReadingRun = (text, { start, end }) => runs$1.has(text.slice(start, end)) && readingRun.test(text.slice(end, end + 20));
const intoFile = /^[^，。；,.;]{0,24}?(?:文件|檔案|ファイル|파일)(?![名内內列路格类類夹의])/;
const isKept = (text, { verb, end }) => verb.word === "generate" && intoFile.test(text.slice(end, end + 30));
// src/heuristics/foreign.ts
let spelled;
function spelledVerb(word) {
	spelled ??= verbsOf(spelled$1);
	return spelled.get(word);
}
function foreignActs(sentence, { start, end }) {
	const { folded, words, pointer } = sentence;
	if (isUnspaced(folded.text.slice(start, end))) return writtenActs(folded.text, start, Math.min(end, start + 400)).map((one) => {
		const text = original(folded, one.start, one.end);
		const act = bareAct(one.verb, one.verb.weight, "description", {
			pointer,
			text
		});
		if (isReadingRun(folded.text, one)) return meaning$1(act, {
			category: "read",
			weight: 2
		});
		return isKept(folded.text, one) ? meaning$1(act, {
			category: "write",
			weight: 1
		}) : act;
	});
	const acts = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		const verb = separableVerb(words, index) ?? spelledVerb(word.text);
		if (!verb || isDenied(words, index)) continue;
		if (acts.length === 0 ? index < 4 || index === words.length - 1 : !word.isAside && isJoined$1(words, index)) acts.push(foreignAct(verb, exactly(folded, word), pointer));
	}
	return acts;
}
let separable;
const longestClause = 24;
function separableVerb(words, index) {
	separable ??= verbsOf(separable$1);
	const { text } = words[index];
	for (let at = index + 1; at < Math.min(words.length, index + longestClause); at++) {
		const verb = separable.get(`${text} ${words[at].text}`);
		const next = words[at + 1];
		if (verb && (next?.before !== "space" || conjunctions.has(next.text))) return verb;
	}
}
function isJoined$1(words, index) {
	const previous = words[index - 1]?.text ?? "";
	return words[index]?.before === "list" || conjunctions.has(previous) || pronouns$1.has(previous) && conjunctions.has(words[index - 2]?.text ?? "");
}
const pronouns$1 = new Set("lo la los las le les se o a os as".split(" "));
const conjunctions = new Set("y e o u et ou und oder sowie ademas tambien tambem puis dann".split(" "));
const negations = new Set("no nao ne nunca jamais sin sem sans ohne nicht nie pas keine keinen kein".split(" "));
function isDenied(words, index) {
	const before = words.slice(Math.max(0, index - 2), index);
	const after = words.slice(index + 1, index + 3);
	if (before[0]?.text === "antes" || before[0]?.text === "avant") return true;
	return before.some(({ text }) => negations.has(text)) || after.some(({ text }) => following.has(text));
}
const following = new Set("pas nicht keine keinen kein nichts jamais nie".split(" "));
function foreignAct(verb, text, pointer) {
	return bareAct(verb, verb.weight, "description", {
		pointer,
		text
	});
}
// src/heuristics/headed.ts
const ofValue = kindSet("money", "order");
const heading = kindSet("heading");
function isHeaded(words, index) {
	if (!isOfKind(words[index], ofValue)) return false;
	const next = words[index + 1];
	return isCompound(words, index) || next?.before === "space" && isOfKind(next, heading);
}
// src/heuristics/joints.ts
const joint = roleBit("joint");
const joins = (word) => plays(word, joint);
function isJoint(words, index) {
	return words[index].before === "list" || joins(words[index - 1]);
}
function isAdjacent(words, from, to) {
	for (let index = from + 1; index < to; index++) if (!joins(words[index]) && !(isGlued(words, index) && isGlued(words, to))) return false;
	return true;
}
const isGlued = (words, index) => words[index]?.before === "list" && words[index].start === (words[index - 1]?.end ?? 0) + 1;
// catalog/words/senses.json
var senses = [
	{
		"verbs": [
			"begin",
			"start",
			"open"
		],
		"near": [],
		"words": ["repl", "shell"],
		"unless": ["file"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["advance"],
		"near": [],
		"words": [
			"feature",
			"phase",
			"stage",
			"step",
			"task",
			"workflow"
		],
		"unless": ["physical"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"begin",
			"start",
			"open"
		],
		"near": [],
		"words": ["transaction"],
		"unless": ["money", "order"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"init",
			"initialize"
		],
		"near": [],
		"words": ["browser"],
		"unless": [
			"file",
			"content",
			"check"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["enter"],
		"near": [],
		"words": ["field"],
		"unless": ["store", "content"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["expose"],
		"near": [],
		"words": [
			"endpoint",
			"port",
			"service",
			"tunnel",
			"url"
		],
		"unless": ["result"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["learn"],
		"near": [],
		"from": true,
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["load"],
		"near": [],
		"words": [
			"connection",
			"extension",
			"plugin",
			"worker"
		],
		"unless": ["result"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["apply"],
		"near": [],
		"words": [
			"edit",
			"fix",
			"fixes",
			"patch"
		],
		"unless": ["money", "view"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"hold",
			"release",
			"press"
		],
		"near": ["screen"],
		"words": [
			"button",
			"key",
			"mouse"
		],
		"unless": ["auth", "store"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"make",
			"complete",
			"confirm",
			"process"
		],
		"near": ["money"],
		"words": ["inventory", "warehouse"],
		"unless": ["order"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["send"],
		"near": [],
		"words": [
			"icmp",
			"packet",
			"ping",
			"probe",
			"udp"
		],
		"unless": ["content", "money"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"send",
			"issue",
			"make",
			"perform"
		],
		"near": ["asked"],
		"words": [
			"http",
			"https",
			"network"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["pause", "delay"],
		"near": [],
		"words": [
			"duration",
			"millisecond",
			"second"
		],
		"unless": ["service"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"rewrite",
			"expand",
			"rephrase",
			"reformulate"
		],
		"near": ["query"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"set",
			"adjust",
			"change"
		],
		"near": [],
		"words": ["align", "alignment"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"flatten",
			"convert",
			"split",
			"ungroup"
		],
		"near": [],
		"words": ["frame", "node"],
		"unless": [
			"content",
			"drawing",
			"program"
		],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["split"],
		"near": [],
		"words": [
			"bill",
			"entity",
			"entities",
			"record",
			"ticket"
		],
		"unless": [
			"file",
			"text",
			"result"
		],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["convert"],
		"near": [],
		"words": ["collation", "column"],
		"unless": ["file", "text"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["expand"],
		"near": [],
		"words": [
			"abbreviation",
			"acronym",
			"expression",
			"glob",
			"macro",
			"pattern",
			"query",
			"recurrence",
			"rrule",
			"schema"
		],
		"unless": ["content", "file"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["select"],
		"near": [],
		"words": [
			"checkbox",
			"dropdown",
			"option"
		],
		"screenOnly": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["remove"],
		"near": [],
		"words": ["focus"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"write",
			"append",
			"enter",
			"insert",
			"put",
			"type"
		],
		"near": [],
		"words": [
			"focused",
			"textarea",
			"textbox",
			"textinput"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["send", "submit"],
		"near": [],
		"words": ["prompt"],
		"with": ["program"],
		"unless": ["filing", "content"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"begin",
			"initiate"
		],
		"near": [],
		"words": [
			"authentication",
			"authorisation",
			"authorization",
			"login",
			"oauth",
			"sign-in"
		],
		"unless": ["money"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"assemble",
			"build",
			"compose",
			"construct",
			"prepare"
		],
		"near": [],
		"words": [
			"briefing",
			"comparison",
			"dossier",
			"matrix",
			"plan",
			"profile",
			"summary",
			"timeline"
		],
		"unless": [
			"store",
			"file",
			"service"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["refresh"],
		"near": ["screen"],
		"screenOnly": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["hover"],
		"near": [],
		"told": [
			"display",
			"fetch",
			"get",
			"provide",
			"retrieve",
			"return",
			"show"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["create"],
		"near": ["filing"],
		"about": ["deployment"],
		"unless": ["check"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"stop",
			"begin",
			"end",
			"finish"
		],
		"near": [],
		"words": [
			"recording",
			"screencast",
			"trace",
			"tracing",
			"video"
		],
		"unless": ["gathering", "money"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"add",
			"enqueue",
			"promote"
		],
		"near": [],
		"words": ["job"],
		"unless": [
			"content",
			"filing",
			"paper",
			"money",
			"member"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"add",
			"adjust",
			"shift",
			"subtract"
		],
		"near": [],
		"words": ["duration", "timestamp"],
		"unless": [
			"content",
			"filing",
			"sheet"
		],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["hydrate"],
		"near": ["result"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"remove",
			"strip",
			"clean"
		],
		"near": [],
		"words": [
			"boilerplate",
			"formatting",
			"html",
			"markup",
			"noise",
			"punctuation",
			"stopword",
			"whitespace"
		],
		"unless": [
			"content",
			"file",
			"store"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"check",
			"uncheck",
			"select",
			"toggle"
		],
		"near": [],
		"words": ["checkbox"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["upload"],
		"near": [],
		"words": ["element", "input"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["test"],
		"near": [],
		"words": [
			"connection",
			"connectivity",
			"credential",
			"latency",
			"reachability"
		],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["upload"],
		"near": [],
		"words": ["firmware", "sketch"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["handle", "answer"],
		"near": ["query"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"pause",
			"resume",
			"unpause",
			"suspend"
		],
		"near": [],
		"words": [
			"ad",
			"adset",
			"alert",
			"campaign",
			"membership",
			"notification",
			"reminder",
			"rule"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["make", "produce"],
		"near": [],
		"unless": [
			"content",
			"sheet",
			"service",
			"store",
			"filing"
		],
		"category": "read",
		"weight": 1,
		"words": [
			"barplot",
			"boxplot",
			"chart",
			"graph",
			"heatmap",
			"histogram",
			"plot",
			"scatterplot"
		]
	},
	{
		"verbs": ["send"],
		"near": [],
		"words": ["key", "keyevent"],
		"unless": [
			"auth",
			"content",
			"result",
			"paper"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"test",
			"ping",
			"trigger",
			"fire"
		],
		"near": [],
		"words": ["webhook"],
		"unless": ["result", "check"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["leave"],
		"near": [],
		"words": [
			"alone",
			"intact",
			"open",
			"running",
			"unchanged",
			"untouched"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["mint"],
		"near": [],
		"words": [
			"code",
			"doi",
			"identifier",
			"invite",
			"key",
			"link",
			"credential"
		],
		"unless": ["money"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["walk"],
		"near": [],
		"words": [
			"ancestor",
			"chain",
			"descendant",
			"graph",
			"hierarchy",
			"span"
		],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["capture"],
		"near": [],
		"words": [
			"decision",
			"entry",
			"idea",
			"insight",
			"learning",
			"lesson",
			"memory",
			"note",
			"thought"
		],
		"unless": ["screen", "drawing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"begin",
			"advance",
			"complete",
			"finish",
			"continue",
			"resume"
		],
		"near": [],
		"words": [
			"course",
			"exercise",
			"lesson",
			"quiz",
			"tutorial"
		],
		"unless": ["program"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["send", "submit"],
		"near": [],
		"words": ["llm"],
		"unless": ["gathering", "filing"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["generate"],
		"near": [],
		"unless": [
			"result",
			"drawing",
			"text",
			"program",
			"computed",
			"query"
		],
		"category": "write",
		"weight": 1,
		"words": ["file"]
	},
	{
		"verbs": ["merge"],
		"near": [],
		"words": [
			"output",
			"response",
			"result"
		],
		"unless": [
			"file",
			"sheet",
			"filing"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["follow"],
		"near": ["drawing"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["follow"],
		"near": [],
		"words": [
			"citation",
			"link",
			"redirect",
			"reference"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["pay"],
		"near": [],
		"told": [
			"log",
			"record",
			"register"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["report"],
		"near": [],
		"words": ["completion", "outcome"],
		"unless": ["query"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["verify", "validate"],
		"near": [],
		"words": [
			"challenge",
			"otp",
			"passcode"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["trash"],
		"near": [],
		"told": ["move"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"begin",
			"open",
			"end",
			"close",
			"complete",
			"finish"
		],
		"near": [],
		"words": ["iteration", "sprint"],
		"unless": ["program"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["conduct"],
		"near": ["check", "query"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"refresh",
			"renew",
			"rotate"
		],
		"near": ["token"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["expand"],
		"near": [],
		"from": true,
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"assemble",
			"build",
			"construct",
			"prepare"
		],
		"near": [],
		"words": [
			"command",
			"context",
			"filter",
			"manifest",
			"payload",
			"plan",
			"prompt",
			"snippet",
			"string",
			"timeline",
			"url"
		],
		"unless": [
			"store",
			"content",
			"buildable",
			"file"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["embed"],
		"near": [],
		"told": [
			"generate",
			"compute",
			"create",
			"calculate",
			"get",
			"return",
			"produce"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"create",
			"submit",
			"execute",
			"process",
			"run",
			"confirm",
			"finalize",
			"complete",
			"place",
			"make"
		],
		"near": ["order"],
		"words": [
			"work",
			"manufacturing",
			"production",
			"maintenance"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["reverse"],
		"near": ["money", "bill"],
		"unless": [
			"paper",
			"check",
			"query",
			"result",
			"file"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"push",
			"send",
			"initiate",
			"trigger",
			"start",
			"request",
			"process",
			"make",
			"create",
			"raise",
			"perform"
		],
		"near": [],
		"words": [
			"b2b-payment",
			"b2c",
			"stk",
			"stkpush"
		],
		"unless": [
			"paper",
			"check",
			"query",
			"result",
			"member"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"collect",
			"raise",
			"create",
			"initiate",
			"send"
		],
		"near": [],
		"words": [
			"upi",
			"vpa",
			"momo"
		],
		"with": ["collecting"],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["execute", "broadcast"],
		"near": ["bill"],
		"words": [
			"multisig",
			"safe",
			"timelock",
			"treasury",
			"vault"
		],
		"unless": [
			"check",
			"query",
			"result",
			"store"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["skip"],
		"near": [],
		"words": [
			"billing",
			"box",
			"delivery",
			"deliveries",
			"flashcard",
			"lesson",
			"meal",
			"month",
			"occurrence",
			"onboarding",
			"question",
			"refill",
			"renewal",
			"shipment",
			"week"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"send",
			"issue",
			"dispatch",
			"transmit",
			"relay",
			"fire"
		],
		"near": [],
		"words": [
			"command",
			"gcode",
			"infrared",
			"ir",
			"keypress",
			"keypresses",
			"keystroke",
			"keystrokes",
			"rcon"
		],
		"unless": [
			"content",
			"result",
			"terminal",
			"paper"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["scrub"],
		"near": [],
		"words": [
			"btrfs",
			"ceph",
			"dataset",
			"disk",
			"pool",
			"raid",
			"volume",
			"zfs",
			"zpool"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"remove",
			"delete",
			"drop"
		],
		"near": ["bond"],
		"words": ["between"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["leave"],
		"near": [],
		"words": [
			"fullscreen",
			"kiosk",
			"mode",
			"standby"
		],
		"unless": ["gathering"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["track"],
		"near": [],
		"words": [
			"correlation",
			"momentum",
			"polarization",
			"polarisation",
			"score",
			"sentiment",
			"volatility"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["goto", "go"],
		"near": [],
		"words": [
			"declaration",
			"definition",
			"implementation",
			"references"
		],
		"unless": ["screen"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["say"],
		"near": [],
		"words": [
			"bye",
			"goodbye",
			"hello",
			"hi"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"make",
			"create",
			"build",
			"generate",
			"produce",
			"construct",
			"compose"
		],
		"near": [],
		"words": ["expression", "regexp"],
		"unless": [
			"store",
			"sheet",
			"shape",
			"content",
			"screen",
			"service"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"ship",
			"push",
			"promote"
		],
		"near": [],
		"about": ["production"],
		"unless": ["result"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["draw"],
		"near": ["stroke", "shape"],
		"unless": ["drawing"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["split"],
		"near": ["bill"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["track"],
		"near": ["shown"],
		"unless": ["member"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"snap",
			"align",
			"simplify",
			"smooth",
			"optimize",
			"route"
		],
		"near": ["geo"],
		"unless": ["shape", "physical"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"make",
			"create",
			"build",
			"generate",
			"produce"
		],
		"near": ["computed"],
		"unless": [
			"store",
			"sheet",
			"shape"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"select",
			"choose",
			"use",
			"pick",
			"make"
		],
		"near": ["standing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"generate",
			"make",
			"issue",
			"sign",
			"build"
		],
		"near": ["result"],
		"unless": ["money", "bill"],
		"category": "read",
		"weight": 2,
		"with": ["presigned"]
	},
	{
		"verbs": ["undo", "revert"],
		"near": ["rollout"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["undo", "revert"],
		"near": [],
		"about": ["deployment"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["transfer"],
		"near": [],
		"about": ["dialling"],
		"unless": ["money", "ownership"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["refresh"],
		"near": ["shown"],
		"unless": ["auth", "service"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"align",
			"dock",
			"translate",
			"mutate",
			"reverse",
			"submit"
		],
		"near": ["biology"],
		"unless": ["content"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"pop",
			"eject",
			"release"
		],
		"near": ["physical"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["rotate", "flip"],
		"near": ["physical"],
		"category": "execute",
		"weight": 2,
		"unless": ["content", "shape"]
	},
	{
		"verbs": ["rotate"],
		"near": ["screen"],
		"screenOnly": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"send",
			"write",
			"paste",
			"enter",
			"submit"
		],
		"near": ["terminal"],
		"unless": ["file", "check"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["send", "submit"],
		"near": ["model"],
		"unless": [
			"program",
			"gathering",
			"filing"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["integrate", "invert"],
		"near": ["math"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"redact",
			"anonymize",
			"mask",
			"rewrite",
			"reword",
			"shorten",
			"expand",
			"improve",
			"enhance",
			"polish",
			"correct",
			"fix",
			"standardize",
			"reformat",
			"tailor",
			"adapt",
			"localize",
			"clean",
			"compress",
			"normalize",
			"sanitize",
			"strip",
			"trim"
		],
		"near": ["text"],
		"unless": [
			"content",
			"file",
			"sheet",
			"screen"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["turn"],
		"near": [],
		"into": true,
		"unless": [
			"service",
			"physical",
			"filing",
			"member"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"select",
			"round",
			"flatten",
			"combine",
			"split",
			"slice",
			"transform",
			"sharpen",
			"join"
		],
		"near": ["shape"],
		"category": "write",
		"weight": 1,
		"unless": ["drawing", "content"]
	},
	{
		"verbs": ["walk"],
		"near": [
			"result",
			"file",
			"drawing",
			"query"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": [
			"concatenate",
			"combine",
			"split",
			"join",
			"merge",
			"download"
		],
		"near": ["clip"],
		"category": "write",
		"weight": 1,
		"unless": [
			"result",
			"inference",
			"text"
		]
	},
	{
		"verbs": [
			"fetch",
			"get",
			"call",
			"access",
			"request"
		],
		"near": [],
		"words": [
			"api",
			"endpoint",
			"resource"
		],
		"about": ["billed"],
		"unless": ["result", "check"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"issue",
			"give",
			"send",
			"grant",
			"award"
		],
		"near": [],
		"words": ["airtime", "cashback"],
		"unless": [
			"check",
			"query",
			"paper"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"cancel",
			"abort",
			"stop"
		],
		"near": [],
		"words": [
			"cancellation",
			"decommissioning",
			"deletion",
			"deprovisioning",
			"destruction",
			"disposal",
			"erasure",
			"eviction",
			"offboarding",
			"removal",
			"revocation",
			"teardown",
			"termination"
		],
		"with": ["pending"],
		"unless": ["paper"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"schedule",
			"request",
			"initiate",
			"start",
			"begin",
			"submit",
			"confirm",
			"trigger",
			"perform",
			"execute",
			"process",
			"force",
			"approve",
			"complete",
			"run",
			"enqueue",
			"queue",
			"finalize"
		],
		"near": [],
		"words": [
			"cancellation",
			"cleanup",
			"decommissioning",
			"deletion",
			"deprovisioning",
			"destruction",
			"disposal",
			"erasure",
			"eviction",
			"offboarding",
			"removal",
			"revocation",
			"teardown",
			"termination"
		],
		"unless": [
			"paper",
			"result",
			"check",
			"query"
		],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"submit",
			"make",
			"send",
			"initiate",
			"raise"
		],
		"near": [],
		"words": [
			"disbursement",
			"payout",
			"redemption",
			"withdrawal"
		],
		"with": ["asked"],
		"unless": [
			"paper",
			"result",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"complete",
			"finish",
			"finalize",
			"submit",
			"confirm",
			"process",
			"execute",
			"perform"
		],
		"near": [],
		"words": [
			"checkout",
			"purchase",
			"sale"
		],
		"unless": [
			"paper",
			"check",
			"query",
			"screen"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"complete",
			"finalize",
			"convert"
		],
		"near": ["order"],
		"words": ["draft"],
		"unless": ["check", "query"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"make",
			"confirm",
			"complete",
			"finalize",
			"submit",
			"place"
		],
		"near": [],
		"words": [
			"booking",
			"itinerary",
			"pnr",
			"reservation"
		],
		"with": ["paid"],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["issue"],
		"near": [],
		"words": [
			"booking",
			"itinerary",
			"pnr",
			"reservation"
		],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"charge",
			"debit",
			"bill"
		],
		"near": [],
		"words": [
			"buyer",
			"cardholder",
			"client",
			"customer",
			"guest",
			"payer",
			"shopper",
			"subscriber",
			"tenant"
		],
		"unless": [
			"physical",
			"check",
			"query",
			"paper"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["tip"],
		"near": [],
		"words": [
			"artist",
			"author",
			"bartender",
			"contributor",
			"creator",
			"driver",
			"maintainer",
			"player",
			"poster",
			"rider",
			"streamer",
			"waiter",
			"worker"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"load",
			"reload",
			"recharge"
		],
		"near": [],
		"words": ["prepaid", "purse"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"spin",
			"play",
			"flip",
			"roll",
			"enter",
			"join",
			"draw",
			"open"
		],
		"near": [],
		"words": [
			"baccarat",
			"bet",
			"casino",
			"craps",
			"jackpot",
			"keno",
			"lottery",
			"plinko",
			"raffle",
			"roulette",
			"stake",
			"wager"
		],
		"unless": [
			"check",
			"query",
			"result"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["put"],
		"near": [],
		"words": ["auction", "sale"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"change",
			"switch",
			"choose",
			"select",
			"update"
		],
		"near": [],
		"words": ["tariff"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["change", "switch"],
		"near": [],
		"words": ["plan", "tier"],
		"about": ["subscription"],
		"unless": ["check", "query"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"fetch",
			"get",
			"call",
			"request",
			"access",
			"send",
			"make",
			"post",
			"open"
		],
		"near": [],
		"words": ["l402", "x402"],
		"unless": [
			"check",
			"query",
			"result"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"enable",
			"setup",
			"set",
			"create",
			"activate",
			"configure"
		],
		"near": [],
		"words": ["autopay"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["renew"],
		"near": ["paid"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["release"],
		"near": [],
		"words": [
			"eip",
			"ip",
			"ipv4",
			"ipv6",
			"msisdn",
			"phone"
		],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": [
			"retry",
			"resubmit",
			"move"
		],
		"near": ["money"],
		"unless": [
			"paper",
			"check",
			"query",
			"file",
			"ownership",
			"filing"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["transfer", "send"],
		"near": [],
		"words": ["collectible", "nft"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["reorder"],
		"near": [],
		"told": [
			"order",
			"place",
			"buy",
			"repeat",
			"purchase"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["exercise"],
		"near": [],
		"words": [
			"contract",
			"leg",
			"option",
			"spread"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"set",
			"modify",
			"move",
			"update",
			"attach",
			"add",
			"edit",
			"adjust",
			"change"
		],
		"near": [],
		"words": [
			"bracket",
			"loss",
			"oco",
			"profit",
			"sl",
			"stoploss",
			"takeprofit",
			"tp",
			"tpsl",
			"trailing"
		],
		"unless": ["check", "paper"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["roll"],
		"near": [],
		"words": [
			"contract",
			"leg",
			"option",
			"spread"
		],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"open",
			"close",
			"enter",
			"exit"
		],
		"near": [],
		"words": [
			"contract",
			"futures",
			"leg",
			"long",
			"perp",
			"perpetual",
			"short"
		],
		"unless": ["paper", "check"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"launch",
			"create",
			"run",
			"deploy",
			"activate",
			"resume"
		],
		"near": [],
		"words": [
			"algo",
			"bot",
			"dca",
			"grid",
			"twap"
		],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["copy"],
		"near": [],
		"about": ["holding"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"approve",
			"grant",
			"increase",
			"set"
		],
		"near": [],
		"words": ["allowance", "approval"],
		"unless": ["check"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["approve"],
		"near": ["token"],
		"unless": ["check"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["delegate"],
		"near": [],
		"unless": ["mark", "check"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["lock", "unlock"],
		"near": [],
		"words": [
			"coin",
			"crypto",
			"token"
		],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["move", "transfer"],
		"near": [],
		"words": [
			"asset",
			"collateral",
			"futures",
			"margin",
			"share",
			"spot",
			"subaccount"
		],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"send",
			"transfer",
			"move",
			"deposit",
			"withdraw",
			"give",
			"lock",
			"release"
		],
		"near": [],
		"words": [
			"bitcoin",
			"cash",
			"ether",
			"lamport",
			"satoshi",
			"sats",
			"stablecoin"
		],
		"unless": [
			"paper",
			"check",
			"query",
			"heading"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"approve",
			"commit",
			"confirm",
			"execute"
		],
		"near": [],
		"words": ["spend", "spending"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["add", "increase"],
		"near": [],
		"words": ["seat"],
		"about": ["billed", "subscription"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["withdraw"],
		"near": [],
		"words": [
			"appeal",
			"application",
			"candidacy",
			"candidature",
			"consent",
			"nomination",
			"objection",
			"petition",
			"submission"
		],
		"unless": ["money"],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": ["fire", "dismiss"],
		"near": [],
		"words": [
			"contractor",
			"employee",
			"staff",
			"worker"
		],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": [
			"restore",
			"set",
			"revert",
			"reset"
		],
		"near": [],
		"words": ["factory"],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": [
			"end",
			"stop",
			"finish"
		],
		"near": [],
		"words": [
			"agreement",
			"contract",
			"employment",
			"lease",
			"mandate",
			"membership",
			"tenancy"
		],
		"unless": [
			"check",
			"query",
			"paper"
		],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": ["take", "draw"],
		"near": [],
		"words": ["loan", "mortgage"],
		"unless": ["check", "query"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["hand"],
		"near": ["program"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["take"],
		"near": [],
		"about": ["container"],
		"unless": [
			"drawing",
			"screen",
			"ownership"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["cast"],
		"near": ["mark"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"build",
			"construct",
			"prepare",
			"create",
			"generate",
			"get",
			"return"
		],
		"near": ["bill", "money"],
		"about": ["unsigned"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"start",
			"extend",
			"begin",
			"upgrade"
		],
		"near": [],
		"about": ["billed"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["charge"],
		"near": [],
		"about": ["instrument"],
		"unless": [
			"check",
			"query",
			"paper"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["accept"],
		"near": [],
		"about": ["offer"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["withdraw"],
		"near": ["filing"],
		"unless": ["money"],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": ["order"],
		"near": [],
		"about": ["personal"],
		"unless": ["money"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"give",
			"take",
			"post",
			"put",
			"collect"
		],
		"near": ["money"],
		"unless": [
			"paper",
			"check",
			"query",
			"file",
			"result",
			"content"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["give"],
		"near": [],
		"about": ["person"],
		"unless": [
			"result",
			"advice",
			"check",
			"paper"
		],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["print"],
		"near": ["physical"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["raise"],
		"near": ["filing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["grade"],
		"near": ["filing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["discharge"],
		"near": ["physical"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["create"],
		"near": [],
		"started": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["take", "claim"],
		"near": ["ownership"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"execute",
			"perform",
			"submit",
			"confirm"
		],
		"near": [],
		"about": ["dealing"],
		"unless": [
			"check",
			"query",
			"paper"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["make", "place"],
		"near": [],
		"about": ["dialling"],
		"unless": [
			"check",
			"order",
			"money"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["suspend"],
		"near": ["program", "service"],
		"unless": ["member", "content"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"pause",
			"resume",
			"suspend"
		],
		"near": [],
		"about": ["subscription"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["upgrade"],
		"near": [],
		"about": ["subscription"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["convert"],
		"near": [],
		"about": ["record"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["convert"],
		"near": ["filing"],
		"unless": ["geo"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["subscribe"],
		"near": ["content"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["simulate"],
		"near": ["money"],
		"unless": [
			"check",
			"query",
			"paper"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"apply",
			"complete",
			"finalize",
			"finish"
		],
		"near": [],
		"about": ["migration"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["create", "promote"],
		"near": [],
		"about": ["deployment"],
		"unless": ["paper", "check"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["track"],
		"near": [],
		"about": ["journey"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["open", "close"],
		"near": [],
		"about": ["port"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["format"],
		"near": [],
		"about": ["disk"],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": [
			"process",
			"run",
			"submit",
			"execute"
		],
		"near": [],
		"about": ["payroll"],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"close",
			"open",
			"exit",
			"reduce",
			"increase",
			"decrease",
			"adjust",
			"flip",
			"add"
		],
		"near": [],
		"about": ["holding"],
		"trades": true,
		"unless": ["paper", "check"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"replace",
			"modify",
			"amend",
			"edit",
			"update"
		],
		"near": ["order"],
		"trades": true,
		"unless": ["paper", "check"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"claim",
			"collect",
			"harvest"
		],
		"near": [],
		"about": ["reward"],
		"trades": true,
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"wrap",
			"unwrap",
			"bridge",
			"borrow",
			"repay",
			"lend",
			"stake",
			"unstake",
			"redeem",
			"supply",
			"exchange",
			"swap"
		],
		"near": [],
		"trades": true,
		"unless": [
			"query",
			"check",
			"auth"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["forward"],
		"near": [],
		"about": ["port"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["convert"],
		"near": ["filing"],
		"with": ["paper"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"turn",
			"set",
			"open",
			"close",
			"lock",
			"unlock",
			"activate",
			"toggle",
			"move",
			"switch",
			"make",
			"adjust",
			"change",
			"control",
			"publish",
			"write",
			"send",
			"transfer",
			"upload"
		],
		"near": ["physical"],
		"unless": ["query", "check"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"swap",
			"exchange",
			"trade",
			"stake",
			"unstake",
			"bridge"
		],
		"near": ["token", "money"],
		"unless": ["auth"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"send",
			"issue",
			"finalize",
			"email",
			"submit",
			"broadcast",
			"sign"
		],
		"near": ["bill"],
		"unless": [
			"paper",
			"check",
			"query",
			"store"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["build"],
		"near": ["buildable", "service"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"send",
			"transfer",
			"create",
			"make",
			"process",
			"capture",
			"submit",
			"initiate",
			"execute",
			"confirm",
			"schedule",
			"deposit",
			"settle",
			"issue",
			"authorize",
			"place",
			"perform",
			"request",
			"charge",
			"mint",
			"approve",
			"add",
			"withdraw",
			"run",
			"complete",
			"release",
			"split",
			"credit"
		],
		"near": ["money"],
		"unless": [
			"paper",
			"check",
			"query",
			"file",
			"ownership",
			"filing"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["place"],
		"near": ["order"],
		"unless": [
			"paper",
			"check",
			"query"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"submit",
			"execute",
			"process",
			"run",
			"confirm",
			"finalize"
		],
		"near": ["order"],
		"unless": [
			"paper",
			"check",
			"query",
			"result"
		],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": [
			"book",
			"order",
			"reserve",
			"register",
			"renew",
			"request"
		],
		"near": ["paid"],
		"unless": ["paper", "check"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["subscribe", "upgrade"],
		"near": ["paid"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["checkout"],
		"near": ["bin", "order"],
		"category": "financial",
		"weight": 2
	},
	{
		"verbs": ["transfer"],
		"near": ["ownership"],
		"category": "destructive",
		"weight": 2
	},
	{
		"verbs": ["transfer"],
		"near": [
			"file",
			"content",
			"program",
			"gathering",
			"filing"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["submit", "send"],
		"near": ["filing"],
		"unless": [
			"money",
			"bill",
			"program"
		],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["leave"],
		"near": [
			"filing",
			"content",
			"paper",
			"mark"
		],
		"unless": ["gathering"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["resolve"],
		"near": ["filing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"close",
			"open",
			"select",
			"resize",
			"upload",
			"fill",
			"handle",
			"drop",
			"evaluate",
			"focus",
			"go",
			"dispatch",
			"submit",
			"choose",
			"check",
			"uncheck",
			"activate"
		],
		"near": [],
		"category": "execute",
		"weight": 2,
		"screenNamed": true
	},
	{
		"verbs": [
			"close",
			"open",
			"select",
			"resize",
			"switch",
			"upload",
			"fill",
			"handle",
			"move",
			"set",
			"use",
			"submit",
			"force",
			"evaluate",
			"uncheck",
			"drop",
			"accept",
			"dismiss",
			"play",
			"connect",
			"lock",
			"unlock",
			"choose",
			"clear",
			"focus",
			"toggle",
			"attach",
			"go",
			"override",
			"activate",
			"dispatch",
			"touch",
			"send",
			"manage"
		],
		"near": ["screen"],
		"screenOnly": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"open",
			"close",
			"launch"
		],
		"near": ["screen"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["turn"],
		"near": ["service"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"run",
			"execute",
			"perform",
			"make",
			"exec",
			"rerun"
		],
		"near": ["check"],
		"unless": ["program"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"run",
			"execute",
			"perform",
			"make",
			"start",
			"trigger",
			"launch",
			"initiate",
			"exec",
			"submit"
		],
		"near": ["query"],
		"unless": ["program", "store"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"test",
			"evaluate",
			"call",
			"process",
			"perform",
			"automate",
			"play",
			"submit"
		],
		"near": ["program"],
		"unless": ["math", "check"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["use"],
		"near": ["program"],
		"category": "execute",
		"weight": 1
	},
	{
		"verbs": [
			"build",
			"power",
			"control"
		],
		"near": ["service"],
		"category": "execute",
		"weight": 1
	},
	{
		"verbs": [
			"release",
			"refresh",
			"sync",
			"resize"
		],
		"near": ["service"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["remove"],
		"near": ["mark"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["remove", "unset"],
		"near": ["tie"],
		"from": true,
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["remove"],
		"near": ["bin"],
		"from": true,
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["remove"],
		"near": ["member"],
		"unless": ["content"],
		"from": true,
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"clear",
			"reset",
			"remove",
			"drop"
		],
		"near": ["view"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["set"],
		"near": [],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["open", "report"],
		"near": ["filing"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"load",
			"pull",
			"write",
			"fetch",
			"capture",
			"download",
			"dump"
		],
		"near": [],
		"into": true,
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"load",
			"pull",
			"write",
			"fetch",
			"download",
			"export",
			"save",
			"extract",
			"convert",
			"render",
			"generate",
			"capture",
			"record",
			"dump",
			"collect",
			"transcribe",
			"crawl",
			"scrape",
			"stream",
			"compress",
			"format",
			"sort",
			"transform",
			"chunk",
			"split",
			"screenshot",
			"compile"
		],
		"near": [],
		"category": "write",
		"weight": 2,
		"stored": true
	},
	{
		"verbs": ["generate"],
		"near": ["token"],
		"unless": ["math"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["sort", "format"],
		"near": ["sheet"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["take"],
		"near": ["drawing"],
		"with": ["service", "store"],
		"unless": ["screen"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["take"],
		"near": ["drawing"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"make",
			"build",
			"compose"
		],
		"near": ["inference"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"create",
			"make",
			"build",
			"add",
			"compose",
			"produce"
		],
		"near": ["drawing"],
		"told": [
			"generate",
			"render",
			"draw",
			"visualize",
			"plot"
		],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["attach"],
		"near": ["program"],
		"unless": ["file", "content"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["join"],
		"near": ["gathering"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["add"],
		"near": ["math"],
		"unless": [
			"content",
			"member",
			"gathering",
			"sheet",
			"tie",
			"filing"
		],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": [
			"provide",
			"give",
			"return",
			"show",
			"offer"
		],
		"near": ["advice"],
		"category": "read",
		"weight": 2
	},
	{
		"verbs": ["report"],
		"near": [],
		"about": ["person"],
		"unless": ["result", "check"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": [
			"encrypt",
			"decrypt",
			"transcode"
		],
		"near": ["file"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["generate"],
		"near": [],
		"about": ["key"],
		"unless": ["math"],
		"category": "write",
		"weight": 2
	},
	{
		"verbs": ["test"],
		"near": ["buildable"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["navigate"],
		"near": ["screen"],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["navigate"],
		"near": [],
		"screenOnly": true,
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": ["answer"],
		"near": [],
		"about": ["people"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["open"],
		"near": ["drawing", "result"],
		"unless": ["screen"],
		"category": "read",
		"weight": 1
	},
	{
		"verbs": ["build", "construct"],
		"near": ["bill"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": ["burn", "drop"],
		"near": [],
		"into": true,
		"category": "write",
		"weight": 2
	},
	{
		"verbs": [
			"select",
			"choose",
			"pick"
		],
		"near": ["service", "gathering"],
		"category": "write",
		"weight": 1
	},
	{
		"verbs": [
			"begin",
			"start",
			"open"
		],
		"near": [],
		"words": [
			"debug",
			"debugger",
			"debugging"
		],
		"category": "execute",
		"weight": 2
	},
	{
		"verbs": [
			"begin",
			"start",
			"open"
		],
		"near": [],
		"words": ["session"],
		"unless": [
			"screen",
			"program",
			"service",
			"terminal",
			"physical",
			"paid"
		],
		"category": "write",
		"weight": 2
	}
];
// src/heuristics/sense.ts
function senseOf(verb, around) {
	let named;
	for (const sense of sensesOf(verb.word)) {
		if (sense.words.size > 0) {
			named ??= namedIn(around.near);
			if (!named.some((word) => sense.words.has(word))) continue;
		}
		if (fits(sense, around)) return sense;
	}
	return verb;
}
function namedIn(near) {
	const named = [];
	for (const { text, isHyphened } of near) {
		if (asked$1.has(text)) named.push(text);
		if (isHyphened) named.push(...text.split("-").filter((part) => asked$1.has(part)));
	}
	return named;
}
const asked$1 = new Set();
function fits(sense, around) {
	return (isNone(sense.near) || overlap(around.kinds, sense.near)) && !overlap(around.kinds, sense.unless) && (isNone(sense.with) || overlap(around.kinds, sense.with)) && (isNone(sense.about) || overlap(around.topics, sense.about)) && (!sense.trades || around.setting.trades) && (!sense.from || around.from) && (!sense.into || around.into) && (!sense.stored || around.stored) && (!sense.started || around.started) && (sense.told.length === 0 || around.setting.screen === "drawing" || sense.told.includes(around.told ?? "")) && (!sense.screenOnly || around.setting.screen === "named" || around.setting.screen === "mentioned") && (!sense.screenNamed || around.setting.screen === "named");
}
let sensesByVerb;
const none$4 = [];
function sensesOf(verb) {
	sensesByVerb ??= buildSenses();
	return sensesByVerb.get(verb) ?? none$4;
}
function buildSenses() {
	const byVerb = new Map();
	const kinds = (names) => kindSet(...names);
	const topics = (names) => topicSet(...names);
	for (const line of senses) {
		const sense = {
			near: kinds(line.near),
			words: new Set((line.words ?? []).flatMap((word) => [word, pluralOf(word)])),
			with: kinds(line.with ?? []),
			unless: kinds(line.unless ?? []),
			about: topics(line.about ?? []),
			trades: line.trades ?? false,
			from: line.from ?? false,
			into: line.into ?? false,
			stored: line.stored ?? false,
			started: line.started ?? false,
			told: line.told ?? [],
			screenOnly: line.screenOnly ?? false,
			screenNamed: line.screenNamed ?? false,
			category: line.category,
			weight: line.weight === 1 ? 1 : 2
		};
		for (const word of sense.words) asked$1.add(word);
		for (const verb of line.verbs) byVerb.set(verb, [...byVerb.get(verb) ?? [], sense]);
	}
	return byVerb;
}
// src/heuristics/started.ts
const runs = new Set("run execution build pipeline deployment".split(" "));
const afterObject = new Set("for on in of from with to using at by and or that via about as".split(" "));
function isStarted(words, index) {
	for (let at = index + 1; at < Math.min(words.length, index + 6); at++) {
		const { text } = words[at];
		if (at > index + 1 && isArticle(words[at])) return false;
		const next = words[at + 1];
		if (next === void 0 || next.before !== "space" || afterObject.has(next.text)) return runs.has(text) && words[at - 1]?.text !== "test";
	}
	return false;
}
// src/heuristics/stored.ts
const reachOfStoring = 16;
const file = kindSet("file");
const keeping$1 = roleBit("keeping");
function isStored(words, index) {
	const end = Math.min(words.length, index + reachOfStoring);
	for (let next = index + 1; next < end; next++) {
		const word = words[next];
		if (!plays(word, keeping$1)) continue;
		const { text } = word;
		if (text === "locally" && !isComputed(words[index])) return true;
		if (text === "place" && words[next - 1]?.text === "in") return true;
		for (let at = next + 1; at < Math.min(end, next + 5); at++) if (isPlaceForFiles(words, at)) return true;
	}
	return false;
}
const computing = new Set("render generate convert format sort transform chunk split compile transcribe".split(" "));
const isComputed = ({ known }) => computing.has(known.found?.verb.word ?? "");
const aboutFiles = new Set("url urls link links id ids name names format formats type types content contents".split(" "));
const places$1 = new Set("location filesystem drive desktop library gallery bucket s3 gcs dropbox onedrive sharepoint".split(" "));
const machines$1 = new Set("machine computer system host disk storage device workspace".split(" "));
function isPlaceForFiles(words, at) {
	const word = words[at];
	const next = words[at + 1]?.text ?? "";
	if (aboutFiles.has(next)) return false;
	return isOfKind(word, file) || places$1.has(word.text) || word.text === "local" && machines$1.has(next);
}
// src/heuristics/act-at.ts
const leaving = roleBit("leaving");
function actAt(sentence, index, found, place) {
	const { words, folded, pointer } = sentence;
	const { verb } = found;
	const around = surroundings(sentence, index, verb);
	const text = exactly(folded, words[index]);
	const readOnly = running$1.has(verb.word) && (isReadOnly(words) || isReadOperation(words, index));
	const isCheck = running$1.has(verb.word) && (isCheckRun(words, index) || isGet(sentence, index)) || isAsking(words, index);
	const meant = readOnly || isCheck ? onlyReads$1 : interactionAt(words, index) ?? senseOf(verb, around);
	return makeAct(found, meant.category === "read" && isChangingQuery(words, index) || isLeftToAgent(words, index, meant.category) ? onlyRuns : isExemplified(words, index) ? {
		...meant,
		weight: 1
	} : meant, around, place, {
		pointer,
		text
	}, readOnly || isCheck);
}
const isExemplified = (words, index) => words[index].known.found?.verb.word === "perform" && words[index + 2]?.text === "like";
const isLeftToAgent = (words, index, category) => wordBefore(words, index)?.text === "autonomously" && category !== "destructive" && category !== "financial";
const isAsking = (words, index) => asking$4.has(words[index].known.found?.verb.word ?? "") && wondering$1.has(words[index + 1]?.text ?? "");
const asking$4 = new Set([
	"check",
	"determine",
	"see",
	"test",
	"verify"
]);
const wondering$1 = new Set([
	"if",
	"whether",
	"for"
]);
const onlyReads$1 = {
	category: "read",
	weight: 2
};
const onlyRuns = {
	category: "execute",
	weight: 2
};
function surroundings({ words, folded, setting }, index, { word }) {
	let kinds = noKinds;
	let topics = noKinds;
	let into = false;
	let from = false;
	let isOpen = true;
	let next = index + 1;
	const end = Math.min(words.length, index + 9);
	for (; next < end; next++) {
		const word = words[next];
		if (plays(word, leaving)) {
			from = true;
			kinds = union(kinds, placesIn(words, next + 1));
		}
		isOpen &&= word.before !== "list";
		if (isOpen && (word.text === "into" || word.text === "onto")) into = true;
		if (word.before === "break" || isStop(word)) {
			into ||= word.text === "from" && goesInto(words, next);
			break;
		}
		if (next > index + 1 && isNextAct(words, next)) break;
		if (isHeaded(words, next) || isInOrder(words, next)) continue;
		kinds = union(kinds, word.known.kinds);
		topics = union(topics, word.known.topics);
		if (word.isHyphened) for (const part of word.text.split("-")) kinds = union(kinds, kindsOf(part));
	}
	const near = words.slice(index + 1, next);
	const stored = isStored(words, index);
	const started = word === "create" && isStarted(words, index);
	return {
		kinds,
		topics,
		from,
		into,
		stored,
		started,
		setting,
		near,
		folded
	};
}
function isNextAct(words, at) {
	const found = joins(words[at]) ? words[at + 1]?.known.found : void 0;
	return found !== void 0 && found.form !== "past" && (!found.verb.alsoNoun || found.verb.word === "return");
}
const isInOrder = (words, at) => words[at].text === "order" && words[at - 1].text === "in";
const goesInto = (words, from) => words.slice(from + 1, from + 5).some(({ text, before }) => text === "into" && before === "space");
function placesIn(words, from) {
	return words.slice(from, from + 4).some((word) => isOfKind(word, bin)) ? bin : noKinds;
}
const bin = kindSet("bin");
// src/heuristics/joined-doubt.ts
const isOfAnswer = (words, at, lead, found) => lead.category === "read" && !isGrave(found) && (stated.has(words[at + 1]?.text ?? "") || (found.alsoNoun || words[at].isHyphened) && answered.has(words[at + 1]?.text ?? ""));
const stated = new Set("access actions count counts date operations permissions rate rates statistics stats time timestamp".split(" "));
const answered = new Set("details history info settings state status".split(" "));
function isProperName({ words, folded }, at, found) {
	const text = exactly(folded, words[at]);
	return !isGrave(found) && /^[A-Z][a-z]/.test(text) && !takesObject$1(words, at);
}
const isValue = ({ words, folded }, at, lead) => lead.category === "read" && lead.weight === 2 && folded.text.slice(words[at - 1].end, words[at].start).includes("|");
function isKeyword({ words, folded }, at, lead) {
	const text = exactly(folded, words[at]);
	if (text !== text.toUpperCase()) return false;
	if (isMethod.test(text) && words.some((word) => word.text === "requests" || word.text === "request")) return true;
	const first = exactly(folded, words[lead]);
	return words[lead].known.found?.verb.category === "read" && first !== first.toUpperCase();
}
const isMethod = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;
function isHalf(words, at, lastVerb) {
	let first = at;
	while (first > lastVerb && isGlued(words, first)) first--;
	return first < at && first !== lastVerb;
}
// src/heuristics/joined.ts
function joinedActs(sentence, lead, { verb, form }) {
	const { words } = sentence;
	const acts = [];
	let lastVerb = lead;
	for (let index = lead + 1; index < words.length; index++) {
		const word = words[index];
		if (!(isJoint(words, index) || tellsWhat(word, {
			verb,
			form
		}) || isExample(words, index, verb))) continue;
		if (word.isIdentifier) {
			const found = form === "base" && isAdjacent(words, lastVerb, index) ? verbIn(sentence, index) : void 0;
			if (!found) continue;
			acts.push(actAt(sentence, index, found, "description"));
			lastVerb = index;
			continue;
		}
		const at = isAdverb(word.text) || word.text === "either" || word.text === "both" ? index + 1 : index;
		const isListed = isAdjacent(words, lastVerb, at) || sets(words, at);
		const found = at < words.length ? verbAt(words, at, isListed) : void 0;
		if (!found || !(found.form === form || word.before === "break" || removesAlong(word, found, verb) || goesOn(words, index, found, verb))) continue;
		if (found.verb.alsoNoun && !isListed && !takesObject$1(words, at) && !takesParticiple(words, at) && !sets(words, at) && !isActing(words, at, found, verb)) continue;
		if (isOfAnswer(words, at, verb, found.verb) && !sets(words, at)) continue;
		if (!isListed && verb.category === "read" && isProperName(sentence, at, found.verb)) continue;
		if (isHalf(words, at, lastVerb) || isValue(sentence, at, verb) || isKeyword(sentence, at, lead)) continue;
		if (word.isAside && !states$1(words, index, verb, found.verb)) continue;
		if (verb.word === "drag" && found.verb.word === "drop") continue;
		const act = actAt(sentence, at, found, "description");
		acts.push(isSetting(verb, acts.at(-1)?.verb, act) ? asWrite(act) : act);
		lastVerb = at;
		index = at;
	}
	return acts;
}
function verbIn({ words, folded }, index) {
	const { text, start } = words[index];
	if (folded.text[start - 1] === "`") return void 0;
	const found = verbOf(text.slice(0, Math.max(0, text.indexOf("_"))));
	return found?.form === "base" && !found.verb.alsoNoun ? found : void 0;
}
const sets = (words, at) => words[at]?.text === "set" && adds(words, at) && words.slice(at + 2, at + 5).some(({ text }) => text === "to");
function isActing(words, at, { verb, form }, lead) {
	if (phrasal(words, at)) return true;
	const next = words[at + 1];
	if (beginning$3.has(verb.word) && adds(words, at) && next?.before === "space" && !joins(next) && !isStop(next)) return true;
	return form !== "gerund" && verb.weight === 2 && isGrave(verb) && lead.category !== "read" && words[at - 2]?.known.found === void 0 && next?.before === "space" && !joins(next) && !isStop(next) && !isOfKind(next, namedAfter);
}
const beginning$3 = new Set([
	"start",
	"stop",
	"restart",
	"run",
	"launch"
]);
const namedAfter = kindSet("result", "paper", "heading", "order");
const tellsWhat = ({ before, known: { found } }, lead) => before === "break" && found !== void 0 && !found.verb.alsoNoun && (found.form === "third" && isGrave(found.verb) && lead.verb.category !== "read" || found.form === lead.form && lead.verb.weight === 1);
const isExample = (words, index, lead) => words[index - 1].text === "like" && managing.has(lead.word);
const removesAlong = ({ before }, { verb, form }, lead) => before === "list" && form === "gerund" && removing$2.has(verb.word) && lead.category !== "read";
const goesOn = (words, index, found, lead) => words[index].isAside && (isSpelledOut(found, lead) || found.form === "third" && adds(words, index));
const isSpelledOut = (found, lead) => found.form === "base" && !found.verb.mostlyNoun && managing.has(lead.word);
function states$1(words, index, lead, found) {
	if (adds(words, index) || managing.has(lead.word)) return true;
	return lead.category !== "read" && found.category !== "execute";
}
const adds = (words, index) => adding$1.has(words[index - 1].text);
const adding$1 = new Set(["and", "then"]);
const removing$2 = new Set("delete remove erase purge destroy wipe prune truncate overwrite".split(" "));
const managing = new Set("manage handle perform control maintain operate process".split(" "));
const isSetting = (lead, last, { verb, topics, kinds, from }) => setting.has(lead.word) && emptying.has(verb.word) && !overlap(topics, holding) || lead.word === "set" && verb.word === "remove" && !overlap(topics, holding) || tying.has((last ?? lead).word) && verb.word === "remove" && (from || overlap(kinds, tie));
const holding = topicSet("container");
const tie = kindSet("tie");
const tying = new Set("add assign attach apply grant".split(" "));
const setting = new Set("set update write edit override toggle change modify".split(" "));
const emptying = new Set("clear reset unset".split(" "));
// src/heuristics/noun-led.ts
const joints$1 = new Set("that which also and then".split(" "));
const modals$1 = new Set("to can will may should must would could".split(" "));
const people = new Set("you admin admins anyone customers human humans members nobody operator owner owners people person somebody".split(" "));
const prepositions = new Set(["for", "by"]);
const introduces = (before, { form }) => joints$1.has(before) || modals$1.has(before) && form === "base" || prepositions.has(before) && form === "gerund";
function nounLed(sentence, start) {
	const { words } = sentence;
	const end = Math.min(words.length, start + 10);
	for (let index = start; index < end; index++) {
		const word = words[index];
		if (word.isIdentifier) continue;
		if (word.text === "between") return [];
		if (clauses.has(word.text) || relatives.has(word.text) || isResultOf(words, index)) break;
		const nominal = word.isAside || isNamedAfter(words[index + 1]) ? void 0 : word.known.nominal;
		if (nominal) return [actAt(sentence, index, {
			verb: nominal,
			form: "base"
		}, "description")];
		const previous = wordBefore(words, index)?.text ?? "";
		const change = changeOf(words, index);
		const found = verbAt(words, index) ?? change;
		if (!found || index === 0 && !change) continue;
		const isLabelled = isBehindLabel(sentence, index) || isAdverb(previous) && words[index - 1]?.before === "break";
		const isOfNoun = found.verb.weight === 1 && (previous === "that" || previous === "which");
		const before = isAdverb(previous) ? wordBefore(words, index, 2)?.text ?? "" : previous;
		const isOther = found.form === "third" && found.verb.category !== "read" && before === "and" && endsAt(words, index) || modals$1.has(before) && people.has(words[index - 2]?.text ?? "");
		const introduced = introduces(before, found) && !isOfNoun && !isOther || isLabelled;
		const isThird = !word.isAside && found.form === "third" && !found.verb.alsoNoun && !endsAt(words, index);
		if (introduced || isThird && !isOfNoun || namesAct(words, index, found)) return [actAt(sentence, index, found, "description"), ...joinedActs(sentence, index, found)];
	}
	return agentAct(sentence);
}
function agentAct(sentence) {
	const index = sentence.words.length - 1;
	const verb = index < longestName ? sentence.words[index]?.known.agent : void 0;
	return verb ? [actAt(sentence, index, {
		verb,
		form: "base"
	}, "description")] : [];
}
const longestName = 6;
const endsAt = (words, index) => (words[index + 1]?.before ?? "break") === "break" || words[index + 1]?.isAside === true;
const changeOf = (words, index) => changed.has(words[index]?.text ?? "") && words[index + 1]?.text === "of" ? words[index]?.known.found : void 0;
const changed = new Set("edit insert replace update upsert".split(" "));
const isNamedAfter = (next) => next?.before === "space" && !next.isAside && (isOfKind(next, recorded) || next.text === "order" || next.text === "workflow" || next.text === "process");
function isBehindLabel({ words, folded }, index) {
	const { before, start, known } = words[index];
	if (known.found?.verb.mostlyNoun && !takesObject$1(words, index)) return false;
	if (before === "break") return true;
	const last = wordBefore(words, index);
	return index < 4 && before === "list" && last !== void 0 && folded.text.slice(last.end, start).trim() === "|";
}
function isResultOf(words, index) {
	return isOfKind(words[index], answering) && purposes.has(words[index + 1]?.text ?? "");
}
const isAdvice = (words, index) => isOfKind(words[index], advising) && purposes.has(words[index + 1]?.text ?? "");
const resulting$1 = kindSet("result");
const advising = kindSet("advice");
const answering = kindSet("result", "advice");
const recorded = kindSet("result", "paper", "heading");
const purposes = new Set("to for about on of".split(" "));
const clauses = new Set("if when because so unless before after".split(" "));
const relatives = new Set("where whose".split(" "));
function namesAct(words, index, found) {
	const next = words[index + 1]?.text ?? "";
	return found.form === "base" && !found.verb.mostlyNoun && (next === "of" || next === "or" || next === "and" || next === "operation");
}
// src/heuristics/lead-doubt.ts
function leadsUp(words, index, lead) {
	const word = words[index];
	const next = words[index + 1];
	if (word.isAside && next?.start === word.end + 1) return true;
	if ((lead ? lead.verb.word === "force" : manners.has(word.text)) && next?.known.found?.form === "base") return true;
	if (!lead) return false;
	if (isLabel(lead) && next?.before === "break") return true;
	return isOfAdjective(words, index, lead) || isBeginning(lead, next);
}
function isNoAct(words, index, lead) {
	if (lead.verb.word === "like" && words[index + 1]?.isIdentifier === true) return true;
	if (lead.form === "third" && lead.verb.word === "accept" && !words.some(({ text }) => accepted.has(text))) return true;
	if (lead.form === "gerund" && going.has(wordBefore(words, index)?.text ?? "")) return true;
	return isDirective(words, index, lead) || isNounPhrase(words, index, lead) || isAdjective(words, index) || isAdvice(words, index);
}
const accepted = new Set("answer bid call challenge change changes dispute friend invitation invitations invite invites job offer offers order proposal quote request requests solution suggestion suggestions task terms transfer".split(" "));
const going = new Set([
	"currently",
	"recently",
	"actively",
	"presently"
]);
const starting$1 = new Set([
	"start",
	"begin",
	"stop",
	"try",
	"simulate",
	"continue",
	"keep"
]);
const machining = new Set(["charging", "printing"]);
const isBeginning = ({ verb }, next) => starting$1.has(verb.word) && next?.known.found?.form === "gerund" && !machining.has(next.text);
const isOfAdjective = (words, index, { verb, form }) => form === "base" && verb.alsoNoun && wordBefore(words, index)?.isHyphened === true && !takesObject$1(words, index);
const isLabel = ({ verb, form }) => verb.mostlyNoun && form === "base" || verb.word === "warn" && form === "gerund";
const named = new Set("billing booking cycling driving hosting meeting parking pricing shipping trading training walking".split(" "));
const ofWhom = new Set(["by", "of"]);
const measured = new Set("health history progress state statistics stats status".split(" "));
const figures = new Set("rate rates price prices status history statistics".split(" "));
function thingIn(words) {
	const found = words.length > 1 ? words[0]?.known.found : void 0;
	return found && isNounPhrase(words, 0, found) ? found.verb : void 0;
}
function namedThing(words) {
	return words.find(({ known: { found } }) => found?.verb.alsoNoun === true && found.form !== "gerund")?.known.found?.verb;
}
function isNounPhrase(words, index, { verb, form }) {
	if (words[index]?.before !== "break" || verb.category === "read" || form === "third") return false;
	if (form === "gerund" && named.has(words[index]?.text ?? "") && isOfKind(words[index + 1], resulting$1)) return true;
	if (!verb.mostlyNoun) return false;
	if (form === "base" && measured.has(words[index + 1]?.text ?? "") && words[index + 1]?.isAside === false && words[index + 2]?.before !== "list") return true;
	if (isLocated(words, index)) return true;
	if (verb.category === "financial" && figures.has(words[index + 1]?.text ?? "")) return true;
	if (form === "gerund" && ofWhom.has(words[index + 1]?.text ?? "")) return true;
	let last = index;
	while (last < index + 4 && continues(words[last + 1]) && words[last + 1]?.isAside === false) last++;
	const next = words[last + 1];
	return last > index && isOfKind(words[last], resulting$1) && (next === void 0 || next.before === "break" || next.isAside);
}
const adjectives = new Set("clear complete clean open close empty secure".split(" "));
function isAdjective(words, index) {
	const next = words[index + 1];
	return (adjectives.has(words[index]?.text ?? "") || words[index]?.known.found?.verb.mostlyNoun) === true && next?.before === "list" && !next.isAside && next.known.found?.form !== "base";
}
const continues = (word) => word !== void 0 && word.before !== "break" && !isPreamble(word) && !isStop(word);
function isDirective(words, index, { verb }) {
	if (!directing.has(verb.word)) return false;
	const next = words[index + 1]?.text ?? "";
	return verb.word === "start" && next === "here" || verb.word === "trigger" && /^(?:words?|phrases?|keywords?)$/.test(next) || verb.word === "call" && next === "it" && occasions.has(words[index + 2]?.text ?? "") || (verb.word === "call" || verb.word === "run") && occasions.has(next) || next === "this" && /^(?:tool|function|first|when|before|at|once)$/.test(words[index + 2]?.text ?? "");
}
const directing = new Set([
	"call",
	"run",
	"start",
	"trigger"
]);
const isDirected = (words) => words.slice(0, 4).some(({ known: { found } }, index) => found !== void 0 && isDirective(words, index, found));
const occasions = new Set("at when whenever before after if once first without again".split(" "));
const isForbidden = (words) => words[0]?.text === "don't" || words[0]?.text === "do" && words[1]?.text === "not";
const isQuestion$1 = (words) => words[1]?.before === "space" && (asking$3.has(words[0]?.text ?? "") || words[0]?.text === "how" && measures.has(words[1].text) || wondering.has(words[0]?.text ?? "") && subjects.has(words[1].text) && words[2]?.before === "space");
const wondering = new Set("is are was does do did has have".split(" "));
const subjects = new Set("it there this any anyone anybody my your".split(" "));
const measures = new Set("many much often long old far full".split(" "));
const asking$3 = new Set("which what whether where who whose".split(" "));
// src/heuristics/returned.ts
const composing = new Set("write draft compose build make craft prepare produce".split(" "));
const handing = new Set([
	"return",
	"give",
	"output"
]);
const pronouns = new Set(["it", "them"]);
const kept = kindSet("content", "member", "gathering", "file", "filing", "tie", "sheet");
const making$1 = new Set([
	...composing,
	"create",
	"generate",
	"construct",
	"scaffold"
]);
const written$1 = new Set("smart module component snippet boilerplate stub expression".split(" "));
const places = new Set("in on to into inside under".split(" "));
const owned = new Set("the your my this a an its their".split(" "));
const saying = /(?:^|[.!;\n,]|\band) ?(?:it |this |the tool )?(?:returns?|outputs?|gives|emits?|prints) (?:only |just )?(?:the |its |a |an |valid |plain |ready-to-\w{1,10} )?(?:(?:full|complete|generated|resulting|raw|html|css|svg|jsx|tsx|yaml|solidity|python|rust|typescript|javascript|terraform) ){0,3}(?:source code|source|code|markup|html|svg|jsx|tsx|yaml|hcl|sql|latex|snippet|boilerplate)(?= ?(?:[.,;:]|$)| (?:of the (?:generated|new|resulting)|as|for|only|that|you|ready|to|code block|in a|block|markup|source|text)\b)/i;
const source = /\breturns (?:the )?source code of the (?:generated|new|resulting)\b/i;
function returnedText(acts, text, first) {
	const lead = acts[0];
	if (!lead || !making$1.has(lead.verb.word) || lead.place !== "description") return acts;
	if (lead.category !== "write" && lead.category !== "execute") return acts;
	const isKept = !source.test(text) && (lead.stored || lead.into || overlap(lead.kinds, kept) && !lead.near.some((word) => written$1.has(word.text)) || first.some((word, index) => places.has(word.text) && owned.has(first[index + 1]?.text ?? "")));
	const joined = acts.slice(1);
	if (isKept || joined.some(({ category }) => category !== "read") || !saying.test(text)) return acts;
	return [meaning$1(lead, {
		category: "read",
		weight: 1
	}), ...joined];
}
function returned(acts, words) {
	const lead = acts[0];
	if (!lead || !composing.has(lead.verb.word) || lead.stored || lead.into || overlap(lead.kinds, kept)) return acts;
	const joined = acts.slice(1);
	if (!(joined.every(({ category }) => category === "read") && words.some(({ known }, index) => handing.has(known.found?.verb.word ?? "") && pronouns.has(words[index + 1]?.text ?? ""))) || lead.category !== "write" && lead.category !== "execute") return acts;
	return [meaning$1(lead, {
		category: "read",
		weight: 1
	}), ...joined];
}
// src/heuristics/leading.ts
function leadingActs(sentence) {
	const { words } = sentence;
	if (isQuestion$1(words) || isForbidden(words)) return [];
	for (let index = opening(words); index < words.length; index++) {
		const word = words[index];
		if (refersElsewhere(words, index, sentence.own)) return [];
		const lead = word.isIdentifier ? void 0 : verbAt(words, index);
		if (leadsUp(words, index, lead)) continue;
		if (lead && (isNoAct(words, index, lead) || isArgument(sentence, index))) return [];
		if (lead) return returned(withJoined(actAt(sentence, index, lead, "description"), joinedActs(sentence, index, lead)), words);
		if (!isPreamble(word)) return nounLed(sentence, index);
	}
	return [];
}
function opening(words) {
	if (words[0]?.text === "when" || words[0]?.text === "if") {
		const tool = words.findIndex(({ text }, at) => calls.has(text) && leadingOn.has(words[at + 1]?.text ?? ""));
		return Math.max(0, tool);
	}
	if (words[0]?.text !== "given") return 0;
	const index = words.findIndex(({ before }, at) => before === "list" && verbAt(words, at) !== void 0);
	return Math.max(0, index);
}
const calls = new Set([
	"tool",
	"command",
	"function"
]);
const leadingOn = new Set([
	"to",
	"can",
	"will"
]);
const withJoined = (lead, joined) => [lead, ...lead.category === "read" || lead.weight === 2 ? joined : joined.map((act) => assuring.has(act.verb.word) ? weighing$1(act, 1) : act)];
const assuring = new Set("check confirm support validate verify wait".split(" "));
const isArgument = ({ words, folded }, index) => {
	const next = words[index + 1];
	return next?.isIdentifier === true && /^`?=/.test(folded.text.slice(next.end, next.end + 2));
};
const referring = new Set("use call see try prefer using run via".split(" "));
function refersElsewhere(words, index, own) {
	const word = words[index];
	const previous = wordBefore(words, index);
	return word.isIdentifier && previous !== void 0 && referring.has(previous.text) && word.text !== own;
}
// src/heuristics/later-forms.ts
function restartActs(sentence) {
	const { words } = sentence;
	const subject = words[0]?.text === "the" ? 1 : 0;
	if (!machines.has(words[subject]?.text ?? "")) return [];
	let index = subject + 1;
	while (words[index]?.text === "will" || isAdverb(words[index]?.text ?? "")) index++;
	const found = words[index]?.known.found;
	if (!found || !restarting.has(found.verb.word)) return [];
	return found.form === "past" || found.form === "gerund" ? [] : [actAt(sentence, index, found, "later")];
}
const machines = new Set("system server device machine host instance node service router switch printer nas appliance vm container".split(" "));
const restarting = new Set([
	"reboot",
	"restart",
	"powercycle"
]);
function passiveActs(sentence) {
	const { words } = sentence;
	const at = words.findIndex(({ text }, index) => adding.has(text) && isPassive(words, index - 1));
	const found = at < 0 ? void 0 : words[at + 1]?.known.found;
	if (found?.form !== "past" || found.verb.weight === 1 || found.verb.category === "read") return [];
	return [actAt(sentence, at + 1, found, "description")];
}
const isPassive = (words, index) => being.has(words[index]?.text ?? "") || words[index]?.text === "be" && wordBefore(words, index)?.text === "will";
const being = new Set("is are gets get".split(" "));
function usefulActs(sentence) {
	const found = verbAt(sentence.words, 2);
	if (found?.form !== "gerund") return [];
	return [actAt(sentence, 2, found, "later"), ...joinedActs(sentence, 2, found)].filter(({ verb, category }) => verb.weight === 2 && category !== "read");
}
const isThird = ({ verb, form, category }) => form === "third" && category !== "read" && category !== "execute" && !judging$3.has(verb.word);
const besidesReading = (sentence, index, found) => [...alsoActs(sentence), ...joinedActs(sentence, index, found).filter(isThird)];
function alsoActs(sentence) {
	const { words } = sentence;
	const at = words.findIndex(({ text }, index) => text === "also" && index < words.length - 1 && verbAt(words, index + 1)?.form === "third");
	const found = at < 0 ? void 0 : verbAt(words, at + 1);
	if (!found || found.verb.weight === 1 || found.verb.category === "read") return [];
	return [actAt(sentence, at + 1, found, "description")];
}
const judging$3 = new Set("accept reject allow deny decline refuse cover follow match post exclude ignore throttle finish correct protect mirror".split(" "));
const adding = new Set("also then afterwards afterward finally additionally automatically".split(" "));
// src/heuristics/later.ts
const laterSentenceWords = 14;
function laterActs(sentence) {
	const { words } = sentence;
	const restarts = restartActs(sentence);
	if (restarts.length > 0) return restarts;
	let index = 0;
	let asserted = false;
	let added = false;
	while (index < words.length && isLaterPreamble(words[index])) {
		asserted ||= modals.has(words[index].text);
		added ||= adding.has(words[index].text);
		index++;
	}
	if (words[0]?.text === "useful" && words[1]?.text === "for" && words.length > 2) return usefulActs(sentence);
	const word = words[index];
	if (!word || word.isIdentifier || permitting.has(word.text)) return [];
	const found = verbAt(words, index);
	if (!found) return passiveActs(sentence);
	if (isSaidOfThings(words, index, found)) return [];
	if (found.verb.category === "read") return besidesReading(sentence, index, found);
	if (found.verb.weight === 1 || judging$3.has(found.verb.word) || isNoneOfTool(sentence, index)) return [];
	const states = found.form === "third" || asserted && found.form === "base";
	const hasObject = takesObject$1(words, index) || found.form === "third" && takesPlural(words, index);
	if (!states || found.verb.alsoNoun && !hasObject) return [];
	const act = actAt(sentence, index, found, added ? "description" : "later");
	return [found.verb.word === "enqueue" ? weighing$1(act, 1) : act, ...joinedActs(sentence, index, found)];
}
const isSaidOfThings = (words, index, { verb, form }) => form === "third" && predicates.has(words[index + 1]?.text ?? "") || verb.word === "support";
function isNoneOfTool(sentence, index) {
	const { words } = sentence;
	const isReplacing = words[index].known.found?.verb.word === "replace";
	const isExample = words[index + 2]?.text === "like";
	return isReplacing && standsForCalls(words, index + 1) || isCost(words, index) || isAssigned(sentence, index) || isExample;
}
function isAssigned({ words, folded }, index) {
	const { end } = words[index];
	return /^\s?=/.test(folded.text.slice(end, end + 2));
}
const predicates = new Set("can could may might must should will would is are was were have has need take".split(" "));
const isCost = (words, index) => startsWithDigit(words[index + 1]?.text ?? "") && words.slice(index + 2, index + 6).some(({ text }) => costs.has(text));
const costs = new Set("credit credits token tokens seconds ms milliseconds latency overhead".split(" "));
const standsForCalls = (words, index) => isNameOfTool(words[index]) || words.slice(index, index + 4).some(({ text }) => saved.has(text));
const saved = new Set("chain need call calls tool tools".split(" "));
const isNameOfTool = (word) => word !== void 0 && (word.isIdentifier || word.before === "break" || word.isHyphened);
function laterWords(folded, { start, end }) {
	const opening = sentenceWords(folded, start, end, 1)[0];
	return opening && (opening.text === "useful" || machines.has(opening.text) || isLaterPreamble(opening) || opening.known.found?.form === "third") ? sentenceWords(folded, start, end, laterSentenceWords) : [];
}
const modals = new Set("will can may permanently irreversibly immediately".split(" "));
const subject = roleBit("laterSubject");
const isLaterPreamble = (word) => (word.known.roles & subject) !== 0 || isAdverb(word.text);
// src/heuristics/listed.ts
const most = 24;
const headings = new Set("action actions operation operations mode modes command commands subcommand subcommands method methods supported available supports option options".split(" "));
function listedActs(sentence) {
	const { words } = sentence;
	const start = words.findIndex((word) => !isHeading(word));
	const acts = [];
	for (let index = Math.max(start, 0); index < words.length; index++) {
		const { before, known } = words[index];
		if (index > start && before !== "list") continue;
		const { found } = known;
		if (found?.form !== "base" || found.verb.mostlyNoun || found.verb.weight === 1) continue;
		acts.push(actAt(sentence, index, found, "description"));
	}
	return acts;
}
const isHeading = ({ text }) => headings.has(text) || /^[0-9]/.test(text);
function listedWords(folded, { start, end }) {
	const [opening] = sentenceWords(folded, start, end, 1);
	if (!opening) return [];
	const isItem = /[-*\u2022\u2013\u2014]/.test(folded.text.slice(start, opening.start));
	return isItem || headings.has(opening.text) ? sentenceWords(folded, start, end, isItem ? 1 : most) : [];
}
// src/heuristics/mentioned.ts
function mentionedActs(sentence) {
	const { words } = sentence;
	const clause = words.findIndex(({ text }) => clauses.has(text) || text === "whose");
	return (clause < 0 ? words : words.slice(0, clause)).flatMap((word, index) => {
		const found = word.isIdentifier ? void 0 : verbAt(words, index) ?? lastPart(word);
		const goesOn = found?.form === "gerund" && /^(?:are|is|currently|now)$/.test(wordBefore(words, index)?.text ?? "");
		if (!found || goesOn || isDirective(words, index, found)) return [];
		if (found.form === "third" && found.verb.alsoNoun && isGrave(found.verb) && !continues(words[index + 1])) return [];
		return found.verb.mostlyNoun && (found.verb.weight === 1 ? !takesObject$1(words, index) : !continues(words[index + 1])) ? [] : [weighing$1(actAt(sentence, index, found, "mention"), 0)];
	});
}
function lastPart({ text, isHyphened }) {
	const found = isHyphened ? verbOf(text.slice(text.lastIndexOf("-") + 1)) : void 0;
	return found?.form === "gerund" ? found : void 0;
}
// src/heuristics/description.ts
const maxSentences = 400;
const firstSentenceWords = 400;
const longest = 32768;
const nothing = {
	folded: fold(""),
	leading: [],
	later: [],
	first: [],
	readOnly: false,
	result: void 0,
	thing: void 0,
	mentioned: [],
	unread: 0
};
function readDescription$1(folded, pointer, setting, own) {
	if (folded.text === "") return nothing;
	const spans = spansOf(folded);
	let leading = [];
	let first = [];
	let result;
	let thing;
	let readOnly = false;
	const later = [];
	for (const span of spans) {
		if (leading.length > 0 || result) {
			const words = laterWords(folded, span);
			if (words.length > 0) later.push(...laterActs({
				folded,
				words,
				pointer,
				setting,
				own
			}));
			if (managing.has(leading[0]?.verb.word ?? "")) later.push(...listedActs({
				folded,
				words: listedWords(folded, span),
				pointer,
				setting,
				own
			}));
			continue;
		}
		const words = sentenceWords(folded, afterTag(folded.text, span), span.end, firstSentenceWords);
		if (words.length === 0) continue;
		if (words[1]?.before === "break" && listing.has(words[0].text)) continue;
		const sentence = {
			folded,
			words,
			pointer,
			setting,
			own
		};
		leading = leadingActs(sentence);
		if (leading.length === 0) leading = foreignActs(sentence, span);
		if (first.length === 0) first = words;
		if (leading.length === 0) {
			result = isDirected(words) ? void 0 : resultIn(words);
			thing = thingIn(words) ?? (result && namedThing(words));
		} else readOnly = isReadOnly(words);
	}
	const mentioned = leading.length > 0 || result ? [] : mentionedActs({
		folded,
		words: first,
		pointer,
		setting,
		own
	});
	return {
		folded,
		leading: returnedText(leading, folded.source, first),
		later,
		first,
		readOnly,
		result,
		thing,
		mentioned,
		unread: unreadIn(folded, spans)
	};
}
function unreadOf(description) {
	if (description.length < 2 * maxSentences) return 0;
	const folded = fold(description);
	return unreadIn(folded, spansOf(folded));
}
const listing = new Set("args arguments parameters params request".split(" "));
const longestTag = 40;
function afterTag(text, { start, end }) {
	let here = start;
	while (here < end && /\s/.test(text.charAt(here))) here++;
	if (text.charAt(here) !== "[") return start;
	const close = text.slice(here, Math.min(end, here + longestTag)).indexOf("]");
	return close < 0 ? start : here + close + 1;
}
const spansOf = (folded) => sentenceSpans(folded, maxSentences);
function unreadIn({ source, text, at }, spans) {
	const end = Math.min(spans.at(-1)?.end ?? 0, longest);
	return !/[\p{L}\p{N}]/u.test(text.slice(end)) ? 0 : source.length - (at?.[end] ?? end);
}
function resultIn(words) {
	if (isQuestion$1(words) || isAdvice(words, 0)) return words[0];
	return words.slice(0, 12).find((word) => isOfKind(word, resulting));
}
const resulting = kindSet("result");
// src/heuristics/name-doubt.ts
function adviceWeight({ category, weight }, words, told) {
	if (told?.category !== "read" || category !== "write" && category !== "execute") return weight;
	if (isLinkTold(told, words) || told.near[0]?.text === "how") return 0;
	return overlap(told.kinds, advice) ? 1 : weight;
}
const isLinkTold = ({ verb, near }, words) => verb.word === "generate" && (near.slice(0, 4).some(isLink) || near.some(isCommand)) && !words.some(isLink);
const isCommand = ({ text }) => printed.has(text);
const printed = new Set("code command commands css html markup snippet snippets".split(" "));
const isLink = ({ text }) => text === "link" || text === "url";
const isOfReading = ({ verb, index }, { category }, told, kinds) => running$1.has(verb.word) && index === 0 && category === "execute" && readsPlainly(told) && !overlap(kinds, program);
const isThingRead = ({ verb, index, end }, words, told) => told?.category === "read" && told.weight === 2 && told.verb !== verb && index === 0 && !isGrave(verb) && (isToldOf(verb, told, end < words.length - 1) || words.at(-1).text === "status" && !changing$2.has(verb.word));
const isToldOf = (verb, { near }, isOfThing) => near.some(({ known: { found } }, at) => found?.verb === verb && (isOfKind(near[at + 1], result$1) || isOfThing && verb.mostlyNoun));
const changing$2 = new Set("add change clear create edit mark modify post push reset send set toggle update write".split(" "));
function isDoubtful(one, { words, isCommand }) {
	if (one.verb.category === "read" || isCommand && one.index === 0) return false;
	if (isQuestion(words)) return true;
	const last = words.length - 1;
	const lastWord = words[last];
	if (fitness.has(lastWord.text) || fitness.has(words[one.end + 1]?.text ?? "")) return true;
	if (one.index < last && isOfKind(lastWord, advice)) return true;
	if (one.index === last - 1 && one.verb.category === "execute" && states.has(lastWord.text)) return true;
	if (!one.verb.alsoNoun) return false;
	if (one.index === 0 && last > 0) {
		const { found } = lastWord.known;
		const isChecked = found?.verb.category === "read" && found.form !== "past" && (found.verb.weight === 2 || !isGrave(one.verb));
		if (!one.verb.mostlyNoun) return one.verb.category === "financial" && answers.has(lastWord.text);
		return isAnswer(lastWord) || isFigureOf(one.verb, lastWord) || isChecked;
	}
	return one.verb.mostlyNoun || one.index < last;
}
const doubtfulWeight = ({ verb, index, end }, words, told) => isQuestion(words) || index === 0 && told === void 0 && isNamedForAnswer(verb, words.at(-1)) || (index > 0 || words.length === 1) && verb.mostlyNoun && told?.verb !== verb || index > 0 && overlap(kindsOf(verb.word), result$1) || index > 0 && told?.category === "read" && isAnswer(words.at(-1)) || answers.has(words.at(-1).text) || fitness.has(words.at(-1).text) || fitness.has(words[end + 1]?.text ?? "") ? 0 : 1;
const isQuestion = (words) => asking$2.has(words[0].text);
const asking$2 = new Set("who which what whether is are has can may should does how why when where".split(" "));
const isNamedForAnswer = (verb, last) => isOfKind(last, advice) || verb.mostlyNoun && verb.category === "financial" && isAnswer(last) || isFigureOf(verb, last);
const isFigureOf = (verb, last) => verb.mostlyNoun && verb.category === "financial" && isOfKind(last, figure);
const isAnswer = (word) => isOfKind(word, result$1) || answers.has(word.text);
const fitness = new Set([
	"readiness",
	"eligibility",
	"feasibility"
]);
const states = new Set([
	"status",
	"state",
	"history",
	"stats"
]);
const answers = new Set("status state info information timeline detail details history stats statistics metadata overview news depth book price prices rate rates".split(" "));
const program = kindSet("program", "service", "terminal", "store");
const advice = kindSet("advice");
const result$1 = kindSet("result");
const figure = kindSet("figure");
// src/heuristics/name-verbs.ts
function agentIn(words) {
	const index = words.length - 1;
	const verb = words[index]?.known.agent;
	if (verb && words[index].text === "exists") return {
		verb,
		form: "base",
		index,
		end: index
	};
	const nominal = words[index]?.known.nominal;
	if (nominal && index > 0 && verbsIn(words).length === 0) return {
		verb: nominal,
		form: "base",
		index,
		end: index
	};
	if (!verb || verbsIn(words).some((one) => !one.verb.mostlyNoun || isGraver(one, verb))) return void 0;
	return {
		verb,
		form: "base",
		index,
		end: index
	};
}
const isGraver = ({ index, verb }, agent) => index === 0 && !(verb.mostlyNoun && verb.category === "write") && categories.indexOf(verb.category) > categories.indexOf(agent.category);
function verbsIn(words) {
	const candidates = [];
	for (let index = 0; index < words.length; index++) {
		const joined = phrasal(words, index);
		const found = joined ?? words[index].known.found;
		if (!(found && (found.form === "base" || found.form === "third" && !found.verb.alsoNoun && !candidates[0])) || isCompound(words, index) || isCompoundEnd(words, index)) continue;
		if (found.verb.alsoNoun && wordBefore(words, index)?.text === "by") continue;
		const end = joined ? index + 1 : index;
		candidates.push({
			verb: found.verb,
			form: found.form,
			index,
			end
		});
		index = end;
	}
	return candidates;
}
function foreignIn(words) {
	const index = words.findIndex(({ text }) => spelledVerb(text) !== void 0);
	const verb = spelledVerb(words[index]?.text ?? "");
	return verb && {
		verb,
		form: "base",
		index,
		end: index
	};
}
const isPlain = (one) => one !== void 0 && !one.verb.alsoNoun;
const isDropped = (lead, one) => lead.verb.word === "drag" && one.verb.word === "drop";
const joints = new Set([
	"and",
	"or",
	"then",
	"n"
]);
const isJoinedTo = (words, index) => joints.has(wordBefore(words, index)?.text ?? "");
function isJoined(words, index, candidates) {
	return isJoinedTo(words, index) || joints.has(words[index + 1]?.text ?? "") && candidates.some((one) => one.index === index + 2);
}
function rivalOf(lead, candidates, last) {
	const first = candidates.find((one) => one.index === 0);
	return first && lead.index === last && first.verb.alsoNoun && !first.verb.mostlyNoun && first.verb.category === "read" && lead.verb.category !== "read" ? first : void 0;
}
// src/heuristics/name-lead.ts
function leadOf(candidates, words, told) {
	if (candidates.length < 2) return candidates[0];
	const choice = {
		candidates,
		words,
		told,
		atStart: candidates.find((one) => one.index === 0),
		atEnd: candidates.find((one) => one.end === words.length - 1),
		plain: candidates.find(isPlain)
	};
	for (const rule of rules) {
		const lead = rule(choice);
		if (lead) return lead;
	}
}
const doneAtEnd = ({ words, atStart, atEnd }) => atStart?.verb.category === "read" && atEnd && atEnd.index > 1 && isPlain(atEnd) && isGrave(atEnd.verb) && !linking.has(wordBefore(words, atEnd.index)?.text ?? "") ? atEnd : void 0;
const linking = new Set([
	"and",
	"or",
	"then",
	"n",
	"to",
	"for",
	"before"
]);
const toldAtEnd = ({ words, told, atStart, atEnd }) => atStart && !isGrave(atStart.verb) && told?.verb === atEnd?.verb && (atStart.verb.alsoNoun || words.length === 2 && isPlain(atEnd)) ? atEnd : void 0;
const toldAtStart = ({ candidates, told, atStart, atEnd }) => atStart?.verb.category === "read" && atStart.verb === told?.verb && told.category === "read" && atEnd?.verb.alsoNoun === true && candidates.every(({ verb }) => !isGrave(verb)) ? atStart : void 0;
const planned = ({ candidates, words, told }) => told?.category === "read" ? candidates.find(({ verb, index }) => planning.has(verb.word) && verb === told.verb && index < words.length - 1) : void 0;
const planning = new Set([
	"plan",
	"preview",
	"simulate",
	"estimate"
]);
const plainAtStart = ({ atStart }) => isPlain(atStart) ? atStart : void 0;
const started = ({ told, atStart, atEnd }) => atStart?.verb.word === "start" && told?.verb === atStart.verb && atEnd?.verb.category === "read" ? atStart : void 0;
const marked$1 = ({ atStart, atEnd }) => atStart?.verb.word === "mark" && (atEnd?.verb.word === "read" || atEnd?.verb.category !== "read") ? atStart : void 0;
const ended$1 = ({ atEnd }) => atEnd && ending$1.has(atEnd.verb.word) ? atEnd : void 0;
const ending$1 = new Set([
	"begin",
	"pause",
	"restart",
	"resume",
	"start",
	"stop"
]);
const readAtStart = ({ candidates, told, atStart }) => atStart?.verb.category === "read" && readsPlainly(told) && candidates.every(isNoDanger) ? atStart : void 0;
const isNoDanger = ({ verb }) => !isGrave(verb) && verb.category !== "execute";
const startsLast = ({ candidates, words, atEnd }) => atEnd?.verb.category === "read" ? candidates.find((one) => beginning$2.has(one.verb.word) && one.end === words.length - 2) : void 0;
const beginning$2 = new Set([
	"start",
	"launch",
	"trigger"
]);
const plainAtEnd = ({ atEnd }) => isPlain(atEnd) ? atEnd : void 0;
const toldBeforeRun = ({ told, atStart, atEnd }) => told?.verb === atStart?.verb && atEnd?.verb.category === "execute" && atEnd.verb.weight === 1 ? atStart : void 0;
const toldBeforePlain = ({ words, told, atStart, plain }) => plain && told?.verb === atStart?.verb && (!isGrave(plain.verb) || isOfThings(words, plain)) ? atStart : void 0;
const isOfThings = (words, { index }) => words[0].known.found?.verb.category === "read" && index === words.length - 2 && isPlural(words.at(-1));
const plainInside = ({ words, atStart, plain }) => plain && !(atStart && isJoinedTo(words, plain.index)) ? !atStart || plain.index === 1 ? plain : atStart : void 0;
const afterThing = ({ atStart, atEnd }) => atStart?.verb.mostlyNoun && atEnd && !atEnd.verb.mostlyNoun ? atEnd : void 0;
const leastThing = ({ candidates, atStart, atEnd }) => atStart ?? candidates.findLast((one) => !one.verb.mostlyNoun) ?? atEnd ?? candidates[0];
const rules = [
	doneAtEnd,
	toldAtEnd,
	toldAtStart,
	planned,
	plainAtStart,
	started,
	marked$1,
	ended$1,
	readAtStart,
	startsLast,
	plainAtEnd,
	toldBeforeRun,
	toldBeforePlain,
	plainInside,
	afterThing,
	leastThing
];
// src/heuristics/name-acts.ts
function nameActs(name, pointer, place, setting, told, thing) {
	const agent = agentIn(name.words);
	const candidates = agent ? [agent] : verbsIn(name.words);
	const lead = leadOf(candidates, name.words, told) ?? foreignIn(name.words);
	if (!lead) return [];
	const acts = [lead, ...candidates.filter((one) => one !== lead && !isDropped(lead, one) && isJoined(name.words, one.index, candidates))].map((one) => {
		const act = actOf(one, name, pointer, place, setting, told);
		if (one.verb === name.words[one.index].known.nominal) return weakened(act);
		return one.verb === thing && (thing.mostlyNoun || one.end < name.words.length - 1) ? weighing$1(act, 0) : act;
	});
	const rival = rivalOf(lead, candidates, name.words.length - 1);
	if (!rival) return acts;
	return [...acts, actOf(rival, name, pointer, place, setting, told)].map(weakened);
}
const weakened = (act) => weighing$1(act, 1);
function actOf(one, name, pointer, place, setting, told) {
	const same = told?.verb.word === one.verb.word ? told : void 0;
	let kinds = same?.kinds ?? noKinds;
	let topics = noKinds;
	let from = same?.from ?? false;
	let into = same?.into ?? false;
	const { words, folded } = name;
	const { verb, index, end } = one;
	for (let at = 0; at < words.length; at++) {
		if (at >= index && at <= end) continue;
		if (isHeaded(words, at)) continue;
		const { text, known } = words[at];
		kinds = union(kinds, known.kinds);
		topics = union(topics, known.topics);
		from ||= text === "from";
		into ||= text === "into";
	}
	const stored = same?.stored === true || isStored(words, index);
	const started = verb.word === "create" && isStarted(words, index);
	const heard = told?.verb.word;
	const near = same ? [...words, ...same.near] : words;
	const around = {
		kinds,
		topics,
		from,
		into,
		stored,
		started,
		setting,
		told: heard,
		near,
		folded
	};
	const sense = same?.readOnly ? same : senseOf(verb, around);
	const weight = isDoubtful(one, name) ? doubtfulWeight(one, words, told) : isOfReading(one, sense, told, kinds) || isThingRead(one, words, told) ? 1 : adviceWeight(sense, words, told);
	const text = original(folded, words[index].start, words[end].end);
	const { category } = sense;
	const isBound = same?.readOnly === true;
	return makeAct(one, {
		category,
		weight
	}, {
		kinds,
		topics,
		from,
		into,
		stored,
		near: words,
		folded
	}, place, {
		pointer,
		text
	}, isBound);
}
// src/heuristics/disguise.ts
const letters = {
	I: "l",
	"0": "o",
	"1": "l",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"@": "a",
	$: "s"
};
function undisguised(name) {
	const plain = nameWords(name);
	if (!/[a-z][I013457@$][A-Za-z]|[013457@$][a-z]{3}/.test(name)) return plain;
	for (const one of ["l", "i"]) {
		const seen = nameWords(name.replace(/[I013457@$]/g, (sign) => sign === "1" ? one : letters[sign] ?? sign));
		if (seen.words.some(({ text }) => isGraveWord(text) && !plain.words.some((word) => word.text === text))) return {
			folded: plain.folded,
			words: seen.words
		};
	}
	return plain;
}
function isGraveWord(text) {
	const found = verbOf(text);
	return found !== void 0 && isGrave(found.verb);
}
// src/heuristics/name.ts
function readName$1(name, namespaces) {
	const { folded, words } = undisguised(name);
	const kept = words.filter((word, index) => !isVersion(words, index) && !startsWithDigit(word.text));
	const isCommand = kept.length > 1 && commandLines.has(kept[0].text);
	let first = isCommand ? 1 : 0;
	while (first < kept.length - 1 && namespaces.has(kept[first].text)) first++;
	return {
		folded,
		words: withoutKind(kept.slice(first)),
		isCommand
	};
}
const commandLines = new Set("kubectl docker helm terraform systemctl adb ansible npm pnpm yarn cargo".split(" "));
const toolKinds = new Set([
	"tool",
	"command",
	"action",
	"api"
]);
function withoutKind(words) {
	const first = words[0]?.known.found;
	const rest = words.slice(0, -1);
	if (!toolKinds.has(words.at(-1)?.text ?? "") || rest.length === 0) return words;
	if (first && (rest.length === 1 || first.verb.weight === 1 || first.verb.category === "execute")) return words;
	return rest;
}
function isVersion(words, index) {
	const next = words[index + 1];
	return words[index].text === "v" && next !== void 0 && startsWithDigit(next.text);
}
// src/heuristics/told-choices.ts
const longestLine = 300;
const mostLines = 200;
const mostWords = 60;
function choicesIn(text, pointer) {
	const folded = fold(text);
	const acts = sentenceWords(folded, 0, folded.text.length, mostWords).flatMap((word) => {
		const { found } = word.known;
		if (found?.form !== "base" || found.verb.weight === 1 || found.verb.alsoNoun && found.verb.category !== "destructive") return [];
		return [bareAct(found.verb, found.verb.weight, "action", {
			pointer,
			text: exactly(folded, word)
		})];
	});
	return acts.length > 1 ? acts : [];
}
const marked = /[A-Za-z_]{2,30}(?: ?[|/] ?[A-Za-z_]{2,30}){2,20}/g;
const listed = /['"`]?[A-Za-z_]{2,30}['"`]?(?:(?: ?[|/] ?|, ?(?:or )?| or )['"`]?[A-Za-z_]{2,30}['"`]?){1,20}/g;
const searched = 2e3;
function toldChoices(name, description) {
	const line = lineOf(name, description);
	const told = line === void 0 ? [] : actsAmong(line.matchAll(listed));
	return told.length > 0 ? told : actsAmong(description.slice(0, searched).matchAll(marked));
}
const headed = /\b(?:types|operations|actions|ops)(?: are)?: {0,2}([A-Za-z_]{2,40}(?:\/[A-Za-z_]{2,40})?(?:, ?[A-Za-z_]{2,40}(?:\/[A-Za-z_]{2,40})?){2,60})/i;
const toldSteps = (description) => headed.exec(description.slice(0, searched))?.[1]?.split(/[,/ ]+/) ?? [];
function actsAmong(lists) {
	for (const [found] of lists) {
		const acts = found.split(/[^A-Za-z_]+/).flatMap((text) => {
			const word = known(text.toLowerCase()).found;
			return word?.form === "base" && !word.verb.mostlyNoun ? [bareAct(word.verb, word.verb.weight, "action", {
				pointer: "/description",
				text
			})] : [];
		});
		if (acts.length > 1) return acts;
	}
	return [];
}
function lineOf(name, description) {
	for (const line of description.split(/\r?\n/, mostLines)) {
		const text = line.replace(/^[ \t]*(?:[-*] ?|:param )?`?/, "");
		if (!text.startsWith(name)) continue;
		const rest = /^`?(?: ?\([^)]{0,60}\))?`? ?: ?(.*)$/.exec(text.slice(name.length, name.length + longestLine));
		if (rest?.[1]) return rest[1];
	}
}
// src/heuristics/operations.ts
const choosers = new Set("action actions operation operations op ops subcommand verb operationtype actiontype command method cmd subaction".split(" "));
const noActs = [];
const none$3 = new Set();
const nowhere = {
	screen: "none",
	trades: false
};
function operationActs(parameters, lead, description, told) {
	const choosing = parameters.filter((one) => one.depth < 3 && isChooser(one));
	return choosing.length === 0 ? noActs : choosing.flatMap((one) => {
		const acts = actsOf(one, description).map((act) => asTold(act, told));
		if (lead && isFilter(one, lead, parameters)) return acts.map((act) => weighing$1(act, 0));
		return readsPlainly(lead) ? acts.map(asThing) : acts;
	});
}
function asTold(act, told) {
	if (act.verb.word !== "remove") return act;
	const same = told.filter(({ verb }) => verb === act.verb);
	return same.length > 0 && same.every(({ category }) => category === "write") ? asWrite(act) : act;
}
const looking$1 = new Set("list search find query count".split(" "));
const judging$2 = new Set("analyze assess check classify evaluate explain preview scan score validate".split(" "));
const noting = new Set([
	"audit",
	"log",
	"record",
	"track"
]);
const filtering = new Set("action actions actiontype type operationtype".split(" "));
const asThing = (act) => act.verb.mostlyNoun && act.category !== "read" && !isGrave(act.verb) ? weighing$1(act, 0) : act;
const paging = new Set([
	"limit",
	"offset",
	"cursor",
	"page"
]);
function isFilter({ key, values }, lead, all) {
	const { verb } = lead;
	const isPaged = readsPlainly(lead) && all.some((one) => one.depth === 0 && paging.has(one.key));
	return values.length > 0 && filtering.has(key) && (looking$1.has(verb.word) || noting.has(verb.word) || isPaged || judging$2.has(verb.word) && key.endsWith("type")) && !values.some(({ text }) => looking$1.has(text.toLowerCase()) || text.toLowerCase() === "get");
}
const inOperations = /\/properties\/(?:operations|actions|changes|mutations)\/items\/properties\/type$/;
const perhaps = new Set([
	"mode",
	"type",
	"task",
	"function"
]);
function isChooser({ key, values, depth, pointer }) {
	if (choosers.has(key)) return !isPatch(values);
	if (key === "type" && inOperations.test(pointer)) return values.length > 1;
	if (values.length < 3 || depth > 1 || !perhaps.has(key)) return false;
	return values.filter(({ text }) => isPlainVerb(text)).length * 2 > values.length;
}
const isPatch = (values) => [
	"add",
	"remove",
	"replace"
].every((step) => values.some(({ text }) => text === step)) && values.every(({ text }) => patching.has(text));
const patching = new Set("add remove replace move copy test".split(" "));
function isPlainVerb(text) {
	const found = verbOf(text.toLowerCase());
	return found?.form === "base" && !found.verb.mostlyNoun;
}
function actsOf(parameter, description) {
	if (isHttpMethod(parameter) || isFreeMethod(parameter)) return [];
	if (parameter.values.length === 0) return describedActs(parameter, description);
	const acts = parameter.values.flatMap(({ text, pointer }) => {
		const named = nameActs(readName$1(text, none$3), pointer, "action", nowhere).filter((act, index) => !isThing(act, text) && (index === 0 || act.category !== "read")).map((act) => decisive(act, text));
		return named.every(({ category }) => category === "read") ? [...named, ...secondAct(text, pointer)] : named;
	});
	if (parameter.values.some(({ text }) => text === "subtract" || text === "multiply")) return acts.filter(({ category }) => category === "read");
	return [...acts.length * 3 <= parameter.values.length ? acts.map((act) => act.verb.alsoNoun ? weighing$1(act, 0) : act) : acts, ...switchActs(parameter)];
}
function secondAct(text, pointer) {
	const { words, folded } = readName$1(text, none$3);
	const [first, second] = words;
	const found = second?.known.found;
	return words.length === 2 && first?.known.found?.verb.category === "read" && found?.form === "base" && !found.verb.alsoNoun && found.verb.category !== "read" && second ? [bareAct(found.verb, 2, "action", {
		pointer,
		text: exactly(folded, second)
	})] : [];
}
function switchActs({ values }) {
	const verb = verbOf("switchon")?.verb;
	const states = values.filter(({ text }) => /^(?:on|off)$/i.test(text));
	return verb && states.length > 1 ? states.map((state) => bareAct(verb, 2, "action", state)) : [];
}
const result = kindSet("result");
const isThing = (act, text) => act.verb.alsoNoun && overlap(act.kinds, result) && text.length - act.text.length > 8;
function decisive(act, text) {
	if (text.length - act.text.length >= 12) return act;
	return weighing$1(act, act.category === "read" || act.verb.mostlyNoun ? act.verb.weight : 2);
}
function isHttpMethod(parameter) {
	return parameter.values.length > 1 && parameter.values.every(({ text }) => /^(?:get|post|put|patch|delete|head|options|trace|connect|copy|link|unlink|purge|lock|unlock|propfind|view)$/i.test(text)) && parameter.values.some(({ text }) => /^(?:get|head)$/i.test(text)) && /^[A-Z]+$/.test(parameter.values[0]?.text ?? "");
}
function isFreeMethod({ key, isFree, description }) {
	return (key === "method" || key === "httpmethod") && isFree && /\b(?:POST|PUT|PATCH|DELETE)\b/.test(description);
}
function describedActs({ key, name, type, isFree, description, pointer }, told) {
	if (key === "command" || key === "cmd" || !isFree) return [];
	const own = choicesIn(description, `${pointer}/description`);
	if (own.length > 0) return own;
	const listed = toldChoices(name, told);
	return listed.length > 0 || type !== "array" ? listed : toldSteps(told).flatMap(stepActs);
}
const stepActs = (step) => nameActs(readName$1(step, none$3), "/description", "action", nowhere).filter(({ text, verb }) => text !== step && removing$1.has(verb.word));
const removing$1 = new Set([
	"delete",
	"destroy",
	"erase",
	"purge",
	"remove",
	"truncate",
	"wipe"
]);
// src/heuristics/parameter-values.ts
const maxValues = 200;
const none$2 = [];
function valuesOf(parts, pointer) {
	if (Array.isArray(parts.enum)) return textsOf(parts.enum, `${pointer}/enum`);
	const { items, alternatives } = parts;
	const fixed = parts.const;
	if (items === void 0 && fixed === void 0 && alternatives === void 0) return none$2;
	const listed = isObject(items) ? own(items, "enum") : void 0;
	if (Array.isArray(listed)) return textsOf(listed, `${pointer}/items/enum`);
	const values = [];
	if (typeof fixed === "string") values.push({
		text: fixed,
		pointer: `${pointer}/const`
	});
	for (const [key, list] of alternatives ?? []) for (const [index, option] of list.entries()) if (isObject(option)) values.push(...optionOf(option, `${pointer}/${key}/${index}`));
	return values;
}
function optionOf(option, pointer) {
	const fixed = own(option, "const");
	const listed = own(option, "enum");
	return [...typeof fixed === "string" ? [{
		text: fixed,
		pointer: `${pointer}/const`
	}] : [], ...Array.isArray(listed) ? textsOf(listed, `${pointer}/enum`) : []];
}
function textsOf(list, pointer) {
	const values = [];
	for (let index = 0; index < Math.min(list.length, maxValues); index++) {
		const text = list[index];
		if (typeof text === "string" && text.length < 200) values.push({
			text,
			pointer: `${pointer}/${index}`
		});
	}
	return values;
}
// src/heuristics/schema-parts.ts
const maxAlternatives = 64;
function partsOf(schema) {
	const parts = {
		type: void 0,
		description: void 0,
		properties: void 0,
		enum: void 0,
		const: void 0,
		items: void 0,
		ref: void 0,
		alternatives: void 0
	};
	for (const key in schema) switch (key) {
		case "type":
			parts.type = schema[key];
			break;
		case "description":
			parts.description = schema[key];
			break;
		case "properties":
			parts.properties = schema[key];
			break;
		case "enum":
			parts.enum = schema[key];
			break;
		case "const":
			parts.const = schema[key];
			break;
		case "items":
			parts.items = schema[key];
			break;
		case "$ref":
			parts.ref = schema[key];
			break;
		case "oneOf":
		case "anyOf":
		case "allOf": {
			const list = schema[key];
			if (Array.isArray(list)) (parts.alternatives ??= []).push([key, list.slice(0, maxAlternatives)]);
		}
	}
	parts.alternatives?.sort(([a], [b]) => a < b ? -1 : 1);
	return parts;
}
const mayNest = ({ properties, items, ref, alternatives }) => properties !== void 0 || items !== void 0 || ref !== void 0 || alternatives !== void 0;
// src/heuristics/parameters.ts
const maxParameters = 600;
const maxLevels = 12;
const maxReferences = 100;
function parametersOf(definition) {
	const root = own(definition, "inputSchema");
	const found = [];
	if (!isObject(root)) return found;
	let level = [{
		parts: partsOf(root),
		pointer: "/inputSchema",
		depth: 0
	}];
	const walk = {
		definition,
		found,
		referred: new Set()
	};
	for (let depth = 0; depth < maxLevels && level.length > 0; depth++) {
		const next = [];
		for (const place of level) {
			if (found.length >= maxParameters) return found;
			collect(place, walk, next);
		}
		level = next;
	}
	return found;
}
function collect(place, walk, next) {
	const { properties } = place.parts;
	if (isObject(properties)) {
		const names = Object.keys(properties);
		for (const name of names.length > 1 ? names.sort() : names) {
			if (walk.found.length >= maxParameters) return;
			const schema = properties[name];
			const parts = partsOf(isObject(schema) ? schema : {});
			const pointer = `${place.pointer}/properties/${escaped(name)}`;
			walk.found.push(parameter(name, parts, pointer, place.depth));
			if (mayNest(parts)) next.push({
				parts,
				pointer,
				depth: place.depth + 1
			});
		}
	}
	const { items, ref, alternatives } = place.parts;
	if (items !== void 0 || ref !== void 0 || alternatives !== void 0) nest(place, walk, next);
}
const escaped = (name) => name.includes("/") || name.includes("~") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
function nest({ parts, pointer, depth }, { definition, referred }, next) {
	const { items, ref, alternatives = [] } = parts;
	enter(items, `${pointer}/items`, depth, next);
	for (const [key, list] of alternatives) for (const [index, schema] of list.entries()) enter(schema, `${pointer}/${key}/${index}`, depth, next);
	if (typeof ref !== "string" || !ref.startsWith("#/") || ref.length > 256 || referred.has(ref)) return;
	if (referred.size >= maxReferences) return;
	referred.add(ref);
	const target = `/inputSchema${ref.slice(1)}`;
	enter(resolvePointer(definition, target), target, depth, next);
}
function enter(schema, pointer, depth, next) {
	if (isObject(schema)) next.push({
		parts: partsOf(schema),
		pointer,
		depth
	});
}
function parameter(name, parts, pointer, depth) {
	const { type, description } = parts;
	const values = valuesOf(parts, pointer);
	return {
		name,
		key: keyOf(name),
		pointer,
		type: typeof type === "string" ? type : void 0,
		description: typeof description === "string" ? description : "",
		depth,
		values,
		isFree: values.length === 0 && type !== "boolean" && type !== "integer" && type !== "number" && parts.const === void 0
	};
}
function keyOf(name) {
	if (/^[a-z0-9]{1,128}$/.test(name)) return name;
	return name.length > 128 ? "" : name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
// src/heuristics/facts.ts
function factsOf(definition, context = noContext) {
	const tool = isObject(definition) ? definition : {};
	const description = textAt(tool, "description");
	const name = readName$1(textAt(tool, "name"), context.namespaces);
	const folded = fold(description);
	const parameters = parametersOf(tool);
	const setting = settingOf(name, folded.text, parameters, context);
	const described = readDescription$1(folded, "/description", setting, textAt(tool, "name").toLowerCase());
	const told = described.leading[0];
	const named = namedBeside(nameActs(name, "/name", "name", setting, told, described.thing), described);
	const heard = readBeside(named, described);
	const read = readsOnly(named, heard) ? {
		...heard,
		later: heard.later.map(asMention)
	} : heard;
	const title = textAt(tool, "title");
	const titled = title === "" ? none$1 : nameActs(readName$1(title, context.namespaces), "/title", "title", setting, told, described.thing).map(asTitle(readsOnly(named, heard)));
	const operations = operationActs(parameters, named.length === 1 ? named[0] : named.length === 0 && described.leading.length === 1 ? told : void 0, description, described.leading);
	const acts = [
		...named,
		...titled,
		...read.leading,
		...read.later,
		...operations
	];
	return {
		definition: tool,
		name,
		nameActs: named,
		titleActs: titled,
		description: read,
		operations,
		acts,
		topics: acts.reduce((topics, act) => union(topics, act.topics), noKinds),
		parameters,
		setting,
		hints: hintsOf(tool)
	};
}
const none$1 = [];
function textAt(tool, key) {
	const value = own(tool, key);
	return typeof value === "string" ? value : "";
}
function hintsOf(tool) {
	const annotations = own(tool, "annotations");
	if (!isObject(annotations)) return noHints;
	const readOnly = own(annotations, "readOnlyHint");
	const destructive = own(annotations, "destructiveHint");
	return {
		readOnly: typeof readOnly === "boolean" ? readOnly : void 0,
		destructive: typeof destructive === "boolean" ? destructive : void 0
	};
}
const noHints = {
	readOnly: void 0,
	destructive: void 0
};
// src/heuristics/action-parameter.ts
const actionParameter = {
	id: "action-parameter",
	title: "A parameter chooses what the call does",
	severity: "high",
	why: "A tool with many actions can do the worst of them, whatever its name says.",
	sources: ["JSON Schema 2020-12 validation, section 6.1.2 (enum)"],
	examples: {
		flags: [
			taking({ action: { enum: [
				"list",
				"create",
				"delete"
			] } }),
			taking({ operation: {
				type: "string",
				description: "One of get, create or drop"
			} }),
			taking({ subCommand: { oneOf: [{ const: "history" }, { const: "restart" }] } }),
			taking({ command: {
				type: "string",
				enum: ["start", "stop"]
			} }),
			taking({ operations: { items: { properties: { type: { enum: ["add_column", "drop_column"] } } } } })
		],
		ignores: [
			taking({ action: {
				type: "string",
				description: "The action to look up"
			} }),
			taking({ sort: { enum: ["created", "updated"] } }),
			taking({ event: { enum: ["push", "release"] } }),
			taking({ method: { enum: [
				"GET",
				"POST",
				"DELETE"
			] } }),
			taking({ fields: { items: { properties: { type: { enum: ["add_column", "drop_column"] } } } } })
		]
	},
	detect: ({ operations }) => operations.map((act) => matchOf(act, "this value of the parameter decides what the call does"))
};
// src/heuristics/signal-words.ts
function aboutTopic(facts, topic, signal, says, isMeant = () => true, isOther = () => false) {
	const sought = topicSets[topic];
	if (!overlap(facts.topics, sought)) return silent;
	for (const act of facts.acts) {
		if (!overlap(act.topics, sought) || !isMeant(act)) continue;
		const word = act.near.find(({ text, known }, index) => overlap(known.topics, sought) && text !== act.verb.word && !isOther(act.near, index));
		if (word) return [makeMatch({
			pointer: act.pointer,
			text: exactly(act.folded, word)
		}, says, { signal })];
	}
	return silent;
}
// src/heuristics/admin.ts
const appointing = new Set([
	"add",
	"assign",
	"set",
	"promote",
	"demote",
	"change",
	"replace"
]);
const says = "it changes who administers or owns something";
const isRootOfTree = (words, index) => words[index].text === "root" && (isFolder(words[index + 1]) || isFolder(words[index + 2]) && !ofAccount.test(words[index + 1].text));
const isFolder = (word) => word !== void 0 && /^(?:folders?|director(?:y|ies))$/.test(word.text);
const ofAccount = /^(?:users?|accounts?|logins?)$|'/;
const admin = {
	id: "admin",
	title: "Changes who is in charge",
	signal: "admin",
	severity: "high",
	why: "An administrator can undo every other limit.",
	sources: ["CWE-269", "NIST SP 800-53, AC-6 (5)"],
	examples: {
		flags: [
			named$1("grant_admin_role"),
			described("Adds an admin to the team."),
			named$1("add_group_owner"),
			named$1("create_superuser"),
			named$1("set_root_password")
		],
		ignores: [
			named$1("get_admin"),
			described("Lists the administrators of a site."),
			described("Sends a message."),
			described("Removes a client by owner and name."),
			described("Creates a list in the root folder."),
			described("Adds a page to the root Notes directory.")
		]
	},
	detect: (facts) => join(aboutTopic(facts, "admin", "admin", says, (one) => one.category !== "read", isRootOfTree), aboutTopic(facts, "owner", "admin", says, (one) => appointing.has(one.verb.word)))
};
// src/heuristics/bulk.ts
const words = new Set("bulk batch mass many multiple multi all everything".split(" "));
const pattern$2 = /\b(?:in bulk|bulk|in batch(?:es)?|multiple|all (?:of )?(?:the |your |its )?\w+|every \w+|everything|entire)\b/i;
const bulk = {
	id: "bulk",
	title: "Changes many things at once",
	signal: "bulk",
	severity: "medium",
	why: "One mistaken call reaches everything that matches.",
	sources: ["OWASP API Security Top 10 2023, API6"],
	examples: {
		flags: [
			named$1("bulk_delete_users"),
			named$1("delete_many"),
			described("Deletes all messages."),
			described("Updates multiple rows in one call."),
			{
				name: "get_rows",
				description: "Updates multiple rows."
			}
		],
		ignores: [
			named$1("list_all_users"),
			described("Lists all messages."),
			named$1("delete_user"),
			described("Gets multiple rows."),
			{
				name: "update_row",
				description: "Gets multiple rows."
			},
			described("Deletes a row. Every row has a key."),
			{
				name: "delete_user",
				description: "Multiple things"
			}
		]
	},
	detect: (facts) => changes$1(facts) ? join(inName$1(facts), inDescription$1(facts)) : silent
};
const isChange = ({ category }) => category !== "read";
const changes$1 = ({ nameActs, description }) => nameActs.some(isChange) || description.leading.some(isChange);
function inName$1({ name }) {
	const word = name.words.find((one) => words.has(one.text));
	if (!word) return [];
	const text = exactly(name.folded, word);
	return [makeMatch({
		pointer: "/name",
		text
	}, "the name says that one call changes many things", raised$1)];
}
function inDescription$1({ description }) {
	const last = description.first.at(-1);
	if (!description.leading.some(isChange) || !last) return [];
	const sentence = description.folded.source.slice(0, Math.min(last.end, 300));
	const found = pattern$2.exec(sentence);
	if (!found) return [];
	return [makeMatch({
		pointer: "/description",
		text: found[0]
	}, "one call changes many things", raised$1)];
}
const raised$1 = { signal: "bulk" };
// src/heuristics/changing-hint.ts
const changingHint = {
	id: "changing-hint",
	title: "The server says that a call changes something",
	severity: "medium",
	why: "A server has no reason to call a harmless tool harmful.",
	sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint and destructiveHint"],
	examples: {
		flags: [
			hinted({ readOnlyHint: false }),
			hinted({ destructiveHint: true }),
			hinted({
				readOnlyHint: false,
				destructiveHint: true
			}),
			hinted({ readOnlyHint: false }, "lookup")
		],
		ignores: [
			hinted({ readOnlyHint: true }),
			named$1("delete_user"),
			hinted({
				readOnlyHint: true,
				destructiveHint: true
			}),
			hinted({ readOnlyHint: "false" })
		]
	},
	detect: (facts) => {
		const { readOnly, destructive } = facts.hints;
		if (readOnly === true) return [];
		const matches = [];
		if (destructive === true) matches.push(makeMatch(at("destructiveHint"), "the server says that a call may destroy something", {
			category: "destructive",
			weight: 0
		}));
		if (readOnly === false || destructive === true) {
			const says = "the server says that a call changes something";
			const hint = readOnly === false ? "readOnlyHint" : "destructiveHint";
			matches.push(makeMatch(at(hint), says, changeIn(facts)));
		}
		return matches;
	}
};
const at = (hint) => ({
	pointer: `/annotations/${hint}`,
	text: hint
});
function changeIn(facts) {
	const acts = facts.acts;
	if (acts.length === 0 || acts.some((act) => act.weight === 2 && act.category !== "read") || isReadTwice(facts)) return {
		category: "write",
		weight: 0
	};
	return {
		category: gravest(acts),
		weight: facts.hints.readOnly === false ? 2 : 1
	};
}
const isPlainRead = (act) => act.weight === 2 && act.category === "read";
const isReadTwice = ({ nameActs, description }) => nameActs.some(isPlainRead) && description.leading.some(isPlainRead);
function gravest(acts) {
	return acts.reduce((worst, { category }) => categories.indexOf(category) > categories.indexOf(worst) ? category : worst, "write");
}
// src/heuristics/charging-claim.ts
const patterns = [
	/\b(?:workers?|humans?|winners?|freelancers?|creators?|they|and|you|stake|wager|budget|account|card|wallet|balance|customers?|buyers?|guests?|clients?|users?|subscribers?|tenants?|payers?|difference|fees?|price|cost|fare|premium|postage|deposit|differences?) (?:\(if any\) )?(?:(?:is|are|gets?|get|will be) )?(?:(?:now|then|automatically|instantly|immediately) )?(?:charged|billed|debited|deducted|prorated|(?:held|taken) from (?:the|your) (?:balance|wallet|account))\b/i,
	/\b(?:workers?|humans?|winners?|freelancers?|creators?|they|and|you|sellers?|money) (?:is|are|gets?|get|will be) (?:(?:then|automatically|instantly|immediately) )?paid\b/i,
	/\b(?:deducted|debited|charged|withdrawn|taken) (?:directly |automatically |immediately )?(?:from|to) (?:the |your |their )?(?:[\w-]{1,20}(?:['’]s)? )?(?:balance|wallet|account|card|payment method)\b/i,
	/(?:[;,.(] ?)(?:billed|charged) (?:by|from|at|monthly|yearly|annually|immediately|per|to)\b/i,
	/\b(?:you|they) (?:will |then )?pay (?:per|for|by|when)\b|\bfor a (?:small |one-time )?fee\b/i,
	/\b(?:bills?|charges?) (?:for )?(?:[\w'-]{1,20} ){0,4}(?:immediately|right away|at once)\b|\b(?:an|with) immediate charge\b/i,
	/\bby (?:purchasing|buying|paying)\b/i,
	/\bgets? (?:their|the|your) money back\b/i,
	/\b(?:converts?|renews?|rolls over) (?:in)?to a paid\b/i
];
const perCall = /\b(?:costs?|charges|pays|priced at) [^.]{0,20}\d[\d.]{0,8} ?[^.]{0,24}\b[xl]402\b/i;
const financial = {
	category: "financial",
	weight: 2
};
const clue$2 = /paid|charged|billed|debited|deducted|held from|taken from|money back|prorated| pay | fee| bills? | charges? |by (?:purchas|buy|pay)ing/;
const asked = /\b(?:when|whether|if|how|who|which|what|(?:price|fee|amount|rate) that|until|before|not|never|once|after|already|previously)\b[^.;]*$/i;
const ofPlan = /\b(?:credits?|tokens?|quota|compute|usage|requests?|calls?)\b/i;
const near = 60;
const pricing = new Set("add create define edit modify publish set update".split(" "));
const priced = new Set("plan plans price prices product products rate rates tariff coupon link template fee fees tax".split(" "));
const chargingClaim = {
	id: "charging-claim",
	title: "Description says that somebody is charged",
	category: "financial",
	severity: "critical",
	why: "That a booking is changed against payment is often said only in a second sentence.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			{
				name: "post_task",
				description: "Post a task. A worker accepts it and gets paid in seconds."
			},
			{
				name: "boost_post",
				description: "Boost a post; you are charged per click."
			},
			{
				name: "change_flight",
				description: "Rebook to another flight; the fare difference is charged."
			},
			{
				name: "enter_cup",
				description: "Enter a cup. The fee (if any) is deducted from your balance."
			},
			{
				name: "change_plan",
				description: "Switch to another plan; billed from the next cycle."
			},
			{
				name: "accept_dispute",
				description: "Accept a dispute: the buyer gets their money back."
			},
			{
				name: "get_rates",
				description: "Gets rates. Costs $0.01 USDC via x402."
			},
			{
				name: "start_trial",
				description: "Starts a trial that converts to a paid plan."
			},
			{
				name: "extend_lease",
				description: "Extend a lease by purchasing another month."
			},
			{
				name: "activate_plan",
				description: "Activate a plan. We bill for the plan immediately."
			}
		],
		ignores: [
			described("Lists who gets paid."),
			described("Lists x402 endpoints and what they cost."),
			{
				name: "create_report",
				description: "Creates a report on when workers get paid."
			},
			{
				name: "create_plan",
				description: "Creates a plan. Customers are charged monthly."
			},
			{
				name: "set_fee",
				description: "Sets what customers are charged."
			},
			{
				name: "upscale",
				description: "Upscales it into the library. Credits are deducted from your account."
			},
			{
				name: "get_trip",
				description: "Gets a trip; you are charged per night."
			},
			{
				name: "add_note",
				description: "Adds a note to an order if the customer was already charged."
			}
		]
	},
	detect: ({ description: { folded, leading }, name }) => {
		const paid = folded.text.includes("402") ? perCall.exec(folded.source) : null;
		if (paid) return [makeMatch({
			pointer: "/description",
			text: paid[0]
		}, "the description says that each call is paid for", financial)];
		if (leading[0]?.category !== "write" && leading[0]?.category !== "execute") return [];
		if (!clue$2.test(folded.text)) return [];
		if (pricing.has(leading[0].verb.word) && priced.has(name.words.at(-1)?.text ?? "")) return [];
		const found = patterns.map((pattern) => pattern.exec(folded.source)).find(Boolean);
		if (!found || isOtherwise(folded.source, found)) return [];
		return [makeMatch({
			pointer: "/description",
			text: found[0]
		}, "the description says that somebody is paid or charged for it", financial)];
	}
};
function isOtherwise(text, { index, 0: found }) {
	const before = text.slice(Math.max(0, index - near), index);
	const after = text.slice(index, index + found.length + near);
	return asked.test(before) || ofPlan.test(before.slice(before.lastIndexOf(".") + 1) + after.split(".")[0]);
}
// src/heuristics/code-parameter.ts
const names$5 = new Set("code script javascript js python expression sourcecode program snippet function functionbody".split(" "));
const running = new Set("run execute exec eval evaluate invoke test play perform inject".split(" "));
const codeParameter = {
	id: "code-parameter",
	title: "Takes a program to run",
	category: "execute",
	signal: "takes-code",
	severity: "high",
	why: "A program does anything its surroundings let it do.",
	sources: ["CWE-94"],
	examples: {
		flags: [
			taking({ code: {
				type: "string",
				description: "JavaScript code to execute"
			} }, { name: "process_page" }),
			taking({ code: { type: "string" } }, { description: "Runs Python in a sandbox" }),
			taking({ script: { type: "string" } }, { description: "Evaluate JavaScript on the page" }),
			taking({ expression: { type: "string" } }, { name: "evaluate" }),
			taking({ javascript: { type: "string" } }, { description: "Executes it in the tab" }),
			taking({ step: { properties: { script: { type: "string" } } } }, { description: "Runs one step" }),
			taking({ code: { type: "string" } }, {
				name: "get_result",
				description: "Runs Python"
			})
		],
		ignores: [
			taking({ code: { type: "string" } }, {
				name: "try_rule",
				description: "Test code against a rule"
			}),
			taking({ code: {
				type: "string",
				description: "Code to run later"
			} }, { name: "create_block" }),
			taking({ code: {
				type: "string",
				description: "Country code"
			} }, { description: "Gets a country" }),
			taking({ script: { type: "string" } }, { description: "Lints a script" }),
			taking({ code: { type: "integer" } }, { description: "Runs it" }),
			taking({ function: { type: "string" } }, { description: "Explains a function" }),
			taking({ code: {
				type: "string",
				description: "Currency code"
			} }, { description: "Runs a check" }),
			taking({ expression: { type: "string" } }, {
				name: "calculate",
				description: "Evaluates it"
			}),
			taking({ expression: { type: "string" } }, {
				name: "compute",
				description: "Evaluates it"
			}),
			taking({ expression: { type: "string" } }, { description: "Evaluates a formula" }),
			taking({ job: { properties: { step: { properties: { script: { type: "string" } } } } } }, { description: "Runs a job" })
		]
	},
	detect: (facts) => matchesFor(facts, takesCode, "runs whatever program it is given", {
		category: "execute",
		weight: 2,
		signal: "takes-code"
	})
};
const math = kindSet("math");
const computes = ({ nameActs, description }) => [...nameActs, ...description.leading].some((act) => act.verb.word === "calculate" || act.verb.word === "compute" || overlap(act.kinds, math));
const toRun = /\b(?:code|script|program|snippet|javascript|python) to (?:run|execute|evaluate)\b/i;
const isMadeReading = ({ category, verb }) => category === "read" && verb.category !== "read";
const judging$1 = new Set(["evaluate", "test"]);
const isJudged = ({ description: { first, leading } }) => judging$1.has(leading[0]?.verb.word ?? "") && first.some(({ text }) => text === "against");
function takesCode(one, facts) {
	if (!one.isFree || one.depth > 1 || !names$5.has(one.key) || computes(facts) || isJudged(facts)) return false;
	if (/\b(?:project|country|currency|language|error|status|auth|oauth|verification|coupon|zip|iso)\b/i.test(one.description)) return false;
	if (!facts.nameActs.some(({ category, weight }) => category === "write" && weight === 2) && toRun.test(one.description)) return true;
	return facts.acts.some((act) => running.has(act.verb.word) && !isMadeReading(act));
}
// src/heuristics/container.ts
const container = {
	id: "container",
	title: "Ends something that holds other things",
	signal: "container",
	severity: "critical",
	why: "With a database, a bucket or a repository goes everything inside it.",
	sources: ["ISO/IEC 9075, DROP SCHEMA ... CASCADE"],
	examples: {
		flags: [
			named$1("drop_database"),
			named$1("delete_repository"),
			described("Deletes a bucket."),
			described("Removes the whole workspace.")
		],
		ignores: [
			named$1("get_database"),
			named$1("delete_draft"),
			described("Lists the buckets."),
			described("Deletes a comment.")
		]
	},
	detect: (facts) => aboutTopic(facts, "container", "container", "what it ends holds other things", (one) => one.category === "destructive")
};
// src/heuristics/credentials.ts
const secretNames = new Set("password passwd passphrase masterpassword userpassword dbpassword secret clientsecret secretkey privatekey apikey token apitoken accesstoken refreshtoken authtoken bearertoken credential credentials".split(" "));
const secretWords = /\b(?:credentials?|secrets?|passwords?|passphrases?|api[- ]?(?:keys?|tokens?)|(?:access|refresh|bearer|auth|secret|private|ssh|service[- ]account)[- ](?:tokens?|keys?))\b/i;
const isStoring = ({ category }) => category === "write" || category === "destructive";
const credentials = {
	id: "handles-credentials",
	title: "Handles credentials",
	signal: "handles-credentials",
	severity: "medium",
	why: "Whoever holds a credential can act elsewhere in its owner's name; a saved connection holds one.",
	sources: ["CWE-522", "RFC 6749"],
	examples: {
		flags: [
			named$1("create_connection"),
			described("Low-level create or replace of a saved connection."),
			described("Reads a secret from the vault."),
			taking({ password: { type: "string" } }),
			named$1("delete_connection"),
			described("Manages the saved connections.")
		],
		ignores: [
			named$1("list_connections"),
			taking({ pageToken: { type: "string" } }),
			described("Counts the tokens of a text."),
			described("Lists open connections."),
			described("Manages the pooled host connections."),
			described("Closes an active connection."),
			described("Lists pages. Ask a person for the password.")
		]
	},
	detect: (facts) => join(actsOnCredentials(facts), wordsIn$1(facts), parametersFor(facts))
};
function actsOnCredentials(facts) {
	return aboutTopic(facts, "credential", "handles-credentials", "what it acts on holds credentials", isStoring, isLiveConnection);
}
const live = new Set(["pooled", "active"]);
const connections = new Set(["connection", "connections"]);
const isLiveConnection = (words, index) => connections.has(words[index].text) && (live.has(wordBefore(words, index)?.text ?? "") || live.has(wordBefore(words, index, 2)?.text ?? ""));
function wordsIn$1({ description }) {
	const last = description.first.at(-1);
	const sentence = description.folded.source.slice(0, last ? Math.min(last.end, 400) : 0);
	const found = secretWords.exec(sentence);
	if (!found) return [];
	return [makeMatch({
		pointer: "/description",
		text: found[0]
	}, "the description speaks of credentials", raised)];
}
const isSecret = ({ isFree, key }) => isFree && secretNames.has(key);
const parametersFor = (facts) => matchesFor(facts, isSecret, "takes a credential", raised);
const raised = { signal: "handles-credentials" };
// src/heuristics/destructive-claim.ts
const losing = /\b(?:everything|all|current|existing|remaining|previous|later|newer|recent|subsequent) (?!unsaved)(?:[\w'-]{1,30} ){0,3}(?:is|are|will be|gets?) (?:then |also |permanently |irrevocably )?(?:lost|wiped|destroyed)\b|\b(?:current|its|all) (?:[\w-]{1,30} )?(?:data|database|disk|volume|contents?|state) (?:is|are|will be|gets?) overwritten\b|\b(?:overwrit|replac)es all (?:the )?(?:current|existing) (?!(?:files?|fills?|effects?|strokes?|styles?|tags|labels|classes|attributes|values|options|settings|keywords)\b)[\w-]{1,30}|\b(?:second|duplicates?|others?|source|original|old|previous|rest) (?:[\w-]{1,30} )?(?:is|are|will be|gets?) (?:then |also |permanently )?(?:deleted|erased|destroyed)\b/i;
const clearing = /\b(?:clear|delet|remov|wip|eras|dropp?)(?:e|es|s|ed|ing)? (?:the |all |any )?(?:existing|old|previous|current) (?!values?\b|text\b|inputs?\b|fields?\b|selections?\b|filters?\b)(?:[\w-]{1,30} ){1,3}(?:first|beforehand)\b|(?:覆盖|覆蓋|清空|上書き)(?:所有|全部)?(?:现有|現有|已有|原有|既存)[的のな]?(?:数据|數據|資料|データ|记录|記錄)/i;
const renewing = /\b(?:invalidat|revok|disabl)(?:es|ing) (?:the |any |all |its )?(?:old|previous|existing|current) (?:[\w-]{1,30} )?(?:one|key|token|secret|password|credential|session)s?\b|\b(?:old|previous|existing) (?:[\w-]{1,30} ){0,2}(?:is|are|will be) (?:immediately |then )?(?:revoked|invalidated)\b/i;
const pattern$1 = /\b(?:is|warning:?|are) (?:an? )?(?:highly |very |potentially )?destructive\b|\b(?:deletes|destroys|erases|wipes|drops) (?:all )?(?:the )?existing\b|\bexisting [\w-]{1,30}(?: [\w-]{1,30}){0,2} (?:is|are|gets?|will be) (?:first |then |also |permanently )?(?:deleted|dropped|erased|wiped|purged|destroyed|truncated)\b|\bany [\w -]{1,40} not in [^.]{1,40} (?:is|are|will be) (?:deleted|erased)\b/i;
const label = /(?<!\b(?:[Nn][Oo][Nn]|[Nn][Oo][Tt]|[Nn][Oo]|if|or|and|any)[ -])\bDESTRUCTIVE\b(?: (?:operation|action))?(?=[:!)\]]| ?[—–]| - )/;
const destructiveClaim = {
	id: "destructive-claim",
	title: "Description warns that something is destroyed",
	category: "destructive",
	severity: "high",
	why: "An import that first empties its target says so only further down.",
	sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
	examples: {
		flags: [
			described("Imports a dump and is destructive to what is there."),
			described("Loads a backup. This is a destructive operation."),
			described("Loads a backup. WARNING: destructive!"),
			described("Hands entries to another list. DESTRUCTIVE: takes them out of the first."),
			described("Replaces a profile (DESTRUCTIVE)."),
			described("Restores a copy. Erases the existing rows first."),
			described("Loads a dump. Existing tables are dropped first."),
			described("Replaces the rules. Any rule not in the request is deleted."),
			described("Replaces the records of a zone; everything else is lost."),
			described("Restores a volume. Current data is overwritten."),
			described("Merges two contacts; the second is deleted."),
			described("Loads lines into a song. Use replace to clear existing lines first."),
			described("导入数据，会覆盖现有数据"),
			described("WARNING: replaces all existing records of that type."),
			described("Makes a new key. The old one is revoked at once."),
			described("Rotates the key and disables the old one.")
		],
		ignores: [
			described("Updates a row; this is non-destructive."),
			described("Call it before any destructive operation."),
			described("This is not destructive."),
			described("Updates a profile (NON-DESTRUCTIVE)."),
			described("Lists tools and which of them are marked DESTRUCTIVE."),
			described("Lists existing tables that were dropped."),
			described("Finds any rule not in the request."),
			named$1("destructive_test"),
			described("Replaces a secret by a new version; the old one stops working."),
			described("Writes a file. If it exists, it is overwritten."),
			described("Moves a file; the original is deleted."),
			described("Gets what was saved before all data was lost."),
			described("Finds records of which all data is lost."),
			described("Closes the tab. All unsaved changes are lost."),
			described("Updates the current session if it is still valid.")
		]
	},
	detect: ({ description: { folded, leading } }) => {
		const found = firstOf(claims, folded) ?? (mayLose(leading) ? firstOf(losses, folded) : null);
		if (!found) return [];
		const says = "the description warns that something is destroyed";
		const evidence = {
			pointer: "/description",
			text: found[0]
		};
		return [makeMatch(evidence, says, {
			category: "destructive",
			weight: 2
		})];
	}
};
const claims = [[pattern$1, /destructive|existing| not in /], [label, /destructive/]];
const losses = [
	[losing, / lost|overwrit|replaces all| wiped|destroyed| deleted| erased/],
	[clearing, / first| beforehand|覆|清空|上書き/],
	[renewing, /invalid|revok|disabl/]
];
function firstOf(patterns, { text, source }) {
	for (const [one, clue] of patterns) {
		const found = clue.test(text) ? one.exec(source) : null;
		if (found) return found;
	}
	return null;
}
const moving = new Set([
	"move",
	"rename",
	"transfer"
]);
const mayLose = ([lead]) => lead === void 0 || !(lead.category === "read" && lead.weight === 2) && !moving.has(lead.verb.word);
// src/heuristics/destructive-description.ts
const destructiveDescription = {
	id: "destructive-description",
	title: "Description says it removes",
	category: "destructive",
	severity: "high",
	why: "A removed record may have no copy, and an agent can call the tool in a loop.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Permanently deletes a branch."),
			described("List, create and delete keys."),
			described("Use this tool to purge a queue"),
			described("Bulk removal of stale branches")
		],
		ignores: [
			described("Returns deleted items."),
			described("Never deletes anything."),
			described("Use `delete_item` to remove one."),
			described("Gets the deletion log.")
		]
	},
	detect: inDescription$2("destructive")
};
// src/heuristics/destructive-option.ts
const none = new Set();
const removing = new Set([
	"delete",
	"truncate",
	"purge",
	"destroy",
	"wipe",
	"erase",
	"prune"
]);
const parts = new Set("duplicates duplicate dupes background whitespace spaces formatting watermark outliers noise silence stopwords html markup prefix suffix exif borders caption captions signature quotes comments punctuation protection".split(" "));
const later = new Set([
	"after",
	"when",
	"on"
]);
const judging = new Set("analyze assess check compare estimate preview simulate validate verify".split(" "));
const ties = kindSet("tie", "mark", "member");
const content = kindSet("content", "file");
const destructiveOption = {
	id: "destructive-option",
	title: "An option makes the call remove something",
	category: "destructive",
	severity: "medium",
	why: "A copy that can first empty its target is as grave as the emptying.",
	sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
	examples: {
		flags: [
			taking({ truncateTarget: { type: "boolean" } }),
			taking({ delete_existing: { type: "boolean" } }),
			taking({ removeSourceBranch: { type: "boolean" } }, { name: "merge" }),
			taking({ purge: { type: "boolean" } }),
			taking({
				create: { type: "array" },
				delete: { type: "array" }
			}, { name: "batch_update" }),
			taking({ removeFields: { type: "array" } }, { name: "edit_item" }),
			taking({
				addFiles: { type: "array" },
				removeFiles: { type: "array" }
			}, { name: "edit_item" }),
			taking({ removeSource: { type: "boolean" } }, {
				name: "get_copy",
				description: "Copies a file"
			})
		],
		ignores: [
			taking({ deleted: { type: "boolean" } }),
			taking({ includeDeleted: { type: "boolean" } }),
			taking({ deleteReason: { type: "string" } }),
			taking({ removeBackground: { type: "boolean" } }, { name: "edit_image" }),
			taking({ removeBranchAfterMerge: { type: "boolean" } }, { name: "update_project" }),
			taking({ delete: { type: "boolean" } }, { name: "verify_change" }),
			taking({ clearCache: { type: "boolean" } }),
			taking({ removeLabelIds: { type: "array" } }, { name: "modify_message" }),
			taking({ removeFromFolder: { type: "boolean" } }, { name: "move_page" }),
			taking({
				addFields: { type: "array" },
				remove_fields: { type: "array" }
			}, { name: "edit_item" }),
			taking({ removeStoryIds: { type: "array" } }, { name: "update_board" }),
			taking({ removeComments: { type: "boolean" } }, { name: "get_html" }),
			taking({ remove: { type: "array" } }, { name: "edit_item" }),
			taking({ force: { type: "boolean" } }, { name: "edit_item" }),
			taking({ options: { properties: { purge: { type: "boolean" } } } }, { name: "edit_item" })
		]
	},
	detect: (facts) => matchesFor(facts, removes, "this option makes the call remove something", {
		category: "destructive",
		weight: 2
	})
};
function removes({ name, key, type, depth }, facts) {
	if (depth > 0 || type !== "boolean" && type !== "array") return false;
	const [verb, ...rest] = readName$1(name, none).words;
	const first = verb?.text ?? "";
	if (type === "array" && (rest.length === 0 && !removing.has(first) || first === "remove" && rest.at(-1)?.text === "ids" || rest.some((word) => isOfKind(word, ties)))) return false;
	if (rest.some(({ text }) => parts.has(text) || later.has(text))) return false;
	if (type === "array" && first === "remove" && !rest.some((word) => isOfKind(word, content)) && facts.parameters.some(({ key: other }) => other === `add${key.slice(6)}`)) return false;
	if (rest[0]?.text === "from") return false;
	if (facts.nameActs.length > 0 && facts.nameActs.every(({ verb }) => judging.has(verb.word))) return false;
	return removing.has(first) || first === "remove" && [...facts.nameActs, ...facts.description.leading].some((act) => act.category !== "read");
}
// src/heuristics/destructive-name.ts
const destructiveName = {
	id: "destructive-name",
	title: "Name says it removes",
	category: "destructive",
	severity: "high",
	why: "A removed record may have no copy, and an agent can call the tool in a loop.",
	sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
	examples: {
		flags: [
			named$1("delete_branch"),
			named$1("storage_blob_delete"),
			named$1("dropTable"),
			named$1("connections.remove")
		],
		ignores: [
			named$1("list_deleted_users"),
			named$1("get_drop_rate"),
			named$1("remove_label_from_issue"),
			named$1("dropdown_options")
		]
	},
	detect: inName$2("destructive")
};
// src/heuristics/dry-run.ts
const changing$1 = new Set("dryrun noop whatif checkonly validateonly".split(" "));
const showing = new Set("preview previewonly simulate testmode".split(" "));
function isTold(acts) {
	const isGraver = ({ category, weight }) => category !== "read" && category !== "write" && weight > 0;
	return acts.some(isGraver) && !acts.some(readsPlainly);
}
const trying = new Set("check compare diff estimate plan preview simulate validate".split(" "));
const isTrial = (named, leading) => leading[0]?.near.some(({ text }) => text === "dry-run") === true || named.length > 0 && named.every(({ verb }) => trying.has(verb.word)) && leading.length > 0 && leading.every(({ category }) => category === "read");
const dryRun = {
	id: "dry-run-available",
	title: "Can be tried without effect",
	signal: "dry-run-available",
	severity: "low",
	why: "A first call can show what the second would do, and there is nothing to try in a call that changes nothing.",
	sources: ["Kubernetes API concepts, dry-run"],
	examples: {
		flags: [
			taking({ dry_run: { type: "boolean" } }),
			taking({ dryRun: {} }),
			taking({ validateOnly: {} }),
			taking({ "what-if": {} }),
			taking({
				preview: {},
				simulate: {}
			})
		],
		ignores: [
			taking({ run: {} }),
			taking({ dry: {} }),
			taking({ previewUrl: {} }),
			taking({ simulated: {} }),
			taking({ filter: { properties: { preview: {} } } })
		]
	},
	detect: ({ parameters, nameActs, description: { leading, readOnly } }) => parameters.filter((one) => one.depth === 0 && (changing$1.has(one.key) || showing.has(one.key))).slice(0, 1).map((one) => parameterMatch(one, "offers a trial without effect", {
		signal: "dry-run-available",
		...changing$1.has(one.key) && !readOnly && !isTrial(nameActs, leading) && !isTold([...nameActs, ...leading]) ? { category: "write" } : {}
	}))
};
// src/heuristics/execute-description.ts
const executeDescription = {
	id: "execute-description",
	title: "Description says it runs something",
	category: "execute",
	severity: "high",
	why: "What happens is decided by the arguments or by another system, not by the tool.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Executes a shell command."),
			described("Starts the container and returns its id."),
			described("Triggers a pipeline"),
			described("Send a command to a device (on, off)."),
			described("Applies a patch. The device will reboot."),
			described("This tool lets you click an element on the page.")
		],
		ignores: [
			described("Lists running jobs."),
			described("Runs a search."),
			described("Run a read-only SQL query"),
			described("Returns the command to run.")
		]
	},
	detect: inDescription$2("execute")
};
// src/heuristics/execute-name.ts
const executeName = {
	id: "execute-name",
	title: "Name says it runs something",
	category: "execute",
	severity: "high",
	why: "What happens is decided by the arguments or by another system, not by the tool.",
	sources: ["MCP 2025-11-25, ToolAnnotations.openWorldHint"],
	examples: {
		flags: [
			named$1("run_command"),
			named$1("deploy_service"),
			named$1("restartPod"),
			named$1("workflow_trigger")
		],
		ignores: [
			named$1("get_run"),
			named$1("list_deploy_hooks"),
			named$1("deploy_plan_get"),
			named$1("update_start_date")
		]
	},
	detect: inName$2("execute")
};
// src/heuristics/financial-description.ts
const financialDescription = {
	id: "financial-description",
	title: "Description says it spends",
	category: "financial",
	severity: "critical",
	why: "Money that has moved comes back only if the other side agrees.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Sends a payment to an address."),
			described("Buys shares at market price."),
			described("Refund a charge"),
			described("Reverse a paid transaction."),
			described("Initiate an STK push to a handset."),
			described("Place the order for a delivery date."),
			described("Places an order for the items in the cart.")
		],
		ignores: [
			described("Reverse a pair of coordinates."),
			described("Returns the payment history."),
			described("Lists purchase orders."),
			described("Get a refund by its id"),
			described("Creates a payment link template.")
		]
	},
	detect: inDescription$2("financial")
};
// src/heuristics/financial-name.ts
const financialName = {
	id: "financial-name",
	title: "Name says it spends",
	category: "financial",
	severity: "critical",
	why: "Money that has moved comes back only if the other side agrees.",
	sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint"],
	examples: {
		flags: [
			named$1("pay_invoice"),
			named$1("create_refund"),
			named$1("transfer_funds"),
			named$1("place_order"),
			{
				name: "update_subscription",
				description: "Updates it; changes of plan are prorated."
			},
			{
				name: "update_subscription",
				description: "Moves it to another price."
			},
			{
				name: "modify_subscription",
				description: "Updates it and the webhook that is told, then refunds the rest."
			},
			taking({ limit_price: { type: "number" } }, { name: "modify_order" }),
			taking({ plan_id: { type: "string" } }, { name: "create_subscription" }),
			taking({ vault: { properties: { seats: { type: "integer" } } } }, { name: "update_subscription" }),
			taking({
				plan: { type: "string" },
				note: { type: "string" }
			}, { name: "create_subscription" }),
			taking({
				token: { type: "string" },
				price_eth: { type: "number" }
			}, { name: "list_for_sale" })
		],
		ignores: [
			named$1("list_payments"),
			taking({ note: { type: "string" } }, { name: "modify_order" }),
			named$1("get_refund"),
			named$1("create_payment_template"),
			named$1("list_trades"),
			{
				name: "update_subscription",
				description: "Updates which prices a webhook hears of."
			},
			{
				name: "update_subscription",
				description: "Updates its note."
			},
			{
				name: "update_billing_note",
				description: "Updates the note on an invoice that was billed."
			},
			taking({ topic: { type: "string" } }, { name: "create_subscription" }),
			taking({ plan_id: { type: "string" } }, { name: "create_plan" }),
			taking({ plan_id: { type: "string" } }, { name: "create_subscription_note" }),
			taking({ plan_id: { type: "string" } }, { name: "list_subscription" }),
			taking({ floor_plan: { type: "string" } }, { name: "create_subscription" }),
			taking({ plan_name: { type: "string" } }, { name: "create_subscription" }),
			taking({ filter: { properties: { price: { type: "number" } } } }, { name: "create_subscription" }),
			taking({ max_price: { type: "number" } }, { name: "list_items_for_sale" })
		]
	},
	detect: (facts) => join(spends$1(facts), changesPaid(facts), offersForSale(facts))
};
const isAsked = ({ key, depth }) => depth === 0 && /^(?:listing|list|sale|asking|start|reserve)?price(?:usd|eur|eth|sol|wei)?$/.test(key);
function offersForSale({ name, nameActs: [act], parameters }) {
	const isOffer = act?.verb.word === "list" && name.words.at(-1)?.text === "sale" && name.words.at(-2)?.text === "for" && parameters.some(isAsked);
	if (!act || !isOffer) return [];
	return [makeMatch(act, "something is put up for sale at a price", {
		category: "financial",
		weight: 2
	})];
}
const spends$1 = inName$2("financial");
const changing = new Set([
	"update",
	"modify",
	"renew"
]);
const starting = new Set([
	"create",
	"add",
	"start",
	"reactivate"
]);
const isPriced = ({ key, depth }) => depth === 0 && /^(?:plan|price)(?:id|s)?$/.test(key);
const paid = new Set([
	"membership",
	"payment",
	"subscription",
	"subscriptions",
	"transaction"
]);
const isCounted = ({ key, type }) => (type === "integer" || type === "number") && /^(?:max(?:autoscale)?)?(?:seats?|licen[cs]es)(?:count)?$/.test(key);
const money = /\b(?:prorat|invoic|billing|billed|refund|charged|payment method)/;
const delivery = /\bwebhooks?\b|\btopics?\b|\bpub\/?sub\b/;
function changesPaid({ name, nameActs, description, parameters }) {
	const [act] = nameActs;
	const last = name.words.at(-1)?.text ?? "";
	const isOfPaid = name.words.some(({ text }) => paid.has(text));
	const starts = act !== void 0 && starting.has(act.verb.word) && last === "subscription" && parameters.some(isPriced);
	if (!act || !starts && !(changing.has(act.verb.word) && isOfPaid)) return [];
	if (starts) return [makeMatch(act, "the name says that something is subscribed to, and a parameter at what price", {
		category: "financial",
		weight: 2
	})];
	const { text } = description.folded;
	if (!parameters.some(isCounted) && !money.test(text) && (!/\bprices?\b/.test(text) || delivery.test(text))) return [];
	return [makeMatch(act, "the name says that a call changes what has to be paid", {
		category: "financial",
		weight: 2
	})];
}
// src/heuristics/gateway.ts
const text$1 = { type: "string" };
const object = { type: "object" };
const gateway = {
	id: "gateway",
	title: "Calls whatever operation it is given",
	category: "execute",
	severity: "high",
	why: "One such tool does everything that is behind it, so approving it approves all of that.",
	sources: ["CWE-749, exposed dangerous method or function", "MCP 2025-11-25, tools/call"],
	examples: {
		flags: [
			taking({
				service: text$1,
				method: text$1,
				request: object
			}, {
				name: "make_api_request",
				description: "Unified tool for all API operations"
			}),
			taking({
				operation_id: text$1,
				params: object
			}, { name: "call_operation" }),
			taking({
				tool_name: text$1,
				arguments: object
			}, { name: "use_tool" }),
			taking({
				endpoint: text$1,
				body: object
			}, { description: "Access to every endpoint of the service" }),
			taking({
				method: text$1,
				payload: object
			}, {
				name: "call_api",
				description: "All operations: customers, payments, refunds."
			})
		],
		ignores: [
			taking({ operation_id: text$1 }, { name: "call_operation" }),
			taking({
				tool_name: text$1,
				arguments: object
			}, { name: "validate_arguments" }),
			taking({
				action: text$1,
				data: object
			}, {
				name: "log_event",
				description: "Logs what a user did"
			}),
			taking({
				action: { enum: ["a", "b"] },
				params: object
			}, { name: "call_api" }),
			taking({
				endpoint: text$1,
				body: text$1
			}, { description: "Access to every endpoint of the service" }),
			taking({
				operation_id: text$1,
				params: object
			}, { name: "describe_operation" }),
			taking({ call: { properties: {
				tool: text$1,
				args: object
			} } }, { name: "call_tool" })
		]
	},
	detect: (facts) => {
		const chosen = chosenBy(facts);
		if (!chosen) return [];
		const paying = paidFor(facts);
		return paying ? [called(chosen), paying] : [called(chosen)];
	}
};
const choosing = /^(?:(?:api)?(?:operation|method|endpoint|tool|action|function|command)(?:name|id|slug|path)?|opname)$/;
const passing = new Set("request params parameters args arguments payload body input inputs data requestbody requestparams toolarguments toolinput toolargs".split(" "));
function chosenBy({ name, parameters, description }) {
	const outer = parameters.filter(({ depth }) => depth === 0);
	const chosen = outer.find(({ key, isFree }) => isFree && choosing.test(key));
	const passesOn = outer.some(({ key, type }) => type === "object" && passing.has(key));
	if (!chosen || !passesOn) return void 0;
	return name.words.some(({ text }) => calling.has(text)) && name.words.some(({ text }) => callable.has(text)) || whatever.test(description.folded.text.slice(0, beginning$1)) ? chosen : void 0;
}
const beginning$1 = 400;
const calling = new Set("call invoke execute exec run use make perform request dispatch send proxy".split(" "));
const callable = new Set("api tool tools operation endpoint method action function request rpc capability".split(" "));
const whatever = /\b(?:any|all|every|arbitrary)(?: [\w-]{1,30}){0,3} (?:operations?|endpoints?|methods?|tools?|actions?|functions?)\b/;
const called = (chosen) => parameterMatch(chosen, "the caller names what is called", {
	category: "execute",
	weight: 2
});
const payments = /\b(?:payments|payouts|refunds|transfers|charges)\b/;
function paidFor({ description: { folded } }) {
	const found = payments.exec(folded.text);
	if (!found) return void 0;
	const evidence = {
		pointer: "/description",
		text: original(folded, found.index, found.index + found[0].length)
	};
	return makeMatch(evidence, "what may be called moves money too", {
		category: "financial",
		weight: 2
	});
}
// src/heuristics/http-method.ts
const meaning = new Map([
	["GET", "read"],
	["HEAD", "read"],
	["POST", "write"],
	["PUT", "write"],
	["PATCH", "write"],
	["DELETE", "destructive"]
]);
const route = /^[\s`*("'[]{0,8}(GET|HEAD|POST|PUT|PATCH|DELETE)[`*\s]{1,4}\/[\w{]/m;
const request = /\ban HTTP (?:POST|PUT|PATCH|DELETE) request\b|\b(?:PATCH|PUT|POST)['"`]? ?\| ?['"`]?DELETE\b/i;
const method = /GET|HEAD|POST|PUT|PATCH|DELETE/;
const clue$1 = /HTTP|http|DELETE/;
const httpMethod = {
	id: "http-method",
	title: "An HTTP method says what the request does",
	severity: "high",
	why: "DELETE and POST change what is behind the URL; a free choice of method can do any of it.",
	sources: ["RFC 9110 section 9.3"],
	examples: {
		flags: [
			described("`DELETE /v1/users/{id}`"),
			described("Perform an HTTP PUT request"),
			taking({
				method: { enum: [
					"GET",
					"POST",
					"DELETE"
				] },
				url: { type: "string" }
			}),
			taking({
				method: { enum: [
					"GET",
					"POST",
					"DELETE"
				] },
				id: { type: "string" }
			}),
			taking({
				method: {
					type: "string",
					description: "GET, POST or DELETE"
				},
				path: { type: "string" }
			}),
			described("POST /v2/orders - see the documentation"),
			taking({
				method: { type: "string" },
				url: {}
			}, { description: "Makes an HTTP request." }),
			taking({
				httpMethod: { type: "string" },
				url: {}
			}, { description: "Makes an API call." }),
			taking({ httpMethod: { enum: ["GET", "DELETE"] } }),
			taking({ method: {
				enum: ["GET", "DELETE"],
				description: "HTTP method"
			} }, { name: "invoke_action" }),
			taking({
				method: { enum: ["GET", "DELETE"] },
				url: {}
			}, { name: "api_get" }),
			taking({
				method: { enum: ["GET", "DELETE"] },
				url: {}
			}, {
				name: "create_call",
				description: "Executes it."
			}),
			taking({
				path: { type: "string" },
				body: {}
			}, { name: "api_put" })
		],
		ignores: [
			described("Explains the GET method"),
			taking({ method: { enum: ["fast", "exact"] } }),
			described("Counts HTTP POST requests in a log"),
			taking({ method: { enum: ["post"] } }),
			taking({
				path: { type: "string" },
				body: {}
			}, { name: "put_page" }),
			taking({
				method: {
					type: "string",
					description: "The method of payment"
				},
				url: { type: "string" }
			}),
			taking({ method: { enum: ["GET", "HEAD"] } }),
			taking({ method: { type: "string" } }, { description: "Makes an HTTP request." }),
			taking({
				method: { type: "string" },
				body: { properties: { url: {} } }
			}, { description: "An HTTP request." }),
			taking({ url: { type: "string" } }, { description: "Makes an HTTP request." }),
			taking({
				method: { type: "boolean" },
				url: {}
			}, { description: "Makes an HTTP request." }),
			taking({
				method: { enum: [
					"GET",
					"POST",
					"DELETE"
				] },
				url: {}
			}, { name: "create_route" }),
			taking({
				method: { enum: [
					"GET",
					"POST",
					"DELETE"
				] },
				url: {}
			}, { name: "get_api_list" })
		]
	},
	detect: (facts) => join(routes(facts), choices(facts), requestsNamed(facts))
};
const longestBeginning$1 = 600;
const beginningOf = ({ description }) => description.folded.source.slice(0, longestBeginning$1);
function routes(facts) {
	const beginning = beginningOf(facts);
	const named = method.test(beginning) ? route.exec(beginning)?.[1] : void 0;
	const free = clue$1.test(beginning) ? request.exec(beginning) : null;
	const category = meaning.get(named ?? "");
	const pointer = "/description";
	const matches = [];
	if (named !== void 0 && category) {
		const weight = named === "POST" ? 1 : 2;
		matches.push(makeMatch({
			pointer,
			text: named
		}, "the route's method says what the request does", {
			category,
			weight
		}));
	}
	if (free) {
		const says = "it sends a request whose effect the other side decides";
		const category = /^an HTTP DELETE/i.test(free[0]) ? "destructive" : "execute";
		matches.push(makeMatch({
			pointer,
			text: free[0]
		}, says, {
			category,
			weight: 2
		}));
	}
	return matches;
}
const addresses = new Set("url uri endpoint path route href requesturl apipath resourcepath".split(" "));
function choices(facts) {
	const { parameters } = facts;
	const isAddressed = parameters.some(({ key, depth }) => depth === 0 && addresses.has(key));
	const choosing = parameters.filter((one) => one.depth === 0 && (isHttpMethod(one) ? changes(one) : isAddressed && (isFreeMethod(one) || isMethodOfRequest(one, facts))));
	if (choosing.length === 0 || isOfRecord(facts)) return [];
	return choosing.map((one) => {
		const deletes = isAddressed || one.key !== "method" || ofRequest.test(one.description) ? void 0 : one.values.find(({ text }) => text.toUpperCase() === "DELETE");
		return deletes ? makeMatch(deletes, "the caller may choose to delete", {
			category: "destructive",
			weight: 2
		}) : parameterMatch(one, "the caller chooses the request's method", {
			category: "execute",
			weight: 2
		});
	});
}
const ofRequest = /\bHTTP\b|\brequest\b/i;
const recording = new Set("add create define edit import list mock register save search update".split(" "));
const isOfRecord = ({ nameActs: [act], description: { leading }, name }) => act !== void 0 && (recording.has(act.verb.word) || act.verb.word === "get" && name.words.length > 2) && leading.every(({ category }) => category === "read" || category === "write");
const speaking = new Set("api http https rest endpoint raw".split(" "));
const sending = new Set([
	"post",
	"put",
	"patch",
	"request"
]);
const bodies = new Set("body data payload json requestbody".split(" "));
function requestsNamed({ name, parameters }) {
	const method = name.words.findLast(({ text }) => sending.has(text));
	if (!method || !name.words.some(({ text }) => speaking.has(text))) return [];
	const takes = (keys) => parameters.some(({ key, depth }) => depth === 0 && keys.has(key));
	if (!takes(addresses) || !takes(bodies)) return [];
	const says = "the caller composes a request whose effect the other side decides";
	const text = exactly(name.folded, method);
	return [makeMatch({
		pointer: "/name",
		text
	}, says, {
		category: "execute",
		weight: 2
	})];
}
const changes = ({ values }) => values.some(({ text }) => meaning.get(text.toUpperCase()) !== "read");
const isMethodOfRequest = ({ key, isFree }, facts) => (key === "method" || key === "httpmethod") && isFree && /\b(?:HTTP(?:\/[12](?:\.[01])?)?|REST|API) (?:request|call)\b/.test(beginningOf(facts));
// src/heuristics/irreversible.ts
const pattern = /\b(?:(?:can(?:no|['’])t|can not|cannot) be (?:undone|reversed|recovered|restored|reverted|reopened|reactivated|re-?enabled|resumed|(?:attached|used|opened) again)|for good(?=[.,;)]|$)|irreversibl[ey]|permanent(?:ly)? (?:delet|remov|eras|destr)\w*|permanently|not (?:be )?(?:reversible|recoverable)|unrecoverable|no (?:undo|way back))/i;
const clue = /permanent|undo|rever|recover|restored|way back|not be re| again|for good/;
const irreversible = {
	id: "irreversible",
	title: "Says that there is no way back",
	signal: "irreversible",
	severity: "high",
	why: "The author warns that a mistake stays.",
	sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
	examples: {
		flags: [
			described("Deletes a note. This cannot be undone."),
			described("Permanently deletes a note."),
			described("Irreversible."),
			described("Closes an account. This cannot be undone."),
			described("Erases it; the data is unrecoverable."),
			{
				name: "get_note",
				description: "Permanently deletes the note it returns."
			}
		],
		ignores: [
			described("Deletes a note."),
			named$1("permanent_link"),
			described("This can be undone."),
			described("Lists permanent redirects."),
			described("Lists the notes that were permanently deleted."),
			described("Gets a file that cannot be recovered.")
		]
	},
	detect: ({ acts, description: { folded } }) => {
		if (acts.length > 0 && acts.every((act) => act.category === "read")) return [];
		const found = clue.test(folded.text) ? pattern.exec(folded.source) : null;
		if (!found) return [];
		const says = "the description says that there is no way back";
		const isEnded = acts.some(ends) && !denied.test(found[0]);
		return [makeMatch({
			pointer: "/description",
			text: found[0]
		}, says, isEnded ? ended : forever)];
	}
};
const ending = new Set("anonymize archive block close deactivate detach disable disconnect end finish lock merge redact reject release remove replace retire squash stop suspend unlink".split(" "));
const denied = /^permanent(?:ly)? /i;
const forever = { signal: "irreversible" };
const ended = {
	category: "destructive",
	weight: 2,
	signal: "irreversible"
};
const ends = ({ verb, place }) => ending.has(verb.word) && (place === "name" || place === "description");
// src/heuristics/mentioned-act.ts
const mentionedAct = {
	id: "mentioned-act",
	title: "The description mentions an act",
	severity: "medium",
	why: "A weak voice, heard only where nothing plainer speaks, so that fewer tools stay unknown.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Bridge that lets things be published elsewhere, or post them"),
			described("Board where people post ideas"),
			described("Gateway through which others delete things"),
			described("A place where agents publish")
		],
		ignores: [
			described("A widget"),
			named$1("delete_user"),
			described("Gateway"),
			described("Deletes a user")
		]
	},
	detect: ({ description }) => description.mentioned.map((act) => matchOf(act, "the description mentions this act"))
};
// src/heuristics/paid-work.ts
const number$1 = { type: "number" };
const paidWork = {
	id: "paid-work",
	title: "Somebody is paid for what it asks for",
	category: "financial",
	severity: "critical",
	why: "Posting such a task commits to its price, and an agent can post many.",
	sources: ["ISO 4217, for the currencies in parameters' names"],
	examples: {
		flags: [
			taking({ prize_usd: number$1 }, { name: "post_competition" }),
			taking({ reward_sats: number$1 }, { name: "create_bounty" }),
			taking({ amount_sats: number$1 }, { name: "send_zap" }),
			taking({ amount_sats: number$1 }, { name: "tip_author" }),
			taking({ prize_usd: number$1 }, { name: "post_and_list_tasks" }),
			taking({ budget_usd: {
				...number$1,
				description: "Payment in USD"
			} }, { name: "ask_human" })
		],
		ignores: [
			taking({ price_usd: number$1 }, { name: "create_product" }),
			taking({ amount_usd: number$1 }, { name: "create_invoice_line" }),
			taking({ fee_usd: number$1 }, { name: "send_report" }),
			taking({ filter: { properties: { prize_usd: number$1 } } }, { name: "post_note" }),
			taking({ note: {
				...number$1,
				description: "Payment in USD"
			} }, { name: "send_note" }),
			taking({ budget_usd: number$1 }, { name: "create_project" }),
			taking({ prize_usd: number$1 }, { name: "search_contests" }),
			taking({ budget_usd: number$1 }, { name: "set_budget" }),
			taking({ reward: number$1 }, { name: "create_episode" })
		]
	},
	detect: (facts) => {
		if (!facts.nameActs.some(({ verb }) => asking$1.has(verb.word))) return [];
		const offered = facts.parameters.find((one) => one.depth === 0 && isOffer(one, facts));
		if (!offered) return [];
		return [parameterMatch(offered, "what is asked for is paid for", {
			category: "financial",
			weight: 2
		})];
	}
};
const asking$1 = new Set("post create send submit publish hire place boost launch start ask request open commission assign offer give tip".split(" "));
const currency = "(?:usd|eur|gbp|usdc|usdt|eth|btc|sol|sats?|dollars|cents)";
const gift = new RegExp(`(?:prize|reward|bounty|tip|stake|bid|bonus|wage|pay|payment)_?${currency}$`);
const limit = new RegExp(`(?:budget|price|amount|offer|fee)${currency}$`);
function isOffer({ key, name, description }, { nameActs }) {
	if (gift.test(key)) return true;
	if (!limit.test(key)) return false;
	return nameActs.some(({ verb }) => verb.word === "send" || verb.word === "tip") && name.toLowerCase().startsWith("amount") || paying.test(description);
}
const paying = /^\s*(?:payment|pay|reward|prize)\b/i;
// src/heuristics/compounds.ts
function compounds(firsts, lasts) {
	return ["", ...firsts.split(" ")].flatMap((first) => lasts.split(" ").map((last) => first + last));
}
// src/heuristics/path-parameter.ts
const names$4 = new Set([
	...compounds("file dir directory folder local absolute output input source target dest destination save root config", "path paths"),
	...compounds("output input save working root", "dir directory"),
	"filename",
	"cwd",
	"outputfile"
]);
const pathParameter = {
	id: "takes-path",
	title: "Takes a file path",
	signal: "takes-path",
	severity: "low",
	why: "A path can leave the folder it was meant for.",
	sources: ["CWE-22"],
	examples: {
		flags: [
			taking({ path: { type: "string" } }),
			taking({ filePath: { type: "string" } }),
			taking({ output_dir: { type: "string" } }),
			taking({ cwd: {} })
		],
		ignores: [
			taking({ pathLength: { type: "number" } }),
			taking({ jsonPathQuery: {} }),
			taking({ path: { type: "boolean" } }),
			taking({ title: {} })
		]
	},
	detect: (facts) => matchesFor(facts, takesPath, "takes a path", { signal: "takes-path" })
};
const takesPath = ({ isFree, key }) => isFree && names$4.has(key);
// src/heuristics/permissions.ts
const permissions = {
	id: "permissions",
	title: "Changes who may do what",
	signal: "permissions",
	severity: "high",
	why: "A right that is granted outlives the call and opens everything behind it.",
	sources: ["CWE-732", "NIST SP 800-53, AC-3 and AC-6"],
	examples: {
		flags: [
			named$1("grant_role"),
			named$1("set_permissions"),
			described("Updates the access policy of a bucket."),
			described("Grants a user access to a project."),
			named$1("update_policy"),
			described("Updates the backup policy and the roles of a project.")
		],
		ignores: [
			named$1("list_roles"),
			described("Lists the permissions of a user."),
			named$1("send_message"),
			described("Updates a message."),
			named$1("host_backup_policy"),
			described("Changes the retention policy of a log."),
			named$1("create_return_policy"),
			named$1("update_payment_policy"),
			named$1("delete_fulfillment_policy")
		]
	},
	detect: (facts) => {
		const says = "it changes rights, roles or policies";
		const about = aboutTopic(facts, "permission", "permissions", says, (one) => one.category !== "read", isOtherPolicy);
		return about.length > 0 ? about : granted(facts, says);
	}
};
const policies = new Set(["policy", "policies"]);
const ruled = new Set("backup retention return payment fulfillment".split(" "));
const isOtherPolicy = (words, index) => policies.has(words[index].text) && ruled.has(wordBefore(words, index)?.text ?? "");
function granted(facts, says) {
	const act = facts.acts.find((one) => one.verb.word === "grant");
	return act ? [makeMatch(act, says, { signal: "permissions" })] : [];
}
// src/heuristics/personal-data.ts
const personalData = {
	id: "personal-data",
	title: "Handles personal data",
	signal: "personal-data",
	severity: "medium",
	why: "Data on a person's health, pay or identity harms that person when it gets out.",
	sources: ["Regulation (EU) 2016/679, articles 4 and 9"],
	examples: {
		flags: [
			named$1("get_patient"),
			described("Lists the employees of a company."),
			named$1("update_salary"),
			described("Verifies a passport.")
		],
		ignores: [
			named$1("get_user"),
			described("Lists companies."),
			named$1("employ_cache"),
			described("Lists patience cards.")
		]
	},
	detect: (facts) => aboutTopic(facts, "personal", "personal-data", "it is about data on persons that the law protects")
};
// src/heuristics/production.ts
const production = {
	id: "production",
	title: "Acts on production",
	signal: "production",
	severity: "high",
	why: "In production a mistake meets customers.",
	sources: ["NIST SP 800-53, CM-4 (1), separate test environments"],
	examples: {
		flags: [
			named$1("deploy_to_production"),
			described("Restarts the production cluster."),
			described("Promotes a release to prod."),
			named$1("prod_db_update")
		],
		ignores: [
			named$1("get_production_status"),
			described("Lists production deployments."),
			described("Restarts the product service."),
			named$1("deploy_preview")
		]
	},
	detect: (facts) => aboutTopic(facts, "production", "production", "it acts on a production system", (one) => one.category !== "read")
};
// src/heuristics/reaches-outside.ts
const reaching = new Set("send post reply publish email message notify broadcast tweet invite comment forward dm share respond call submit".split(" "));
const reachesOutside = {
	id: "reaches-outside",
	title: "Reaches people",
	signal: "reaches-outside",
	severity: "medium",
	why: "What has been read by somebody cannot be taken back.",
	sources: ["MCP 2025-11-25, ToolAnnotations.openWorldHint"],
	examples: {
		flags: [
			named$1("send_email"),
			named$1("post_message"),
			described("Replies to a thread."),
			described("Sends a notification to a user.")
		],
		ignores: [
			named$1("get_email"),
			named$1("delete_message"),
			described("Lists the messages of a channel."),
			named$1("send_key")
		]
	},
	detect: (facts) => aboutTopic(facts, "people", "reaches-outside", "people outside the conversation will see it", (one) => reaching.has(one.verb.word) && one.category !== "read")
};
// src/heuristics/read-description.ts
const readDescription = {
	id: "read-description",
	title: "Description says it reads",
	category: "read",
	severity: "low",
	why: "What only returns something can still return secrets, but it changes nothing.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Make a token contract. Returns the source code of the generated contract."),
			described("Builds a badge. Outputs SVG markup."),
			described("This tool allows you to search the archive."),
			described("Returns deleted items."),
			described("📊 Lists running jobs"),
			described("MANDATORY: gets the schema")
		],
		ignores: [
			described("Make a page in your wiki. Returns the HTML."),
			described("Make a message. Returns the source code of it."),
			described("Deletes a read receipt."),
			described("Creates a search index."),
			described("Sends a list of names."),
			described("Never lists anything.")
		]
	},
	detect: inDescription$2("read")
};
// src/heuristics/read-name.ts
const readName = {
	id: "read-name",
	title: "Name says it reads",
	category: "read",
	severity: "low",
	why: "What only returns something can still return secrets, but it changes nothing.",
	sources: ["MCP 2025-11-25, Tool.name", "RFC 9110 section 9.2.1, safe methods"],
	examples: {
		flags: [
			named$1("get_invoice"),
			named$1("storage_blob_list"),
			named$1("listDeletedUsers"),
			named$1("get_merge_request")
		],
		ignores: [
			named$1("delete_user"),
			named$1("create_list"),
			named$1("update_search_index"),
			named$1("send_search_results")
		]
	},
	detect: inName$2("read")
};
// src/heuristics/result-noun.ts
const resultNoun = {
	id: "result-noun",
	title: "Named after what it returns",
	category: "read",
	severity: "low",
	why: "`module_details` has no verb; it is named after the answer.",
	sources: ["MCP 2025-11-25, Tool.name"],
	examples: {
		flags: [
			named$1("module_details"),
			named$1("dbStats"),
			described("Detailed information about a module."),
			named$1("server-status"),
			named$1("deployment_status"),
			named$1("refund_policy")
		],
		ignores: [
			named$1("delete_details"),
			named$1("widget"),
			described("Deletes information."),
			named$1("details_update"),
			named$1("transfer_balance"),
			{
				name: "x",
				description: "Deletes it. Details of what is gone."
			}
		]
	},
	detect: (facts) => join(inName(facts), inDescription(facts))
};
const answer = kindSet("result", "figure");
function inName({ name, nameActs }) {
	const word = name.words.findLast((one) => isOfKind(one, answer));
	if (nameActs.some((act) => act.weight > 0) || !word) return [];
	const text = exactly(name.folded, word);
	return [makeMatch({
		pointer: "/name",
		text
	}, "it is named after what it returns", gentle)];
}
function inDescription({ description }) {
	const word = description.result;
	if (!word) return [];
	const text = exactly(description.folded, word);
	return [makeMatch({
		pointer: "/description",
		text
	}, "it is described by what it returns", gentle)];
}
const gentle = {
	category: "read",
	weight: 1
};
// src/heuristics/save-path.ts
const names$3 = new Set("downloaddir downloadpath outdir outfile outputdir outputdirectory outputfile outputfilename outputfilepath outputfolder outputpath savedir savelocation savepath saveto savefile savefolder exportpath destpath destinationpath filename destination targetpath localpath folderpath".split(" "));
const weaklySaving = new Set([
	"filename",
	"destination",
	"targetpath",
	"localpath",
	"folderpath"
]);
const saving = new Set([
	"save",
	"download",
	"export",
	"screenshot",
	"capture",
	"generate",
	"render",
	"convert",
	"snapshot"
]);
const pathLike = /(?:path|file|filename|dir|directory|folder)$/;
const savesTo = /\b(?:save|write|store|export|download)s?\b[^.]{0,60}\b(?:to|into|in)\b|\bto (?:save|write|store|export|download)\b/i;
const savePath = {
	id: "save-path",
	title: "The result goes into a file",
	category: "write",
	severity: "medium",
	why: "A file that is written can replace one that somebody needs.",
	sources: ["CWE-73, external control of file name or path"],
	examples: {
		flags: [
			taking({ savePath: { type: "string" } }, { description: "Downloads an attachment" }),
			taking({ output_path: { type: "string" } }, { description: "Exports the table" }),
			taking({ filename: { type: "string" } }, { description: "Download the picture" }),
			described("Queries the ledger. Results are written to a file."),
			described("Downloads an attachment. Returns the local path."),
			described("Fetches a picture and returns the path of the saved file."),
			taking({ outDir: { type: "string" } }, { description: "Generates the site" }),
			taking({ logFilePath: {
				type: "string",
				description: "Where to save the log to."
			} }, { description: "Get the log" }),
			taking({ options: { properties: { savePath: { type: "string" } } } }, { description: "Get the log" }),
			taking({ filename: { type: "string" } }, {
				name: "get_picture",
				description: "Downloads it"
			})
		],
		ignores: [
			taking({ path: { type: "string" } }, { description: "Reads a file" }),
			taking({ filename: { type: "string" } }, { description: "Search files by name" }),
			taking({ destination: { type: "string" } }, { description: "Get the route to a place" }),
			described("Queries the ledger. Results are stored in a list."),
			described("Finds a project. Returns its local path."),
			described("Downloads an attachment. Returns its path in the mailbox."),
			taking({ outputFormat: { type: "string" } }, { description: "Exports the table" }),
			taking({ filePath: {
				type: "string",
				description: "File to read."
			} }, { description: "Get the text of a file" }),
			taking({ savePath: { type: "boolean" } }, { description: "Get the log" }),
			taking({ a: { properties: { b: { properties: { savePath: { type: "string" } } } } } }, { description: "Get the log" })
		]
	},
	detect: (facts) => join(matchesFor(facts, saves, savedThere, writes), saidOf(facts), pathOf(facts))
};
const savedThere = "the result is saved where this says";
const writes = {
	category: "write",
	weight: 2
};
const saves = (one, facts) => one.depth < 2 && (one.isFree ? isNamedSo(one, facts) || isDescribedSo(one) : isSwitch(one));
const isSwitch = ({ name, type }) => type === "boolean" && /^(?:save|persist)(?!.*(?:[Pp]ath|[Dd]ir|[Ff]older)$)(?:[A-Z_-]|$)/.test(name);
const goesIntoFile = /\bpath (?:it|they) (?:was|were|is|are) (?:saved|written|stored) (?:to|at|in)\b|\b(?:results?|output|responses?|data|reports?|files?|images?|screenshots?|pictures?|audio|videos?) (?:is|are|will be|gets?) (?:also |then |always |automatically )?(?:written|saved|stored|exported|downloaded) (?:to|in|into|as|on) (?:an? |the |your |local |temporary |json |csv ){0,4}(?:files?|disk|folder|directory)\b/i;
const givesPath = /\breturn(?:s|ing)?:?\s{1,20}(?:the |its |an? )?(?:(?:local|saved|downloaded) (?:absolute )?(?:file ?)?(?:path|filename|location)|(?:absolute |full )?(?:file ?)?paths? (?:of|to) the (?:saved|downloaded|written|exported|local|generated|created|rendered|extracted|converted))\b|-> ?[a-z]{1,20}_(?:path|file)\b/i;
const keeping = new Set([
	"download",
	"export",
	"fetch",
	"screenshot",
	"capture",
	"snapshot",
	"dump",
	"backup",
	"generate",
	"extract",
	"render",
	"convert",
	"slice",
	"record"
]);
const giving = /return|->/;
function pathOf({ acts, description: { folded } }) {
	if (!acts.some(({ verb }) => keeping.has(verb.word)) || !giving.test(folded.text)) return [];
	const found = givesPath.exec(folded.source);
	if (!found) return [];
	return [makeMatch({
		pointer: "/description",
		text: found[0]
	}, "the description says that the result is kept in a file", writes)];
}
function saidOf({ definition, description }) {
	const text = definition["description"];
	if (typeof text !== "string") return [];
	const { folded } = description;
	const found = (storing.test(folded.text) ? goesIntoFile.exec(text) : null) ?? (folded.text.includes("args:") ? inArguments.exec(text) : null);
	if (!found) return [];
	return [makeMatch({
		pointer: "/description",
		text: found[0]
	}, "the description says that the result goes into a file", writes)];
}
const storing = / (?:written|saved|stored|exported|downloaded) /;
const inArguments = /^[ \t]{0,20}[a-z_]{0,30}(?:path|file|filename|dir|directory|folder)(?: ?\([^)\n]{0,40}\))?: [^\n]{0,60}\bto (?:save|write|store|export|download)\b/im;
function isNamedSo({ key }, facts) {
	if (!names$3.has(key)) return false;
	return !weaklySaving.has(key) || facts.acts.some((act) => saving.has(act.verb.word));
}
function isDescribedSo({ key, description }) {
	return pathLike.test(key) && savesTo.test(description.slice(0, 400));
}
// src/heuristics/shell-parameter.ts
const names$2 = new Set("command cmd commands commandline shellcommand bash shell cli shellscript additionalargs cliargs extraargs rawargs".split(" "));
const shell = /\b(?:shell|bash|terminal|ssh|sudo|command[- ]line|powershell|cmd\.exe|console|cli|kubectl|remote|server|execute|run)\b/i;
const shellParameter = {
	id: "shell-parameter",
	title: "Takes a command for a shell",
	category: "execute",
	signal: "takes-shell",
	severity: "critical",
	why: "A shell does anything the account it runs under may do.",
	sources: ["CWE-78"],
	examples: {
		flags: [
			taking({ command: { type: "string" } }, { description: "Runs a shell command" }),
			taking({ cmd: {
				type: "string",
				description: "bash command line"
			} }),
			taking({ command: { type: "array" } }, { description: "Execute a command in a container" }),
			taking({ shellCommand: {
				type: "string",
				description: "What the shell runs"
			} }),
			taking({ command: { type: "string" } }, { name: "kubectl" }),
			taking({ options: { properties: { command: { type: "string" } } } }, { description: "Runs it by ssh" })
		],
		ignores: [
			taking({ command: { enum: ["start", "stop"] } }),
			taking({ command: { type: "boolean" } }),
			taking({ text: {
				type: "string",
				description: "A shell is found on a beach"
			} }),
			taking({ command: { type: "string" } }, { description: "Explains a word" }),
			taking({ command: { type: "boolean" } }, { description: "Runs a shell command" }),
			taking({ command: { type: "string" } }, { name: "hand_bag" }),
			taking({ command: { type: "string" } }, { description: "Assess how risky a shell command is" }),
			taking({ a: { properties: { b: { properties: { command: { type: "string" } } } } } }, { description: "Runs a shell command" })
		]
	},
	detect: (facts) => matchesFor(facts, takesCommand, "runs whatever command it is given", {
		category: "execute",
		weight: 2,
		signal: "takes-shell"
	})
};
const weighing = new Set("analyze assess check classify evaluate explain lint parse review validate".split(" "));
function takesCommand(one, { description, name, acts }) {
	if (!one.isFree || one.depth > 1 || !names$2.has(one.key)) return false;
	if (weighing.has(description.leading[0]?.verb.word ?? "") && !acts.some(({ category }) => category === "execute")) return false;
	const words = name.words.map((word) => word.text).join(" ");
	return [
		one.description,
		words,
		description.folded.source.slice(0, 400)
	].some((text) => shell.test(text));
}
// src/heuristics/single-target.ts
const singleTarget = {
	id: "single-target",
	title: "Acts on one named thing",
	signal: "single-target",
	severity: "low",
	why: "One call reaches one thing; a limit on calls is a limit on harm.",
	sources: ["RFC 9110 section 9.3, methods on one resource"],
	examples: {
		flags: [
			requiring("id", { type: "string" }),
			requiring("userId", { type: "integer" }),
			requiring("issue_key", { type: "string" }),
			requiring("message_id", {}),
			requiring("id", {}, {
				name: "get_user",
				description: "Gets a user and deletes it."
			})
		],
		ignores: [
			taking({ id: { type: "string" } }, { name: "delete_user" }),
			requiring("ids", { type: "array" }),
			requiring("id", { type: "array" }),
			requiring("id", { type: "object" }),
			requiring("id", { type: "string" }, { name: "get_user" }),
			requiring("api_key", { type: "string" }),
			requiring("paid", { type: "string" }),
			requiring("idempotency", { type: "string" }),
			requiring("filter", { properties: {
				filter: {},
				id: {}
			} })
		]
	},
	detect: (facts) => {
		if (!facts.acts.some((act) => act.category !== "read")) return [];
		const target = facts.parameters.find((one) => one.depth === 0 && isTarget(one, facts));
		return target ? [parameterMatch(target, "one call acts on the one thing named here", { signal: "single-target" })] : [];
	}
};
function requiring(parameter, schema, rest = { name: "delete_user" }) {
	return {
		...rest,
		inputSchema: {
			type: "object",
			properties: { [parameter]: schema },
			required: [parameter]
		}
	};
}
function isTarget({ name, key, type }, { definition }) {
	if (!/(?:^id|Id|_id|-id|ID|_key|Key)$/.test(name) || key === "apikey") return false;
	const required = resolvePointer(definition, "/inputSchema/required");
	return type !== "array" && type !== "object" && Array.isArray(required) && required.includes(name);
}
// src/heuristics/spending-parameter.ts
const text = { type: "string" };
const number = { type: "number" };
const spendingParameter = {
	id: "spending-parameter",
	title: "A parameter says what is spent",
	category: "financial",
	severity: "critical",
	why: "`play_roulette` does not say that it costs anything; its stake does.",
	sources: ["ERC-20, approve", "PCI DSS 4.0, account data"],
	examples: {
		flags: [
			taking({
				spender: text,
				amount: text
			}, { name: "approve" }),
			taking({ bet_amount: number }, { name: "play_wheel" }),
			taking({ wager: number }, {
				name: "flip_coin",
				description: "Flip a coin for double or nothing"
			}),
			taking({ slippage_bps: number }, { name: "execute_route" }),
			taking({ payment_method_id: text }, { name: "confirm_seats" }),
			taking({
				card_number: text,
				cvv: text
			}, { name: "create_booking" }),
			taking({ amount: number }, { name: "post_bounty" }),
			taking({ amount: number }, { name: "send_tip" }),
			taking({ daily_budget: number }, { name: "boost_post" })
		],
		ignores: [
			taking({ spender: text }, { name: "get_allowance" }),
			taking({ stake: number }, {
				name: "calculate_payout",
				description: "Calculates what a bet would pay"
			}),
			taking({ spender: text }, { name: "revoke_allowance" }),
			taking({ slippage: number }, { name: "get_quote" }),
			taking({ payment_method: text }, { name: "attach_payment_method" }),
			taking({ payment_method: text }, { name: "create_customer" }),
			taking({ amount: number }, { name: "record_mileage" }),
			taking({ budget: number }, { name: "create_project" }),
			taking({ stakeholder: text }, { name: "add_risk" }),
			taking({ filter: { properties: { wager: number } } }, { name: "save_filter" })
		]
	},
	detect: (facts) => {
		if (onlyReads(facts) || facts.nameActs[0]?.category === "destructive") return [];
		const found = facts.parameters.find((one) => one.depth === 0 && spends(one, facts));
		if (!found) return [];
		return [parameterMatch(found, "this says what is spent", {
			category: "financial",
			weight: 2
		})];
	}
};
const onlyReads = ({ nameActs: [named], description: { leading } }) => readsPlainly(named) || readsPlainly(leading[0]) && named?.weight !== 2;
const always = /^(?:spender(?:address)?|(?:max)?slippage(?:bps|percent|pct|tolerance)?|minamountout|amountoutmin|(?:bet|wager|stake)(?:amount|size|usd|sats|eth|sol)?|ante|buyin(?:amount)?)$/;
const means = /^(?:payment(?:method|source|token)(?:id)?|(?:credit)?card(?:number|token)|cvv|cvc)$/;
const amount = /^(?:amount|reward|prize|price|sats)/;
const beginning = /^(?:spender|max|slippage|min|amount|bet|wager|stake|ante|buyin|payment|credit|c(?:ard|vv|vc)|reward|prize|price|sats|daily|total|lifetime|budget)/;
function spends({ key }, { name, nameActs: [act] }) {
	if (!beginning.test(key)) return false;
	if (always.test(key)) return true;
	const says = (words) => name.words.some((word) => words.has(word.text));
	if (amount.test(key)) return says(given);
	if (budget.test(key)) return act !== void 0 && advertising.has(act.verb.word);
	if (!means.test(key) || act === void 0) return false;
	return committing.has(act.verb.word) || making.has(act.verb.word) && says(bought);
}
const budget = /^(?:daily|total|lifetime)?budget/;
const advertising = new Set([
	"advertise",
	"boost",
	"promote",
	"sponsor"
]);
const given = new Set([
	"bounty",
	"donation",
	"pledge",
	"tip",
	"zap"
]);
const committing = new Set("book checkout complete confirm extend finalize order place register renew rent reserve submit subscribe upgrade".split(" "));
const making = new Set("add create make start".split(" "));
const bought = new Set("booking delivery donation membership order purchase rental reservation subscription ticket tickets".split(" "));
// src/heuristics/sql-parameter.ts
const names$1 = new Set("sql sqlquery sqlstatement sqlstatements rawsql sqltext cypher graphqlquery mutation".split(" "));
const asking = new Set([
	"query",
	"queries",
	"statement",
	"statements"
]);
const language = /\b(?:sql|graphql|(?:open)?cypher|gremlin|n1ql|surrealql)\b/i;
const searching = /\bsearch(?:es)?(?: in| within| through)? (?:sql|graphql|cypher)\b/i;
const aboutIt = /\b(?:sql|graphql|cypher) (?:query|queries|statement|statements|command|script|endpoint|to)\b/i;
const sqlParameter = {
	id: "sql-parameter",
	title: "Takes statements of a query language",
	category: "execute",
	signal: "takes-sql",
	severity: "high",
	why: "A statement can do whatever the account behind it may do, unless something else limits it.",
	sources: ["CWE-89", "OWASP Top 10 2021, A03"],
	examples: {
		flags: [
			taking({ sql: { type: "string" } }),
			taking({ query: {
				type: "string",
				description: "The SQL query to run"
			} }),
			taking({ sql_query: { type: "string" } }),
			taking({ query: {
				type: "string",
				description: "GraphQL query"
			} }),
			taking({ query: {
				type: "string",
				description: "The OpenCypher query to run"
			} }),
			taking({ statement: {
				type: "string",
				description: "SQL to run"
			} }),
			taking({ queries: {
				type: "array",
				description: "SQL, one a line"
			} }),
			taking({ query: { type: "string" } }, { description: "Runs an SQL query" }),
			taking({ query: { type: "string" } }, { description: "Queries a GraphQL endpoint" }),
			taking({ request: { properties: { sql: { type: "string" } } } }),
			taking({ sql: { type: "string" } }, {
				name: "validate",
				description: "Runs a statement"
			}),
			taking({ sql: { type: "string" } }, {
				name: "check_rows",
				description: "Deletes rows that a statement finds"
			})
		],
		ignores: [
			taking({ query: {
				type: "string",
				description: "Words to search for"
			} }),
			taking({ sql: { type: "boolean" } }),
			taking({ dialect: { enum: ["sql"] } }),
			taking({ query: {
				type: "string",
				description: "JQL filter"
			} }),
			taking({ query: {
				type: "string",
				description: "Words (searches SQL and names)"
			} }),
			taking({ query: { type: "string" } }, { description: "Finds pages" }),
			taking({ query: {
				type: "string",
				description: "Words"
			} }, { description: "Finds an SQL query" }),
			taking({ dialect: {
				type: "string",
				description: "SQL dialect"
			} }),
			taking({ a: { properties: { b: { properties: { sql: { type: "string" } } } } } }),
			taking({ sql: { type: "string" } }, { description: "Runs a read-only SQL query" }),
			taking({ sql: { type: "string" } }, {
				name: "explain_query",
				description: "Explains a statement"
			})
		]
	},
	detect: (facts) => facts.parameters.filter((one) => takesSql(one, facts)).flatMap((one) => matches(one, facts))
};
function takesSql(one, { description }) {
	if (!one.isFree || one.depth > 1) return false;
	if (names$1.has(one.key)) return true;
	if (!asking.has(one.key)) return false;
	if (language.test(one.description)) return !searching.test(one.description);
	return one.description === "" && aboutIt.test(description.folded.source.slice(0, 400));
}
function matches(one, facts) {
	const signal = parameterMatch(one, "takes a whole statement", { signal: "takes-sql" });
	if (facts.description.readOnly || mayOnlyLook(facts)) return [signal];
	return [{
		...signal,
		category: "execute",
		weight: 2,
		says: "runs whatever statement it is given"
	}];
}
const looking = new Set("explain validate verify lint parse format analyze analyse check convert translate estimate diagnose repair fix optimize review generate create update save edit add".split(" "));
const mayOnlyLook = ({ nameActs, description }) => looking.has((nameActs[0] ?? description.leading[0])?.verb.word ?? "") && !description.leading.some((act) => act.category === "execute" || act.category === "destructive");
// src/heuristics/unlisted-act.ts
const least = 3;
const leastInAll = 5;
const wordsIn = (folded) => sentenceWords(folded, 0, folded.text.length, leastInAll).length;
const unlistedAct = {
	id: "unlisted-act",
	title: "Described by words that are in no list",
	severity: "medium",
	why: "A sentence that begins with a verb and its object tells of an act, one that begins with a noun of an answer.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Frobnicate the widget of a project"),
			described("Domains on a server"),
			described("Resources of one server"),
			described("Harmonizes your palette"),
			{
				name: "browser",
				description: "Frobnicates tabs quickly"
			},
			{
				name: "browser",
				description: "Messages of one tab"
			},
			described("Frobnicates tabs on the page"),
			described("球面几何坐标"),
			described("将坐标涂抹一遍")
		],
		ignores: [
			described("Widget"),
			described("Deletes the widget"),
			named$1("frobnicate"),
			described("A b"),
			{
				name: "delete_x",
				description: "Frobnicate the widget of a project"
			},
			{
				name: "x",
				title: "Delete",
				description: "Frobnicate the widget of a project"
			},
			taking({ action: { enum: ["list", "delete"] } }, { description: "Frobnicate the widget of a project" }),
			described("Board where people publish ideas"),
			described("IPv4 of one server"),
			described("Ωmega of one server")
		]
	},
	detect: (facts) => isSilent(facts) ? guess(facts) : []
};
const isSilent = ({ nameActs, titleActs, description, operations }) => [
	nameActs,
	titleActs,
	operations,
	description.leading,
	description.mentioned
].every((acts) => acts.length === 0) && !description.result;
const continuing = new Set("of and for in from since that".split(" "));
const quantities = new Set("two three several multiple many selected".split(" "));
function guess({ description, setting: { screen } }) {
	const { first, folded } = description;
	const unspaced = unspacedIn(folded);
	if (unspaced) return [unspaced];
	const index = Math.max(first.findIndex((word) => !isPreamble(word)), 0);
	const word = first[index];
	if (!word || first.length < least && wordsIn(folded) < leastInAll || !/^[a-z']+$/.test(word.text)) return [];
	const evidence = {
		pointer: "/description",
		text: exactly(folded, word)
	};
	const next = first[index + 1];
	const isVerb = (isArticle(next) && next?.text !== "that" || quantities.has(next?.text ?? "")) && !isArticle(wordBefore(first, index));
	const isNoun = continuing.has(next?.text ?? "");
	if (isVerb || !isNoun && (screen === "named" || screen === "mentioned")) return [makeMatch(evidence, "a verb that we do not know acts on something", {
		category: screen === "none" ? "write" : "execute",
		weight: 0
	})];
	return [makeMatch(evidence, "the description names a thing and no act", {
		category: "read",
		weight: 0
	})];
}
const written = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/;
const acting = /[把将將]|(?:する|します|합니다|한다)/;
const longestBeginning = 400;
function unspacedIn(folded) {
	const beginning = folded.text.slice(0, longestBeginning);
	const found = written.exec(beginning);
	if (!found) return void 0;
	const evidence = {
		pointer: "/description",
		text: original(folded, found.index, found.index + found[0].length)
	};
	return acting.test(beginning) ? makeMatch(evidence, "a verb that we do not know acts on something", {
		category: "write",
		weight: 0
	}) : makeMatch(evidence, "the description names a thing and no act", {
		category: "read",
		weight: 0
	});
}
// src/heuristics/url-parameter.ts
const names = new Set([
	...compounds("target source image file webhook callback redirect base page site web endpoint remote download feed video audio", "url urls uri uris"),
	"endpoint",
	"webhook",
	"hostname",
	"website"
]);
const urlParameter = {
	id: "takes-url",
	title: "Takes a URL",
	signal: "takes-url",
	severity: "low",
	why: "A URL can lead into a private network, or carry data out in its query.",
	sources: ["CWE-918"],
	examples: {
		flags: [
			taking({ url: { type: "string" } }),
			taking({ webhook_url: {} }),
			taking({ imageUrls: { type: "array" } }),
			taking({ uri: {} })
		],
		ignores: [
			taking({ curl: {} }),
			taking({ url: { type: "boolean" } }),
			taking({ urlCount: { type: "number" } }),
			taking({ title: {} })
		]
	},
	detect: (facts) => matchesFor(facts, takesUrl, "takes a URL", { signal: "takes-url" })
};
const takesUrl = ({ isFree, key }) => isFree && names.has(key);
// src/heuristics/write-description.ts
const writeDescription = {
	id: "write-description",
	title: "Description says it writes",
	category: "write",
	severity: "medium",
	why: "A change can be undone, but an agent can make a thousand of them in a loop.",
	sources: ["MCP 2025-11-25, Tool.description"],
	examples: {
		flags: [
			described("Skip the next delivery."),
			described("Remove the link between two tickets."),
			described("Leave edit mode."),
			described("Low-level create or replace of a saved entry."),
			described("Use this to rename a branch."),
			described("Lists, creates and updates labels"),
			described("`update_row` updates a row")
		],
		ignores: [
			described("Lists the created issues."),
			described("Does not modify anything."),
			described("Gets the update history."),
			described("Returns a URL to upload to.")
		]
	},
	detect: inDescription$2("write")
};
// src/heuristics/index.ts
const heuristics = [
	readName,
	{
		id: "write-name",
		title: "Name says it writes",
		category: "write",
		severity: "medium",
		why: "A change can be undone, but an agent can make a thousand of them in a loop.",
		sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint"],
		examples: {
			flags: [
				named$1("create_issue"),
				named$1("page.publish"),
				named$1("get_or_create_label"),
				named$1("updateRowV2")
			],
			ignores: [
				named$1("list_created_issues"),
				named$1("get_post"),
				named$1("branch_protection_get"),
				named$1("delete_update")
			]
		},
		detect: inName$2("write")
	},
	executeName,
	destructiveName,
	financialName,
	readDescription,
	writeDescription,
	executeDescription,
	destructiveDescription,
	financialDescription,
	destructiveClaim,
	chargingClaim,
	httpMethod,
	gateway,
	paidWork,
	resultNoun,
	mentionedAct,
	unlistedAct,
	actionParameter,
	destructiveOption,
	sqlParameter,
	shellParameter,
	codeParameter,
	savePath,
	spendingParameter,
	changingHint,
	credentials,
	pathParameter,
	urlParameter,
	bulk,
	admin,
	permissions,
	container,
	reachesOutside,
	irreversible,
	production,
	personalData,
	dryRun,
	singleTarget
];
// src/assess/summary.ts
const does = {
	unknown: "Nothing in the definition says what a call does, so nothing is assumed of it; someone has to look.",
	read: "A call returns something and, by its definition, changes nothing.",
	write: "A call creates or changes something that the same service can change back.",
	execute: "A call runs something; its effect is decided by the arguments or by the system behind it.",
	destructive: "A call removes or ends something that existed.",
	financial: "A call moves money or commits to pay."
};
const signalWords = {
	"handles-credentials": "it handles credentials",
	"takes-sql": "it takes statements of a query language",
	"takes-shell": "it takes shell commands",
	"takes-code": "it takes program code",
	"takes-path": "it takes file paths",
	"takes-url": "it takes URLs",
	bulk: "one call reaches many things",
	admin: "it changes who is in charge",
	permissions: "it changes who may do what",
	container: "what it ends holds other things",
	"reaches-outside": "people outside the conversation see the effect",
	irreversible: "its author says that there is no way back",
	production: "it acts on a production system",
	"personal-data": "it handles data on persons",
	"dry-run-available": "it can be tried without effect",
	"single-target": "one call acts on one named thing"
};
const certainty = {
	high: "Several parts of the definition say so.",
	medium: "One part of the definition says so.",
	low: "The definition says so only weakly, or contradicts itself: read it."
};
function summaryOf(category, risk, confidence, signals) {
	const sure = category === "unknown" ? "" : ` ${certainty[confidence]}`;
	return `${does[category]}${noted(signals)} Risk ${risk}.${sure}`;
}
function summaryOfUnreadable(signals) {
	return `Part of the definition is malformed, so what the rest says is not relied on; someone has to look.${noted(signals)} Risk high.`;
}
function noted(signals) {
	return signals.length === 0 ? "" : ` Note: ${signals.map((signal) => signalWords[signal]).join("; ")}.`;
}
// src/assess/combine.ts
function combine(voices, isUnsure = false) {
	const speaking = voices.filter(({ match }) => match.category !== void 0);
	const category = strongest(speaking);
	const raised = raisedBy(voices);
	const confidence = isUnsure ? "low" : confidenceIn(category, speaking);
	const risk = riskOf(category, raised);
	return {
		category,
		risk,
		confidence,
		signals: raised,
		reasons: reasonsOf(voices, category),
		summary: summaryOf(category, risk, confidence, raised)
	};
}
function raisedBy(voices) {
	if (voices.every(({ match }) => match.signal === void 0)) return [];
	return signals.filter((signal) => voices.some(({ match }) => match.signal === signal));
}
const weightOf = ({ match }) => match.weight ?? 2;
function strongest(speaking) {
	let heaviest = -1;
	for (const voice of speaking) heaviest = Math.max(heaviest, weightOf(voice));
	let worst = "unknown";
	for (const voice of speaking) {
		const { category } = voice.match;
		if (category && weightOf(voice) === heaviest && rank(category) > rank(worst)) worst = category;
	}
	return worst;
}
const rank = (category) => ranks[category];
const ranks = Object.fromEntries(categories.map((category, index) => [category, index]));
function confidenceIn(category, speaking) {
	const plain = speaking.filter((voice) => weightOf(voice) === 2);
	if (category === "read" && speaking.some(({ match }) => match.pointer.startsWith("/annotations"))) return "low";
	const agreeing = plain.filter(({ match }) => match.category === category);
	if (agreeing.length === 0) return "low";
	if (agreeing.some(({ match }) => partOf(match.pointer) !== partOf(agreeing[0]?.match.pointer ?? ""))) return "high";
	return category !== "read" && plain.some((voice) => voice.match.category === "read" && !isOption(voice)) ? "low" : "medium";
}
const partOf = (pointer) => pointer.slice(0, pointer.indexOf("/", 1) + 1 || pointer.length);
const isOption = ({ heuristic, match }) => heuristic === "action-parameter" || match.pointer.startsWith("/inputSchema");
const perHeuristic = 3;
function reasonsOf(voices, category) {
	const deciding = [];
	const others = [];
	for (let index = 0; index < voices.length; index++) {
		const voice = voices[index];
		if (isOnceTooOften(voices, index)) continue;
		(voice.match.category === category ? deciding : others).push(reasonOf(voice));
	}
	return others.length === 0 ? deciding : [...deciding, ...others];
}
function isOnceTooOften(voices, index) {
	const voice = voices[index];
	let before = 0;
	for (let back = index - 1; back >= 0 && before < perHeuristic; back--) {
		const { heuristic, match } = voices[back];
		if (heuristic === voice.heuristic && match.category === voice.match.category) before++;
	}
	return before === perHeuristic;
}
function reasonOf({ heuristic, match }) {
	const { pointer, text, says, category, signal } = match;
	if (category && signal) return {
		heuristic,
		pointer,
		text,
		says,
		category,
		signal
	};
	if (category) return {
		heuristic,
		pointer,
		text,
		says,
		category
	};
	return signal ? {
		heuristic,
		pointer,
		text,
		says,
		signal
	} : {
		heuristic,
		pointer,
		text,
		says
	};
}
// src/assess/unreadable.ts
function isUnreadable(definition) {
	if (!isObject(definition)) return true;
	const name = own(definition, "name");
	if (typeof name !== "string" || name === "") return true;
	const schema = own(definition, "inputSchema");
	const properties = isObject(schema) ? own(schema, "properties") : void 0;
	return isOther(own(definition, "title"), "string") || isOther(own(definition, "description"), "string") || isOther(schema, "object") || isOther(properties, "object");
}
function isOther(value, wanted) {
	if (value === void 0 || value === null) return false;
	return wanted === "string" ? typeof value !== "string" : !isObject(value);
}
// src/assess/classify.ts
const detectors = heuristics.map(({ id, detect }) => ({
	id,
	detect
}));
const isUnsure = ({ description: { unread, later }, operations }) => unread > 0 || later.some(({ weight, category }) => weight === 1 && category !== "read") || operations.some(({ weight, category }) => weight === 0 && category !== "read");
function classifyTool(definition, context) {
	const facts = factsOf(definition, context);
	const voices = [];
	for (const { id, detect } of detectors) {
		const matches = detect(facts);
		if (matches.length > 0) for (const match of matches) voices.push({
			heuristic: id,
			match
		});
	}
	const classification = combine(voices, isUnsure(facts));
	return isUnreadable(definition) ? unread(classification) : classification;
}
function unread(heard) {
	if (heard.category !== "read" && heard.category !== "write" && heard.category !== "unknown") return heard;
	const { signals } = heard;
	return {
		...heard,
		category: "unknown",
		risk: riskOf("unknown", signals),
		confidence: "low",
		summary: summaryOfUnreadable(signals)
	};
}
export { unreadOf as _, urlParameter as a, pathParameter as c, credentials as d, codeParameter as f, readName$1 as g, isHttpMethod as h, heuristics as i, dryRun as l, factsOf as m, combine as n, sqlParameter as o, bulk as p, signalWords as r, shellParameter as s, classifyTool as t, destructiveOption as u, contextOf as v };
