import type { Place } from '@/shared/api/types/common';
import type {
  Application,
  ApplicationStatus,
  DeclarationKind,
  Profile,
} from '@/shared/api/types/representatives';

export interface ApplicationSummary {
  id: string;
  representativeId: string;
  name: string;
  homePlace: Place | null;
  submittedAt: string;
  status: ApplicationStatus;
  checksOpen: number;
  checksTotal: number;
}

export interface ApplicationDetail extends Application {
  representative: Profile;
  references: { name: string; organisation: string; email: string }[];
  identity: { documentType: string; country: string; last4: string; expiresOn: string };
  declarations: { kind: DeclarationKind; acceptedAt: string }[];
  note?: string | null;
}
