// The practice lab's panel.
import type { LabView } from '../../src-main/contract/view.ts';

export function LabBanner(_props: { readonly lab: LabView }) {
  return null;
}
