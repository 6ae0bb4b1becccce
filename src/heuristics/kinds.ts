import objectsData from "../../catalog/words/objects.json" with { type: "json" };
import topicsData from "../../catalog/words/topics.json" with { type: "json" };
import { noKinds, setsOf, union, type KindSet } from "./kind-set.ts";

type Listed<Lists> = Exclude<keyof Lists, "about" | "sources">;

/** Kinds of objects that give a verb its sense: the lists of `catalog/words/objects.json`. */
export type ObjectKind = Listed<typeof objectsData>;
/** Kinds of things whose mention raises a signal: the lists of `catalog/words/topics.json`. */
export type Topic = Listed<typeof topicsData>;

/** The words of every kind of object. */
export const objectLists = listsIn<ObjectKind>(objectsData);
/** The words of every topic. */
export const topicLists = listsIn<Topic>(topicsData);

type Lists<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/** What a file of words holds beside what it is about and where that comes from. */
function listsIn<Kind extends string>(file: Lists<Kind>): Lists<Kind> {
  const lists = Object.entries(file).filter(([key]) => key !== "about" && key !== "sources");
  return Object.fromEntries(lists) as Lists<Kind>;
}

const objectSets = setsOf(Object.keys(objectLists) as ObjectKind[]);
/** The set of each topic. */
export const topicSets = setsOf(Object.keys(topicLists) as Topic[]);

/** The set of these kinds of objects. */
export function kindSet(...kinds: readonly ObjectKind[]): KindSet {
  return kinds.map((kind) => objectSets[kind]).reduce(union, noKinds);
}

/** The set of these topics. */
export function topicSet(...topics: readonly Topic[]): KindSet {
  return topics.map((topic) => topicSets[topic]).reduce(union, noKinds);
}
