const lists = {
  // Lead up to the act without being one.
  preamble:
    "this these that it its the a an tool tools function functions endpoint command method api operation utility helper " +
    "use uses used using to for you your users user we allows allow allowing enables enable enabling lets let helps help can could " +
    "will would should must may might be is are when whenever if need needs want wants wish which please ability able capability way " +
    "designed intended meant useful primarily mainly simply just only also always then first immediately advanced " +
    "mcp agent agents llm model ai client server service by with of on in who asks ask trying tries important note " +
    "bulk batch mass partial partially quick fast full full-text smart if want simple complete manual " +
    "mandatory required critical beta deprecated experimental new preferred recommended step",
  // Begin an object.
  article: "the a an this these that your its their his any each every all some no another",
  negation: "not never no cannot without don't doesn't won't can't isn't nor neither rather instead avoid",
  // End the phrase that a verb's object stands in.
  stop: "from by via using when if with where so because including such within while which that based",
  // Say that the thing itself stays where it is taken from.
  leaving: "from off between",
  // Say where the result goes: to a file, into a folder, locally, in place.
  keeping: "to into as locally place",
  // Say that what is run only reads.
  limiting: "read-only readonly read select",
  joint: "and or then either",
  // Make one verb with the word before: set up, tear down, force push, block until, respond with.
  particle: "up down back out off in on over for to with forward push until",
  // Lead a later sentence to what the tool does.
  laterSubject:
    "this it the tool always now also then afterwards afterward finally additionally automatically will can may and function command operation action",
} as const;

/** A part that a word can play in an English sentence. */
export type Role = keyof typeof lists;

/** The words that can play each part. */
export const roleWords = Object.fromEntries(
  Object.entries(lists).map(([role, words]) => [role, words.split(" ")]),
) as unknown as Readonly<Record<Role, readonly string[]>>;

// A bit for each, since a word is asked for its roles more often than for anything else: at most 32 of them.
const bits = Object.fromEntries(Object.keys(lists).map((role, index) => [role, 1 << index])) as Readonly<
  Record<Role, number>
>;

/** The bit of a part that a word can play in a sentence. */
export function roleBit(role: Role): number {
  return bits[role];
}
