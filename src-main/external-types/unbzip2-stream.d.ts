// The part of unbzip2-stream (MIT) that is used: an old-style stream, one block of output at a time.
declare module 'unbzip2-stream' {
  interface Unbzip2Stream {
    write(data: Uint8Array): boolean;
    end(): void;
    on(event: 'data', listener: (piece: Uint8Array) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
  export default function unbzip2Stream(): Unbzip2Stream;
}
