export interface ScriptedOptions {
  readonly release?: string;
  readonly write: (text: string) => boolean;
  readonly room: () => Promise<void>;
  readonly die: () => void;
}
export function scriptedServer(options: ScriptedOptions): (line: string) => Promise<void>;
