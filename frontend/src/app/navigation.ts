import {
  IconBuildingFactory2,
  IconCoins,
  IconFileInvoice,
  IconLayoutList,
  IconScale,
  IconSearch,
  IconShieldCheck,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '@/shared/api/types/common';

type NavigationKey =
  | 'nav.home'
  | 'nav.factories'
  | 'nav.search'
  | 'nav.documents'
  | 'nav.work'
  | 'nav.earnings'
  | 'nav.profile'
  | 'nav.vetting'
  | 'nav.disputes'
  | 'nav.bookings'
  | 'nav.money'
  | 'nav.searchIndex';

export interface NavigationItem {
  to: string;
  label: NavigationKey;
  icon: Icon;
}

export const navigation: Record<Role, NavigationItem[]> = {
  BUYER: [
    { to: '/home', label: 'nav.home', icon: IconLayoutList },
    { to: '/factories', label: 'nav.factories', icon: IconBuildingFactory2 },
    { to: '/search', label: 'nav.search', icon: IconSearch },
    { to: '/documents', label: 'nav.documents', icon: IconFileInvoice },
  ],
  REPRESENTATIVE: [
    { to: '/work', label: 'nav.work', icon: IconLayoutList },
    { to: '/earnings', label: 'nav.earnings', icon: IconCoins },
    { to: '/profile', label: 'nav.profile', icon: IconUser },
  ],
  ADMIN: [
    { to: '/admin', label: 'nav.vetting', icon: IconShieldCheck },
    { to: '/admin/disputes', label: 'nav.disputes', icon: IconScale },
    { to: '/admin/bookings', label: 'nav.bookings', icon: IconLayoutList },
    { to: '/admin/money', label: 'nav.money', icon: IconCoins },
    { to: '/admin/search-index', label: 'nav.searchIndex', icon: IconSearch },
  ],
};
