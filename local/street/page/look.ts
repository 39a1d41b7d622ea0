import type { Place } from './api.ts';
import type { IconName } from './icons.ts';

/** What either kind of place is called, wherever it is, with the picture beside it. */
export const PLACES: Readonly<Record<Place, { title: string; readers: string; picture: IconName }>> = {
  public: { title: 'Public', readers: 'everybody reads', picture: 'globe' },
  private: { title: 'Private', readers: 'only you two', picture: 'lock' },
};

/** How a channel looks to those who use it; its colours and shapes stand in `looks/{name}.css`. */
interface Look {
  name: string;
  /** How what everybody reads is laid out. */
  public: 'timeline' | 'wall' | 'comments' | 'group';
  /** What the place is called there. */
  places: Partial<Record<Place, string>>;
  /** What an answer to something public is called there. */
  answer: string;
}

const LOOKS: readonly Look[] = [
  {
    name: 'x',
    public: 'timeline',
    places: { public: 'Posts', private: 'Direct messages' },
    answer: 'Reply',
  },
  { name: 'page', public: 'wall', places: { public: 'Page' }, answer: 'Comment' },
  { name: 'messenger', public: 'wall', places: { private: 'Chat' }, answer: 'Reply' },
  {
    name: 'instagram',
    public: 'comments',
    places: { public: 'Comments', private: 'Direct' },
    answer: 'Reply',
  },
  { name: 'whatsapp', public: 'group', places: { private: 'Chat' }, answer: 'Reply' },
  { name: 'telegram', public: 'group', places: { public: 'Group', private: 'Chat' }, answer: 'Reply' },
  { name: 'vk', public: 'wall', places: { public: 'Wall', private: 'Messages' }, answer: 'Comment' },
  { name: 'sms', public: 'wall', places: { private: 'Text messages' }, answer: 'Reply' },
];

const PLAIN: Look = { name: 'plain', public: 'timeline', places: {}, answer: 'Reply' };

/** A plain one for a channel whose looks nobody has drawn yet. */
export const lookOf = (channel: string): Look => LOOKS.find(({ name }) => name === channel) ?? PLAIN;
