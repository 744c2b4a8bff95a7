declare module 'unbzip2-stream' {
  /** A stream that takes bzip2 in and gives it unpacked. */
  export default function unbzip2(): NodeJS.ReadWriteStream;
}
