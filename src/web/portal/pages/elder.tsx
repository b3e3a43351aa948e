import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { type ElderSize, setElder, useElder } from '../../kit/elder.ts';
import { Page } from '../../kit/page.tsx';
import { goBack } from '../../kit/router.tsx';
import { useAbout } from './words.ts';

/** Switches the larger view on or off and goes back. */
export default function Elder() {
  const words = useAbout().elder;
  const elder = useElder();
  return (
    <Page title={words.title} back="/">
      <p>{words.text}</p>
      {elder !== 0 && (
        <Choice
          id="size"
          label={words.size}
          row
          options={[
            { value: '22', label: '22' },
            { value: '26', label: '26' },
            { value: '30', label: '30' },
          ]}
          value={String(elder)}
          onChange={size => setElder(Number(size) as ElderSize)}
        />
      )}
      {elder !== 0 && <p>{words.sample}</p>}
      <div className="k-actions">
        <Button
          rank="primary"
          onClick={() => {
            setElder(elder === 0 ? 22 : 0);
            if (elder === 0) goBack('/');
          }}
        >
          {elder === 0 ? words.on : words.off}
        </Button>
      </div>
    </Page>
  );
}
