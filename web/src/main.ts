import { mount } from 'svelte';
import { registerSW } from 'virtual:pwa-register';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import { app } from './state/app.svelte';
import { neverBringBack } from './state/leave';
import { preferences } from './state/preferences.svelte';
import { router } from './state/router.svelte';

preferences.follow();
router.listen();
neverBringBack();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });

void app.begin(async () => {
  // Apart from the page itself, so that reading works where WebAssembly does not.
  const { createCore } = await import('./client/client');
  return createCore();
});

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  const update = registerSW({
    onNeedRefresh() {
      app.applyUpdate = () => void update(true);
      app.updateReady = true;
    },
  });
}
