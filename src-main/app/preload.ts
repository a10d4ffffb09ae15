// What the page gets of the outside: three functions and a word. It never changes when a call is added.
// Sandboxed: this file may import types only, apart from electron.
import { contextBridge, ipcRenderer } from 'electron';
import type { Progress, TodokuBridge } from '../contract/progress.ts';

const bridge: TodokuBridge = {
  call: (name, input) => ipcRenderer.invoke('todoku:call', name, input) as Promise<unknown>,
  cancel: (name) => {
    ipcRenderer.send('todoku:cancel', name);
  },
  onProgress: (listener) => {
    // The event object stays here: it would hand the page the raw door.
    const pass = (_event: unknown, message: Progress): void => {
      listener(message);
    };
    ipcRenderer.on('todoku:progress', pass);
    return () => {
      ipcRenderer.off('todoku:progress', pass);
    };
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('todoku', bridge);
