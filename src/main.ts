import '@fontsource-variable/literata/wght.css';
import '@fontsource-variable/literata/wght-italic.css';
import '@fontsource/ibm-plex-mono/latin-400-italic.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@fontsource/ibm-plex-mono/latin-500.css';
import '@fontsource/ibm-plex-mono/latin-600.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-500.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import { mount } from 'svelte';
import { WorkStore } from './storage/work';
import App from './ui/app/App.svelte';
import './ui/styles/tokens.css';
import './ui/styles/parts.css';
import { createClient } from './worker/client';

// This file is one folder below the site's root, as a source and as what is built from it.
const root = new URL(/* @vite-ignore */ '..', import.meta.url);
// Said relative to this page, but meant for all that are shown in its place.
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')) icon.setAttribute('href', icon.href);
const target = document.getElementById('app')!;
target.replaceChildren();
mount(App, { target, props: { root, store: new WorkStore(), createClient } });
