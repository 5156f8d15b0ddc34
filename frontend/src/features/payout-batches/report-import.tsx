import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { upload } from '@/shared/api/http';
import { asProblem } from '@/shared/api/problem';
import { Section } from '@/shared/ui/section';
import { useBatchesChanged, type StatusReport } from './queries';
import { Table } from './table';
import { useBatchText } from './text';

/** Reads the bank's file about payments and says of each line what came of it. */
export function ReportImport() {
  const text = useBatchText();
  const changed = useBatchesChanged();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<StatusReport>();
  const [failed, setFailed] = useState<string>();
  async function read(file: File | null) {
    if (file === null) return;
    setBusy(true);
    setFailed(undefined);
    setReport(undefined);
    const form = new FormData();
    form.append('file', file);
    try {
      setReport(await upload<StatusReport>('/admin/payout-status-reports', form, () => {}));
      await changed();
    } catch (error) {
      setFailed(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title={text('report.title')} lead={text('report.lead')}>
      <Group>
        <FileButton accept=".xml,application/xml,text/xml" onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {text('report.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {failed !== undefined && (
        <Alert color="brick" role="alert" title={text('report.refused')}>
          {failed}
        </Alert>
      )}
      {report && <Result report={report} />}
    </Section>
  );
}

function Result({ report }: { report: StatusReport }) {
  const text = useBatchText();
  return (
    <Stack gap="sm" role="status">
      <Text fw={600}>
        {report.batchId === null ? (
          text('report.noBatch')
        ) : (
          <Link to={`/admin/money/batches/${report.batchId}`}>
            {text('report.about', { number: report.batchNumber ?? '' })}
          </Link>
        )}
      </Text>
      <Table
        label={text('report.title')}
        columns={[text('column.reference'), text('column.bankSays'), text('column.outcome')]}
        rows={report.lines.map((line, row) => ({
          key: `${line.endToEndId}-${row}`,
          cells: [
            line.endToEndId,
            line.reason === null ? line.status : `${line.status}: ${line.reason}`,
            text(`outcome.${line.outcome}`),
          ],
        }))}
      />
    </Stack>
  );
}
