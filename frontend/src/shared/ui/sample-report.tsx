import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { Basis, SampleReport } from '@/shared/api/types/reports';
import { useCommonText } from '@/shared/text/common';
import { useSampleText } from '@/shared/text/sample';
import { BasisBadge, GradeBadge, SeverityBadge, VerdictBadge } from './badges';
import classes from './sample-report.module.css';

/** A delivered report without whatever names somebody: how thorough it is, and how its answers are known. */
export function SampleReportView({ report }: { report: SampleReport }) {
  const text = useSampleText();
  const { visitTypeName: visit, countryName: country, year } = report;
  return (
    <Stack gap="md">
      <Group gap="md" wrap="nowrap" align="flex-start">
        <span className={classes.grade}>
          <GradeBadge grade={report.grade} size="lg" />
        </span>
        <div>
          <Text fw={650}>{text('what', { visit, country, year })}</Text>
          <Text size="sm">
            {report.score === null ? text('noScore') : text('score', { score: Math.round(report.score) })}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              text('coverage', { percent: report.coverage }),
              report.minutesOnFloor === null ? '' : text('minutes', { count: report.minutesOnFloor }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      </Group>
      <Shares shares={report.basisShares} />
      <Outcomes report={report} />
      <SampleSections sections={report.sections} />
      <LeftOut leftOut={report.leftOut} />
    </Stack>
  );
}

function Shares({ shares }: { shares: SampleReport['basisShares'] }) {
  const text = useSampleText();
  const rows: [Basis, number][] = [
    ['SEEN', shares.seen],
    ['DOCUMENT', shares.document],
    ['TOLD', shares.told],
    ['NOT_SHOWN', shares.notShown],
  ];
  return (
    <div>
      <Text size="sm" fw={600}>
        {text('basis')}
      </Text>
      <div className={classes.bar} aria-hidden>
        {rows.map(([basis, percent]) => (
          <span key={basis} data-basis={basis} style={{ width: `${percent}%` }} />
        ))}
      </div>
      <Group gap="xs">
        {rows
          .filter(([, percent]) => percent > 0)
          .map(([basis, percent]) => (
            <Group key={basis} gap={6}>
              <BasisBadge basis={basis} />
              <Text size="sm" className="tabular">
                {percent} %
              </Text>
            </Group>
          ))}
      </Group>
    </div>
  );
}

function Outcomes({ report: { findings, objectives } }: { report: SampleReport }) {
  const text = useSampleText();
  return (
    <div className={classes.outcomes}>
      <div>
        <Text size="sm" fw={600}>
          {text('objectives')}
        </Text>
        <Group gap={6}>
          {objectives.map((verdict, at) => (
            <VerdictBadge key={at} verdict={verdict} />
          ))}
        </Group>
      </div>
      <div>
        <Text size="sm" fw={600}>
          {text('findings')}
        </Text>
        {findings.length === 0 ? (
          <Text size="sm">{text('findingsNone')}</Text>
        ) : (
          <ul className={classes.plain}>
            {findings.map(({ severity, question }, at) => (
              <li key={at}>
                <SeverityBadge severity={severity} /> {question ?? text('findingOwn')}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function SampleSections({ sections }: Pick<SampleReport, 'sections'>) {
  const text = useSampleText();
  return (
    <div>
      <Text size="sm" fw={600}>
        {text('sections')}
      </Text>
      <Accordion multiple>
        {sections.map((section) => (
          <Accordion.Item key={section.code} value={section.code}>
            <Accordion.Control>
              <span className={classes.sectionHead}>
                <span>{section.title}</span>
                <Text component="span" size="sm" c="dimmed">
                  {[
                    text('sectionCoverage', { percent: section.coverage }),
                    section.score === null ? '' : text('sectionScore', { score: Math.round(section.score) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <ul className={classes.lines}>
                {section.lines.map((line) => (
                  <Line key={line.questionId} line={line} />
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </div>
  );
}

function Line({ line }: { line: SampleReport['sections'][number]['lines'][number] }) {
  const text = useSampleText();
  const behind = [
    line.photos === 0 ? '' : text('photos', { count: line.photos }),
    line.noted ? text('note') : '',
  ].filter(Boolean);
  return (
    <li>
      <div>
        <Text size="sm">{line.text}</Text>
        {line.value === null ? (
          <Text size="sm" c="dimmed">
            {text('hidden')}
          </Text>
        ) : (
          <Text size="sm" fw={600}>
            {line.value}
          </Text>
        )}
        {behind.length > 0 && (
          <Text size="xs" c="dimmed">
            {behind.join(', ')}
          </Text>
        )}
      </div>
      <BasisBadge basis={line.basis} />
    </li>
  );
}

function LeftOut({ leftOut }: Pick<SampleReport, 'leftOut'>) {
  const text = useSampleText();
  const common = useCommonText();
  const kinds = ['answers', 'questions', 'texts', 'people', 'photos'] as const;
  const counts = kinds
    .filter((kind) => leftOut[kind] > 0)
    .map((kind) => text(`left.${kind}`, { count: leftOut[kind] }));
  return (
    <Text size="sm" c="dimmed">
      <b>{text('leftOut')}.</b> {text('leftOutText')}{' '}
      {counts.length === 0 ? common('none') : counts.join(', ')}.
    </Text>
  );
}
