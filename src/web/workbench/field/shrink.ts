const LONGEST = 1920;

/**
 * A photo small enough for a phone line, as JPEG. Drawing it anew also leaves out where and with what it was taken: a
 * position is only told when the person asks for it. What cannot be drawn stays as it is.
 */
export async function shrink(file: File): Promise<Blob> {
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    return drawn ?? file;
  } catch {
    return file;
  }
}
