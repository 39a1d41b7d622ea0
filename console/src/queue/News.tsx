import { LIST } from './viewWords.ts';

/** Tells of pressing threads that came where nobody looks, and leads there. */
export const News = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <div className="news" role="status">
    {count > 0 && (
      <button type="button" onClick={onShow}>
        {LIST.news(count)}
      </button>
    )}
  </div>
);
