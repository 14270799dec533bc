interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Hands a file to the person: the system asks where, or puts it among the downloads; nothing leaves the machine. */
export function saveFile({ fileName, mediaType, content }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
