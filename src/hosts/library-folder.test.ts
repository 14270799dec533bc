import { describe, expect, test } from 'vitest';
import { defaultLibrary, type Surroundings } from './library-folder.ts';

const on = (platform: NodeJS.Platform, program: string, more: Partial<Surroundings> = {}): Surroundings => ({
  ...{ platform, program, environment: {}, home: '/home/ada', exists: () => false },
  ...more,
});
const only = (path: string) => (asked: string) => asked === path;

describe('a library beside the app', () => {
  test('is used where a folder of its name is there', () => {
    const exists = only('/media/stick/synoptic-library');
    expect(defaultLibrary(on('linux', '/media/stick/synoptic', { exists }))).toBe('/media/stick/synoptic-library');
    expect(defaultLibrary(on('darwin', '/media/stick/Synoptic.app/Contents/MacOS/Synoptic', { exists }))).toBe(
      '/media/stick/synoptic-library',
    );
  });

  test('lies beside the one file that was started, not where that unpacked itself', () => {
    const exists = only('/media/stick/synoptic-library');
    const environment = { APPIMAGE: '/media/stick/Synoptic.AppImage' };
    expect(defaultLibrary(on('linux', '/tmp/.mount_x/synoptic', { exists, environment }))).toBe(
      '/media/stick/synoptic-library',
    );
    const portable = { PORTABLE_EXECUTABLE_DIR: 'E:\\Synoptic' };
    expect(
      defaultLibrary(
        on('win32', 'C:\\Temp\\synoptic.exe', {
          exists: only('E:\\Synoptic\\synoptic-library'),
          environment: portable,
        }),
      ),
    ).toBe('E:\\Synoptic\\synoptic-library');
  });
});

describe('without one', () => {
  test('the library lies where the system keeps what belongs to a person', () => {
    expect(defaultLibrary(on('linux', '/opt/synoptic/synoptic'))).toBe('/home/ada/.local/share/synoptic/library');
    const environment = { XDG_DATA_HOME: '/data/ada' };
    expect(defaultLibrary(on('linux', '/opt/synoptic/synoptic', { environment }))).toBe('/data/ada/synoptic/library');
    expect(defaultLibrary(on('linux', '/opt/synoptic/synoptic', { environment: { XDG_DATA_HOME: 'relative' } }))).toBe(
      '/home/ada/.local/share/synoptic/library',
    );
    expect(defaultLibrary(on('darwin', '/Applications/Synoptic.app/Contents/MacOS/Synoptic'))).toBe(
      '/home/ada/Library/Application Support/Synoptic/library',
    );
  });
});
