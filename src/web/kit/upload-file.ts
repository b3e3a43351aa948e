import type { FileView } from '../../contract/routes/files.ts';
import type { Problem } from '../../contract/views.ts';

const LARGEST = 20 * 1024 * 1024;
const ENDINGS = /\.(?:jpe?g|png|heic|heif|webp|pdf|mp4|mov|mp3|m4a|amr|wav|docx?|xlsx?)$/i;
export const ACCEPT =
  'image/jpeg,image/png,image/heic,image/heif,image/webp,application/pdf,video/mp4,video/quicktime,audio/mpeg,audio/mp4,audio/x-m4a,audio/amr,audio/wav,.doc,.docx,.xls,.xlsx,.heic';

/** What can be told before a file is sent: too large, or of a kind that nobody could open here. */
export function checkFile(file: { readonly name: string; readonly size: number }): 'big' | 'type' | undefined {
  if (file.size > LARGEST) return 'big';
  return ENDINGS.test(file.name) ? undefined : 'type';
}

/**
 * Sends one file and tells how far it is (0 to 100). `draftId` lets somebody without a session upload to their draft.
 * Rejects with a `Problem`; status 0 = no network or stopped.
 */
export function uploadFile(
  file: File,
  {
    draftId,
    onProgress,
    signal,
  }: { draftId?: string; onProgress?: (percent: number) => void; signal?: AbortSignal } = {},
): Promise<FileView> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    const fail = (problem: Problem) => reject(problem);
    request.open('POST', '/api/v1/files');
    request.setRequestHeader('accept', 'application/json');
    if (draftId) request.setRequestHeader('x-draft', draftId);
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = () => fail({ type: 'about:blank', title: 'offline', status: 0 });
    request.onabort = () => fail({ type: 'about:blank', title: 'stopped', status: 0 });
    request.onload = () => {
      let answer: unknown;
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = undefined;
      }
      if (request.status >= 200 && request.status < 300) resolve(answer as FileView);
      else
        fail(
          (answer as Problem | undefined) ?? { type: 'about:blank', title: request.statusText, status: request.status },
        );
    };
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
