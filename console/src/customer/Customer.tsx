import type { Account } from '#domain/message.ts';
import { Foreign } from './Foreign.tsx';

/** What a customer is called: their name, else their handle, else the channel's number for them. */
export const customerName = (account: Account): string =>
  account.name ?? (account.handle === undefined ? account.id : `@${account.handle}`);

/** Some channels say of a message only by which number it came; who that is the thread may know. */
export const authorName = (author: Account, customer: Account | undefined): string =>
  customerName(author.name === undefined && author.id === customer?.id ? customer : author);

/** Name and, with room to spare, the handle beside it. */
export const Customer = ({ account, brief = false }: { account: Account; brief?: boolean }) => (
  <>
    <Foreign>{customerName(account)}</Foreign>
    {!brief && account.name !== undefined && account.handle !== undefined && (
      <span className="quiet">
        {' '}
        <Foreign>{`@${account.handle}`}</Foreign>
      </span>
    )}
  </>
);
