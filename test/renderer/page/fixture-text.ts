// Short ways to write a view by hand.
import { fillRich, type RichText } from '../../../src-main/contract/text.ts';
import type { Mark, StatusKind } from '../../../src-main/contract/view/mark.ts';

export const rich = (template: string): RichText => fillRich(template);
export const mark = (kind: StatusKind, word: string): Mark => ({ kind, word });
export const none: RichText = [];
export const ok = mark('ok', '問題なし');
