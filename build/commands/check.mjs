// `npm run check`: types, lint, format and import law, one after the other; all run even where one fails.
import { installDependencies } from '../set-up/dependencies.mjs';
import { checkStages } from '../set-up/check-stages.mjs';

export async function run({ root }) {
  await installDependencies(root);
  return (await checkStages(root)).length === 0 ? 0 : 1;
}
