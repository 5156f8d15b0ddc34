import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '@/shared/ui/page';

interface IdentityCardProps {
  title: string;
  lead?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
}

/** The frame of everything before one is signed in: one card, one task. */
export function IdentityCard({ title, lead, footer, children }: IdentityCardProps) {
  useTitle(title);
  return (
    <Container size={480} py={{ base: 'lg', sm: 56 }} px="md">
      <Paper withBorder shadow="md" p={{ base: 'lg', sm: 32 }}>
        <Stack gap="lg">
          <Stack gap={6}>
            <Title order={1} size="1.5rem">
              {title}
            </Title>
            {lead !== undefined && <Text c="dimmed">{lead}</Text>}
          </Stack>
          {children}
        </Stack>
      </Paper>
      {footer !== undefined && (
        <Text ta="center" size="sm" mt="lg">
          {footer}
        </Text>
      )}
    </Container>
  );
}
