import { Anchor } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from 'react-router';
import { fileOf } from '@/shared/api/documents';
import type { Role } from '@/shared/api/types/common';
import type { MoneyDocument } from '@/shared/api/types/documents';
import { formatDay } from '@/shared/lib/site-time';
import { useDocumentText } from '@/shared/text/documents';
import classes from './document-list.module.css';
import { MoneyText } from './money-text';

interface DocumentListProps {
  items: MoneyDocument[];
  reader: Role;
  /** Where a document's booking is shown; left out where that is the page itself. */
  bookingOf?: (document: MoneyDocument) => string;
}

/** Documents as rows: the file, what it is about, the amount; what went back to a buyer has a minus. */
export function DocumentList({ items, reader, bookingOf }: DocumentListProps) {
  const text = useDocumentText();
  return (
    <ul className={classes.list} aria-label={text('links')}>
      {items.map((document) => {
        const kind = text(`kind.${document.kind}`);
        const sign = document.kind === 'CREDIT_NOTE' ? -1 : 1;
        return (
          <li key={document.id} className={classes.row}>
            <div className={classes.words}>
              <Anchor
                href={fileOf(document, reader)}
                download
                className={classes.file}
                aria-label={text('open', { kind, number: document.number })}
              >
                <IconFileTypePdf size={18} aria-hidden /> {kind} {document.number}
              </Anchor>
              {bookingOf && (
                <Link to={bookingOf(document)} className={classes.about}>
                  {document.title}
                </Link>
              )}
              <span className={classes.quiet}>{text('issued', { date: formatDay(document.issuedAt) })}</span>
            </div>
            <MoneyText money={{ ...document.total, minor: sign * document.total.minor }} fw={600} />
          </li>
        );
      })}
    </ul>
  );
}
