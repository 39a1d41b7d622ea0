import { describe, expect, it } from 'vitest';
import { crowdThread, oneOfMany } from './crowd.ts';
import { ANNA } from './fakeWorld.ts';
import { scriptsAndStyles, sum } from './firstPage.ts';
import { openConsole } from './openConsole.ts';

const page = openConsole();

const MOST = 350 * 1024;

describe('the first page', () => {
  it('of a queue of fifty loads at most 350 KB of scripts and styles', async () => {
    page.desk.only();
    for (let n = 0; n < 50; n += 1) page.desk.set(oneOfMany(n));
    const console = await page.open(ANNA.name);
    await console.locator(`[data-thread="${crowdThread(0)}"]`).waitFor();
    await console.waitForLoadState('networkidle');
    const loaded = await scriptsAndStyles(console);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.map(({ file }) => file).join(' ')).not.toContain('ThreadPage');
    expect(sum(loaded), JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(MOST);
  });
});
