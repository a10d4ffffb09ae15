// Answers the report.* rows: the preview and the paper are the same HTML.
import type { CallArguments } from '../contract/calls.ts';
import { save } from '../case-file/calls.node.ts';
import type { ProgramContext } from '../program-context.node.ts';
import { CallFailure } from '../steps/calls.node.ts';
import { checklistHtml } from './checklist-html.ts';
import { checklistJson } from './checklist-json.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import { checklist, type ChecklistDocument } from './checklist.ts';
import { fontsFor } from './fonts.node.ts';
import { withPdfInformation, type PdfInformation } from './pdf-information.ts';
import { isoDay } from '../wording/dates.ts';

type Masked = CallArguments<'report.preview'>;

export const reportCalls = {
  'report.preview': async ({ masked }: Masked, context: ProgramContext) => ({
    html: await htmlOf(documentOf(masked, context)),
  }),
  'report.savePdf': async ({ masked }: Masked, context: ProgramContext) => {
    const path = await choose('pdf', context);
    if (path === null) return { path };
    const pageSize = context.settings.get().language === 'ja' ? 'A4' : 'Letter';
    const document = documentOf(masked, context);
    const html = await htmlOf(document);
    let pdf: Uint8Array;
    try {
      pdf = await context.ports.pdfPrinter.print(html, { pageSize });
    } catch (error) {
      context.ports.log(`print: ${String(error)}`);
      throw new CallFailure('print-failed');
    }
    await save(path, withPdfInformation(pdf, informationOf(document)));
    return { path };
  },
  'report.print': async ({ masked }: Masked, context: ProgramContext) => ({
    printed: await context.ports.pdfPrinter.printOnPaper(await htmlOf(documentOf(masked, context))),
  }),
  'report.saveMarkdown': async ({ masked }: Masked, context: ProgramContext) =>
    saveText('md', checklistMarkdown(documentOf(masked, context)), context),
  'report.saveJson': async ({ masked }: Masked, context: ProgramContext) =>
    saveText('json', checklistJson(documentOf(masked, context)), context),
};

function informationOf({ title, shop, madeOn, language }: ChecklistDocument): PdfInformation {
  return {
    title: `${title} - ${shop}`,
    author: 'Todoku',
    creator: 'Todoku',
    subject: `${shop} ${madeOn}`,
    language,
  };
}

function documentOf(masked: boolean, context: ProgramContext): ChecklistDocument {
  return checklist(context.judged(masked));
}

async function htmlOf(document: ChecklistDocument): Promise<string> {
  return checklistHtml(document, await fontsFor(document));
}

async function saveText(
  kind: 'md' | 'json',
  text: string,
  context: ProgramContext,
): Promise<{ path: string | null }> {
  const path = await choose(kind, context);
  if (path !== null) await save(path, text);
  return { path };
}

function choose(kind: 'pdf' | 'md' | 'json', context: ProgramContext): Promise<string | null> {
  const { shopDomain } = context.caseFile().answers;
  const day = isoDay(context.ports.clock.now().toISOString());
  return context.ports.fileChooser.chooseSave(`todoku-${shopDomain ?? 'checklist'}-${day}.${kind}`, kind);
}
