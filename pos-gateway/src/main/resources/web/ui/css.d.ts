/** A component imports its sheet of styles; the bundler puts them all into one file. */
declare module '*.css';
