import './marks.css';

/** As many colours as marks.css has. */
const HUES = 8;

// Doubling gives the channels there are a colour each.
const hueOf = (title: string): number =>
  [...title].reduce((sum, sign) => (sum * 2 + (sign.codePointAt(0) ?? 0)) % 9973, 0) % HUES;

/** `X`, `VK`, `WA` of WhatsApp, `FP` of Facebook Page, `Te` of Telegram. */
const markOf = (title: string): string => {
  const capitals = title.match(/\p{Lu}/gu) ?? [];
  return capitals.length > 1 ? capitals.slice(0, 3).join('') : title.slice(0, 2);
};

/** A channel's letters in a colour of its own; for the eye alone, its title stands beside it or in the label. */
export const ChannelMark = ({ title }: { title: string }) => (
  <span className="mark" data-hue={hueOf(title)} aria-hidden="true">
    {markOf(title)}
  </span>
);
