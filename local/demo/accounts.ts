/** An X account of the demo world, as the simulator's control API takes it. */
export interface XAccount {
  id: string;
  username: string;
  name: string;
  /** Whether strangers, the brand among them, may write to it privately. */
  dm_open?: boolean;
}

export const brandAccount = { id: '700100', username: 'zephyrline', name: 'Zephyrline' } as const;

export const customers = {
  ivan: { id: '800200', username: 'ivan_p', name: 'Ivan Petrov', dm_open: true },
  amara: { id: '800201', username: 'amara_o', name: 'Amara Okafor', dm_open: true },
  anna: { id: '800202', username: 'anna_iv', name: 'Анна Иванова', dm_open: true },
  marta: { id: '800203', username: 'marta_k', name: 'Marta Kowalska', dm_open: true },
  tom: { id: '800204', username: 'tom_reads', name: 'Tom Whitfield', dm_open: true },
  passerby: { id: '800205', username: 'passer_by', name: 'A passer-by', dm_open: true },
  grace: { id: '800206', username: 'grace_w', name: 'Grace Whitfield', dm_open: true },
  tomas: { id: '800207', username: 'tomas_vdm', name: 'Tomas van der Meer', dm_open: true },
  greta: { id: '800208', username: 'greta_li', name: 'Greta Lindner', dm_open: true },
  oksana: { id: '800209', username: 'oksana_ko', name: 'Оксана Коваль', dm_open: true },
} as const satisfies Record<string, XAccount>;
