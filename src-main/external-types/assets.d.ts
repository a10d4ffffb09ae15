// Files that the bundler copies beside the program; the import gives the copy's path.
declare module '*?asset' {
  const path: string;
  export default path;
}
