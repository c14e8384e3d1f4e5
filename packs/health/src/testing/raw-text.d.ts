/** The text of a file, as the test runner hands it over; the pack itself reads no files. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
