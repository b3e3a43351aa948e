import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import { bindingProblem, proven } from '../../dossier/binding.ts';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { line, phone, yes } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import type { ServiceData } from './data.ts';

interface Address {
  mailingAddress: string;
  receiver?: string | undefined;
  electronic: boolean;
  phone?: string | undefined;
  understood: boolean;
}

/**
 * Confirmation of the address for service (W06): where papers go, who may take them in, and whether they may come electronically
 * (OM 17; CR 20; CPL 90: consent is express and can be asked for on paper as well).
 */
export const confirmAddress = stepOf<ServiceData>()<Address>({
  title: text('确认送达地址', 'Confirm the address for service'),
  help: text(
    '以后的文书送到这里；地址变了，再确认一次',
    'Papers go there from now on; confirm again when the address changes',
  ),
  law: ['om-17', 'cr-20', 'cpl-90'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'confirmed',
  input: z.strictObject({
    mailingAddress: line(text('收文书的地址', 'address for papers'), 200),
    receiver: line(
      text('代收人', 'who may take papers in'),
      60,
      text('没有就不填', 'Leave empty if nobody'),
    ).optional(),
    electronic: yes(
      text(
        '同意电子送达：文书放在本平台您的页面上，发手机短信告诉您；发送成功当天就算送达',
        'I agree to electronic service: papers lie on my pages here and a message tells me; the day of sending counts as the day of service',
      ),
    ),
    phone: phone(text('接收短信的手机', 'phone for the message')).optional(),
    understood: yes(
      text(
        '知道：地址写错或者变了没有告诉，收不到文书的后果由自己承担',
        'I know that I bear it if a paper does not reach me because the address is wrong or I did not tell of a change',
      ),
    ),
  }),
  closedWhen: ({ dossier, actor }) =>
    partyOf(dossier, actor)
      ? undefined
      : refuse('role', text('由当事人自己确认', 'Each party confirms their own'), 'om-17'),
  unless: ({ input, dossier, actor }) => {
    if (!input.understood) return refuse('law', text('先勾选知道后果', 'Tick that you know what follows'), 'om-17');
    if (input.electronic && !input.phone)
      return refuse('law', text('写明接收短信的手机', 'Give the phone that the message goes to'), 'cpl-90');
    const party = partyOf(dossier, actor)!;
    const problem = bindingProblem(dossier, party.side, actor);
    return problem && refuse('law', problem, 'om-17');
  },
  does: ({ input, dossier, actor, today }) => {
    const party = proven(dossier, actor)[0] ?? partyOf(dossier, actor)!;
    const { mailingAddress, receiver, electronic, phone: number } = input;
    return {
      parties: [
        {
          ...party,
          mailingAddress,
          electronicService: electronic,
          confirmedAddress: {
            on: today,
            ...(receiver && { receiver }),
            ...(electronic && number && { phone: number }),
          },
        },
      ],
      data: { partyId: party.id, side: party.side },
      issues: ['address-confirmation'],
      audience: party.side,
    };
  },
});
