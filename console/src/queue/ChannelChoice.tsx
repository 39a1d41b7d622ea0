import Select from '@cloudscape-design/components/select';
import { QUEUE } from './words.ts';

interface Props {
  titles: string[];
  channel: string | undefined;
  onChange: (channel: string | undefined) => void;
}

const ALL = { value: '', label: QUEUE.allChannels };

/** Leaves one channel's threads in sight; alarms stay whichever is chosen. */
export const ChannelChoice = ({ titles, channel, onChange }: Props) => {
  const options = [ALL, ...titles.map((title) => ({ value: title, label: title }))];
  return (
    <Select
      ariaLabel={QUEUE.channel}
      options={options}
      selectedOption={options.find(({ value }) => value === channel) ?? ALL}
      onChange={({ detail }) => onChange(detail.selectedOption.value || undefined)}
    />
  );
};
