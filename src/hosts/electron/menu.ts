import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostWords } from './words.ts';

const isMac = process.platform === 'darwin';
const separator = { type: 'separator' } as const;

/** Sets the application menu: a window more, and the system's own roles, since the page has its own commands. */
export function setMenu(words: HostWords, onNewWindow: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: onNewWindow },
        { role: 'close', label: words.close },
        ...(isMac ? [] : [{ role: 'quit', label: words.quit } as const]),
      ],
    },
    { label: words.edit, submenu: editing(words) },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    { role: 'windowMenu', label: words.window, submenu: [{ role: 'minimize', label: words.minimize }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const editing = (words: HostWords): MenuItemConstructorOptions[] => [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  separator,
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  { role: 'selectAll', label: words.selectAll },
];
