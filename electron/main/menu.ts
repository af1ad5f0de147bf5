import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The application menu: what the keyboard expects of a desktop program, in Dutch. */
export function setMenu(packaged: boolean): void {
  const develop: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ label: 'Ontwikkelen', submenu: [{ label: 'Ontwikkelgereedschap', role: 'toggleDevTools' }] }];
  const template: MenuItemConstructorOptions[] = [
    { label: 'Keukentafel', submenu: [{ label: 'Afsluiten', role: 'quit' }] },
    {
      label: 'Bewerken',
      submenu: [
        { label: 'Knippen', role: 'cut' },
        { label: 'Kopiëren', role: 'copy' },
        { label: 'Plakken', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
        { label: 'Alles selecteren', role: 'selectAll' },
      ],
    },
    {
      label: 'Beeld',
      submenu: [
        { label: 'Groter', role: 'zoomIn' },
        { label: 'Kleiner', role: 'zoomOut' },
        { label: 'Ware grootte', role: 'resetZoom' },
        { type: 'separator' },
        { label: 'Volledig scherm', role: 'togglefullscreen' },
      ],
    },
    ...develop,
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
