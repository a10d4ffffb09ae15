// Starts the page: styles in their order, the listener for pushed views, React.
import './style/components.css';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './ui/inputs.css';
import { App } from './App.tsx';
import './style/zoomed.css'; // after the rules of all parts
import { createRoot } from 'react-dom/client';
import { listen } from './todoku.ts';

listen();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
