// Runs other programs: to the end, with their output shown, kept back until they fail, or captured.
import { spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'show' | 'keep' | 'stderr', timeout?: number }} [options]
 *   `keep` gives the output back and prints nothing; `stderr` shows all of it on stderr
 * @returns {Promise<{ status: number, output: string }>} never rejects; status 127 where the program is not there
 */
export function run(command, args, options = {}) {
  const mode = options.output ?? 'show';
  const stdio = { show: 'inherit', keep: ['ignore', 'pipe', 'pipe'], stderr: ['inherit', 2, 2] }[mode];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio,
      timeout: options.timeout,
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    const end = (status) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve({ status, output });
    };
    child.on('error', (error) => end(error.code === 'ENOENT' ? 127 : 126));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** @returns {string} the last lines of a long output, for a failure's text */
export function tail(output, lines = 8) {
  return output.trim().split('\n').slice(-lines).join('\n');
}
