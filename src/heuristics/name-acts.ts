import { makeAct, weighing, type Act, type Place } from "./act.ts";
import { original } from "./fold.ts";
import { isHeaded } from "./headed.ts";
import { noKinds, union } from "./kind-set.ts";
import { adviceWeight, doubtfulWeight, isDoubtful, isOfReading, isThingRead } from "./name-doubt.ts";
import { agentIn, foreignIn, isDropped, isJoined, rivalOf, verbsIn, type Candidate } from "./name-verbs.ts";
import { leadOf } from "./name-lead.ts";
import type { Name } from "./name.ts";
import { senseOf } from "./sense.ts";
import type { Setting } from "./setting.ts";
import { isStarted } from "./started.ts";
import { isStored } from "./stored.ts";
import type { Word } from "./tokens.ts";
import type { Verb } from "./words.ts";

/**
 * What a name says a call does: usually one act, several where it joins them (`create_or_update`). `told` is the act
 * that the description leads with; where it has the same verb, what stands around it there counts for the name too.
 * `thing` is a verb-noun that the description takes for a thing.
 */
export function nameActs(
  name: Name,
  pointer: string,
  place: Place,
  setting: Setting,
  told?: Act,
  thing?: Verb,
): readonly Act[] {
  const agent = agentIn(name.words);
  const candidates = agent ? [agent] : verbsIn(name.words);
  const lead = leadOf(candidates, name.words, told) ?? foreignIn(name.words);
  if (!lead) return [];
  const joined = candidates.filter(
    (one) => one !== lead && !isDropped(lead, one) && isJoined(name.words, one.index, candidates),
  );
  const acts = [lead, ...joined].map((one) => {
    const act = actOf(one, name, pointer, place, setting, told);
    // `latest_deployment` may be one, though `user_deletion` hardly is.
    if (one.verb === (name.words[one.index] as Word).known.nominal) return weakened(act);
    // `value_update` ends in its act, whatever a description calls it.
    const isThing = one.verb === thing && (thing.mostlyNoun || one.end < name.words.length - 1);
    return isThing ? weighing(act, 0) : act;
  });
  const rival = rivalOf(lead, candidates, name.words.length - 1);
  if (!rival) return acts;
  // `list_send` lists sends, `list_create` creates a list: which, only the description can say.
  return [...acts, actOf(rival, name, pointer, place, setting, told)].map(weakened);
}

const weakened = (act: Act): Act => weighing(act, 1);

function actOf(one: Candidate, name: Name, pointer: string, place: Place, setting: Setting, told?: Act): Act {
  const same = told?.verb.word === one.verb.word ? told : undefined;
  let kinds = same?.kinds ?? noKinds;
  let topics = noKinds;
  let from = same?.from ?? false;
  let into = same?.into ?? false;
  const { words, folded } = name;
  const { verb, index, end } = one;
  for (let at = 0; at < words.length; at++) {
    if (at >= index && at <= end) continue;
    if (isHeaded(words, at)) continue;
    const { text, known } = words[at] as Word;
    kinds = union(kinds, known.kinds);
    topics = union(topics, known.topics);
    from ||= text === "from";
    into ||= text === "into";
  }
  const stored = same?.stored === true || isStored(words, index);
  const started = verb.word === "create" && isStarted(words, index);
  const heard = told?.verb.word;
  const near = same ? [...words, ...same.near] : words;
  const around = { kinds, topics, from, into, stored, started, setting, told: heard, near, folded };
  const sense = same?.readOnly ? same : senseOf(verb, around);
  const weight = isDoubtful(one, name)
    ? doubtfulWeight(one, words, told)
    : isOfReading(one, sense, told, kinds) || isThingRead(one, words, told)
      ? 1
      : adviceWeight(sense, words, told);
  const text = original(folded, (words[index] as Word).start, (words[end] as Word).end);
  const { category } = sense;
  const isBound = same?.readOnly === true;
  const own = { kinds, topics, from, into, stored, near: words, folded };
  return makeAct(one, { category, weight }, own, place, { pointer, text }, isBound);
}
