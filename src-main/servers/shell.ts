// Commands with the shop's own values filled in so that no value can become a command. POSIX shell quoting (XCU 2.2).

/** Values that commands may carry; each is proved by its parser before it gets here. */
export type CommandValues = Readonly<Record<CommandPlace, string>>;
export type CommandPlace =
  'hostName' | 'shortName' | 'address' | 'shopDomain' | 'bounceAddress' | 'webUser' | 'testAddress';

export interface FilledCommand {
  readonly code: string;
  /** the values as they stand in the code, to be marked */
  readonly ownValues: readonly string[];
}

const plainWord = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** @returns the value as one shell word, in single quotes unless it needs none */
export function shellWord(value: string): string {
  return plainWord.test(value) ? value : `'${inSingleQuotes(value)}'`;
}

function inSingleQuotes(value: string): string {
  return value.replace(/'/g, `'\\''`);
}

function inDoubleQuotes(value: string): string {
  return value.replace(/[\\"$`]/g, '\\$&');
}

/**
 * Fills the `{name}` places of a command.
 * @param template our own command; quotes around a place decide how its value is escaped
 * @param values by name; line breaks and control characters are taken out of them first
 */
export function fillCommand(template: string, values: CommandValues): FilledCommand {
  const ownValues = new Set<string>();
  let quote: 'none' | 'single' | 'double' = 'none';
  let code = '';
  for (let at = 0; at < template.length; at++) {
    const character = template[at] ?? '';
    const place = /^\{(\w+)\}/.exec(template.slice(at, at + 30));
    const name = place?.[1];
    if (name !== undefined && Object.hasOwn(values, name)) {
      // eslint-disable-next-line no-control-regex
      const value = values[name as CommandPlace].replace(/[\u0000-\u001f\u007f]/g, '');
      const filled =
        quote === 'single'
          ? inSingleQuotes(value)
          : quote === 'double'
            ? inDoubleQuotes(value)
            : shellWord(value);
      ownValues.add(filled);
      code += filled;
      at += name.length + 1;
      continue;
    }
    if (character === '\\' && quote !== 'single') {
      code += template.slice(at, at + 2);
      at++;
      continue;
    }
    if (character === "'" && quote !== 'double') quote = quote === 'single' ? 'none' : 'single';
    else if (character === '"' && quote !== 'single') quote = quote === 'double' ? 'none' : 'double';
    else if (character === '\n') quote = quote === 'none' ? 'none' : quote;
    code += character;
  }
  return { code, ownValues: [...ownValues] };
}
