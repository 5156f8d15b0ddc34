import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Booking } from '@/shared/api/types/bookings';
import type { Basis, Report } from '@/shared/api/types/reports';
import { formatInstantDay } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';
import { GradeBadge, VerdictBadge } from '@/shared/ui/badges';
import { Facts } from '@/shared/ui/facts';
import { sharesOf } from './shares';
import classes from './report.module.css';
import { useReportText } from './text';

/** Grade and verdict, never without what one must know to read them. */
export function Headline({ booking, report }: { booking: Booking; report: Report }) {
  const text = useReportText();
  const { score, summary } = report;
  return (
    <section className={classes.headline}>
      <div className={classes.grade}>
        <GradeBadge grade={score.grade} size="lg" />
        <div>
          <Text fw={650} size="lg">
            {score.overall === null
              ? text('grade.none')
              : text('grade.score', { score: Math.round(score.overall) })}
          </Text>
          {score.decision !== null && <Text fw={600}>{text('decision', { decision: score.decision })}</Text>}
          {summary.verdict !== null && <VerdictBadge verdict={summary.verdict} size="lg" />}
          <Text size="sm" c="dimmed" mt={4}>
            {[
              text('edition', { edition: report.edition }),
              report.deliveredAt === null
                ? ''
                : text('delivered', { when: formatInstantDay(report.deliveredAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      </div>
      {score.void && (
        <Alert color="brick" icon={<IconAlertTriangle aria-hidden />}>
          {text('void')}
        </Alert>
      )}
      {!score.identityConfirmed && (
        <Alert color="brick" icon={<IconAlertTriangle aria-hidden />}>
          {text('identityOpen')}
        </Alert>
      )}
      {score.alerts.length > 0 && (
        <Alert color="brick" icon={<IconAlertTriangle aria-hidden />} title={text('alerts')}>
          <List size="sm">
            {questionsOf(report, score.alerts).map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {score.caps.length > 0 && (
        <Alert color="clay" title={text('grade.caps')}>
          <List size="sm">
            {score.caps.map((cap) => (
              <List.Item key={cap}>{cap}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <div className={classes.frame}>
        <Frame booking={booking} report={report} />
        <Conclusion report={report} />
      </div>
    </section>
  );
}

/** Question ids as the questions they stand for. */
function questionsOf(report: Report, ids: string[]): string[] {
  return report.sections
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text);
}

function Frame({ booking, report }: { booking: Booking; report: Report }) {
  const text = useReportText();
  const { frame, score } = report;
  const presence = booking.visit?.presence;
  return (
    <div>
      <h2 className={classes.small}>{text('frame.title')}</h2>
      <Facts
        rows={[
          [text('frame.announced'), frame.announced ?? text('frame.unknown')],
          [
            text('frame.minutes'),
            frame.minutesOnFloor === null
              ? text('frame.unknown')
              : text('frame.minutesValue', { count: frame.minutesOnFloor }),
          ],
          [
            text('frame.refused'),
            frame.areasRefused.length === 0 ? text('frame.refusedNone') : frame.areasRefused.join(', '),
          ],
          [text('frame.notShown'), questionsOf(report, frame.notShown).join('; ')],
          [text('frame.coverage'), text('frame.coverageValue', { percent: score.coverage })],
          [
            text('frame.presence'),
            presence?.distanceM === null || presence?.distanceM === undefined
              ? text('frame.presenceNone')
              : text(presence.inside === true ? 'frame.presenceInside' : 'frame.presenceOutside', {
                  distance: Math.round(presence.distanceM),
                }),
          ],
        ]}
      />
      <BasisBar shares={frame.basisShares} />
    </div>
  );
}

function BasisBar({ shares }: { shares: Report['frame']['basisShares'] }) {
  const text = useReportText();
  const common = useCommonText();
  const rows: [Basis, number][] = sharesOf(shares);
  return (
    <figure className={classes.basis}>
      <figcaption className={classes.small}>{text('basis.title')}</figcaption>
      <div className={classes.basisBar} aria-hidden>
        {rows.map(([basis, share]) => (
          <span key={basis} data-basis={basis} style={{ width: `${share}%` }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {rows.map(([basis, share]) => (
          <li key={basis} data-basis={basis}>
            {text('basis.share', { name: common(`basis.${basis}`), percent: share })}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Conclusion({ report }: { report: Report }) {
  const text = useReportText();
  const { summary } = report;
  const list = (title: string, items: string[]) =>
    items.length > 0 && (
      <>
        <h3>{title}</h3>
        <List size="sm">
          {items.map((item) => (
            <List.Item key={item}>{item}</List.Item>
          ))}
        </List>
      </>
    );
  return (
    <div className={classes.conclusion}>
      <h2 className={classes.small}>{text('verdict.title')}</h2>
      {summary.text !== '' && <Text className={classes.prose}>{summary.text}</Text>}
      {list(text('verdict.strengths'), summary.strengths)}
      {list(text('verdict.concerns'), summary.concerns)}
      {summary.couldNotVerify !== '' && (
        <>
          <h3>{text('verdict.could')}</h3>
          <Text size="sm">{summary.couldNotVerify}</Text>
        </>
      )}
    </div>
  );
}
