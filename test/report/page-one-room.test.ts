// What page one has room for: the list at its foot gives way from its least pressing end, says how much did, and never the order
// to try.
import { expect, test } from 'vitest';
import { fillRich, plainWords } from '../../src-main/contract/text.ts';
import { boxesWithRoom, type Box } from '../../src-main/report/page-one-room.ts';

const box = (words: string, givesWay: number): Box => ({ words: fillRich(words), givesWay });
const boxes = [
  box('直す', 0),
  box('注文する', 0),
  box('来週見る', 1),
  box('また見る', 3),
  box('できれば', 8),
  box('できれば二', 9),
];
const rows = (count: number) => Array.from({ length: count }, () => fillRich('一行です。'));
const words = ({ boxes: kept }: { readonly boxes: readonly Box[] }) =>
  kept.map((one) => plainWords(one.words));

test('where there is room all stay', () => {
  expect(boxesWithRoom(boxes, rows(14), 'ja')).toEqual({ boxes, left: 0 });
});

test('where there is none the least pressing go, and a line is kept for saying so', () => {
  const room = boxesWithRoom(boxes, rows(16), 'ja');
  expect(words(room)).toEqual(['直す', '注文する', '来週見る']);
  expect(room.left).toBe(3);
});

test('a box of two lines takes the room of two', () => {
  const long = [...boxes.slice(0, 3), box('とても長い'.repeat(8), 3)];
  expect(boxesWithRoom(long, rows(15), 'ja').left).toBe(0);
  expect(boxesWithRoom(long, rows(16), 'ja').left).toBe(1);
});

test('however long the rest is, one stays', () => {
  expect(words(boxesWithRoom(boxes, rows(60), 'en'))).toEqual(['直す']);
});
