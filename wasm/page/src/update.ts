// The service worker keeps the page for flights and tunnels; a new release waits until it is asked for.
import { signal } from './state/signal';

declare const __ONE_FILE__: boolean;

/** A newer release is here: kept and waiting, or taken over already by another tab. */
export const updateReady = signal(false);
/** All of it is on this device: the network may go. */
export const keptOffline = signal(false);
let waiting: ServiceWorker | null = null;
let asked = false;

export function keepOffline(): void {
  if (__ONE_FILE__ || !('serviceWorker' in navigator)) return;
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.register('./sw.js').then((registration: ServiceWorkerRegistration | undefined) => {
    // A browser told to run no service worker may give none and say nothing.
    if (!registration) return;
    void navigator.serviceWorker.ready.then(() => { keptOffline.value = true; });
    const look = (worker: ServiceWorker | null) => {
      if (!worker) return;
      const ready = () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) {
          waiting = worker;
          updateReady.value = true;
        }
      };
      ready();
      worker.addEventListener('statechange', ready);
    };
    look(registration.waiting);
    registration.addEventListener('updatefound', () => look(registration.installing));
  }, () => undefined);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first visit must not start twice; and a tab in which nobody asked keeps its release until somebody does.
    if (!before) return;
    if (asked) location.reload();
    else updateReady.value = true;
    waiting = null;
  });
}

export function applyUpdate(): void {
  asked = true;
  if (waiting) waiting.postMessage('take over');
  else location.reload();
}
