/**
 * The examples that an empty emulator can be given, and how long it takes. The others use what an account has already: they are
 * synthesized, validated and planned by the tests.
 */
export const STARTABLE = {
  quickstart: 'Takes 3 to 4 minutes.',
  healthcare: 'Takes 4 to 6 minutes.',
} as const;

/** The name of a folder below `examples/`. */
export type ExampleName = keyof typeof STARTABLE;
