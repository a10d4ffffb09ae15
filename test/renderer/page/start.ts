// The page under test: the fake bridge first, then the real renderer.
import './fake-bridge.ts';
await import('../../../src-renderer/main.tsx');
