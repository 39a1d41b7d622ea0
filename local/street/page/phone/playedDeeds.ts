import { onChannel, type Said } from '../api.ts';
import type { Deeds } from '../conversation/deeds.ts';
import { meOn, type Theatre } from '../stage.ts';
import type { composer } from './composer.ts';

/** Does on the channel what the player chose; what fails is told where they write. */
export const playedDeeds = (
  theatre: Theatre,
  { focus, complain }: Pick<ReturnType<typeof composer>, 'focus' | 'complain'>,
  heard: () => void,
): Deeds => ({
  reply: (to) => {
    theatre.change({ writing: { kind: 'reply', to } });
    focus();
  },
  change: (said) => {
    theatre.change({ writing: { kind: 'change', said } });
    focus();
  },
  takeBack: ({ id }: Said) => {
    const { brand, channel } = theatre.stage();
    onChannel(brand.id, channel.name, 'delete', { id }).then(heard, (error: unknown) => {
      complain(`Not taken back. ${error instanceof Error ? error.message : ''}`);
    });
  },
  tap: ({ id }: Said, choice) => {
    const stage = theatre.stage();
    const { brand, channel } = stage;
    const by = meOn(stage)?.id;
    onChannel(brand.id, channel.name, 'tap', { by, id, choice }).then(heard, (error: unknown) => {
      complain(`Not sent. ${error instanceof Error ? error.message : ''}`);
    });
  },
});
