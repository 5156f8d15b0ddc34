import { Anchor, Container } from '@mantine/core';
import {
  IconBroadcast,
  IconBuildingWarehouse,
  IconCoins,
  IconEye,
  IconFileSearch,
  IconHeartHandshake,
  IconId,
  IconLeaf,
  IconLink,
  IconRoute,
  IconSeedling,
  IconTrendingUp,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { homeOf, useMe } from '@/shared/api/session';
import { LinkButton } from '@/shared/ui/link-button';
import { useTitle } from '@/shared/ui/page';
import { FloorPicture } from './floor-picture';
import classes from './landing-screen.module.css';
import { useLandingText } from './text';

export function LandingScreen() {
  const text = useLandingText();
  const me = useMe();
  useTitle(text('title'));
  const start = me.data ? homeOf[me.data.role] : '/sign-up?role=buyer';
  return (
    <>
      <section className={classes.hero}>
        <Container size={1160} px={{ base: 'md', sm: 'lg' }} className={classes.heroInner}>
          <div>
            <p className={classes.eyebrow}>{text('hero.eyebrow')}</p>
            <h1 className={classes.headline}>{text('hero.title')}</h1>
            <p className={classes.lead}>{text('hero.lead')}</p>
            <div className={classes.actions}>
              <LinkButton to={start} size="lg">
                {text('hero.action')}
              </LinkButton>
              <Anchor component={Link} to="/sign-up?role=representative" fw={600}>
                {text('hero.second')}
              </Anchor>
            </div>
            <p className={classes.note}>{text('hero.note')}</p>
          </div>
          <FloorPicture />
        </Container>
      </section>
      <Band title={text('how.title')}>
        <ol className={classes.steps}>
          <Step number={1} title={text('how.1.title')} detail={text('how.1.text')} />
          <Step number={2} title={text('how.2.title')} detail={text('how.2.text')} />
          <Step number={3} title={text('how.3.title')} detail={text('how.3.text')} />
        </ol>
      </Band>
      <Band title={text('ways.title')} lead={text('ways.lead')} tone="white">
        <div className={classes.ways}>
          <Way icon={IconRoute} way="delegated" />
          <Way icon={IconUsers} way="accompanied" />
          <Way icon={IconBroadcast} way="virtual" />
        </div>
      </Band>
      <Band title={text('trust.title')} tone="pine">
        <div className={classes.trust}>
          <Point icon={IconId} title={text('trust.vetted.title')} detail={text('trust.vetted.text')} />
          <Point icon={IconEye} title={text('trust.basis.title')} detail={text('trust.basis.text')} />
          <Point icon={IconCoins} title={text('trust.money.title')} detail={text('trust.money.text')} />
          <Point icon={IconLink} title={text('trust.conflict.title')} detail={text('trust.conflict.text')} />
        </div>
      </Band>
      <Band title={text('gives.title')}>
        <div className={classes.gives}>
          <Point icon={IconHeartHandshake} title={text('gives.1')} detail={text('gives.1.text')} />
          <Point icon={IconFileSearch} title={text('gives.2')} detail={text('gives.2.text')} />
          <Point icon={IconBuildingWarehouse} title={text('gives.3')} detail={text('gives.3.text')} />
          <Point icon={IconLeaf} title={text('gives.4')} detail={text('gives.4.text')} />
          <Point icon={IconTrendingUp} title={text('gives.5')} detail={text('gives.5.text')} />
          <Point icon={IconSeedling} title={text('gives.6')} detail={text('gives.6.text')} />
        </div>
        <div className={classes.end}>
          <p>{text('end.title')}</p>
          <LinkButton to={start} size="lg">
            {text('hero.action')}
          </LinkButton>
        </div>
      </Band>
    </>
  );
}

interface BandProps {
  title: string;
  lead?: string;
  tone?: 'paper' | 'white' | 'pine';
  children: ReactNode;
}

function Band({ title, lead, tone = 'paper', children }: BandProps) {
  return (
    <section className={classes.band} data-tone={tone}>
      <Container size={1160} px={{ base: 'md', sm: 'lg' }}>
        <h2 className={classes.bandTitle}>{title}</h2>
        {lead !== undefined && <p className={classes.bandLead}>{lead}</p>}
        {children}
      </Container>
    </section>
  );
}

function Step({ number, title, detail }: { number: number; title: string; detail: string }) {
  return (
    <li className={classes.step}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <h3>{title}</h3>
      <p>{detail}</p>
    </li>
  );
}

function Way({ icon: Symbol, way }: { icon: Icon; way: 'delegated' | 'accompanied' | 'virtual' }) {
  const text = useLandingText();
  return (
    <article className={classes.way}>
      <Symbol size={28} stroke={1.6} aria-hidden className={classes.symbol} />
      <h3>{text(`ways.${way}`)}</h3>
      <dl>
        <dt>{text('ways.onSite')}</dt>
        <dd>{text(`ways.${way}.onSite`)}</dd>
        <dt>{text('ways.you')}</dt>
        <dd>{text(`ways.${way}.you`)}</dd>
        <dt>{text('ways.best')}</dt>
        <dd>{text(`ways.${way}.best`)}</dd>
      </dl>
    </article>
  );
}

function Point({ icon: Symbol, title, detail }: { icon: Icon; title: string; detail: string }) {
  return (
    <div className={classes.point}>
      <Symbol size={24} stroke={1.7} aria-hidden className={classes.symbol} />
      <div>
        <h3>{title}</h3>
        <p>{detail}</p>
      </div>
    </div>
  );
}
