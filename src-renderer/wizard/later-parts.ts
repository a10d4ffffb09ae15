// What opens only in a case, loaded behind the first picture.
import { createElement } from 'react';
import { later } from '../ui/later.ts';
import type { LabBannerProps } from '../lab/LabBanner.tsx';

/** The screens of a case; an empty sheet for the blink until their code is there. */
export const casePage = later(
  async () => {
    await import('./zod-without-eval.ts');
    return (await import('./CasePage.tsx')).CasePage;
  },
  createElement('main', { className: 'sheet', id: 'main', tabIndex: -1 }),
);

export const labBanner = later<LabBannerProps>(async () => {
  await import('./zod-without-eval.ts');
  return (await import('../lab/LabBanner.tsx')).LabBanner;
});
