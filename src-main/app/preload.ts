// What the page gets of the outside: four functions and a word. It never changes when a call is added.
// Sandboxed: this file may import types only, apart from electron.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
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
  // The older stand-in has no webUtils; there the File itself carries its path.
  pathOf: (file) => (webUtils as typeof webUtils | undefined)?.getPathForFile(file as File) ?? '',
  platform: process.platform,
};

contextBridge.exposeInMainWorld('todoku', bridge);
