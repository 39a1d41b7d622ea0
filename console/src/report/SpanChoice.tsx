import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useState } from 'react';
import type { Period } from '#domain/period.ts';
import { useZoneOf } from '../live/useZoneOf.ts';
import { go } from '../route.ts';
import { LOCALE } from '../words/language.ts';
import { type Asked, askedHref, SPANS } from './asked.ts';
import { longDayWords } from './figures.ts';
import { REPORT } from './words.ts';

interface Props {
  brand: string;
  asked: Asked;
  /** What is shown now, where it is known. */
  shown: Period | undefined;
}

const OWN = 'own';
const DAY = /^\d{4}-\d\d-\d\d$/;

const Day = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) => (
  <FormField label={label}>
    <DatePicker
      value={value}
      onChange={({ detail }) => onChange(detail.value)}
      placeholder="YYYY/MM/DD"
      locale={LOCALE}
      previousMonthAriaLabel={REPORT.previousMonth}
      nextMonthAriaLabel={REPORT.nextMonth}
      todayAriaLabel={REPORT.today}
      openCalendarAriaLabel={(day) => [REPORT.openCalendar, day].filter(Boolean).join(': ')}
    />
  </FormField>
);

const OwnDays = ({ brand, asked, shown }: Props) => {
  const [from, setFrom] = useState(shown?.from ?? '');
  const [to, setTo] = useState(shown?.to ?? '');
  const [refused, setRefused] = useState(false);
  const show = (): void => {
    const isPeriod = DAY.test(from) && DAY.test(to) && from <= to;
    setRefused(!isPeriod);
    if (isPeriod) go(askedHref(brand, { ...asked, days: { from, to } }));
  };
  return (
    <FormField {...(refused && { errorText: REPORT.badDays })}>
      <div className="report-own">
        <Day label={REPORT.from} value={from} onChange={setFrom} />
        <Day label={REPORT.to} value={to} onChange={setTo} />
        <Button onClick={show}>{REPORT.show}</Button>
      </div>
    </FormField>
  );
};

/** The days that are shown, and whose they are. */
const Shown = ({ brand, shown }: Pick<Props, 'brand' | 'shown'>) => {
  const zone = useZoneOf(brand);
  return (
    <p className="report-period">
      {shown === undefined
        ? ' '
        : `${REPORT.period(longDayWords(shown.from), longDayWords(shown.to))} · ${REPORT.zone(zone)}`}
    </p>
  );
};

/** Which days the page is of. */
export const SpanChoice = (props: Props) => {
  const { brand, asked, shown } = props;
  const preset = 'days' in asked.days ? asked.days.days : OWN;
  const [isOwn, setOwn] = useState(preset === OWN);
  const choose = (id: string): void => {
    setOwn(id === OWN);
    if (id !== OWN) go(askedHref(brand, { ...asked, days: { days: id } }));
  };
  return (
    <div className="report-span">
      <SegmentedControl
        label={REPORT.span}
        selectedId={isOwn ? OWN : preset}
        options={[
          ...SPANS.map((days) => ({ id: String(days), text: REPORT.spans[days] })),
          { id: OWN, text: REPORT.own },
        ]}
        onChange={({ detail }) => choose(detail.selectedId)}
      />
      {isOwn && <OwnDays key={`${shown?.from} ${shown?.to}`} {...props} />}
      <Shown brand={brand} shown={shown} />
    </div>
  );
};
