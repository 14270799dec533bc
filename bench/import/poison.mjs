import process from 'node:process';

/**
 * Beside the app's own reader: hangs on files called `hang-…` and dies of files called `crash-…`, as a file that broke a
 * format's library would make it do.
 */
process.on('message', ({ fileName }) => {
  if (fileName?.startsWith('hang-') === true) for (;;);
  if (fileName?.startsWith('crash-') === true) process.abort();
});
