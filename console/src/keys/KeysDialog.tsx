import Modal from '@cloudscape-design/components/modal';
import { useSyncExternalStore } from 'react';
import { shortcutsOn } from '../preferences/stored.ts';
import { Keys } from './Keys.tsx';
import { offersRevision, onOffers, shortcutsInForce } from './registry.ts';
import { GROUPS, isCharacters, type Shortcut } from './shortcut.ts';
import { KEYS } from './words.ts';

const Group = ({ group, shortcuts }: { group: Shortcut['group']; shortcuts: Shortcut[] }) => (
  <table className="keys-table">
    <caption>{KEYS.groups[group]}</caption>
    <tbody>
      {shortcuts.map(({ keys, says }) => (
        <tr key={keys}>
          <th scope="row">{says}</th>
          <td>
            <Keys of={keys} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Every shortcut that works on the page now, by group. */
export const KeysDialog = ({ onDismiss }: { onDismiss: () => void }) => {
  useSyncExternalStore(onOffers, offersRevision);
  const characters = shortcutsOn();
  const working = shortcutsInForce().filter(({ keys }) => characters || !isCharacters(keys));
  const groups = GROUPS.map((group) => ({
    group,
    shortcuts: working.filter((shortcut) => shortcut.group === group),
  }));
  return (
    <Modal visible header={KEYS.title} closeAriaLabel={KEYS.close} size="large" onDismiss={onDismiss}>
      <div className="stack">
        <p className="quiet">{characters ? KEYS.lead : KEYS.off}</p>
        <div className="keys-groups">
          {groups
            .filter(({ shortcuts }) => shortcuts.length > 0)
            .map((shown) => (
              <Group key={shown.group} {...shown} />
            ))}
        </div>
      </div>
    </Modal>
  );
};
