interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  /** Text, or bytes in Base64. */
  readonly content: string;
  readonly encoding?: 'utf-8' | 'base64';
}

/** Hands a file to the person: the system asks where, or puts it among the downloads; nothing leaves the machine. */
export function saveFile({ fileName, mediaType, content, encoding = 'utf-8' }: FileToSave): void {
  const data = encoding === 'base64' ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0)) : content;
  const address = URL.createObjectURL(new Blob([data], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
