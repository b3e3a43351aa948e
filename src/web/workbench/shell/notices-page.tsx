import { useWords } from '../../words/words.ts';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { NoticeList } from './notice-list.tsx';

export default function NoticesPage() {
  const words = useWords(bench);
  useTitle(words.nav['/notices']);
  return (
    <div className="wb-sheet">
      <h1>{words.nav['/notices']}</h1>
      <NoticeList />
    </div>
  );
}
