import { Container } from '@mantine/core';
import { LinkButton } from '@/shared/ui/link-button';
import { useTitle } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { useAppText } from './text';

export function NotFound() {
  const text = useAppText();
  useTitle(text('notFoundTitle'));
  return (
    <Container size={640} py={64}>
      <Empty title={text('notFoundTitle')} action={<LinkButton to="/">{text('toStart')}</LinkButton>}>
        {text('notFound')}
      </Empty>
    </Container>
  );
}
