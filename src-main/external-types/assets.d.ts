// Files that the bundler copies beside the program; the import gives the copy's path.
declare module '*?asset' {
  const path: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler's own form
  export default path;
}
