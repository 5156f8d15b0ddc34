import { Button, Container } from '@mantine/core';
import { useTitle } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';
import { useAppText } from './text';

/** The last net: a screen that broke, for instance because a new version was deployed under it. */
export function RouteFailure() {
  const text = useAppText();
  useTitle(text('failureTitle'));
  return (
    <Container size={640} py={64} component="main">
      <Empty
        title={text('failureTitle')}
        action={<Button onClick={() => window.location.reload()}>{text('reload')}</Button>}
      >
        {text('failure')}
      </Empty>
    </Container>
  );
}
