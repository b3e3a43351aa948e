import '../kit/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './css/base.css';
import './css/frame.css';
import './css/form.css';
import './css/table.css';
import './css/case.css';
import './css/wall.css';
import './css/narrow.css';
import './css/print.css';

import { App } from './app.tsx';

createRoot(document.getElementById('root')!).render(<App />);
