import { Text } from '@mantine/core';
import type { Finding, Report, Severity } from '@/shared/api/types/reports';
import { SeverityBadge } from '@/shared/ui/badges';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Section } from '@/shared/ui/section';
import classes from './report.module.css';
import { useReportText } from './text';

const order: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR'];

export function Findings({ report }: { report: Report }) {
  const text = useReportText();
  const sorted = [...report.findings].sort(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  return (
    <Section title={text('findings.title')}>
      {sorted.length === 0 && <Text c="dimmed">{text('findings.none')}</Text>}
      <ul className={classes.findings}>
        {sorted.map((finding) => (
          <FindingItem key={finding.id} finding={finding} report={report} />
        ))}
      </ul>
    </Section>
  );
}

function FindingItem({ finding, report }: { finding: Finding; report: Report }) {
  const text = useReportText();
  return (
    <li className={classes.finding} data-severity={finding.severity}>
      <div className={classes.objectiveHead}>
        <Text fw={650}>{finding.title}</Text>
        <SeverityBadge severity={finding.severity} />
      </div>
      {finding.detail !== '' && <Text className={classes.prose}>{finding.detail}</Text>}
      {finding.correctiveAction !== '' && (
        <Text size="sm">
          <strong>{text('findings.action')}:</strong> {finding.correctiveAction}
        </Text>
      )}
      <PhotoGrid photos={report.photos.filter(({ id }) => finding.photoIds.includes(id))} />
    </li>
  );
}
