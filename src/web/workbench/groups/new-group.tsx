import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { claimCodes, claimOf } from '../../../core/law/claims.ts';
import { makeKey } from '../../kit/device.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { useCityQuery } from '../api.ts';
import { ProblemView } from '../problem.tsx';
import { useTitle } from '../use-title.ts';
import './groups.css';
import { useDoing } from './use-group.ts';
import { benchGroup } from './words.ts';

const common = claimCodes.filter(code => claimOf(code).by === 'worker');

/** `/w/new-group`: opens a group dispute; the roster comes afterwards. */
export default function NewGroupPage() {
  const words = useWords(benchGroup);
  const language = useLanguage();
  useTitle(words.open);
  const navigate = useNavigate();
  const city = useCityQuery();
  const doing = useDoing();
  const [name, setName] = useState('');
  const [creditCode, setCreditCode] = useState('');
  const [phone, setPhone] = useState('');
  const [place, setPlace] = useState<number>();
  const [claimCode, setClaimCode] = useState<string>('QQ01');
  const [story, setStory] = useState('');
  const [key] = useState(makeKey);
  const send = () =>
    doing.run(async () => {
      const employer = {
        kind: 'firm',
        name: name.trim(),
        ...(creditCode.trim() && { creditCode: creditCode.trim() }),
        ...(phone.trim() && { contactPhone: phone.trim() }),
      };
      const body = { procedure: 'group' as const, employer, place, claimCode, story };
      const made = await call(routes.fileDispute, { body }, { key, language: getLanguage() });
      await navigate(`/groups/${made.id}/roster`);
    });
  const text = (id: string, label: string, value: string, set: (value: string) => void) => (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={value} maxLength={120} onChange={event => set(event.target.value)} />
    </div>
  );
  return (
    <div className="wb-sheet">
      <h1>{words.open}</h1>
      <p className="wb-help">{words.openLead}</p>
      <div className="wb-group-form">
        {text('group-employer', words.employerName, name, setName)}
        {text('group-credit', words.creditCode, creditCode, setCreditCode)}
        {text('group-phone', words.contactPhone, phone, setPhone)}
        <div>
          <label htmlFor="group-place">{words.place}</label>
          <Select
            id="group-place"
            showSearch
            optionFilterProp="label"
            style={{ width: '100%' }}
            value={place}
            options={(city.data?.places ?? []).map(p => ({ value: p.code, label: p.name[language] }))}
            onChange={setPlace}
          />
        </div>
        <div>
          <label htmlFor="group-claim">{words.claim}</label>
          <Select
            id="group-claim"
            showSearch
            optionFilterProp="label"
            style={{ width: '100%' }}
            value={claimCode}
            options={common.map(code => ({ value: code, label: `${claimOf(code).plain[language]} (${code})` }))}
            onChange={setClaimCode}
          />
        </div>
        <div>
          <label htmlFor="group-story">{words.story}</label>
          <p className="wb-help" id="group-story-help">
            {words.storyHelp}
          </p>
          <Input.TextArea
            id="group-story"
            aria-describedby="group-story-help"
            rows={4}
            maxLength={2000}
            value={story}
            onChange={event => setStory(event.target.value)}
          />
        </div>
        <Button
          type="primary"
          loading={doing.busy}
          disabled={!name.trim() || place === undefined || story.trim().length < 10}
          onClick={() => void send()}
        >
          {words.create}
        </Button>
        {doing.problem && <ProblemView problem={doing.problem} />}
      </div>
    </div>
  );
}
