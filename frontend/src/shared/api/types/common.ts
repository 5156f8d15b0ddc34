export interface Money {
  minor: number;
  currency: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Role = 'BUYER' | 'REPRESENTATIVE' | 'ADMIN';

export interface Me {
  id: string;
  name: string;
  email: string;
  role: Role;
  organisation: { id: string; name: string } | null;
}

export interface DemoLogin {
  role: Role;
  name: string;
  email: string;
  password: string;
}

export interface Config {
  currencies: string[];
  demoLogins: DemoLogin[];
  commissionPercent: number;
  limits: Record<string, number>;
}

export interface Place {
  id: string;
  name: string;
  localName: string | null;
  admin1: string | null;
  countryCode: string;
  countryName: string;
  lat: number;
  lng: number;
  timeZone: string;
  knownFor: string[];
}

export interface Country {
  code: string;
  name: string;
  timeZones: string[];
}

export interface Named {
  slug: string;
  name: string;
}

export interface Expertise {
  categories: Named[];
  services: (Named & { visitType: string | null })[];
  processes: Named[];
  skills: Named[];
  languages: { code: string; name: string }[];
}

export interface Factory {
  id: string;
  name: string;
  localName: string | null;
  address: string;
  city: string | null;
  countryCode: string;
  countryName: string;
  place: Place | null;
  position: { lat: number; lng: number; precision: 'EXACT' | 'APPROXIMATE' } | null;
  timeZone: string;
  registrationNumber: string | null;
  products: string[];
  contactName: string | null;
  contactPhone: string | null;
  version: number;
}
