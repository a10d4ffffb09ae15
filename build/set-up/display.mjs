// A display to open a window on: the one that is there, or a virtual one for as long as the command runs.
import { spawn } from 'node:child_process';
import { SetUpError, say } from './say.mjs';

/** @returns {boolean} whether there is a display (always on Windows and macOS) */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} size e.g. `1280x900x24`
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void }>} what to add to a program's environment
 */
export async function virtualDisplay(size = '1280x900x24') {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  server.stderr.on('data', (chunk) => (complaint += chunk));
  const number = await new Promise((resolve, reject) => {
    const failed = (why) =>
      reject(
        new SetUpError(
          `no display, and no virtual one could be started (${why})`,
          'install xvfb, or run this where there is a display',
        ),
      );
    server.on('error', (error) => failed(error.message));
    server.on('exit', (code) => failed(complaint.trim() || `Xvfb ended with ${code}`));
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  server.removeAllListeners('exit');
  const close = () => server.kill();
  process.on('exit', close);
  say(
    `no display here: a virtual one, DISPLAY=:${number} (look with  DISPLAY=:${number} xwininfo -root -tree )`,
  );
  return { env: { DISPLAY: `:${number}` }, close };
}
