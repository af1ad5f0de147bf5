import { createRoot } from 'react-dom/client';
import { connect } from './client/link.ts';
import { createClient } from './client/client.ts';
import { App } from './app/app.tsx';
import './theme/base.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');
const client = createClient(await connect());
createRoot(place).render(<App client={client} />);
