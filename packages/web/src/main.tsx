import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './look/index.css';
import { applyPreference } from './preference/preference.ts';

applyPreference();
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(<StrictMode><App /></StrictMode>);
