import type { Account } from '#domain/message.ts';

/** What a customer is called: their name, else their handle, else the channel's number for them. */
export const customerName = (account: Account): string =>
  account.name ?? (account.handle === undefined ? account.id : `@${account.handle}`);

/** Foreign words inside ours: kept from turning the line around or breaking out of it. */
export const Foreign = ({ children }: { children: string }) => (
  <bdi className="foreign" dir="auto">
    {children}
  </bdi>
);

export const Customer = ({ account }: { account: Account }) => (
  <>
    <Foreign>{customerName(account)}</Foreign>
    {account.name !== undefined && account.handle !== undefined && (
      <span className="quiet">
        {' '}
        <Foreign>{`@${account.handle}`}</Foreign>
      </span>
    )}
  </>
);
