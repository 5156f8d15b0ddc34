import { Accordion, Badge, Group, Table, Text } from '@mantine/core';
import type { Report, ReportQuestion, ReportSection } from '@/shared/api/types/reports';
import { BasisBadge, SeverityBadge } from '@/shared/ui/badges';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Section } from '@/shared/ui/section';
import { answerText, tableRows } from './answer-text';
import classes from './report.module.css';
import { useReportText } from './text';

/** Every section with its score or the reason there is none; answers beside how they are known. */
export function Sections({ report }: { report: Report }) {
  const text = useReportText();
  return (
    <Section title={text('sections.title')} lead={text('sections.lead')}>
      <Accordion
        multiple
        variant="default"
        classNames={{ control: classes.control, content: classes.content }}
      >
        {report.sections.map((section) => (
          <Accordion.Item key={section.code} value={section.code}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap" gap="md">
                <span>
                  <Text component="span" fw={650}>
                    {section.title}
                  </Text>
                  <Text component="span" size="sm" c="dimmed" display="block">
                    {text('section.coverage', { percent: section.coverage })}
                  </Text>
                </span>
                <SectionScore section={section} />
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              {section.questions.map((question) => (
                <QuestionItem key={question.id} question={question} report={report} />
              ))}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function SectionScore({ section }: { section: ReportSection }) {
  const text = useReportText();
  if (!section.enough) return <Badge color="clay">{text('section.thin')}</Badge>;
  if (section.score === null) return <Badge color="gray">{text('section.unscored')}</Badge>;
  return (
    <Text component="span" fw={650} className="tabular">
      {text('section.score', { score: Math.round(section.score) })}
    </Text>
  );
}

function QuestionItem({ question, report }: { question: ReportQuestion; report: Report }) {
  const text = useReportText();
  const { answer } = question;
  const failed = question.score !== null && question.score < 50;
  return (
    <div className={classes.question}>
      <div className={classes.questionHead}>
        <Text size="sm">
          <span className={classes.code}>{question.id}</span> {question.text}
        </Text>
        <Group gap={6} wrap="nowrap">
          {failed && <SeverityBadge severity={question.severity} />}
          {answer && <BasisBadge basis={answer.basis} />}
        </Group>
      </div>
      {answer === null ? (
        <Text size="sm" c="dimmed">
          {text('question.unanswered')}
        </Text>
      ) : (
        <>
          <Text fw={600}>{answerText(question, answer, text)}</Text>
          {question.type === 'TABLE' && <AnswerTable question={question} rows={tableRows(answer)} />}
          {answer.rating !== null && <Text size="sm">{text('rating', { rating: answer.rating })}</Text>}
          {answer.note !== '' && <Text size="sm">{answer.note}</Text>}
          {!question.supported && (
            <Text size="sm" c="clay.7">
              {text('question.unsupported')}
            </Text>
          )}
          <PhotoGrid photos={report.photos.filter(({ id }) => answer.photoIds.includes(id))} size={88} />
        </>
      )}
    </div>
  );
}

function AnswerTable({ question, rows }: { question: ReportQuestion; rows: Record<string, string>[] }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={question.text}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {question.columns.map(({ key, label }) => (
              <Table.Th key={key}>{label}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={at}>
              {question.columns.map(({ key }) => (
                <Table.Td key={key}>{row[key]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
