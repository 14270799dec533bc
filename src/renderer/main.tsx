import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/literata/index.css';
import '@fontsource-variable/literata/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/text.css';
import './styles/library.css';
import './styles/reading.css';
import './styles/search.css';
import './styles/questions.css';
import './styles/notebook.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connect } from './connect.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App host={connect()} />);
