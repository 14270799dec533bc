import '../../src/core/import/reader.process.ts';

/**
 * The reader itself, which hangs on files called `hang-…` and dies of files called `crash-…`: what a file that broke a
 * format's library would make it do.
 */
process.on('message', (request: { readonly fileName?: string }) => {
  if (request.fileName?.startsWith('hang-') === true) for (;;);
  if (request.fileName?.startsWith('crash-') === true) process.abort();
});
