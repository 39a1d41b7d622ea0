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
    ['domain/draft.ts', 'imports platform/table.ts', "import { table } from '#platform/table.ts';"],
    ['domain/draft.ts', 'imports platform/table.ts', "import { table } from '../platform/table.ts';"],
    [
      'domain/draft.ts',
      'uses a package in domain/: node:fs/promises',
      "import { readFile } from 'node:fs/promises';",
    ],
    [
      'desk/draft.ts',
      'knows AWS, which only platform/ may: @aws-sdk/client-s3',
      "import { S3 } from '@aws-sdk/client-s3';",
    ],
    [
      'desk/draft.ts',
      'knows AWS, which only platform/ may: @aws-sdk/client-s3',
      "export { S3 } from '@aws-sdk/client-s3';",
    ],
    ['domain/draft.ts', 'imports desk/ports/clock.ts', "const x = await import('../desk/ports/clock.ts');"],
    ['domain/draft.ts', 'imports desk/ports/clock.ts', "const x: import('../desk/ports/clock.ts').Desk = y;"],
    [
      'domain/draft.ts',
      'imports desk/ports/clock.ts',
      "import {\n  a,\n  b,\n} from '#desk/ports/clock.ts';",
    ],
    ['domain/draft.ts', 'imports desk/ports/clock.ts', "import '#desk/ports/clock.ts';"],
    ['domain/draft.ts', 'says Date.now(', 'const now = Date.now();'],
    ['domain/draft.ts', 'says new Date()', 'const now = new Date();'],
    ['domain/draft.ts', 'says fetch(', "await fetch('https://example.org');"],
    ['desk/intake.ts', 'imports channels/x/index.ts', "import { x } from '#channels/x/index.ts';"],
    ['desk/intake.ts', 'reads the environment', 'const table = process.env.TABLE;'],
    ['channels/x/send.ts', 'imports channels/vk/send.ts', "import { vk } from '../vk/send.ts';"],
    [
      'channels/x/simulator/a.ts',
      'imports channels/vk/send.ts',
      "import { vk } from '#channels/vk/send.ts';",
    ],
    ['channels/x/send.ts', 'imports desk/intake.ts', "import { intake } from '#desk/intake.ts';"],
    ['backoffice/baggage/a.ts', 'imports channels/x/send.ts', "import { x } from '#channels/x/send.ts';"],
    ['platform/table.ts', 'imports desk/intake.ts', "import { intake } from '#desk/intake.ts';"],
    ['functions/api.ts', 'imports local/street.ts', "import { street } from '#local/street.ts';"],
    [
      'functions/api.ts',
      'knows middy, which only functions/wrap.ts may: @middy/core',
      "import middy from '@middy/core';",
    ],
    ['infra/table.ts', 'imports platform/table.ts', "import { table } from '#platform/table.ts';"],
    ['local/main.ts', 'imports infra/oknoStack.ts', "import { stack } from '#infra/oknoStack.ts';"],
    [
      'console/src/App.tsx',
      'imports desk/ports/clock.ts',
      "import type { Clock } from '#desk/ports/clock.ts';",
    ],
    ['desk/all.ts', 'passes on another file whole', "export * from './intake.ts';"],
    ['desk/utils/text.ts', 'is sorted by kind, not by what it does', ''],
    ['channels/x/types.ts', 'is sorted by kind, not by what it does', ''],
    ['desk/long.ts', 'is longer than 300 lines', 'a;\n'.repeat(301)],
  ])('finds that %s %s', (path, complaint, text) => {
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
      "import type { Channel } from '#desk/ports/channel.ts';\nimport { a } from '../hooks.ts';",
    ],
    ['functions/wrap.ts', "import middy from '@middy/core';"],
    ['infra/table.ts', "import { ENV } from '#platform/env.ts';"],
    ['platform/env.ts', 'const table = process.env.TABLE;'],
    ['console/src/App.tsx', "import type { Head } from '#domain/head.ts';"],
    ['test/desk/world.ts', "import { stack } from '#infra/oknoStack.ts';"],
  ])('has nothing against %s: %s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });

  it('has nothing against a file of 300 lines', () => {
    expect(complaints('desk/long.ts', 'a;\n'.repeat(300))).toEqual([]);
  });
});
