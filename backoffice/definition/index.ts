import type { BackOffice } from '#desk/ports/backOffice.ts';
import { backOffice } from './backOffice.ts';
import { type CheckReport, check } from './check.ts';
import type { Definition } from './definition.ts';
import { type ReadDefinition, read } from './read.ts';
import { network } from './transport.ts';

/* Back offices that are described, not programmed: docs/connectors.md. */

/** Reads a definition from its folder's files (`connector.yaml` and fixtures, text by path); every problem has its line. */
export const readDefinition = (files: Readonly<Record<string, string>>): ReadDefinition => read(files);

/** A definition as a back office that is asked over the network. Keep it: it holds its sign-in tokens. */
export const fromDefinition = (definition: Definition): BackOffice => backOffice(definition, network);

/** Reads a definition and plays every fixture of it, without the network. */
export const checkDefinition = (files: Readonly<Record<string, string>>): Promise<CheckReport> =>
  check(files);
