import { BrowserWindow, Notification } from 'electron';

/** Tells once that a piece of work has ended, while no window of the app has the focus; a click does `onClick`. */
export function createNotify(onClick: () => void): (work: string, text: string) => void {
  const told = new Map<string, Notification>();
  return (work, text) => {
    if (told.has(work) || BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return;
    const notification = new Notification({ title: 'Synoptic', body: text, silent: true });
    notification.on('click', onClick);
    // Kept, since one that nothing refers to may be gone before it is clicked.
    told.set(work, notification);
    notification.show();
  };
}
