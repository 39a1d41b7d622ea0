import { beforeEach, describe, expect, it } from 'vitest';
import { flash, flashes, onFlashes, unflash } from '../../console/src/flash/flashes.ts';

const ids = (): string[] => flashes().map(({ id }) => id);

const told = (id: string) => flash({ id, type: 'success', says: id });

beforeEach(() => {
  for (const id of ids()) unflash(id);
});

describe('messages at the top of the page', () => {
  it('stand newest first, one of an id', () => {
    told('a');
    told('b');
    flash({ id: 'a', type: 'info', says: 'again' });
    expect(flashes()).toMatchObject([{ id: 'a', says: 'again' }, { id: 'b' }]);
  });

  it('are three at most: what was only good to know gives way to errors and to what can be taken back', () => {
    flash({ id: 'failed', type: 'error', says: 'failed' });
    flash({ id: 'undo', type: 'success', says: 'sent', action: { says: 'Undo', run: () => undefined } });
    told('a');
    told('b');
    expect(ids()).toEqual(['b', 'undo', 'failed']);
  });

  it('tell of a change once, and of nothing where nothing changed', () => {
    let heard = 0;
    const stop = onFlashes(() => {
      heard += 1;
    });
    told('a');
    unflash('nobody');
    unflash('a');
    stop();
    told('b');
    expect(heard).toBe(2);
  });
});
