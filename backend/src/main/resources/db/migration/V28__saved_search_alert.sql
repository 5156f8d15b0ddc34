-- Whether somebody new in the search is told by mail.
alter table saved_search add column alerts boolean not null default true;
