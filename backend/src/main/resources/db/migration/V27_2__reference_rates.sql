-- The euro foreign exchange reference rates of the European Central Bank of 9 October 2025, as it published them
-- (eurofxref-daily.xml of that day, read in a public copy of the file). They take the place of figures that had no
-- source. Currencies that the ECB does not publish (VND, BDT, ...) are left out: a rate in them is shown as it is.
delete from reference_rate where on_date = '2025-06-30';
insert into reference_rate (currency, on_date, per_euro) values
    ('EUR', '2025-10-09', 1),
    ('USD', '2025-10-09', 1.1611),
    ('JPY', '2025-10-09', 177.40),
    ('CZK', '2025-10-09', 24.326),
    ('DKK', '2025-10-09', 7.4668),
    ('GBP', '2025-10-09', 0.86830),
    ('HUF', '2025-10-09', 390.98),
    ('PLN', '2025-10-09', 4.2548),
    ('RON', '2025-10-09', 5.0945),
    ('SEK', '2025-10-09', 10.9870),
    ('CHF', '2025-10-09', 0.9309),
    ('NOK', '2025-10-09', 11.6240),
    ('TRY', '2025-10-09', 48.4464),
    ('AUD', '2025-10-09', 1.7600),
    ('BRL', '2025-10-09', 6.1877),
    ('CAD', '2025-10-09', 1.6198),
    ('CNY', '2025-10-09', 8.2698),
    ('HKD', '2025-10-09', 9.0334),
    ('IDR', '2025-10-09', 19227.64),
    ('INR', '2025-10-09', 103.1025),
    ('KRW', '2025-10-09', 1647.80),
    ('MXN', '2025-10-09', 21.2683),
    ('MYR', '2025-10-09', 4.8952),
    ('PHP', '2025-10-09', 67.553),
    ('SGD', '2025-10-09', 1.5048),
    ('THB', '2025-10-09', 37.817),
    ('ZAR', '2025-10-09', 19.8575);
