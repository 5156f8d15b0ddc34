-- A company's name is looked up among all ties with every search: the same name, parts of it, and names that contain it.
create index representative_tie_name on representative_tie (name_key);
create index representative_tie_name_part on representative_tie using gin (name_key gin_trgm_ops);
