// The source tree as data for the architecture tests: every file with what it imports and its code without comments.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** from the project's top folder, with forward slashes */
  readonly path: string;
  readonly text: string;
  /** relative imports as paths from the top folder */
  readonly imports: readonly string[];
  /** packages and `node:` modules as written */
  readonly packages: readonly string[];
}

/** @returns all TypeScript files below the folders, in order */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => walk(folder)).map(read);
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => left.name.localeCompare(right.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return /\.tsx?$/.test(entry.name) ? [path] : [];
    });
}

function read(path: string): SourceFile {
  const text = readFileSync(join(process.cwd(), path), 'utf8');
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    // A `?raw` or `?url` behind the path belongs to the bundler.
    imports: names
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))),
    packages: names.filter((name) => !name.startsWith('.')),
  };
}

/** @returns the code with comments and the content of strings blanked out, so that words in them don't count */
export function codeOnly(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, text);
  let code = '';
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isText =
      token === ts.SyntaxKind.StringLiteral ||
      token === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
      token === ts.SyntaxKind.SingleLineCommentTrivia ||
      token === ts.SyntaxKind.MultiLineCommentTrivia;
    code += isText ? "''" : scanner.getTokenText();
  }
  return code;
}
