import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcesBelow, strays } from './importTable.ts';

const sources = sourcesBelow(fileURLToPath(new URL('..', import.meta.url)));

const complaints = (path: string, text: string): string[] => strays([{ path, text }]);

describe('the rooms', () => {
  it('are all read', () => {
    const rooms = new Set(sources.map(({ path }) => path.split('/')[0]));
    for (const room of ['domain', 'desk', 'channels', 'backoffice', 'platform', 'functions', 'test'])
      expect(rooms).toContain(room);
  });

  it('import only what the table lets them', () => {
    expect(strays(sources)).toEqual([]);
  });
});

describe('the check of the import table', () => {
  it.each([
    ['domain/draft.ts', "import { table } from '#platform/table.ts';", 'imports platform/table.ts'],
    ['domain/draft.ts', "import { table } from '../platform/table.ts';", 'imports platform/table.ts'],
    [
      'domain/draft.ts',
      "import { readFile } from 'node:fs/promises';",
      'imports the package node:fs/promises',
    ],
    ['domain/draft.ts', "import { S3 } from '@aws-sdk/client-s3';", 'imports the package @aws-sdk/client-s3'],
    ['domain/draft.ts', "export { S3 } from '@aws-sdk/client-s3';", 'imports the package @aws-sdk/client-s3'],
    ['domain/draft.ts', "const x = await import('../desk/ports.ts');", 'imports desk/ports.ts'],
    ['domain/draft.ts', "const x: import('../desk/ports.ts').Desk = y;", 'imports desk/ports.ts'],
    ['domain/draft.ts', "import {\n  a,\n  b,\n} from '#desk/ports.ts';", 'imports desk/ports.ts'],
    ['domain/draft.ts', "import '#desk/ports.ts';", 'imports desk/ports.ts'],
    ['domain/draft.ts', 'const now = Date.now();', 'says Date.now('],
    ['domain/draft.ts', 'const now = new Date();', 'says new Date()'],
    ['domain/draft.ts', "await fetch('https://example.org');", 'says fetch('],
    ['desk/intake.ts', "import { x } from '#channels/x/index.ts';", 'imports channels/x/index.ts'],
    ['desk/intake.ts', 'const table = process.env.TABLE;', 'reads the environment'],
    ['channels/x/send.ts', "import { vk } from '../vk/send.ts';", 'imports channels/vk/send.ts'],
    [
      'channels/x/simulator/a.ts',
      "import { vk } from '#channels/vk/send.ts';",
      'imports channels/vk/send.ts',
    ],
    ['channels/x/send.ts', "import { intake } from '#desk/intake.ts';", 'imports desk/intake.ts'],
    ['backoffice/baggage/a.ts', "import { x } from '#channels/x/send.ts';", 'imports channels/x/send.ts'],
    ['platform/table.ts', "import { intake } from '#desk/intake.ts';", 'imports desk/intake.ts'],
    ['functions/api.ts', "import { street } from '#local/street.ts';", 'imports local/street.ts'],
    ['functions/api.ts', "import middy from '@middy/core';", 'knows middy, which only functions/wrap.ts may'],
    ['infra/table.ts', "import { table } from '#platform/table.ts';", 'imports platform/table.ts'],
    ['local/main.ts', "import { stack } from '#infra/oknoStack.ts';", 'imports infra/oknoStack.ts'],
    [
      'console/src/App.tsx',
      "import { msOf } from '#domain/instant.ts';",
      'imports more than types from domain/instant.ts',
    ],
    ['console/src/App.tsx', "import type { Desk } from '#desk/ports.ts';", 'imports desk/ports.ts'],
    ['desk/all.ts', "export * from './intake.ts';", 'passes on another file whole'],
    ['desk/utils/text.ts', '', 'is sorted by kind, not by what it does'],
    ['channels/x/types.ts', '', 'is sorted by kind, not by what it does'],
    ['desk/long.ts', 'a;\n'.repeat(301), 'is longer than 300 lines'],
  ])('finds in %s: %s', (path, text, complaint) => {
    expect(complaints(path, text)).toEqual([`${path} ${complaint}`]);
  });

  it.each([
    ['domain/zone.ts', "import * as Local from 'temporal-polyfill/fns/PlainDateTime';"],
    ['domain/zone.ts', 'const at = new Date(0);\n// Date.now() would be a clock of its own\n/* fetch( */'],
    [
      'desk/intake.ts',
      "import type { Message } from '#domain/message.ts';\nimport { audit } from './audit.ts';",
    ],
    ['channels/registry.ts', "import { x } from './x/index.ts';\nimport { vk } from './vk/index.ts';"],
    [
      'channels/x/send.ts',
      "import type { Channel } from '#desk/ports.ts';\nimport { a } from '../hooks.ts';",
    ],
    ['functions/wrap.ts', "import middy from '@middy/core';"],
    ['infra/table.ts', "import { ENV } from '#platform/env.ts';"],
    ['platform/env.ts', 'const table = process.env.TABLE;'],
    ['console/src/App.tsx', "import type { Head } from '#domain/thread.ts';"],
    ['test/desk/world.ts', "import { stack } from '#infra/oknoStack.ts';"],
    ['desk/long.ts', 'a;\n'.repeat(300)],
  ])('has nothing against %s: %s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });
});
