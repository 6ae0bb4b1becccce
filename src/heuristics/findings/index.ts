import { asksForContext } from "./asks-for-context.ts";
import { asksForSecrets } from "./asks-for-secrets.ts";
import { beaconLink } from "./beacon-link.ts";
import type { Detector } from "./detector.ts";
import { encodedText } from "./encoded-text.ts";
import { hiddenText } from "./hidden-text.ts";
import { hidesFromUser } from "./hides-from-user.ts";
import { instructsModel } from "./instructs-model.ts";
import { poisonedValue } from "./poisoned-value.ts";
import { redirectsTool } from "./redirects-tool.ts";
import { secretInside } from "./secret-inside.ts";
import { terminalSequence } from "./terminal-sequence.ts";

/** Every detector there is, gravest first. */
export const detectors: readonly Detector[] = [
  asksForSecrets,
  asksForContext,
  instructsModel,
  hidesFromUser,
  redirectsTool,
  hiddenText,
  terminalSequence,
  encodedText,
  beaconLink,
  poisonedValue,
  secretInside,
];
